package meeting

import (
	"slices"

	"readout/read/clause"
)

// agrees reads "X and Y agreed in Rome to …": persons of several sides who act together in a city have met there.
func (s *scan) agrees(v int, lemma string) {
	left := s.who.Subject(v)
	if clause.Passive(s.tree, v) || !s.allPersons(left) || !s.apart(left) || len(s.sides(left)) < len(left) || s.urged(v) {
		return
	}
	at := clause.PrepAny(s.tree, v, "in", "at")
	if at < 0 {
		return
	}
	if p := s.placeAt(at); p < 0 || s.Places[p].Precision != "city" && s.Places[p].Precision != "venue" {
		return
	}
	s.add(mention{token: v, gov: v, left: left, format: "in_person", kind: "verb", why: "meeting." + lemma})
}

// sides are the states and organisations that actors stand for, each once.
func (s *scan) sides(list []int) []string {
	var sides []string
	for _, a := range list {
		if x := s.side(a); x != "" && !slices.Contains(sides, x) {
			sides = append(sides, x)
		}
	}
	return sides
}
