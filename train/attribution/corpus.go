package main

import (
	"cmp"
	"slices"
	"sort"
	"unicode/utf8"

	gold "readout/eval/attribution"
	"readout/knowledge/cues"
	"readout/knowledge/lemmas"
	"readout/knowledge/models"
	"readout/read/attribution"
	"readout/read/attribution/scorer"
	"readout/read/syntax"
	"readout/read/token"
)

// report is a document to learn from: its view with what the rules propose, and its gold in tokens.
type report struct {
	id   string
	tree *syntax.Tree
	view *scorer.View
	gold []scorer.Triple
}

// reader parses documents as the program does.
type reader struct {
	syntax  *syntax.Model
	scratch *syntax.Scratch
	cues    *cues.Lexicon
}

func newReader() (*reader, error) {
	model, err := syntax.Load(models.Syntax())
	if err != nil {
		return nil, err
	}
	return &reader{model.Knowing(lemmas.Verbs()), syntax.NewScratch(), cues.Load()}, nil
}

// polnear reads the rows of the first annotator.
func (r *reader) polnear(path string) ([]*report, error) {
	docs, err := gold.Documents(path)
	if err != nil {
		return nil, err
	}
	var out []*report
	for i := range docs {
		if docs[i].Primary {
			out = append(out, r.report(&docs[i]))
		}
	}
	return out, nil
}

func (r *reader) report(d *gold.Document) *report {
	tree := r.syntax.Parse(token.Split(d.Text), r.scratch)
	out := &report{id: d.Doc, tree: tree, view: scorer.See(tree, r.cues, attribution.Proposed(tree, r.cues))}
	at := offsets(d.Text)
	for _, a := range d.Attributions {
		out.gold = append(out.gold, scorer.Triple{Source: whole(out.ranges(a.Source, at)), Cue: whole(out.ranges(a.Cue, at)), Content: out.ranges(a.Content, at)})
	}
	return out
}

// offsets is the byte at which each code point begins, and the text's length.
func offsets(text string) []int32 {
	out := make([]int32, 0, len(text)+1)
	for i := 0; i < len(text); {
		out = append(out, int32(i))
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	return append(out, int32(len(text)))
}

// ranges are the tokens that spans in code points touch, in order.
func (r *report) ranges(spans []gold.Span, at []int32) []scorer.Range {
	var out []scorer.Range
	tokens := r.tree.Tokens
	for _, s := range spans {
		start, end := at[min(s[0], len(at)-1)], at[min(s[1], len(at)-1)]
		first := sort.Search(len(tokens), func(i int) bool { return tokens[i].End > start })
		last := sort.Search(len(tokens), func(i int) bool { return tokens[i].Start >= end })
		if first < last {
			out = append(out, scorer.Range{First: int32(first), Last: int32(last)})
		}
	}
	slices.SortFunc(out, func(a, b scorer.Range) int { return cmp.Compare(a.First, b.First) })
	return out
}

// whole is from the first to the last of some ranges.
func whole(list []scorer.Range) scorer.Range {
	if len(list) == 0 {
		return scorer.Range{}
	}
	return scorer.Range{First: list[0].First, Last: list[len(list)-1].Last}
}
