package event

import (
	"slices"
	"strings"

	"readout/knowledge/frames"
	"readout/read/clause"
	"readout/read/meeting"
	"readout/read/syntax"
	"readout/record"
)

// meetings codes the meetings of the report, the cancelled ones or the others. Each pair of sides takes part
// on both sides of one event. Cancelled ones come after the clauses, which may tell who cancelled.
func (c *coder) meetings(cancelled bool) {
	for i := range c.Meetings.Meetings {
		m := &c.Meetings.Meetings[i]
		sides := c.sides(m)
		c.taken[m.Token] = c.taken[m.Token] || len(sides) > 1
		apart, separate := c.apart(m)
		for x := range sides {
			for _, y := range sides[:x] {
				if (m.Status == clause.Cancelled) == cancelled && (!separate || slices.Contains(apart, y) != slices.Contains(apart, sides[x])) {
					c.meet(i, y, sides[x])
				}
			}
		}
	}
	for _, t := range c.Meetings.Tokens() {
		c.taken[t] = true
	}
}

// apart are the sides of those who held separate meetings with the others ("A and B held separate meetings with
// C": A and B): they did not meet each other there. False where all met together.
func (c *coder) apart(m *meeting.Meeting) ([]string, bool) {
	if c.tree.UPOS(m.Token) == syntax.VERB || !clause.Separate(c.tree, m.Token) {
		return nil, false
	}
	at := m.Token
	for range 3 {
		if at = c.tree.Head(at); at < 0 {
			return nil, false
		}
		if c.tree.UPOS(at) == syntax.VERB {
			return c.codesOf(c.who.Subject(at)), true
		}
	}
	return nil, false
}

// sides are the codes of those who take part, each once.
func (c *coder) sides(m *meeting.Meeting) []string {
	var list []string
	for _, p := range m.Participants {
		if p.Side != "" {
			list = append(list, p.Side)
		}
	}
	return unique(list)
}

// meet codes one pair of a meeting by its status: what happened is CONSULT, what is planned AGREE to meet
// (036), what was called off REJECT (125), what somebody proposed an appeal to meet (026).
func (c *coder) meet(i int, a, b string) {
	m := &c.Meetings.Meetings[i]
	f := found{meeting: c.alike(i) + 1, source: []string{a, b}, target: []string{b, a}, status: m.Status, statusWord: -1, place: m.Place, told: -1, why: "event." + m.Why[len("meeting."):], confidence: m.Confidence}
	f.evidence = m.Evidence[0]
	f.first, f.last = c.tokens(f.evidence)
	if m.Start != nil {
		f.date = day(m.Start.Value)
	}
	switch m.Status {
	case clause.Planned, clause.Postponed:
		f.code = frames.Code{CAMEO: "036", Event: "AGREE"}
	case clause.Cancelled:
		if c.called[a+b] || c.called[b+a] {
			return
		}
		f.code, f.status = frames.Code{CAMEO: "125", Event: "REJECT", Mode: "meet"}, clause.Happened
	case clause.Proposed:
		f.code = frames.Code{CAMEO: "026", Event: "REQUEST", Mode: "meet"}
	default:
		f.code = frames.Code{CAMEO: "040", Event: "CONSULT"}
		if m.Format == "letter" {
			f.source, f.target = f.source[:1], f.target[:1] // who wrote is named first
		}
		if m.Format == "call" || m.Format == "video" {
			f.code = frames.Code{CAMEO: "041", Event: "CONSULT", Mode: "phone"}
		}
	}
	if w, ok := m.Because["status"]; ok {
		f.statusWord, _ = c.tokens(w.Evidence[0])
	}
	if m.Status == clause.Denied && c.refused(f.statusWord) {
		return // the refusal is an act of its own
	}
	if w := f.statusWord; m.Status == clause.Proposed && w >= 0 && c.tree.UPOS(w) == syntax.VERB {
		by := c.codesOf(c.who.Subject(w))
		if len(by) == 1 && (by[0] == a || by[0] == b) { // who asks is known: "called for a meeting with Y"
			f.source, f.target, f.status, f.statusWord = by, minus([]string{a, b}, by, false), clause.Happened, -1
			f.date = day(c.Published)
			if n := c.add(f); n >= 0 {
				c.at[w] = n
			}
			return
		}
	}
	c.add(f)
}

