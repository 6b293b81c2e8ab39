package meeting

import (
	"slices"
	"strings"

	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// verb looks at a verb that may name a meeting.
func (s *scan) verb(v int) {
	lemma := s.tree.Lemma(v)
	s.accredits(v)
	w, ok := s.Words.Find("verb", lemma)
	if !ok {
		s.rings(v)
		return
	}
	if rest, ok := strings.CutPrefix(w.Kind, "obj="); ok {
		if o := clause.Object(s.tree, v); o >= 0 && slices.Contains(strings.Split(rest, "|"), s.tree.Lemma(o)) {
			s.meets(v, lemma, w.Format)
		}
		return
	}
	switch w.Kind {
	case "together":
		s.agrees(v, lemma)
	case "gather":
		if v+1 < len(s.tree.Nodes) && s.tree.Form(v+1) == "together" {
			s.meets(v, "gather", w.Format) // "came together in Rome"
		}
	case "with":
		if lemma != "sit" || s.sitsDown(v) {
			s.meets(v, lemma, w.Format)
		}
	case "object":
		s.calls(v, w.Format)
	case "host":
		s.hosts(v, lemma, w.Format)
	case "each":
		s.sees(v, w.Format)
	case "papers":
		s.handsOver(v, w.Format)
	case "letter":
		s.writes(v)
	case "discuss":
		s.discussedWith(v)
	case "embrace":
		s.embraces(v, w.Format)
	}
}

// sitsDown says whether those who sit do so to talk: "sat down", "sat in separate rooms", "sat across the table".
func (s *scan) sitsDown(v int) bool {
	end := int(s.tree.Sentences[s.tree.SentenceOf[v]].Last)
	for k := v + 1; k < min(end, v+6); k++ {
		if _, ok := s.Words.Find("seat", s.tree.Lemma(k)); ok {
			return true
		}
	}
	return false
}

// lookingOn says whether who stands behind "with" in the clause of verb v is only there: "spoke with her husband by her
// side".
func (s *scan) lookingOn(v int) bool {
	for k := v + 3; k < int(s.tree.Sentences[s.tree.SentenceOf[v]].Last) && k < v+stretch; k++ {
		if s.tree.Form(k) == "side" && s.tree.Nodes[k-1].XPOS == syntax.XPRPS && (s.tree.Form(k-2) == "by" || s.tree.Form(k-2) == "at") {
			return true
		}
	}
	return false
}

// holders leaves out a group that only names the offices of persons beside it: "the presidents of A and B, X and Y".
func (s *scan) holders(list []int) []int {
	persons := s.onlyKind(list, "person")
	if len(persons) < 2 || len(persons) == len(list) {
		return list
	}
	var kept []int
	for _, a := range list {
		if s.cast.Actors[a].Kind != "group" || !s.sideOfAny(persons, s.side(a)) {
			kept = append(kept, a)
		}
	}
	return kept
}

func (s *scan) onlyKind(list []int, kind string) []int {
	var kept []int
	for _, a := range list {
		if s.cast.Actors[a].Kind == kind {
			kept = append(kept, a)
		}
	}
	return kept
}

// ourselves are those whom the authors of a statement name themselves by between "We" and the first verb, v: "We, the leaders of A, B
// and C, met", "We, President X of A and President Y of B, met". Persons where it names any, else states.
func (s *scan) ourselves(v int) []int {
	first := int(s.tree.Sentences[s.tree.SentenceOf[v]].First)
	if v-first < 4 || v-first > stretch || s.tree.Lemma(first) != "we" || s.tree.UPOS(first+1) != syntax.PUNCT {
		return nil
	}
	var persons, states []int
	for k := first + 2; k < v; k++ {
		switch s.tree.UPOS(k) {
		case syntax.VERB:
			return nil
		case syntax.PROPN:
		default:
			continue
		}
		for _, a := range s.cast.At(k) {
			switch s.cast.Actors[a].Kind {
			case "person":
				persons = party.Union(persons, []int{a})
			case "group", "international_organisation", "government_body":
			default:
				if s.side(a) != "" {
					states = party.Union(states, []int{a})
				}
			}
		}
	}
	if len(persons) > 0 {
		return persons
	}
	return states
}

// unofficial says whether verb v tells of teams ("met in the football qualifier") or of persons on no business of state.
func (s *scan) unofficial(v int, left []int) bool {
	if n := clause.Subject(s.tree, v); n >= 0 && s.Words.Private(s.tree.Lemma(n)) {
		return true
	}
	if s.hasPerson(left) {
		return false
	}
	first, last := s.tree.Subtree(v)
	for i := first; i < min(last, first+stretch); i++ {
		if s.tree.UPOS(i) != syntax.VERB && s.Words.Game(s.tree.Lemma(i)) {
			return true
		}
	}
	return false
}

// urged says whether a clause only tells what should be: "should meet", "must talk".
func (s *scan) urged(v int) bool {
	return clause.Has(s.tree, v, syntax.Aux, "should", "must", "ought", "need")
}

// joint says whether a verb with a plural subject alone tells of a meeting: "the two presidents met",
// "X and Y spoke today"; not "the ministers spoke at a conference".
func (s *scan) joint(v int, lemma string) bool {
	if !s.who.Several(v) {
		return false
	}
	if lemma == "meet" || lemma == "sit" || lemma == "shake" || lemma == "exchange" {
		return true
	}
	if lemma == "gather" || lemma == "assemble" {
		return s.hasPerson(s.who.Subject(v)) && s.tree.Kid(v, syntax.Obj) < 0
	}
	if obj := s.tree.Kid(v, syntax.Obj); obj >= 0 {
		return false
	}
	if lemma == "convene" || lemma == "gather" {
		return true
	}
	if lemma == "talk" {
		return clause.PrepAny(s.tree, v, "out", "of") < 0
	}
	if p := clause.Prep(s.tree, v, "for"); p >= 0 && !s.span(p) {
		return false
	}
	return clause.PrepAny(s.tree, v, "at", "out", "before", "of", "against") < 0
}

// span says whether token t tells how long or how often: "for the first time", "for an hour".
func (s *scan) span(t int) bool {
	switch s.tree.Lemma(t) {
	case "time", "minute", "hour", "day":
		return true
	}
	return false
}

// apart says whether the actors stand for more than one side, or are unknown persons.
func (s *scan) apart(list []int) bool {
	for i, a := range list {
		for _, b := range list[:i] {
			if s.side(a) != s.side(b) || s.side(a) == "" {
				return true
			}
		}
	}
	return false
}

// side is the state or organisation that an actor stands for.
func (s *scan) side(a int) string { return s.cast.Code(a) }
