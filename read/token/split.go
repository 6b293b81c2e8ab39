package token

import (
	"readout/knowledge/abbreviations"
	"readout/knowledge/models"
	"readout/read/token/boundary"
)

// Splitter cuts texts to pieces. It is immutable and may be shared.
type Splitter struct {
	abbr  *abbreviations.Set
	judge func() Judge
}

// Judge decides where sentences end: a boundary.Judge, or in training one who knows.
type Judge interface {
	// Paragraph begins a paragraph.
	Paragraph([]boundary.Token)
	// Ends says whether a sentence ends after the paragraph's token i, where the rules say stop.
	Ends(i int, stop bool) bool
}

// NewSplitter makes a splitter that knows the given abbreviations and asks a new judge for each text.
func NewSplitter(abbr *abbreviations.Set, judge func() Judge) *Splitter {
	return &Splitter{abbr, judge}
}

// Split cuts a text into paragraphs, sentences and tokens, and pairs its quotation marks. Any bytes will
// do: what is no UTF-8 becomes symbols. The time is linear in the text.
func (s *Splitter) Split(text string) *Text {
	t := &Text{
		Source: text,
		Tokens: make([]Token, 0, len(text)/5+8),
	}
	judge := s.judge()
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
		s.sentences(t, first, para, judge)
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

// Split cuts a text with the embedded abbreviations and the embedded judge.
func Split(text string) *Text { return embedded.Split(text) }

var embedded = func() *Splitter {
	model, err := boundary.Load(models.Sentences())
	if err != nil {
		panic(err) // the file was checked when it was embedded: see the tests
	}
	return NewSplitter(abbreviations.Load(), func() Judge { return model.NewJudge() })
}()
