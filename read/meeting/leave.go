package meeting

import (
	"readout/read/clause"
	"readout/read/syntax"
)

// leaves reads "X left Y after meeting Z", "X left Y for home after a visit": who leaves a country abroad after having met there,
// or for another one, was on a visit. Goal is the object of verb v.
func (s *scan) leaves(v, goal int, who []int, mood clause.Mood) {
	if to := clause.Prep(s.tree, v, "for"); to >= 0 && goal < 0 {
		if country, city, site := s.destination(to); country != "" && len(who) > 0 {
			s.visit(v, v, who, country, city, site, mood, "visit.verb")
			s.goOn(v, to, who, mood)
		}
		return
	}
	if country, city, site := s.destination(goal); country != "" && len(who) > 0 && done(mood.Status) && s.after(v) >= 0 {
		s.visit(v, v, who, country, city, site, mood, "visit.left")
	}
}

// after is the verb or noun that tells what came before verb v: "met" of "left after they had met", "talks" of "left after talks";
// -1 where nothing does.
func (s *scan) after(v int) int {
	for k := range s.tree.Kids(v) {
		switch s.tree.Rel(k) {
		case syntax.Advcl, syntax.Obl:
			if k > v && (clause.Has(s.tree, k, syntax.Mark, "after", "following") || clause.Has(s.tree, k, syntax.Case, "after", "following")) {
				return k
			}
		}
	}
	return -1
}

// leftBehind is the place that people left after a meeting ("left Rome after talks with Y"), as the object of the verb; -1 where the
// meeting is told otherwise.
func (s *scan) leftBehind(m *mention) int {
	at := m.token
	for range 3 {
		v := s.tree.Head(at)
		if v < 0 {
			return -1
		}
		if w, ok := s.Words.Find("visit", s.tree.Lemma(v)); ok && w.Kind == "left" && s.after(v) == at {
			return s.tree.Kid(v, syntax.Obj)
		}
		at = v
	}
	return -1
}
