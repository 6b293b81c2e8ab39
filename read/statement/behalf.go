package statement

import (
	"slices"

	"readout/read/attribution"
	"readout/read/syntax"
	"readout/record"
)

// joiner is how far from a source, in tokens, it is told for whom it speaks or who stands with it.
const joiner = 24

// behalf are the groups for which the source of an attribution speaks: "Algeria, on behalf of the Group of 77, said",
// "Brazil, for the African Group, said", "speaking for the Arab Group, Qatar urged". Nil where none is told.
func (s *scan) behalf(a *attribution.Attribution) []int {
	if a.SourceHead < 0 || a.CueHead < 0 || a.Turn {
		return nil
	}
	sentence := s.Tree.Sentences[s.Tree.SentenceOf[a.CueHead]]
	for i := max(sentence.First, a.SourceHead-joiner); i < min(sentence.Last-2, a.SourceHead+joiner, max(a.SourceHead, a.CueHead)); i++ {
		if s.within(a, i) {
			continue
		}
		switch w, next := s.lower(int(i)), s.lower(int(i)+1); {
		case next == "behalf" && s.lower(int(i)+2) == "of" && (w == "on" || w == "in"):
			return s.groups(int(i) + 3)
		case next == "for" && (w == "speaking" || w == "," && i >= a.SourceHead):
			return s.groups(int(i) + 2)
		}
	}
	return nil
}

// proxy are those whose words somebody reads out or delivers: "read the following message on his behalf:", "delivered a message on behalf of
// President Okello". Nil where a cue is of no such act or tells of nobody.
func (s *scan) proxy(a *attribution.Attribution) []int {
	if a.CueHead < 0 || a.Turn {
		return nil
	}
	switch s.Tree.Lemma(int(a.CueHead)) {
	case "read", "deliver", "convey", "present":
	default:
		return nil
	}
	sentence := s.Tree.Sentences[s.Tree.SentenceOf[a.CueHead]]
	for i := a.CueHead + 1; i < min(sentence.Last-1, a.CueHead+joiner); i++ {
		if s.lower(int(i)) != "behalf" || a.Form == attribution.Direct && s.within(a, i) {
			continue
		}
		if s.lower(int(i)+1) != "of" {
			return s.Cast.At(int(i) - 1)
		}
		for k := i + 2; k < min(i+joiner, sentence.Last); k++ {
			if who := s.Cast.At(int(k)); len(who) > 0 && s.Cast.Actors[who[0]].Kind == "person" {
				return who
			}
		}
	}
	return nil
}

// groups are the organisations, groups and states whose names stand at token i and, behind "and", after it.
func (s *scan) groups(i int) (found []int) {
	for k := i; k < min(i+joiner, len(s.Tree.Tokens)) && (s.lower(k) != "," || s.listed(k)); k++ {
		for _, who := range s.Cast.At(k) {
			switch s.Cast.Actors[who].Kind {
			case "international_organisation", "state", "armed_group":
				found = union(found, []int{who})
			}
		}
	}
	return found
}

// listed says whether the comma at token i parts members of a list of names, which "and" ends.
func (s *scan) listed(i int) bool {
	if i+1 >= len(s.Tree.Tokens) || len(s.Cast.At(i+1)) == 0 && len(s.Cast.At(i+2)) == 0 {
		return false
	}
	for k := i + 1; k < min(i+joiner, len(s.Tree.Tokens)); k++ {
		switch u := s.Tree.UPOS(k); {
		case u == syntax.CCONJ:
			return true
		case u == syntax.VERB, u == syntax.AUX, u == syntax.ADP && s.lower(k) != "of":
			return false
		}
	}
	return false
}

// allies adds to statement st, of attribution i, one of those of whom the text says beside its source that they stand with it
// or against it: "The EU, supported by Norway and opposed by Chad, called for …".
func (s *scan) allies(st Statement, i int) {
	a := &s.Attributions[i]
	if a.SourceHead < 0 || a.Turn || a.Form == attribution.Direct {
		return
	}
	for v := a.SourceHead + 1; v < min(a.SourceHead+joiner, a.CueHead); v++ {
		act := alliance[s.Tree.Lemma(int(v))]
		if act == "" || s.Tree.Nodes[v].XPOS != syntax.XVBN || s.lower(int(v)+1) != "by" {
			continue
		}
		who := s.list(int(v) + 2)
		who = slices.DeleteFunc(who, func(w int) bool { return slices.Contains(st.Speaker, w) })
		if len(who) == 0 {
			continue
		}
		other := st
		other.Speaker, other.To, other.Via, other.Because, other.Acts = who, nil, nil, nil, []string{act}
		other.Cue = []record.Span{s.Tree.Span(int(v), int(v)+2)}
		other.Evidence = evidence(other.Statement.Content, other.Cue, false)
		other.Token, other.Why, other.Form = int(v), "source.ally", "narrated"
		s.out = append(s.out, other)
	}
}

// alliance are the acts of those by whom a source is supported, or opposed.
var alliance = map[string]string{"support": "agree", "back": "agree", "second": "agree", "endorse": "agree", "echo": "agree", "oppose": "reject", "contradict": "reject"}

// list are the states, bodies and persons that a list at token i names, up to the next verb.
func (s *scan) list(i int) (found []int) {
	for k := i; k < min(i+joiner, len(s.Tree.Tokens)) && s.Tree.UPOS(k) != syntax.VERB && s.Tree.UPOS(k) != syntax.AUX; k++ {
		for _, who := range s.Cast.At(k) {
			if s.Cast.Actors[who].Kind != "unknown" {
				found = union(found, []int{who})
			}
		}
	}
	return found
}
