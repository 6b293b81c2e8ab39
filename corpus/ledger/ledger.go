// Package ledger follows commitments through the reports: first made, then repeated, restated weaker or
// stronger, said to be kept or broken, and by whom; and red lines by actor and topic.
//
// Two commitments are one line of the ledger where a side in common makes both, in kinds of one family, and
// they share most of what their words are about. "Kept" and "broken" are never Readout's judgement: a
// statement says so, and its speaker is named.
package ledger

import (
	"cmp"
	"slices"
	"strings"

	"readout/corpus/fact"
	"readout/corpus/story"
	"readout/knowledge/vows"
)

// Relations of a later mention to the commitment as it was last made.
const (
	Repeated = "repeated"
	Weaker   = "weaker"
	Stronger = "stronger"
	Kept     = "kept"
	Broken   = "broken"
)

// Options narrow a ledger. Actor is a code or a part of a name in whole words, Topic a part of one; From and
// To are the days of the first making.
type Options struct {
	Actor, Topic, Kind string
	From, To           string
}

// Line is a commitment with what came of it.
type Line struct {
	fact.Fact
	Later []Mention `json:"later"` // in the order of days
}

// Mention is a later word on a commitment.
type Mention struct {
	Relation string   `json:"relation"`
	Because  []string `json:"because"` // what changed: kind, condition, firmness
	fact.Fact
}

// Of makes the ledger of facts, those of the earliest document first. Its lines begin with the oldest.
func Of(facts []story.Told, table *vows.Table, opts Options) []Line {
	b := &book{table: table, lines: []Line{}}
	b.read(facts)
	for i := range b.made {
		b.enter(&b.made[i])
	}
	for i := range b.said {
		b.judge(&b.said[i])
	}
	lines := []Line{}
	for _, l := range b.lines {
		if opts.admits(&l) {
			slices.SortStableFunc(l.Later, func(x, y Mention) int { return strings.Compare(x.Day, y.Day) })
			lines = append(lines, l)
		}
	}
	return lines
}

func (o Options) admits(l *Line) bool {
	return (o.Actor == "" || isBy(&l.Fact, o.Actor)) &&
		(o.Kind == "" || l.Is(o.Kind)) &&
		(o.Topic == "" || slices.ContainsFunc(l.Topics, func(t string) bool { return strings.Contains(strings.ToLower(t), strings.ToLower(o.Topic)) })) &&
		l.Day >= o.From && (o.To == "" || l.Day <= o.To)
}

// Is is true of a commitment that was made as one of that kind, at first or later.
func (l *Line) Is(kind string) bool {
	return slices.Contains(l.What, kind) || slices.ContainsFunc(l.Later, func(m Mention) bool { return slices.Contains(m.What, kind) })
}

// isBy is true of a fact whose actors have the code, or the words in one of their names.
func isBy(f *fact.Fact, actor string) bool {
	if slices.Contains(f.From, strings.ToUpper(actor)) {
		return true
	}
	want := " " + strings.ToLower(actor) + " "
	return slices.ContainsFunc(f.Who, func(name string) bool { return strings.Contains(" "+strings.ToLower(name)+" ", want) })
}

// Holds is true of the facts that a ledger is made of: commitments, and statements that tell what became of one.
func Holds(f *fact.Fact, table *vows.Table) bool {
	return f.Kind == fact.Commitment || f.Kind == fact.Statement && table.Fate(wordsOf(f.Words)) != ""
}

// read takes commitments and statements of their fate out of facts, by day; of one story each once.
func (b *book) read(facts []story.Told) {
	seen := map[string]bool{}
	for _, t := range facts {
		f := t.Fact
		e := entry{fact: f, words: wordsOf(f.Words)}
		key := strings.Join(append([]string{f.Kind, t.Story, strings.Join(f.From, ",")}, e.words...), " ")
		if len(f.From) == 0 || seen[key] || !Holds(&f, b.table) {
			continue
		}
		seen[key] = true
		if f.Kind == fact.Commitment {
			b.made = append(b.made, e)
		} else {
			b.said = append(b.said, e)
		}
	}
	byDay := func(x, y entry) int {
		return cmp.Or(strings.Compare(x.fact.Day, y.fact.Day), strings.Compare(x.fact.Document, y.fact.Document), strings.Compare(x.fact.ID, y.fact.ID))
	}
	slices.SortStableFunc(b.made, byDay)
	slices.SortStableFunc(b.said, byDay)
	b.weigh()
}
