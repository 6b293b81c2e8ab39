package fulltext

import (
	"slices"
	"strings"

	"readout/record"
)

// Mark finds the terms in a text, each place once, neighbours with only blanks between them joined.
func Mark(text string, terms []Term) []record.Span {
	var words []Word
	EachWord(text, func(w Word) { words = append(words, w) })
	spans := []record.Span{}
	for i := range words {
		for _, t := range terms {
			if t.stands(words[i:]) {
				spans = append(spans, record.Span{Start: words[i].Span.Start, End: words[i+len(t.Words)-1].Span.End})
			}
		}
	}
	slices.SortStableFunc(spans, func(a, b record.Span) int { return a.Start - b.Start })
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && (s.Start <= out[n-1].End || strings.TrimSpace(text[out[n-1].End:s.Start]) == "") {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// stands is true where words begin with the term.
func (t Term) stands(words []Word) bool {
	if len(words) < len(t.Words) {
		return false
	}
	last := len(t.Words) - 1
	for i, w := range t.Words {
		if words[i].Folded != w && !(t.Beginning && i == last && strings.HasPrefix(words[i].Folded, w)) {
			return false
		}
	}
	return true
}
