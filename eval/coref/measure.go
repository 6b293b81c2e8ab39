// Package coref measures chains of mentions on GUM's dev part as the CoNLL-2012 shared task does: the mean F1 of MUC,
// B3 and CEAFe, with exact spans and without things named once.
package coref

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"

	"readout/record"
)

// File is the treebank that is measured, in the folder of treebanks.
const File = "gum-dev.conllu.gz"

// Actors are GUM's types of what an actor or a place is; actorTypes are Readout's.
var (
	Actors     = []string{"person", "place", "organization"}
	actorTypes = []string{"PER", "ORG", "GPE", "LOC", "FAC"}
)

// Result is the score over all mentions, over those of persons, places and organisations, and for people both by
// document and what became of each kind of mention.
type Result struct {
	All, Actors Score
	Notes       []string
}

// Measure reads the raw text of each document below a folder; the records must have their layer of mentions.
func Measure(dir string, read func(record.Document) *record.Record) (Result, error) {
	var result Result
	docs, err := Load(filepath.Join(dir, File))
	if err != nil {
		return result, err
	}
	became := fates{}
	for i := range docs {
		d := &docs[i]
		mentions := read(record.Document{ID: d.ID, Text: d.Text}).Layers.Mentions
		var one, actors Score
		one.Add(d.Gold(), found(mentions, nil))
		actors.Add(d.Gold(Actors...), found(mentions, actorTypes))
		result.All.plus(one)
		result.Actors.plus(actors)
		became.count(d, mentions)
		result.Notes = append(result.Notes, fmt.Sprintf("%-28s all %s; persons, places, organisations %s", d.ID, one, actors))
	}
	result.Notes = append(result.Notes, became.lines()...)
	return result, nil
}

func (s *Score) plus(o Score) {
	s.MUC.add(o.MUC)
	s.B3.add(o.B3)
	s.CEAFe.add(o.CEAFe)
}

// String gives the mean, then recall and precision of each measure.
func (s Score) String() string {
	pair := func(c Counts) string { return fmt.Sprintf("%.0f/%.0f", c.Recall(), c.Precision()) }
	return fmt.Sprintf("%4.1f (MUC %s, B3 %s, CEAFe %s)", s.CoNLL(), pair(s.MUC), pair(s.B3), pair(s.CEAFe))
}

// found are the chains of a record's mentions of the types, of all where there are none, without those of one
// mention. A span that stands in two chains counts in the first.
func found(mentions []record.Mention, types []string) Chains {
	seen := map[record.Span]bool{}
	byChain := map[int][]record.Span{}
	var order []int
	for _, m := range mentions {
		if seen[m.Span] || types != nil && !slices.Contains(types, m.Type) {
			continue
		}
		seen[m.Span] = true
		if byChain[m.Chain] == nil {
			order = append(order, m.Chain)
		}
		byChain[m.Chain] = append(byChain[m.Chain], m.Span)
	}
	var chains Chains
	for _, c := range order {
		if len(byChain[c]) > 1 {
			chains = append(chains, byChain[c])
		}
	}
	return chains
}

// spans are the bytes of mentions, in order.
func (d *Document) spans(list []Mention) []record.Span {
	spans := make([]record.Span, len(list))
	for i, m := range list {
		spans[i] = d.Span(m)
	}
	slices.SortFunc(spans, func(a, b record.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	return slices.Compact(spans)
}
