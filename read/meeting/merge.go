package meeting

import (
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// merge joins the mentions that name one meeting: people and time must agree, and the status.
func (s *scan) merge() {
	for i := range s.mentions {
		m := &s.mentions[i]
		m.group = -1
		if s.habitual(m) {
			continue
		}
		if g := s.same(m); g >= 0 {
			s.join(g, i)
			continue
		}
		parts := s.sharpen(party.Union(m.left, m.right))
		if m.loose || s.idle(m) || len(parts) < 2 && (!s.assembled(parts) || s.bare(m)) {
			continue
		}
		m.group = len(s.groups)
		s.groups = append(s.groups, group{mentions: []int{i}, parts: parts, format: m.format, firm: s.firm(m), status: m.mood.Status, when: m.when, where: m.where, host: m.host, many: m.many})
	}
}

// idle says whether a meeting is only supposed or proposed between sides that nobody is named for.
func (s *scan) idle(m *mention) bool {
	switch m.mood.Status {
	case clause.Hypothetical, clause.Denied:
		return len(m.right) == 0 || !s.allPersons(m.left) || !s.allPersons(m.right)
	case clause.Proposed:
	default:
		return false
	}
	return s.allPersons(m.left) && len(m.right) > 0 && !s.hasPerson(m.right)
}

func (s *scan) allPersons(list []int) bool {
	for _, a := range list {
		if s.cast.Actors[a].Kind != "person" {
			return false
		}
	}
	return true
}

// firm says whether a mention's word fixes the format: "met", "spoke with", "call", "summit" do, a conversation
// or "they spoke" does not.
func (s *scan) firm(m *mention) bool {
	if m.why == "meeting.discuss" || m.why == "meeting.exchange" { // which two do in a call as well
		return m.format == "video"
	}
	if m.kind != "noun" {
		return m.format != "call" || len(m.right) > 0
	}
	switch s.tree.Lemma(m.token) {
	case "call", "meeting", "summit":
		return true
	}
	return m.format == "video"
}

// habitual leaves out what is done over and over: "meet regularly", "speak every week".
func (s *scan) habitual(m *mention) bool {
	for k := range s.tree.Kids(m.gov) {
		switch s.tree.Lemma(k) {
		case "regularly", "often", "frequently", "routinely", "usually", "always", "rarely", "annually", "sometimes", "occasionally":
			return true
		}
	}
	return false
}

// same finds the meeting that a mention names again, the latest first; -1 for none.
func (s *scan) same(m *mention) int {
	for g := len(s.groups) - 1; g >= 0 && g >= len(s.groups)-reach; g-- {
		if s.fits(&s.groups[g], m) {
			return g
		}
	}
	return -1
}

// fits says whether a mention can name the meeting of a group.
func (s *scan) fits(g *group, m *mention) bool {
	if m.many != g.many && !m.loose && !(m.kind == "noun" && s.pointed(m.token)) {
		return false
	}
	if (g.format == "letter") != (m.format == "letter") {
		return false
	}
	if a, b := g.when.day(), m.when.day(); a != "" && b != "" && a != b {
		return false
	}
	if !s.sameStatus(g.status, m) {
		return false
	}
	parts := party.Union(m.left, m.right)
	if !m.loose && s.assembled(g.parts) != s.assembled(parts) {
		return false // a guest of the Council's is not its session
	}
	if !m.loose && s.besides(g, m, parts) {
		return false // "A and B also met separately", of three who met
	}
	if m.kind == "verb" && s.allPersons(parts) && !s.hasPerson(g.parts) && len(g.parts) > len(parts) {
		return false // two leaders who met are not the talks of three states
	}
	if m.loose {
		if len(parts) == 0 {
			return s.sameFormat(g, m) && (s.assembled(g.parts) || !s.ofBody(m))
		}
		return s.subset(parts, g.parts) && s.sameFormat(g, m)
	}
	if !s.sameFormat(g, m) && !(m.kind == "host" && g.format == "in_person") {
		return false
	}
	return s.subset(parts, g.parts) || s.subset(g.parts, parts) || s.headed(g, m, parts)
}

// headed says whether the heading above a mention's paragraph names the meeting in other words: the same person and, on both
// sides, beside them only people without a name ("Call with counterparts", then "spoke with ministers and other officials").
func (s *scan) headed(g *group, m *mention, parts []int) bool {
	if s.paragraph(s.mentions[g.mentions[0]].token) != 0 || s.paragraph(m.token) != 1 || !s.anyOf(parts, g.parts) {
		return false
	}
	for _, a := range party.Union(party.Without(parts, g.parts), party.Without(g.parts, parts)) {
		if s.cast.Actors[a].Kind != "group" {
			return false
		}
	}
	return true
}

// paragraph is that of token i.
func (s *scan) paragraph(i int) int32 { return s.tree.Sentences[s.tree.SentenceOf[i]].Para }

// pointed says whether a noun points back: "these calls", "those talks".
func (s *scan) pointed(n int) bool {
	return clause.Has(s.tree, n, syntax.Det, "this", "these", "that", "those", "both")
}

// sameFormat says whether the formats agree; a noun such as "conversation" agrees with all.
func (s *scan) sameFormat(g *group, m *mention) bool {
	return g.format == m.format || !s.firm(m) || !g.firm || m.loose && m.format == "in_person" && s.tree.Lemma(m.token) != "meeting" && s.tree.Lemma(m.token) != "summit"
}

// sameStatus says whether a mention may speak of a meeting of that status. What has happened is not what is
// planned; a bare noun ("the meeting") takes any status.
func (s *scan) sameStatus(status string, m *mention) bool {
	if m.mood.Status == status || status == clause.Planned && offed(m.mood.Status) {
		return true
	}
	if m.loose {
		return m.mood.Status == clause.Happened || m.mood.Status == clause.Ongoing
	}
	return done(status) && done(m.mood.Status)
}

// offed says whether a status tells what became of a plan that came to nothing.
func offed(status string) bool { return status == clause.Cancelled || status == clause.Postponed }

func done(status string) bool { return status == clause.Happened || status == clause.Ongoing }

// subset says whether every actor of a is in b, or stands for the same side as one that is.
func (s *scan) subset(a, b []int) bool {
	for _, x := range a {
		if !party.Has(b, x) && !s.standsIn(x, b) {
			return false
		}
	}
	return len(a) > 0
}

// standsIn says whether a state among the actors b's sides is meant by x: "China" for Xi.
func (s *scan) standsIn(x int, b []int) bool {
	k := s.cast.Actors[x].Kind
	for _, y := range b {
		ky := s.cast.Actors[y].Kind
		if (k == "state" || ky == "state") && s.side(x) != "" && s.side(x) == s.side(y) {
			return true
		}
	}
	return false
}

// join adds mention i to a group; what the group does not know yet it takes from it.
func (s *scan) join(at, i int) {
	g, m := &s.groups[at], &s.mentions[i]
	g.mentions = append(g.mentions, i)
	m.group = at
	if g.status == clause.Planned && offed(m.mood.Status) {
		g.status, g.off = m.mood.Status, m.mood.Word
	}
	if parts := party.Union(m.left, m.right); !m.loose {
		again := s.headed(g, m, parts)
		for _, p := range parts {
			if !party.Has(g.parts, p) && !s.standsIn(p, g.parts) && !(again && s.side(p) == "") {
				g.parts = append(g.parts, p)
			}
		}
		g.parts = s.sharpen(g.parts)
	}
	if s.firm(m) && !g.firm {
		g.format, g.firm = m.format, true
	}
	if g.host == nil {
		g.host = m.host
	}
	if g.when.start == nil || finer(m.when, g.when) {
		g.when.start, g.when.end, g.when.startAt, g.when.startWhy, g.when.since = m.when.start, m.when.end, m.when.startAt, m.when.startWhy, m.when.since
	}
	if g.when.duration == nil {
		g.when.duration, g.when.durationAt = m.when.duration, m.when.durationAt
	}
	if g.where.venue == "" && m.where.venue != "" {
		city, at := g.where.city, g.where.cityAt
		g.where = m.where
		if g.where.city == "" {
			g.where.city, g.where.cityAt = city, at
		}
	} else if g.where.city == "" && m.where.city != "" && g.format == "in_person" {
		g.where = m.where
	}
}

// sharpen drops a state where a person of it takes part.
func (s *scan) sharpen(parts []int) []int {
	var kept []int
	for _, p := range parts {
		if s.cast.Actors[p].Kind != "state" || !s.standsIn(p, party.Without(parts, []int{p})) {
			kept = append(kept, p)
		}
	}
	return kept
}

// finer says whether a tells the same day more closely than b.
func finer(a, b when) bool {
	return a.start != nil && b.start != nil && a.day() != "" && (b.day() == "" || a.day() == b.day() && len(a.start.Value) > len(b.start.Value))
}
