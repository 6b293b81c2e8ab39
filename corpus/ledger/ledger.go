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
	"readout/record"
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
	Layer              story.Layer
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

// Of makes the ledger of records, oldest line first.
func Of(records []*record.Record, table *vows.Table, opts Options) []Line {
	b := &book{table: table, lines: []Line{}}
	b.read(records, opts.Layer)
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

// read takes commitments and statements out of the records, by day; of one story each once.
func (b *book) read(records []*record.Record, layer story.Layer) {
	stories := story.Of(records, layer)
	seen := map[string]bool{}
	for i, r := range records {
		for _, f := range fact.Of(r) {
			e := entry{fact: f, story: stories[i], words: wordsOf(f.Words)}
			key := strings.Join(append([]string{f.Kind, r.Document.ID, strings.Join(f.From, ",")}, e.words...), " ")
			if first := records[stories[i]]; first != r {
				key = strings.Join(append([]string{f.Kind, first.Document.ID, strings.Join(f.From, ",")}, e.words...), " ")
			}
			if seen[key] || len(f.From) == 0 {
				continue
			}
			switch {
			case f.Kind == fact.Commitment:
				seen[key] = true
				b.made = append(b.made, e)
			case f.Kind == fact.Statement && b.table.Fate(e.words) != "":
				seen[key] = true
				b.said = append(b.said, e)
			}
		}
	}
	byDay := func(x, y entry) int {
		return cmp.Or(strings.Compare(x.fact.Day, y.fact.Day), strings.Compare(x.fact.Document, y.fact.Document), strings.Compare(x.fact.ID, y.fact.ID))
	}
	slices.SortStableFunc(b.made, byDay)
	slices.SortStableFunc(b.said, byDay)
	b.weigh()
}