// refused says whether the word at token t, which sets a status, is a refusal.
func (c *coder) refused(t int) bool {
	return t >= 0 && (c.tree.Lemma(t) == "refuse" || c.tree.Lemma(t) == "decline")
}

// alike is the first meeting that the word of meeting i names: of "called on the president and the premier" the two make one
// event of the two sides.
func (c *coder) alike(i int) int {
	for k := max(0, i-most); k < i; k++ {
		if c.Meetings.Meetings[k].Token == c.Meetings.Meetings[i].Token {
			return k
		}
	}
	return i
}

// visits codes the visits, the cancelled ones or the others: visitor source, host target. Where the word of a visit names a meeting, too
// ("welcomed him to Paris"), that is the event.
func (c *coder) visits(cancelled bool) {
	met := map[int]bool{}
	for i := range c.Meetings.Meetings {
		if m := &c.Meetings.Meetings[i]; len(c.sides(m)) > 1 {
			met[m.Token] = true
		}
	}
	for i := range c.Meetings.Visits {
		v := &c.Meetings.Visits[i]
		c.taken[v.Token] = true
		if h := c.tree.Head(v.Token); h >= 0 && v.Status != clause.Cancelled && c.tree.Rel(v.Token) == syntax.Obj {
			c.taken[h] = true // "made a trip"
		}
		if (v.Status == clause.Cancelled) != cancelled || c.seat(v) || met[v.Token] {
			continue
		}
		f := found{source: c.codesOf(v.Visitors), target: []string{v.Country}, status: v.Status, statusWord: -1, place: v.Place, told: -1, why: "event.visit", confidence: v.Confidence}
		f.evidence = v.Evidence[0]
		f.first, f.last = c.tokens(f.evidence)
		if v.Start != nil {
			f.date = day(v.Start.Value)
		}
		if w, ok := v.Because["status"]; ok && v.Status == clause.Denied {
			if k, _ := c.tokens(w.Evidence[0]); c.refused(k) {
				continue
			}
		}
		switch v.Status {
		case clause.Planned, clause.Postponed:
			f.code = frames.Code{CAMEO: "036", Event: "AGREE"}
		case clause.Cancelled:
			if len(f.source) > 0 && (c.called[f.source[0]+v.Country] || c.called[v.Country+f.source[0]]) {
				continue
			}
			f.status = clause.Happened
			f.code = frames.Code{CAMEO: "125", Event: "REJECT", Mode: "meet"}
		case clause.Proposed:
			f.code = frames.Code{CAMEO: "036", Event: "AGREE"}
		default:
			f.code = frames.Code{CAMEO: "042", Event: "CONSULT", Mode: "visit"}
			if v.Status == clause.Ongoing {
				f.status = clause.Happened
			}
		}
		c.add(f)
	}
}

// seat says whether a visit goes to a city where organisations sit, in a report that does not name the country:
// who flies to Brussels does not visit Belgium.
func (c *coder) seat(v *meeting.Visit) bool {
	switch v.City {
	case "Brussels", "Geneva", "Vienna", "The Hague", "New York", "New York City", "Strasbourg", "Davos", "Nairobi", "Addis Ababa":
	default:
		return false
	}
	for i := range c.cast.Actors {
		if a := &c.cast.Actors[i]; a.Represents == v.Country && (a.Kind == "state" || a.Kind == "person") {
			return false
		}
	}
	return true
}

// day is the calendar day of an ISO value, or the value where it is coarser; "" where a digit is not known.
func day(v string) string {
	if len(v) > 10 {
		v = v[:10]
	}
	if strings.ContainsRune(v, 'X') || v == "" || v[0] < '0' || v[0] > '9' {
		return ""
	}
	return v
}

// tokens are the tokens [first, last) that a span covers; the walk is a binary search.
func (c *coder) tokens(s record.Span) (first, last int) {
	lo, hi := 0, len(c.tree.Tokens)
	for lo < hi {
		mid := (lo + hi) / 2
		if int(c.tree.Tokens[mid].End) <= s.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	last = lo
	for last < len(c.tree.Tokens) && int(c.tree.Tokens[last].Start) < s.End {
		last++
	}
	return lo, last
}
