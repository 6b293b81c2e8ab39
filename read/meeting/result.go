package meeting

import (
	"readout/read/party"
	"slices"
	"strings"

	"readout/read/clause"
	"readout/read/syntax"
	"readout/record"
)

// naming is where a meeting is named, for the statements made at it.
type naming struct {
	token   int
	meeting int
}

// result puts the meetings into their order and form.
func (s *scan) result() *Meetings {
	s.openings()
	out := &Meetings{Visits: s.visits}
	at := make([]int, len(s.groups))
	order := make([]int, len(s.groups))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return rank(s.groups[a].status) - rank(s.groups[b].status) })
	for n, g := range order {
		at[g] = n
	}
	for _, g := range order {
		m := s.meeting(&s.groups[g])
		for _, f := range s.groups[g].follows {
			m.Follows = append(m.Follows, at[f])
		}
		out.Meetings = append(out.Meetings, m)
		for _, k := range s.groups[g].mentions {
			out.mentions = append(out.mentions, naming{s.mentions[k].token, at[g]})
		}
	}
	slices.SortFunc(out.mentions, func(a, b naming) int { return a.token - b.token })
	return out
}

// rank orders what took place before what did not, and that before the past.
func rank(status string) int {
	switch status {
	case clause.Happened, clause.Ongoing:
		return 0
	case clause.Background:
		return 2
	}
	return 1
}

// meeting is the record's form of a group.
func (s *scan) meeting(g *group) Meeting {
	first := s.best(g)
	out := Meeting{Place: g.where.site, Token: s.mentions[g.mentions[0]].token}
	out.Format, out.Status, out.Why = g.format, g.status, first.why
	out.Evidence = []record.Span{s.tree.Span(first.first, first.last)}
	out.Confidence = confidence(first)
	out.Because = map[string]record.Because{}
	out.City, out.Venue = g.where.city, g.where.venue
	if len(g.where.cityAt) > 0 && out.City != "" {
		why := g.where.cityWhy
		if why == "" {
			why = "meeting.place"
		}
		out.Because["city"] = record.Because{Evidence: g.where.cityAt, Why: why}
	}
	out.Start, out.End, out.Duration = g.when.start, g.when.end, g.when.duration
	if out.Start != nil && g.when.startWhy != "" {
		out.Because["start"] = record.Because{Evidence: spans(g.when.startAt, out.Evidence), Why: g.when.startWhy}
	}
	if out.Duration != nil {
		out.Because["duration"] = record.Because{Evidence: g.when.durationAt, Why: "temporal.expression"}
	}
	if w := max(first.mood.Word, g.off); w >= 0 && (w > 0 || first.mood.Word == 0) {
		out.Because["status"] = record.Because{Evidence: []record.Span{s.tree.Span(w, w+1)}, Why: "clause.mood"}
	}
	out.Count = 1
	if g.many {
		out.Count = record.Several
	}
	if d := g.when.duration; g.when.since && d != nil && strings.HasPrefix(d.Value, "PT") {
		out.Count = record.Several // "for 12 hours since Tuesday"
	}
	if n := s.timesOf(first); n > 1 {
		out.Count = record.Count(n)
	}
	out.Outcome = g.outcome
	out.Participants = s.participants(g, first)
	out.Level = s.level(out.Participants)
	s.character(g, &out)
	out.Topics = s.topicsOf(g)
	return out
}

// partOnly says whether verb v tells of what people do when they meet ("shook hands", "exchanged views"), not of the meeting.
func (s *scan) partOnly(v int) bool {
	w, _ := s.Words.Find("verb", s.tree.Lemma(v))
	return w.Kind == "together" || strings.HasPrefix(w.Kind, "obj=")
}

// timesOf is how often the clause of a mention says that people met: "twice", "three times"; 1 where it does not.
func (s *scan) timesOf(m *mention) int {
	for k := m.first; k < m.last; k++ {
		switch s.tree.Form(k) {
		case "twice":
			return 2
		case "times":
			if k > 0 {
				if n, ok := numbers[s.tree.Lemma(k-1)]; ok {
					return n
				}
			}
		}
	}
	return 1
}

var numbers = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}

// best is the mention that tells most of a meeting: a verb rather than a noun, with place and time.
func (s *scan) best(g *group) *mention {
	best, most := &s.mentions[g.mentions[0]], -1
	for _, k := range g.mentions {
		m := &s.mentions[k]
		n := 0
		if m.kind == "verb" && !s.partOnly(m.token) {
			n += 2
		}
		if m.where.site >= 0 {
			n++
		}
		if m.when.start != nil {
			n++
		}
		if !m.loose && n > most {
			best, most = m, n
		}
	}
	return best
}

func spans(a, otherwise []record.Span) []record.Span {
	if len(a) > 0 {
		return a
	}
	return otherwise
}

// confidence by the kind of words that name a meeting; counted on readouts read by hand.
func confidence(m *mention) float64 {
	switch m.kind {
	case "verb":
		return 0.93
	case "host":
		return 0.88
	case "implied":
		return 0.8
	}
	return 0.85
}

