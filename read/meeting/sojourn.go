package meeting

import (
	"readout/read/clause"
	"readout/read/syntax"
)

// sojourn reads "X was in Nairobi from 3 to 5 May", "X is in Rome for talks": being somewhere abroad for a stated time or
// aim is a visit. A mere "is in Rome" tells nothing.
func (s *scan) sojourn(p int) {
	if !s.stays(p) || !clause.Has(s.tree, p, syntax.Case, "in") {
		return
	}
	bounded := clause.PrepAny(s.tree, p, "from", "for", "on", "between", "during", "until") > p
	for k := range s.tree.Kids(p) {
		bounded = bounded || k > p && s.tree.Rel(k) == syntax.Advcl && clause.Has(s.tree, k, syntax.Mark, "to")
	}
	who := s.onlyPersons(s.who.Subject(p))
	if !bounded || len(who) == 0 {
		return
	}
	mood := clause.MoodOf(s.tree, p)
	if c := s.tree.Kid(p, syntax.Cop); c >= 0 && mood.Status == clause.Happened && (s.tree.Form(c) == "is" || s.tree.Form(c) == "are") {
		mood = clause.Mood{Status: clause.Ongoing, Word: c}
	}
	if country, city, site := s.destination(p); country != "" {
		s.visit(p, p, who, country, city, site, mood, "visit.sojourn")
	}
}

// stays says whether somebody is said to be at the place p, or due there, which a tree may take for its preposition.
func (s *scan) stays(p int) bool {
	if s.tree.Kid(p, syntax.Cop) >= 0 {
		return true
	}
	for k := range s.tree.Kids(p) {
		if s.tree.Rel(k) == syntax.Case && s.tree.UPOS(k) == syntax.ADJ {
			return true
		}
	}
	return false
}
