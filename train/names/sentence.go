package main

import (
	"slices"
	"strings"

	"readout/edge/conllu"
	"readout/read/name/tagger"
	"readout/read/token"
)

// span is a name: words [first, last) of a sentence.
type span struct {
	first, last int
	typ         tagger.Type
}

// sentence is one to learn from.
type sentence struct {
	words []conllu.Word // form and whether white space follows
	names []span        // in their order, none inside another
	unit  string        // the document, or the part of one, that it stands in
}

// lower is the sentence in small letters.
func (s *sentence) lower() *sentence {
	out := *s
	out.words = slices.Clone(s.words)
	for i := range out.words {
		out.words[i].Form = strings.ToLower(out.words[i].Form)
	}
	return &out
}

func (s *sentence) text() *token.Text {
	return conllu.Text([]conllu.Sentence{{Words: s.words}})
}

// labels are the words' places in names.
func (s *sentence) labels() []int32 {
	out := make([]int32, len(s.words))
	for _, n := range s.names {
		for i := range n.last - n.first {
			out[n.first+i] = int32(tagger.Named(n.typ, i, n.last-n.first))
		}
	}
	return out
}

// cutTo is a sentence of a text with the names, given by byte, that lie in it whole.
func cutTo(t *token.Text, s token.Sentence, unit string, names []found) *sentence {
	out := &sentence{unit: unit}
	starts, ends := map[int]int{}, map[int]int{}
	for i := s.First; i < s.Last; i++ {
		w := conllu.Word{Form: t.Form(int(i))}
		if i+1 < s.Last && !t.Tokens[i+1].Spaced {
			w.Misc = "SpaceAfter=No"
		}
		out.words = append(out.words, w)
		starts[int(t.Tokens[i].Start)], ends[int(t.Tokens[i].End)] = len(out.words), len(out.words)
	}
	for _, n := range names {
		first, last := starts[n.start], ends[n.end]
		if first > 0 && last >= first {
			out.names = append(out.names, span{first - 1, last, n.typ})
		}
	}
	return out
}
