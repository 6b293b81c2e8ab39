package meeting

import (
	"readout/read/clause"
	"readout/read/syntax"
	"readout/read/temporal"
	"readout/record"
)

// settle fills what the words of the mentions leave open from the rest of the report: the day from the
// report's own, the city from the visit, the status of what lies before the report.
func (s *scan) settle() {
	s.implied()
	s.theNews()
	for i := range s.groups {
		g := &s.groups[i]
		if done(g.status) && s.before(g) {
			g.status = clause.Background
		}
		if done(g.status) && s.ahead(g.when.start) {
			if gov := s.mentions[g.mentions[0]].gov; gov >= 0 && (clause.Has(s.tree, gov, syntax.Aux, "have") || s.tree.Nodes[gov].XPOS == syntax.XVBD) {
				g.when.start = nil // "has spoken to A and will call B tomorrow"
			} else {
				g.status = clause.Planned // "meets X on Friday"
			}
		}
		if g.many && g.when.duration != nil {
			s.untilReport(g)
		}
		if g.when.start == nil && !g.when.past && done(g.status) && s.opens(g) && !s.recalled(g) && !s.dayOfLead(g) && !s.onPastVisit(g) && temporal.ParseDate(s.Published).Known() {
			g.when.start = &record.Moment{Value: s.Published[:10]}
			g.when.startWhy = "meeting.day_of_report"
		}
	}
	s.visitsFromMeetings()
	for i := range s.groups {
		s.cityFromVisit(&s.groups[i])
		s.sameDay(i)
		s.cityFromDateline(i)
	}
}

// recalled says whether an author tells in the perfect, at no time, what he has done: "I have met with many survivors".
func (s *scan) recalled(g *group) bool {
	gov := s.mentions[g.mentions[0]].gov
	if gov < 0 || s.tree.Nodes[gov].XPOS != syntax.XVBN || !clause.Has(s.tree, gov, syntax.Aux, "have") {
		return false
	}
	who := clause.Subject(s.tree, gov)
	return who >= 0 && s.tree.Form(who) == "I"
}

// theNews takes the one meeting of a report that was held, told in the past perfect and without a day of its own, for
// what the report is about: "The two had met for hours", under a lead that tells only of what came of it.
func (s *scan) theNews() {
	only := -1
	for i := range s.groups {
		g := &s.groups[i]
		if s.assembled(g.parts) {
			continue
		}
		switch g.status {
		case clause.Happened, clause.Ongoing:
			return
		case clause.Background:
			if only >= 0 {
				return
			}
			only = i
		}
	}
	if only < 0 {
		return
	}
	g := &s.groups[only]
	m := &s.mentions[g.mentions[0]]
	if g.when.start == nil && !g.when.past && m.kind == "verb" && m.mood.Word < 0 && s.tree.Nodes[m.gov].XPOS == syntax.XVBN && !clause.Has(s.tree, m.gov, syntax.Advmod, "earlier", "previously", "once", "already", "last", "before") {
		g.status = clause.Happened
	}
}

// before says whether a meeting lies before what the report tells: more than three days earlier than the
// report, or named only in passing by words such as "their May 26 call".
func (s *scan) before(g *group) bool {
	if g.when.start == nil || g.when.since && s.ago(g.when.start.Value) <= 30 {
		return false
	}
	return s.longBefore(g.when.start.Value)
}

// ahead says whether a day, or the first of a week or month, lies after the report's.
func (s *scan) ahead(m *record.Moment) bool {
	return m != nil && len(m.Value) >= len("2023-06") && s.ago(m.Value) < 0
}

// ago is how many days a value of TIMEX3 lies before the report's day; 0 where that is not known.
func (s *scan) ago(v string) int {
	pub := temporal.ParseDate(s.Published)
	if !pub.Known() || !known(v) {
		return 0
	}
	return days(pub) - days(temporal.FirstDay(v))
}

// longBefore says whether a value of TIMEX3 lies more than three days before the report's day.
func (s *scan) longBefore(v string) bool {
	pub := temporal.ParseDate(s.Published)
	if !pub.Known() {
		return false
	}
	if !known(v) {
		return false
	}
	day := s.Published
	switch {
	case len(v) >= 10:
		d := temporal.ParseDate(v)
		return d.Known() && days(pub)-days(d) > 3
	case len(v) == 7 && v[4] == '-' && v[5] != 'W' && v[5] != 'Q':
		return v < day[:7]
	case len(v) == 4:
		return v < day[:4]
	}
	return false
}

// days is the number of a calendar day (the civil algorithm over eras of 400 years).
func days(d temporal.Date) int {
	y, m := d.Year, d.Month
	if m <= 2 {
		y--
	}
	mp := (m + 9) % 12
	return 365*y + y/4 - y/100 + y/400 + (153*mp+2)/5 + d.Day
}

