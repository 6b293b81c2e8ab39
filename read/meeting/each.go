package meeting

import (
	"slices"

	"readout/read/syntax"
)

// addEach keeps one mention for each side that the acting side meets: who telephones two leaders makes two calls.
func (s *scan) addEach(m mention) {
	var sides []string
	for _, a := range m.right {
		if side := s.side(a); side != "" && !slices.Contains(sides, side) {
			sides = append(sides, side)
		}
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

// severally says whether the meetings that verb v names are apart from each other: "met separately with X and Y", "spoke to X
// and to Y".
func (s *scan) severally(v int) bool {
	for k := range s.tree.Kids(v) {
		switch s.tree.Rel(k) {
		case syntax.Advmod:
			switch s.tree.Lemma(k) {
			case "separately", "individually":
				return true
			}
		case syntax.Obl:
			for c := range s.tree.Kids(k) {
				if s.tree.Rel(c) == syntax.Conj && s.tree.Kid(c, syntax.Case) > k {
					return true
				}
			}
		}
	}
	return false
}