// participants lists who takes part, the acting side first, each with its side, its role then, and whether
// it hosts.
func (s *scan) participants(g *group, first *mention) []Participant {
	var list []Participant
	home := g.where.country
	for _, a := range g.parts {
		act := &s.cast.Actors[a]
		sides := []string{s.side(a)}
		if sides[0] == "" && act.Kind == "group" {
			sides = s.theirs(g)
		}
		if sides[0] == "" && act.Kind == "person" && act.Role != "" {
			sides[0] = s.visited(g)
			if c := g.where.country; sides[0] == "" && c != "" && !s.sideOfAny(g.parts, c) && len(s.sides(g.parts)) == 1 && s.bareOffice(act.Role) {
				sides[0] = c // "flew to Athens to see Premier X"
			}
		}
		for _, side := range sides {
			p := Participant{Actor: a, Side: side, Role: act.Role}
			switch {
			case len(g.host) > 0 && (party.Has(g.host, a) || s.sideOfAny(g.host, side)):
				p.Host, p.HasHost = true, true
			case len(g.host) > 0 || g.format == "in_person" && home != "" && side != "" && s.hosted(g, home):
				p.Host, p.HasHost = len(g.host) == 0 && side == home, true
			}
			list = append(list, p)
		}
	}
	return list
}

// visited is the country to which somebody of the meeting is on a visit: an official there whose state the report does not
// say is of that; empty where nobody is.
func (s *scan) visited(g *group) string {
	for i := range s.visits[:min(len(s.visits), reach)] {
		v := &s.visits[i]
		if (done(v.Status) || v.Status == g.status) && s.anyOf(v.Visitors, g.parts) && (g.where.country == "" || g.where.country == v.Country) {
			return v.Country
		}
	}
	return ""
}

func (s *scan) sideOfAny(list []int, side string) bool {
	for _, a := range list {
		if side != "" && s.side(a) == side {
			return true
		}
	}
	return false
}

// hosted says whether one of the sides is at home where the meeting takes place.
func (s *scan) hosted(g *group, home string) bool {
	return s.sideOfAny(g.parts, home)
}

// theirs are the sides of a group that the report gives none: of "their aides" those of the others, one entry
// each; of officials whom a visitor meets, the country visited.
func (s *scan) theirs(g *group) []string {
	var sides []string
	for _, b := range g.parts {
		if x := s.side(b); x != "" && !slices.Contains(sides, x) {
			sides = append(sides, x)
		}
	}
	switch {
	case len(sides) == 1 && g.where.country != "" && g.where.country != sides[0]:
		return []string{g.where.country}
	case len(sides) < 2:
		return []string{""}
	}
	return sides
}

var levels = map[string]string{"head_of_state": "heads of state", "head_of_government": "heads of government", "minister": "ministers", "official": "officials", "spokesperson": "officials", "military": "military", "legislator": "legislators", "envoy": "envoys"}

// level is the level of the participants by their offices: one word where both sides are alike, "head of
// state with minister" where not; "" where an office is not known.
func (s *scan) level(list []Participant) string {
	var seen []string
	persons := 0
	for _, p := range list {
		if s.cast.Actors[p.Actor].Kind != "person" {
			continue
		}
		persons++
		t, ok := s.Titles.Find(p.Role)
		if !ok || levels[t.Level] == "" {
			return ""
		}
		if !slices.Contains(seen, t.Level) {
			seen = append(seen, t.Level)
		}
	}
	if persons < 2 {
		return ""
	}
	slices.SortFunc(seen, func(a, b string) int { return tier(a) - tier(b) })
	switch {
	case len(seen) == 1:
		return levels[seen[0]]
	case len(seen) == 2 && seen[0] == "head_of_state" && seen[1] == "head_of_government":
		return "heads of state and government"
	case len(seen) == 2:
		return strings.ReplaceAll(seen[0], "_", " ") + " with " + strings.ReplaceAll(seen[1], "_", " ")
	}
	return ""
}

func tier(level string) int {
	return slices.Index([]string{"head_of_state", "head_of_government", "minister", "military", "envoy", "legislator", "official", "spokesperson"}, level)
}

// character keeps what the meeting was called: adjectives of its noun ("a productive call"), and what
// somebody called it ("called the discussion “candid and productive”").
func (s *scan) character(g *group, out *Meeting) {
	for _, k := range g.mentions {
		m := &s.mentions[k]
		if m.kind != "noun" {
			continue
		}
		if h := s.tree.Head(m.token); h >= 0 && s.tree.UPOS(h) == syntax.VERB && (s.tree.Lemma(h) == "call" || s.tree.Lemma(h) == "describe" || s.tree.Lemma(h) == "characterise" || s.tree.Lemma(h) == "characterize") {
			s.calledBy(h, m.token, out)
			continue
		}
		for a := range s.tree.Kids(m.token) {
			if _, ok := s.Words.Find("tone", s.tree.Lemma(a)); ok && s.tree.Rel(a) == syntax.Amod {
				first, last := s.tree.Subtree(a)
				out.Characterised = append(out.Characterised, Characterisation{Content: []record.Span{s.tree.Span(first, last)}})
			}
		}
	}
}

// calledBy reads "X called the discussion candid and productive": the words in quotation marks behind the
// noun, else the adjectives there.
func (s *scan) calledBy(v, n int, out *Meeting) {
	end := int(s.tree.Sentences[s.tree.SentenceOf[n]].Last)
	first, last := -1, -1
	for k := n + 1; k < end && first < 0; k++ {
		q := s.tree.InQuote[k]
		switch {
		case q >= 0 && q != s.tree.InQuote[n]:
			first, last = k+1, min(int(s.tree.Quotes[q].Last), end)
		case s.tree.UPOS(k) == syntax.ADJ && s.tree.Head(k) <= k:
			first, last = s.tree.Subtree(k)
			first = max(first, n+1)
		}
	}
	if first < 0 || first >= last {
		return
	}
	for last-1 > first && s.tree.UPOS(last-1) == syntax.PUNCT {
		last--
	}
	out.Characterised = append(out.Characterised, Characterisation{Content: []record.Span{s.tree.Span(first, last)}, By: s.who.Subject(v)})
}
