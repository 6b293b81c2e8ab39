package conllu

import (
	"strings"

	"readout/read/token"
)

// Text makes the text of sentences with their tokens as they stand, one paragraph a sentence. Quotation
// marks are not paired.
func Text(sentences []Sentence) *token.Text {
	t := &token.Text{}
	var b strings.Builder
	for k := range sentences {
		first := len(t.Tokens)
		start := b.Len()
		spaced := false
		for i := range sentences[k].Words {
			w := &sentences[k].Words[i]
			if spaced {
				b.WriteByte(' ')
			}
			at := b.Len()
			b.WriteString(w.Form)
			t.Tokens = append(t.Tokens, token.Token{Start: int32(at), End: int32(b.Len()), Spaced: spaced})
			t.SentenceOf = append(t.SentenceOf, int32(k))
			t.InQuote = append(t.InQuote, -1)
			spaced = w.Spaced()
		}
		t.Sentences = append(t.Sentences, token.Sentence{First: int32(first), Last: int32(len(t.Tokens)), Para: int32(k)})
		t.Paragraphs = append(t.Paragraphs, token.Paragraph{First: int32(k), Last: int32(k + 1), Start: int32(start), End: int32(b.Len())})
		b.WriteString("\n\n")
	}
	t.Source = b.String()
	return t
}
