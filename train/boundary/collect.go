// Package boundary teaches where sentences end: the weights of read/token/boundary.
package boundary

import (
	"slices"
	"strings"

	"readout/edge/conllu"
	"readout/knowledge/abbreviations"
	"readout/read/token"
	"readout/read/token/boundary"
)

// example is a gap between two tokens.
type example struct {
	rows []uint32
	ends bool
}

// teacher is a judge who knows the ends of a treebank's sentences and notes what each gap looks like.
type teacher struct {
	judge    *boundary.Judge
	tokens   []boundary.Token
	ends     map[int32]bool // bytes at which a sentence begins
	examples []example
}

// Paragraph begins a paragraph.
func (t *teacher) Paragraph(tokens []boundary.Token) {
	t.tokens = tokens
	t.judge.Paragraph(tokens)
}

// Ends tells the truth.
func (t *teacher) Ends(i int, stop bool) bool {
	ends := t.ends[t.tokens[i+1].Start]
	t.note(i, stop, ends)
	return ends
}

// note keeps the gap after token i as an example and goes on.
func (t *teacher) note(i int, stop, ends bool) {
	t.examples = append(t.examples, example{slices.Clone(t.judge.Features(i, stop)), ends})
	if ends {
		t.judge.Cut(i)
	}
}

// collect reads the gaps of a treebank.
func collect(model *boundary.Model, sentences []conllu.Sentence) []example {
	var text strings.Builder
	t := &teacher{judge: model.NewJudge(), ends: map[int32]bool{}}
	for k := range sentences {
		if sentences[k].Has("newpar") || sentences[k].Has("newdoc") {
			text.WriteString("\n\n")
		}
		t.ends[int32(text.Len())] = true
		for i := range sentences[k].Words {
			text.WriteString(sentences[k].Words[i].Form)
			if sentences[k].Words[i].Spaced() {
				text.WriteByte(' ')
			}
		}
	}
	token.NewSplitter(abbreviations.Load(), func() token.Judge { return t }).Split(text.String())
	return t.examples
}
