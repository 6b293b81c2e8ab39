package meeting

import (
	"slices"

	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// addEach keeps one mention for each side that the acting side meets: who telephones two leaders makes two calls.
func (s *scan) addEach(m mention) {
	sides := s.sides(m.right)
	if len(sides) == 1 && (s.apartFrom(m.token) || m.kind == "noun" && s.several(m.token)) && len(m.right) > 1 && s.allPersons(m.right) {
		right := m.right
		for _, a := range right {
			m.right = []int{a}
			s.add(m)
		}
		return
	}
	if len(sides) < 2 {
		s.add(m)
		return
	}
	right := m.right
	for _, side := range sides {
		m.right = slices.DeleteFunc(slices.Clone(right), func(a int) bool { return s.side(a) != side })
		s.add(m)
	}
}

// apartFrom says whether the words beside verb v say that it met each by himself: "separately".
func (s *scan) apartFrom(v int) bool {
	return clause.Has(s.tree, v, syntax.Advmod, "separately", "individually")
}

// severally says whether the meetings that verb v names are apart from each other: "met separately with X and Y", "spoke to X
// and to Y".
func (s *scan) severally(v int) bool {
	if s.apartFrom(v) {
		return true
	}
	end := int(s.tree.Sentences[s.tree.SentenceOf[v]].Last)
	for k := v + 1; k+1 < min(end, v+stretch) && s.tree.UPOS(k) != syntax.VERB; k++ {
		if s.tree.Form(k) == "and" && s.tree.Form(k+1) == "with" {
			return true
		}
	}
	for k := range s.tree.Kids(v) {
		if s.tree.Rel(k) != syntax.Obl {
			continue
		}
		for c := range s.tree.Kids(k) {
			if s.tree.Rel(c) == syntax.Conj && s.tree.Kid(c, syntax.Case) > k {
				return true
			}
		}
	}
	return false
}

// andWith keeps the further meetings that a verb tells of: "met with X and, separately, with Y".
func (s *scan) andWith(m mention) {
	end := int(s.tree.Sentences[s.tree.SentenceOf[m.token]].Last)
	for k := m.token + 3; k+1 < min(end, m.token+stretch) && s.tree.UPOS(k) != syntax.VERB; k++ {
		if s.tree.Form(k) != "with" || s.tree.Form(k-1) != "," && s.tree.UPOS(k-1) != syntax.CCONJ && s.tree.Form(k-1) != "separately" {
			continue
		}
		if more := party.Without(s.who.Beginning(k+1, end), party.Union(m.left, m.right)); s.hasPerson(more) {
			m.right = more
			s.add(m)
		}
	}
}
