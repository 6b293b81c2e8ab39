package commitment

import (
	"math"
	"slices"
	"sort"
	"strings"

	"readout/read/clause"
	"readout/read/meeting"
	"readout/read/statement"
	"readout/read/syntax"
	"readout/read/temporal"
	"readout/record"
)

// start begins a commitment of statement i, of the sides that say it.
func (l *ledger) start(i int, kind, why string) *Commitment {
	st := &l.Statements[i]
	c := &Commitment{Statements: []int{i}, Parties: l.sides(st.Speaker)}
	c.Kind, c.Why = kind, why
	c.Confidence = math.Round(92*st.Confidence) / 100
	return c
}

// vow adds a commitment of one side by all the words of statement i. At is the token of the formula that made
// it, or -1.
func (l *ledger) vow(i int, kind, why string, at int) {
	st := &l.Statements[i]
	if st.Form == "direct" && l.sentences(st) > 1 {
		l.among(i, kind, why)
		return
	}
	c := l.start(i, kind, why)
	first, last := int(st.Content[0].First), int(st.Content[len(st.Content)-1].Last)
	begin := l.lead(l.afterDay(l.afterThat(st), int(st.Content[0].Last)), int(st.Content[0].Last))
	if at >= 0 && len(st.Content) == 1 {
		begin = l.subjectOf(at, begin)
	}
	if at >= 0 && begin > first && l.word(first) == "on" {
		c.Topic = l.matter(first+1, begin)
	}
	c.To = l.addressed(i, c, begin > first && l.word(first) == "we")
	if kind == Reaffirmation && len(c.Parties) > 1 && len(c.To) == 0 {
		c.To = c.Parties
	}
	if len(st.Content) == 1 && st.Form != "direct" {
		last = l.aside(begin, last)
	}
	for k, r := range st.Content {
		from := int(r.First)
		if k == 0 {
			from = begin
		}
		c.Content = append(c.Content, l.tree.Span(from, min(int(r.Last), last)))
	}
	l.finish(c, begin, last)
}

// afterThat is where the clause begins that a statement tells somebody who is named before it: "promised the envoy that".
func (l *ledger) afterThat(st *statement.Statement) int {
	first := int(st.Content[0].First)
	for k := first + 1; k < int(st.Content[0].Last)-1 && k < first+20; k++ {
		if h := l.tree.Head(k); l.tree.Form(k) == "that" && h >= 0 && l.tree.Rel(k) == syntax.Mark && l.tree.Rel(h) == syntax.Ccomp && l.tree.Head(h) == st.Token {
			return k + 1
		}
	}
	return first
}

// afterDay is where a clause begins whose first word is the day on which it was said: "said Friday it would".
func (l *ledger) afterDay(first, last int) int {
	if first+1 < last && l.tree.Rel(first) == syntax.OblUnmarked && l.tree.UPOS(first) == syntax.PROPN && slices.ContainsFunc(l.Times, func(t temporal.Time) bool { return int(t.First) == first && int(t.Last) == first+1 }) {
		return first + 1
	}
	return first
}

// aside is where words [first, last) end without what a comma only adds to them: a relative clause, a circumstance, or how
// the report goes on ("to set up a commission, whose first meeting …", "to stop firing, after a month of …", "military help,
// but the bloc …").
func (l *ledger) aside(first, last int) int {
	for k := first + 3; k < last; k++ {
		if l.tree.Form(k-1) != "," || l.tree.InQuote[k] >= 0 {
			continue
		}
		if l.Vows.Is("aside", l.word(k)) || l.word(k) == "in" && k+1 < last && (l.word(k+1) == "a" || l.word(k+1) == "an") {
			return k - 1
		}
		switch l.tree.Form(k) {
		case "whose", "which", "who", "where", "but":
			for m := k; m < last; m++ {
				if l.tree.Form(m) == "," {
					return last // the main clause may go on
				}
			}
			return k - 1
		}
	}
	return last
}

