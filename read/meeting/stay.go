package meeting

import (
	"readout/read/party"
	"readout/record"
)

// visitsFromMeetings gives a visit that went on or happened the city, the first and the last day of the
// meetings that its visitors had in the country.
func (s *scan) visitsFromMeetings() {
	for i := range s.visits[:min(len(s.visits), reach)] {
		v := &s.visits[i]
		if !done(v.Status) {
			continue
		}
		for k := range s.groups[:min(len(s.groups), reach)] {
			g := &s.groups[k]
			if !done(g.status) || !s.anyOf(v.Visitors, g.parts) || g.where.country != "" && g.where.country != v.Country || g.where.country == "" && !g.many {
				continue
			}
			if v.City == "" && g.where.city != "" {
				v.City, v.Place = g.where.city, s.cityPlace(g.where.city)
				v.Because["city"] = record.Because{Evidence: g.where.cityAt, Why: "visit.place"}
			}
			s.stretch(v, g)
		}
	}
}

// cityPlace is the first place of the report that names a city, or -1.
func (s *scan) cityPlace(name string) int {
	for i := range s.Places[:min(len(s.Places), reach)] {
		if s.Places[i].Name == name && s.Places[i].Precision == "city" {
			return i
		}
	}
	return -1
}

// stretch widens the days of a visit by those of a meeting.
func (s *scan) stretch(v *Visit, g *group) {
	d := g.when.day()
	if d == "" {
		return
	}
	if v.Start == nil || d < v.Start.Value {
		v.Start = &record.Moment{Value: d, Mod: "APPROX"}
		v.Because["start"] = record.Because{Evidence: spans(g.when.startAt, v.Evidence), Why: "visit.days_of_meetings"}
	}
	if g.when.end != nil {
		d = g.when.end.Value
	}
	if v.Start.Value < d && (v.End == nil || v.End.Value < d) {
		v.End = &record.Moment{Value: d}
		v.Because["end"] = record.Because{Evidence: spans(g.when.startAt, v.Evidence), Why: "visit.days_of_meetings"}
	}
}

func (s *scan) anyOf(a, b []int) bool {
	for _, x := range a {
		if party.Has(b, x) {
			return true
		}
	}
	return false
}
