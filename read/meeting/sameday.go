package meeting

import (
	"strings"

	"readout/knowledge/titles"
	"readout/read/clause"
	"readout/read/syntax"
	"readout/record"
)

// goesOn is how many paragraphs back a report may have told the day on which it goes on.
const goesOn = 1

// sameDay gives a meeting that is told in the plain past without a day the day of the meeting told before it, where the same person took
// part: "The king received X today. Later, he received Y." One with somebody of the country was in the same city.
func (s *scan) sameDay(i int) {
	g := &s.groups[i]
	if g.when.start != nil || g.when.past || g.many || !done(g.status) || !s.plainPast(&s.mentions[g.mentions[0]]) {
		return
	}
	h := s.toldBefore(i)
	if h == nil {
		return
	}
	g.when.start, g.when.startAt, g.when.startWhy = &record.Moment{Value: h.when.day()}, h.when.startAt, "meeting.day_of_before"
	if g.format == "in_person" && h.format == "in_person" && g.where.city == "" && g.where.venue == "" && (g.where.country == "" || g.where.country == h.where.country) && h.where.city != "" && (s.there(g, h.where.country) || s.setApart(&s.mentions[g.mentions[0]])) {
		g.where.city, g.where.country, g.where.cityAt, g.where.cityWhy = h.where.city, h.where.country, h.where.cityAt, "meeting.place_of_before"
	}
}

// there says whether somebody of a meeting is at home in a country, or holds an office of which the report does not say in which.
func (s *scan) there(g *group, country string) bool {
	if s.sideOfAny(g.parts, country) {
		return true
	}
	for _, a := range g.parts {
		if s.side(a) == "" && s.cast.Actors[a].Kind == "person" && s.bareOffice(s.cast.Actors[a].Role) {
			return true
		}
	}
	return false
}

// toldBefore is the meeting with a day that took place and is told last before that of group i, with a person who is at both; nil where
// none is near.
func (s *scan) toldBefore(i int) *group {
	g := &s.groups[i]
	at := s.mentions[g.mentions[0]].token
	var best *group
	last := -1
	for k := max(0, i-reach); k < i; k++ {
		h := &s.groups[k]
		t := s.mentions[h.mentions[len(h.mentions)-1]].token
		if t > at {
			t = s.mentions[h.mentions[0]].token
		}
		if t > at || t < last || h.status == clause.Planned || s.paragraph(at)-s.paragraph(t) > goesOn || len(s.onlyKind(s.among(g.parts, h.parts), "person")) == 0 {
			continue
		}
		best, last = h, t
	}
	if best == nil || !done(best.status) || best.when.day() == "" || s.ago(best.when.day()) < 0 || s.ago(best.when.day()) > leadDays {
		return nil
	}
	return best
}

// plainPast says whether the words of a mention tell of it in the past, without a perfect and a word for another time.
func (s *scan) plainPast(m *mention) bool {
	if m.gov < 0 || s.tree.UPOS(m.gov) != syntax.VERB || clause.Has(s.tree, m.gov, syntax.Aux, "have") {
		return false
	}
	return !clause.Has(s.tree, m.gov, syntax.Advmod, "once", "previously", "before", "already", "recently")
}

// onPastVisit says whether somebody of a meeting was on a visit that was over before the report's day, where he met others of the
// country: the meeting then has the day of the visit, if that was one, or none.
func (s *scan) onPastVisit(g *group) bool {
	for i := range s.visits[:min(len(s.visits), reach)] {
		v := &s.visits[i]
		if !done(v.Status) && v.Status != clause.Background || v.Start == nil || !s.anyOf(v.Visitors, g.parts) || !s.there(g, v.Country) {
			continue
		}
		last := v.Start
		if v.End != nil {
			last = v.End
		}
		if len(last.Value) < 10 || s.ago(last.Value) < 1 {
			continue
		}
		if v.End == nil || v.End.Value == v.Start.Value {
			g.when.start, g.when.startWhy = &record.Moment{Value: v.Start.Value[:10]}, "meeting.day_of_visit"
		}
		return true
	}
	return false
}

// bareOffice says whether a role is an office of a state, as words tell it that name no state: a premier, a minister, a speaker.
func (s *scan) bareOffice(role string) bool {
	t, ok := s.Titles.Find(strings.ToLower(role))
	if !ok || t.Former {
		return false
	}
	switch t.Level {
	case titles.HeadOfState, titles.HeadOfGovernment, titles.Minister, titles.Legislator:
		return true
	}
	return false
}