// matter is what a formula is said to be about before it ("On fishing rights, …"); "this issue" names nothing.
func (l *ledger) matter(first, last int) string {
	for last-1 > first && l.tree.UPOS(last-1) == syntax.PUNCT {
		last--
	}
	if first >= last || l.tree.UPOS(first) == syntax.DET && l.word(first) != "the" {
		return ""
	}
	if names := l.Topics.Of(l.tree, first, last); len(names) > 0 {
		return names[0]
	}
	return l.tree.Span(first, last).In(l.tree.Source)
}

// lead is the first token after the words that only lead to what is asked or stressed: "I hope that", "the
// importance of".
func (l *ledger) lead(first, last int) int {
	best := first
	for _, v := range l.Vows.Starting("lead", l.word(first)) {
		if first+len(v.Words) < last && first+len(v.Words) > best && l.row(first, last, v.Words) {
			best = first + len(v.Words)
		}
	}
	return best
}

// subjectOf is where the clause around token at begins with its subject, not before token from.
func (l *ledger) subjectOf(at, from int) int {
	for k := at; k >= from && k > at-8; k-- {
		if u := l.tree.UPOS(k); u == syntax.VERB || u == syntax.AUX {
			if s := l.tree.Kid(k, syntax.Nsubj); s >= from {
				first, _ := l.tree.Subtree(s)
				return max(first, from)
			}
		}
	}
	return from
}

// addressed are the sides that a vow is made to: those spoken to; of an appeal to "us" both sides of the
// meeting, of another the side that its clause names, or the other side of the meeting.
func (l *ledger) addressed(i int, c *Commitment, we bool) []int {
	st := &l.Statements[i]
	to := without(l.sides(st.To), c.Parties)
	asks := c.Kind == Appeal || c.Kind == Demand || c.Kind == Warning || c.Kind == RedLine
	if len(to) == 0 && asks {
		if m := l.Meetings.Of[i]; m >= 0 {
			to = without(l.sidesOf(&l.Meetings.Meetings[m]), c.Parties)
		}
	}
	if st.Because["to"].Why == "meeting.other_side" && (c.Kind == Pledge && clause.Elsewhere(l.tree, int(st.Content[0].First), int(st.Content[0].Last)) || !l.met(c.Parties, to)) {
		to = nil
	}
	if len(to) == 0 && (c.Kind == Demand || c.Kind == Appeal) {
		to = l.bidden(st, c.Parties)
	}
	if len(to) == 0 && (c.Kind == Pledge || c.Kind == Refusal || c.Kind == Warning && slices.Contains(st.Acts, "threaten")) {
		to = l.toward(st, c.Parties)
	}
	if we && c.Kind == Appeal && len(to) > 0 {
		return append(slices.Clone(c.Parties), to...)
	}
	return to
}

// bidden are the sides that a clause below the cue says are to act: "demanded that Kenya open the border".
func (l *ledger) bidden(st *statement.Statement, mine []int) []int {
	r := st.Content[0]
	for k := int(r.First); k < int(r.Last) && k < int(r.First)+14; k++ {
		if l.tree.UPOS(k) == syntax.VERB && l.tree.Head(k) == st.Token && l.tree.Rel(k) == syntax.Ccomp && !clause.Passive(l.tree, k) {
			if s := l.tree.Kid(k, syntax.Nsubj); s >= int(r.First) {
				return without(l.sides(l.Cast.At(s)), mine)
			}
			return nil
		}
	}
	return nil
}

// toward are the sides that the act below a vow is done to: "ready to talk to Y", "threatened to attack Y". None
// where the act is somebody else's.
func (l *ledger) toward(st *statement.Statement, mine []int) []int {
	r := st.Content[0]
	for k := int(r.First); k < int(r.Last) && k < int(r.First)+14; k++ {
		if l.tree.UPOS(k) != syntax.VERB {
			continue
		}
		if s := l.tree.Kid(k, syntax.Nsubj, syntax.NsubjPass); s >= 0 && !l.own(st, k) || clause.Passive(l.tree, k) {
			return nil
		}
		o, given := clause.Object(l.tree, k), -1
		if o >= 0 {
			given = clause.PrepAny(l.tree, o, "to") // "will send two ferries to Y", hung on the ferries
		}
		for _, t := range [...]int{o, l.tree.Kid(k, syntax.Iobj), clause.PrepAny(l.tree, k, "to", "with", "against"), given} {
			if t < int(r.First) || t >= int(r.Last) {
				continue
			}
			if other := without(l.sides(l.Cast.At(t)), mine); len(other) > 0 {
				return other
			}
		}
	}
	return nil
}

