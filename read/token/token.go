// Package token cuts a text into paragraphs, sentences and tokens, and pairs its quotation marks.
//
// Tokens follow Universal Dependencies' English guidelines: clitics stand alone ("Blinken" + "’s",
// "do" + "n’t"), "U.S." and "p.m." are one. Everything points into the text by byte offset.
package token

import "readout/record"

// Token is one word or mark: bytes [Start, End) of the text.
type Token struct {
	Start, End int32
	Kind       Kind
	Spaced     bool // white space stands before it
}

// Kind is what a token is made of.
type Kind uint8

const (
	Word   Kind = iota // letters, with inner hyphens, dots or apostrophes
	Number             // digits, with inner separators
	Punct              // marks
	Open               // an opening quotation mark
	Close              // a closing quotation mark
	Symbol             // $, %, +
	Link               // URL, mail address, @name
)

// Sentence is tokens [First, Last) of paragraph Para.
type Sentence struct {
	First, Last int32
	Para        int32
}

// Paragraph is sentences [First, Last), bytes [Start, End).
type Paragraph struct {
	First, Last int32
	Start, End  int32
}

// Quote is a pair of quotation marks. Tokens First and Last are the marks themselves; where the closing
// one is missing, Closed is false and Last is the last token of the paragraph.
type Quote struct {
	First, Last int32
	Parent      int32 // index of the quote around it, or -1
	Closed      bool
	Continues   bool // its paragraph reopens the quotation before it, which did not close
	Single      bool // ‘ ’ rather than “ ”
}

// Text is a document cut to pieces. The tokens and the white space between them tile Source.
type Text struct {
	Source     string
	Tokens     []Token
	Sentences  []Sentence
	Paragraphs []Paragraph
	Quotes     []Quote // in order of First
	InQuote    []int32 // for each token the innermost quote it stands in (its marks included), or -1
	SentenceOf []int32 // for each token its sentence
}

// Form is the words of token i, empty before the first and behind the last: whoever looks at what stands beside a token need
// not ask where the text ends.
func (t *Text) Form(i int) string {
	if uint(i) >= uint(len(t.Tokens)) {
		return ""
	}
	return t.Source[t.Tokens[i].Start:t.Tokens[i].End]
}

// Span is the bytes of tokens [first, last).
func (t *Text) Span(first, last int) record.Span {
	return record.Span{Start: int(t.Tokens[first].Start), End: int(t.Tokens[last-1].End)}
}
