package scorer

import "readout/read/token"

// quotePlace is where a token stands to the quotation around or beside it.
type quotePlace uint8

const (
	noQuote quotePlace = iota
	beforeQuote
	openMark
	firstQuoted
	quoted
	lastQuoted
	closeMark
	behindQuote
	shortQuote // added to the places of a quotation of a few words
)

// few is the number of words that make a quotation more than a word or two in marks.
const few = 7

// placeQuotes finds the places of the outermost quotations. One that never closes ends with its sentence.
func (v *View) placeQuotes() {
	t := v.tree
	next := int32(0)
	for k, q := range t.Quotes {
		if q.First < next || q.Parent >= 0 && t.Quotes[q.Parent].Closed {
			continue
		}
		last := q.Last
		if !q.Closed && !(k+1 < len(t.Quotes) && t.Quotes[k+1].Continues && t.Quotes[k+1].First == q.Last+1) {
			last = min(last, t.Sentences[t.SentenceOf[q.First]].Last-1)
		}
		v.placeQuote(q, last)
		next = last + 1
	}
}

func (v *View) placeQuote(q token.Quote, last int32) {
	end := last // behind the last word
	if !q.Closed {
		end++
	}
	short := quotePlace(0)
	if end-q.First <= few {
		short = shortQuote
	}
	put := func(i int32, p quotePlace) {
		if i >= 0 && int(i) < len(v.tokens) {
			v.tokens[i].quote = p + short
		}
	}
	for i := q.First + 1; i < end; i++ {
		put(i, quoted)
	}
	put(end-1, lastQuoted)
	put(q.First+1, firstQuoted)
	put(q.First, openMark)
	if q.Closed {
		put(last, closeMark)
	}
	if q.First > 0 && v.tokens[q.First-1].quote == noQuote {
		put(q.First-1, beforeQuote)
	}
	if q.Closed {
		put(last+1, behindQuote)
	}
}
