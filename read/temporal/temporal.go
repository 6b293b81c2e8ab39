// Package temporal finds the expressions of time in a report and gives them values by TIMEX3
// (TimeML 1.2.1, timeml.org), resolved against the day on which the report appeared.
package temporal

import (
	"readout/knowledge/times"
	"readout/read/syntax"
	"readout/record"
)

// Types of TIMEX3.
const (
	DATE     = "DATE"
	TIME     = "TIME"
	DURATION = "DURATION"
	SET      = "SET"
)

// undated is the reason for a value with X where the report's day would be needed.
const undated = "no calendar day: the report has no date"

// Time is one TIMEX3: tokens [First, Last).
type Time struct {
	First, Last int32
	Span        record.Span
	Type        string // DATE, TIME, DURATION, SET
	Value       string // TIMEX3 value, X for what is not known
	Mod         string // TIMEX3 mod, or ""
	Reason      string // why the calendar day is not known, or ""
	Why         string // rule
	Confidence  float64
	Through     int32 // how many entries further the end of the range stands that begins here; 0: no range
	at          point // of a DATE or TIME on the calendar
	stated      bool  // its year stands in the text
}

var lexicon = times.Load()

// Read finds the expressions of time, in order of the text. The tree may lack heads or classes: words
// nearby then decide about tense. A zero published leaves days open, with a reason; of one that is a month or year
// what all its days agree in is told.
func Read(tree *syntax.Tree, published Date) []Time {
	if published.Year > 0 && !published.Known() {
		return agreed(readAt(tree, published.first()), readAt(tree, published.last()), readAt(tree, Date{}), published)
	}
	return readAt(tree, published)
}

// readAt reads a report of one day, or of an unknown one.
func readAt(tree *syntax.Tree, published Date) []Time {
	r := reader{tree: tree, published: published, latest: published, words: make([]uint16, len(tree.Tokens))}
	r.look(0, len(tree.Tokens))
	for _, s := range tree.Sentences {
		r.sentence(int(s.First), int(s.Last))
	}
	return r.out
}
