package meeting

import (
	"strings"

	"readout/read/clause"
	"readout/read/name"
)

// visiting reads "visiting President Ba", and says whether token t is such a word.
func (s *scan) visiting(t int) bool {
	if !strings.EqualFold(s.tree.Form(t), "visiting") {
		return false
	}
	m := s.who.Begins(t+1, int(s.tree.Sentences[s.tree.SentenceOf[t]].Last))
	if m == nil || int(m.First) > t+1 || m.Type != name.PER {
		return false
	}
	s.guest(t, s.onlyPersons(s.able(int(m.Head))))
	return true
}

// guest keeps the visit of persons who are called visiting, at token v: they are where somebody of another side met them, or
// else where the report was filed, if that is abroad for them.
func (s *scan) guest(v int, who []int) {
	if len(who) == 0 {
		return
	}
	country, city, site := "", "", -1
	for i := range s.groups[:min(len(s.groups), reach)] {
		g := &s.groups[i]
		if done(g.status) && s.anyOf(who, g.parts) && g.where.country != "" {
			country, city, site = g.where.country, g.where.city, g.where.site
			break
		}
	}
	if country == "" {
		country, city, site = s.filedAt()
	}
	if country != "" && !s.sideOfAny(who, country) {
		s.visit(v, v, who, country, city, site, clause.Mood{Status: clause.Ongoing, Word: v}, "visit.guest")
	}
}

// filedAt is the city of the dateline with its country, empty where the report has none.
func (s *scan) filedAt() (country, city string, site int) {
	if len(s.Places) > 0 && s.Places[0].First <= 2 && s.Places[0].Precision == "city" && s.dateline(0) {
		return s.Places[0].Country, s.Places[0].Name, 0
	}
	return "", "", -1
}

// dateline says whether a place is where the report was filed: a dash follows it, or its own full stop and the day.
func (s *scan) dateline(site int) bool {
	p := &s.Places[site]
	if k := int(p.Last); k+1 < len(s.tree.Nodes) && s.tree.Form(k) == "." && s.timed(k+1) {
		return true
	}
	for k := int(p.Last); k < int(p.Last)+9 && k < len(s.tree.Nodes); k++ {
		switch s.tree.Form(k) {
		case "—", "–", "--", "-", ".-", ".--", ".—":
			return true
		}
	}
	return false
}
