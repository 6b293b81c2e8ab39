package meeting

import (
	"strings"

	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// attended is the place of the occasion that verb v says somebody takes part in: "will attend the summit in Lima", "took part
// in a conference in Rome"; -1 where it is no occasion, has no place, or is attended from afar.
func (s *scan) attended(v int) int {
	o := clause.Object(s.tree, v)
	if s.tree.Lemma(v) == "take" && (o < 0 || s.tree.Lemma(o) != "part") {
		return -1
	}
	if o < 0 || !s.occasion(o) {
		o = clause.PrepAny(s.tree, v, "in", "at")
	}
	if o < 0 || !s.occasion(o) || s.virtual(v) {
		return -1
	}
	_, end := s.tree.Subtree(v)
	for k := o + 1; k < min(end, o+stretch); k++ {
		if clause.Has(s.tree, k, syntax.Case, "in", "at") {
			if country, _, _ := s.destination(k); country != "" {
				return k
			}
		}
	}
	return -1
}

// attendants are those who attend an occasion by verb v, where that is what a delegation is for: "named a delegation to attend".
func (s *scan) attendants(v int, who []int) []int {
	h := s.tree.Head(v)
	if h < 0 || s.tree.Nodes[v].XPOS != syntax.XVB {
		return who
	}
	if s.tree.Rel(v) == syntax.Acl {
		return s.persons(h)
	}
	if o := s.tree.Kid(h, syntax.Obj); s.tree.Rel(v) == syntax.Advcl && o >= 0 && o < v && senses.Is(s.tree.Lemma(o), senses.Panel) {
		return s.persons(o)
	}
	return who
}

// occasion says whether noun n is one that people travel to: a meeting, a funeral, a fair.
func (s *scan) occasion(n int) bool {
	lemma := strings.ToLower(s.tree.Lemma(n))
	_, met := s.Words.Find("noun", lemma)
	_, other := s.Words.Find("occasion", lemma)
	return met || other
}

// welcomed are the guests whom verb v says somebody welcomes, and the place that they are welcomed to: "looked forward to
// welcoming X to London".
func (s *scan) welcomed(v int) (guests []int, goal int) {
	if goal = clause.Prep(s.tree, v, "to"); goal < 0 {
		goal = s.placeAfter(v, "to") // "welcoming to the White House the leaders of"
	}
	o := clause.Object(s.tree, v)
	if o >= 0 {
		guests = s.onlyPersons(s.who.People(o))
		if goal < 0 {
			goal = clause.Prep(s.tree, o, "to")
		}
	}
	if len(guests) == 0 {
		guests = s.onlyPersons(s.who.Beginning(v+1, int(s.tree.Sentences[s.tree.SentenceOf[v]].Last)))
	}
	return party.Without(guests, s.who.Subject(v)), goal
}
