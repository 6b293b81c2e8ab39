package token

import (
	"readout/knowledge/abbreviations"
)

// Splitter cuts texts to pieces. It is immutable and may be shared.
type Splitter struct{ abbr *abbreviations.Set }

// NewSplitter makes a splitter that knows the given abbreviations.
func NewSplitter(abbr *abbreviations.Set) *Splitter { return &Splitter{abbr} }

// Split cuts a text into paragraphs, sentences and tokens, and pairs its quotation marks. Any bytes will
// do: what is no UTF-8 becomes symbols. The time is linear in the text.
func (s *Splitter) Split(text string) *Text {
	t := &Text{
		Source: text,
		Tokens: make([]Token, 0, len(text)/5+8),
	}
	for _, p := range paragraphs(text) {
		first := len(t.Tokens)
		w := words{text: text, end: p.End, abbr: s.abbr, out: t.Tokens}
		w.split(p.Start)
		t.Tokens = w.out
		if len(t.Tokens) == first {
			continue
		}
		para := int32(len(t.Paragraphs))
		t.pair(first, para)
		firstSentence := int32(len(t.Sentences))
		s.sentences(t, first, para)
		t.Paragraphs = append(t.Paragraphs, Paragraph{First: firstSentence, Last: int32(len(t.Sentences)), Start: int32(p.Start), End: int32(p.End)})
	}
	t.place()
	return t
}

// place fills the tables from tokens to quotes and sentences.
func (t *Text) place() {
	t.SentenceOf = make([]int32, len(t.Tokens))
	for i, s := range t.Sentences {
		for k := s.First; k < s.Last; k++ {
			t.SentenceOf[k] = int32(i)
		}
	}
	t.InQuote = make([]int32, len(t.Tokens))
	quote, next := int32(-1), 0
	for i := range t.InQuote {
		for quote >= 0 && t.Quotes[quote].Last < int32(i) {
			quote = t.Quotes[quote].Parent
		}
		for next < len(t.Quotes) && t.Quotes[next].First == int32(i) {
			quote = int32(next)
			next++
		}
		t.InQuote[i] = quote
	}
}

// Split cuts a text with the embedded abbreviations.
func Split(text string) *Text { return embedded.Split(text) }

var embedded = NewSplitter(abbreviations.Load())