// opens says whether the meeting is what the report is about: named first of all, in its first paragraph, or by the same word
// as the one that is ("met with A and, separately, with B").
func (s *scan) opens(g *group) bool {
	t := s.mentions[g.mentions[0]].token
	if g != &s.groups[0] && t != s.mentions[s.groups[0].mentions[0]].token {
		return false
	}
	return s.tree.Sentences[s.tree.SentenceOf[t]].Para <= 1
}

// untilReport gives several talks the range of days that they lasted, ending on the report's day: "10 hours
// of talks over two days".
func (s *scan) untilReport(g *group) {
	pub := temporal.ParseDate(s.Published)
	m := &s.mentions[g.mentions[0]]
	n, at := 0, record.Span{}
	for i := s.firstTime(m.first); i < len(s.Times) && int(s.Times[i].First) < m.last; i++ {
		if v := s.Times[i].Value; len(v) == 3 && v[0] == 'P' && v[2] == 'D' && v[1] >= '2' && v[1] <= '9' {
			n, at = int(v[1]-'0'), s.Times[i].Span
		}
	}
	if n == 0 || !pub.Known() {
		return
	}
	first := pub
	for range n - 1 {
		first = dayBefore(first)
	}
	g.when.start = &record.Moment{Value: first.String(), Mod: "APPROX"}
	g.when.end = &record.Moment{Value: pub.String()}
	g.when.startAt, g.when.startWhy = []record.Span{at}, "temporal.range_to_report"
}

func dayBefore(d temporal.Date) temporal.Date {
	if d.Day > 1 {
		return temporal.Date{Year: d.Year, Month: d.Month, Day: d.Day - 1}
	}
	if d.Month == 1 {
		return temporal.Date{Year: d.Year - 1, Month: 12, Day: 31}
	}
	m := d.Month - 1
	n := []int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[m-1]
	if m == 2 && d.Year%4 == 0 && (d.Year%100 != 0 || d.Year%400 == 0) {
		n = 29
	}
	return temporal.Date{Year: d.Year, Month: m, Day: n}
}

// spansDays says whether the words after a noun name a number of days: "talks over two days".
func (s *scan) spansDays(n int) bool {
	end := int(s.tree.Sentences[s.tree.SentenceOf[n]].Last)
	for k := n + 1; k < end && k < n+6; k++ {
		if s.tree.Lemma(k) == "day" && s.tree.UPOS(k-1) == syntax.NUM {
			return true
		}
	}
	return false
}

// cityFromVisit gives a meeting the city of the visit during which it was held.
func (s *scan) cityFromVisit(g *group) {
	if g.where.city != "" || !done(g.status) || g.format != "in_person" || s.mentions[g.mentions[0]].kind == "turns" {
		return // a transcript says where it was made; the visits that it speaks of are others
	}
	for i := range s.visits[:min(len(s.visits), reach)] {
		v := &s.visits[i]
		if v.City == "" || !done(v.Status) || !s.anyOf(v.Visitors, g.parts) || v.Token > s.mentions[g.mentions[0]].token && !s.sideOfAny(g.parts, v.Country) {
			continue // where one went on to
		}
		if g.where.country == "" || g.where.country == v.Country {
			g.where.city, g.where.cityAt, g.where.country, g.where.cityWhy = v.City, v.Because["city"].Evidence, v.Country, "visit.place"
			if g.where.site < 0 {
				g.where.site = v.Place
			}
			return
		}
	}
}

// cityFromDateline gives a meeting that took place, and that the first paragraph names without a place, the
// city of the dateline, where one of the sides is at home there or the words of the meeting name its country ("in an Omani villa").
func (s *scan) cityFromDateline(i int) {
	g := &s.groups[i]
	if g.where.city != "" || g.where.venue != "" || !done(g.status) || g.format != "in_person" || len(s.Places) == 0 {
		return
	}
	p := &s.Places[0]
	if p.First > 2 || p.Precision != "city" || !s.sideOfAny(g.parts, p.Country) && !s.speaksOf(&s.mentions[g.mentions[0]], p.Country) || s.tree.Sentences[s.tree.SentenceOf[s.mentions[g.mentions[0]].token]].Para > 1 && !s.sideOfAny(g.host, p.Country) {
		return
	}
	if h := s.toldBefore(i); h != nil && h.where.country != "" && h.where.country != p.Country {
		return // he was elsewhere that day
	}
	if s.dateline(0) {
		g.where.city, g.where.country, g.where.site = p.Name, p.Country, 0
		g.where.cityAt, g.where.cityWhy = []record.Span{s.tree.Span(int(p.First), int(p.Last))}, "meeting.dateline"
	}
}

// speaksOf says whether the words of a mention name a country.
func (s *scan) speaksOf(m *mention, country string) bool {
	for k := m.first; k < m.last; k++ {
		if e := s.Names.InEntity[k]; e >= 0 && s.Names.Entities[e].Country == country {
			return true
		}
	}
	return false
}
