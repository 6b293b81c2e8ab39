package meeting

import (
	"strings"

	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// council are those who meet where the subject of v is a body named for its parties: "the India-Nepal Joint Commission met".
// Who is said to have chaired it, where persons of several sides did; else the parties. Nil where it is no such body.
func (s *scan) council(v int) []int {
	n := clause.Subject(s.tree, v)
	if clause.Passive(s.tree, v) {
		n = clause.Object(s.tree, v)
	}
	if n < 0 || !senses.Is(strings.ToLower(s.tree.Lemma(n)), senses.Council) {
		return nil
	}
	parties := s.parties(n)
	if chairs := s.chairs(v); len(parties) > 0 && s.apart(chairs) {
		return chairs
	}
	return parties
}

// named are the parties for which noun n, or the body whose meeting it is, is named, where verb gov tells that it was held:
// "the A-B Summit was held", "convened for the third summit of A and B".
func (s *scan) named(n, gov int) []int {
	if gov < 0 {
		return nil
	}
	switch l := s.tree.Lemma(gov); s.tree.Rel(n) {
	case syntax.Nsubj, syntax.NsubjPass, syntax.Obj:
		if _, light := s.Words.Find("light", l); !light && !heldBy(l) {
			return nil
		}
	case syntax.Obl:
		if w, ok := s.Words.Find("verb", l); !ok || w.Kind != "with" || !clause.Has(s.tree, n, syntax.Case, "for") || s.hasPerson(s.who.Subject(gov)) {
			return nil
		}
	default:
		return nil
	}
	if list := s.parties(n); list != nil {
		return list
	}
	if of := clause.Prep(s.tree, n, "of"); of >= 0 && senses.Is(strings.ToLower(s.tree.Lemma(of)), senses.Council) {
		return s.parties(of)
	}
	return nil
}

// parties are the states and organisations for which the body or meeting at noun n is named, two or more: those in its name
// and those listed behind "of" or "between".
func (s *scan) parties(n int) []int {
	var list []int
	for k := n - 1; k >= 0 && k > n-12 && s.inName(k); k-- {
		list = party.Union(s.partyAt(k), list)
	}
	end := int(s.tree.Sentences[s.tree.SentenceOf[n]].Last)
	if n+1 < end && (s.tree.Form(n+1) == "of" || s.tree.Form(n+1) == "between" || s.tree.Form(n+1) == "among") {
		for k := n + 2; k < end && k < n+24; k++ {
			f := s.tree.Form(k)
			if s.Names.InEntity[k] < 0 && f != "," && f != "and" && f != "the" {
				break
			}
			list = party.Union(list, s.partyAt(k))
		}
	}
	if len(s.sides(list)) < 2 {
		return nil
	}
	return list
}

// inName says whether token k may stand inside the name of a body: "the U.S.-EU Trade and Technology Council".
func (s *scan) inName(k int) bool {
	switch s.tree.UPOS(k) {
	case syntax.PROPN, syntax.ADJ, syntax.NOUN, syntax.NUM:
		return true
	case syntax.PUNCT:
		return s.tree.Form(k) == "-" || s.tree.Form(k) == "–"
	case syntax.CCONJ:
		return s.tree.UPOS(k-1) == syntax.PROPN && s.tree.UPOS(k+1) == syntax.PROPN
	}
	return false
}

// partyAt is the state or organisation of states that token k names.
func (s *scan) partyAt(k int) []int {
	if s.Names.InEntity[k] < 0 {
		return nil
	}
	var list []int
	for _, a := range s.cast.At(k) {
		if kind := s.cast.Actors[a].Kind; kind == "state" || kind == "international_organisation" {
			list = append(list, a)
		}
	}
	return list
}

// chairs are the persons who are said behind verb v to have been in the chair: "met in Rome, co-chaired by A and B".
func (s *scan) chairs(v int) []int {
	end := int(s.tree.Sentences[s.tree.SentenceOf[v]].Last)
	for k := v + 1; k+1 < end && k < v+near; k++ {
		if s.tree.UPOS(k) == syntax.VERB && s.tree.Form(k+1) == "by" && senses.Is(s.tree.Lemma(k), senses.Head) {
			return s.onlyPersons(s.who.After(k, "by"))
		}
	}
	return nil
}

// near is how far behind a verb, in tokens, its chairs are looked for.
const near = 24
