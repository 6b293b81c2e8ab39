// Package commitment keeps the ledger of a report: agreements, reaffirmations, pledges, demands, appeals,
// warnings, red lines, refusals and positions on one's own conduct; who is bound, to whom, to what, on what
// condition, by when, and the statements that they rest on.
package commitment

import (
	"slices"

	"readout/knowledge/frames"
	"readout/knowledge/topics"
	"readout/read/actor"
	"readout/read/event"
	"readout/read/meeting"
	"readout/read/statement"
	"readout/read/syntax"
	"readout/read/temporal"
	"readout/record"
)

// Reader keeps ledgers by what it knows. It is immutable and may be shared.
type Reader struct {
	Vows   *frames.Vows
	Topics *topics.List
}

// Report is what the stages before have read.
type Report struct {
	Tree       *syntax.Tree
	Times      []temporal.Time
	Cast       *actor.Cast
	Statements []statement.Statement
	Meetings   *meeting.Meetings
	Events     *event.Events
	Published  string
}

// Commitment is one line of the ledger; indices of actors, meetings and statements where the record has ids.
type Commitment struct {
	record.Commitment
	Parties    []int
	To         []int
	RefersTo   []int
	Statements []int
}

// Kinds of commitments, as the record's closed list has them.
const (
	Agreement     = "agreement"
	Reaffirmation = "reaffirmation"
	Pledge        = "pledge"
	Demand        = "demand"
	Appeal        = "appeal"
	Warning       = "warning"
	RedLine       = "red_line"
	Refusal       = "refusal"
	Position      = "position"
)

// Read keeps the ledger of a report in the order of its statements; agreements that the report itself tells, and what it tells
// that somebody is ready to do, come after.
func (r *Reader) Read(report *Report) []Commitment {
	l := &ledger{Reader: r, Report: report, tree: report.Tree, states: map[string]int{}}
	for a := range l.Cast.Actors {
		if l.Cast.Actors[a].Kind == "state" {
			l.states[l.Cast.Code(a)] = a
		}
	}
	for i := range l.Statements {
		if !l.Statements[i].Negated {
			l.statement(i)
		}
	}
	l.reported()
	l.ready()
	var kept []Commitment
	for i := range l.out {
		if !l.toldCloser(i) {
			kept = append(kept, l.out[i])
		}
	}
	return kept
}

// toldCloser says whether commitment i, of a paragraph of a speech, is told once more, in fewer words, by the act of speech within it: "We
// call on Y to stop", "to stop".
func (l *ledger) toldCloser(i int) bool {
	c := &l.out[i]
	for k := i + 1; k < min(len(l.out), i+within); k++ {
		o := &l.out[k]
		if o.Kind != c.Kind || len(o.Statements) != 1 || len(c.Statements) != 1 || !slices.Equal(o.Parties, c.Parties) {
			continue
		}
		if l.Statements[o.Statements[0]].Nested == c.Statements[0] && len(o.Content) == 1 && len(c.Content) == 1 && o.Content[0] != c.Content[0] && c.Content[0].Contains(o.Content[0]) {
			return true
		}
	}
	return false
}

// ledger is the work on one report.
type ledger struct {
	*Reader
	*Report
	tree   *syntax.Tree
	states map[string]int // actor of a state by its code
	out    []Commitment
}

// sides are the states of actors, an actor itself where its state is not known or where it does not speak for
// it: an opposition binds itself, not the state.
func (l *ledger) sides(actors []int) []int {
	var list []int
	for _, a := range actors {
		if s := l.Cast.State(a); s >= 0 && l.Cast.Actors[a].PLOVER != "OPP" {
			a = s
		}
		if l.Cast.Actors[a].Kind != "media" {
			list = add(list, a)
		}
	}
	return list
}

func add(list []int, x int) []int {
	for _, y := range list {
		if x == y {
			return list
		}
	}
	return append(list, x)
}

func without(a, b []int) []int {
	var kept []int
	for _, x := range a {
		if len(add(b[:len(b):len(b)], x)) > len(b) {
			kept = append(kept, x)
		}
	}
	return kept
}
