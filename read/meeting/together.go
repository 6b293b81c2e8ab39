package meeting

import (
	"slices"

	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// agrees reads "X and Y agreed in Rome to …": persons of several sides who act together in a city have met there.
func (s *scan) agrees(v int, lemma string) {
	left := s.who.Subject(v)
	if clause.Passive(s.tree, v) || !s.allPersons(left) || !s.apart(left) || len(s.sides(left)) < len(left) || s.urged(v) {
		return
	}
	at := clause.PrepAny(s.tree, v, "in", "at")
	if o := clause.Object(s.tree, v); at < 0 && o >= 0 && s.allNamed(left) {
		at = clause.PrepAny(s.tree, o, "in", "at") // "signed an accord in Rome", hung on the accord
	}
	if at < 0 {
		return
	}
	if p := s.placeAt(at); p < 0 || s.Places[p].Precision != "city" && s.Places[p].Precision != "venue" {
		return
	}
	s.add(mention{token: v, gov: v, left: left, format: "in_person", kind: "verb", why: "meeting." + lemma})
}

// allNamed says whether the report names each of some persons, not only their offices.
func (s *scan) allNamed(list []int) bool {
	for _, a := range list {
		if s.cast.Actors[a].Why == "name.role" {
			return false
		}
	}
	return true
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

// bothOf adds to the one person for whom "who" stands as the subject of v the one joined with him: "A and B, who met in Rome".
func (s *scan) bothOf(v int, left []int) []int {
	who := s.tree.Kid(v, syntax.Nsubj)
	if len(left) != 1 || who < 1 || s.tree.Lemma(who) != "who" {
		return left
	}
	for k := who - 1; k >= 0 && k > who-8; k-- {
		if m := s.who.At(k); m != nil && party.Has(s.cast.At(k), left[0]) {
			return party.Union(s.onlyPersons(s.who.LeftOf(s.who.Outermost(m))), left)
		}
	}
	return left
}
