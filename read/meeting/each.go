package meeting

import (
	"slices"

	"readout/read/clause"
	"readout/read/syntax"
)

// addEach keeps one mention for each side that the acting side meets: who telephones two leaders makes two calls.
func (s *scan) addEach(m mention) {
	sides := s.sides(m.right)
	if len(sides) == 1 && s.apartFrom(m.token) && len(m.right) > 1 && s.allPersons(m.right) {
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
