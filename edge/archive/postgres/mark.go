package postgres

import (
	"slices"
	"strings"

	"readout/record"
)

// mark finds the terms in a text, each place once, neighbours with only blanks between them joined.
func mark(text string, terms []term) []record.Span {
	var words []token
	eachWord(text, func(t token) { words = append(words, t) })
	spans := []record.Span{}
	for i := range words {
		for _, t := range terms {
			if t.stands(words[i:]) {
				spans = append(spans, record.Span{Start: words[i].span.Start, End: words[i+len(t.words)-1].span.End})
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
func (t term) stands(words []token) bool {
	if len(words) < len(t.words) {
		return false
	}
	last := len(t.words) - 1
	for i, w := range t.words {
		if words[i].word != w && !(t.beginning && i == last && strings.HasPrefix(words[i].word, w)) {
			return false
		}
	}
	return true
}