// met says whether the report has a meeting of the two sides.
func (l *ledger) met(a, b []int) bool {
	return len(a) != 1 || len(b) != 1 || l.Meetings.Joins(l.Cast.Code(a[0]), l.Cast.Code(b[0]))
}

// sidesOf are the states of a meeting's participants.
func (l *ledger) sidesOf(m *meeting.Meeting) []int {
	var actors []int
	for _, p := range m.Participants {
		if l.Cast.State(p.Actor) >= 0 {
			actors = append(actors, p.Actor)
		}
	}
	return l.sides(actors)
}

// finish fills what the words [first, last) say besides: topic, condition, due date, the meeting referred to;
// then keeps the commitment, or joins it to the one that it sharpens.
func (l *ledger) finish(c *Commitment, first, last int) {
	if !slices.ContainsFunc(c.Parties, l.coded) {
		return
	}
	c.Parties, c.To = l.known(c.Parties), l.known(c.To)
	c.Condition = l.condition(first, last)
	if c.Topic == "" {
		c.Topic = unconditional(l.topic(c, first, last), c.Condition)
	}
	c.Due = l.due(first, last)
	here := -1
	if len(c.Statements) > 0 {
		here = l.Meetings.Of[c.Statements[0]]
	}
	for _, m := range l.Meetings.Naming(first, last) {
		if m != here && l.Meetings.Meetings[m].Status == clause.Background {
			c.RefersTo = append(c.RefersTo, m)
		}
	}
	if len(c.Evidence) == 0 {
		c.Evidence = c.Content
	}
	if !l.joins(c) {
		l.out = append(l.out, *c)
	}
}

// unconditional is a topic without the condition that stands at its end.
func unconditional(topic, condition string) string {
	i := strings.Index(topic, condition)
	if condition == "" || i <= 0 {
		return topic
	}
	topic = strings.TrimSpace(topic[:i])
	for _, word := range []string{" if", " unless", " provided", " that", " the condition", " condition", " on", " once"} {
		topic = strings.TrimSuffix(topic, word)
	}
	return topic
}

func (l *ledger) coded(a int) bool { return l.Cast.Code(a) != "" }

// known leaves out of some actors a group of no side, as "the two premiers" is beside the two.
func (l *ledger) known(actors []int) []int {
	var kept []int
	for _, a := range actors {
		if l.coded(a) || l.Cast.Actors[a].Kind != "group" {
			kept = append(kept, a)
		}
	}
	if len(kept) < 2 {
		return actors
	}
	return kept
}

// joins adds a commitment to one shortly before that it sharpens or repeats: a warning and the red line on the
// same matter are one red line.
func (l *ledger) joins(c *Commitment) bool {
	for k := len(l.out) - 1; k >= 0 && k >= len(l.out)-3; k-- {
		o := &l.out[k]
		if !slices.Equal(o.Parties, c.Parties) {
			continue
		}
		stern := (o.Kind == Warning || o.Kind == RedLine) && (c.Kind == RedLine || c.Kind == Refusal || c.Kind == Warning)
		if stern && o.Topic == c.Topic && c.Topic != "" && o.Kind != c.Kind {
			if c.Kind == RedLine {
				o.Kind, o.Content, o.Evidence, o.Why, o.Confidence = c.Kind, c.Content, c.Evidence, c.Why, c.Confidence
			}
			for _, s := range c.Statements {
				o.Statements = add(o.Statements, s)
			}
			return true
		}
		if o.Kind == c.Kind && slices.Equal(o.Content, c.Content) {
			return true
		}
	}
	return false
}

// tokens are the tokens [first, last) of a span.
func (l *ledger) tokens(x record.Span) (first, last int) {
	t := l.tree.Tokens
	first = sort.Search(len(t), func(k int) bool { return int(t[k].End) > x.Start })
	last = sort.Search(len(t), func(k int) bool { return int(t[k].Start) >= x.End })
	return first, last
}
