package attribution

import (
	"readout/knowledge/cues"
	"readout/read/syntax"
	"readout/read/token"
)

// ahead is how many paragraphs below a heading may show that somebody speaks there in the first person.
const ahead = 5

// headed reads a heading within a text that names who speaks below it: "STATEMENT OF AMINA OTIENO, ENVOY", "Remarks
// by Mayor Okello", "Mayor Okello's Inaugural Address".
func (r *reader) headed(p int) (label, bool) {
	first, last := r.paragraph(p)
	if p == 0 || p+1 == len(r.t.Paragraphs) || last-first > longestHeading || !r.title(first, last) {
		return label{}, false
	}
	l := label{first: -1, body: last, kind: headLabel}
	for i := first; i < last && l.first < 0; i++ {
		switch {
		case i > first && i < first+4 && r.is(i, "of", "by", "from") && r.spokenText(i-1):
			l.first, l.last, l.cue = i+1, i+1, Range{int32(i - 1), int32(i)}
			for l.last < last && r.capitalised(l.last) && !clausal(r.t.Form(l.last)) {
				l.last++
			}
		case i > first+1 && r.is(i, "'s", "’s") && r.spokenText(last-1) && last-i < 4:
			l.first, l.last, l.cue = first, i, Range{int32(last - 1), int32(last)}
		}
	}
	if l.first < 0 || l.last-l.first < 2 || r.is(l.first, "the") || r.xpos(r.headOf(l.first, l.last)) == syntax.XNNS || !r.firstPerson(p+1, ahead) {
		return label{}, false
	}
	return l, true
}

// longestHeading is in tokens.
const longestHeading = 40

func (r *reader) paragraph(p int) (first, last int) {
	para := r.t.Paragraphs[p]
	return int(r.t.Sentences[para.First].First), int(r.t.Sentences[para.Last-1].Last)
}

// title says whether tokens [first, last) are a title: no verb with tense, no mark at the end, a capital.
func (r *reader) title(first, last int) bool {
	return r.capitalised(first) && r.flat(first, last) && r.kind(last-1) == token.Word
}

func (r *reader) capitalised(i int) bool {
	return r.kind(i) == token.Word && capital(r.t.Form(i)) || r.is(i, ".") && r.kind(i-1) == token.Word
}

// spokenText says whether token i names what is spoken or written in somebody's own words: "remarks", "statement".
func (r *reader) spokenText(i int) bool {
	for _, c := range r.lex.Noun(r.low(i)) {
		if c.Kind == cues.Speech {
			return true
		}
	}
	return false
}

// firstPerson says whether "I" or "we" is a subject outside quotations in n paragraphs from p on.
func (r *reader) firstPerson(p, n int) bool {
	for ; n > 0 && p < len(r.t.Paragraphs); p, n = p+1, n-1 {
		first, last := r.paragraph(p)
		for i := first; i < last; i++ {
			if r.is(i, "i", "we") && r.quoted[i] < 0 && r.t.Rel(i) == syntax.Nsubj {
				return true
			}
		}
	}
	return false
}

// signedLetter reads, at its salutation, a letter that is signed at its end: the name is the label, what stands
// between is its words.
func (r *reader) signedLetter(p int) (label, bool) {
	first, last := r.paragraph(p)
	if p > 8 || last-first > 12 || !r.is(last-1, ",", ":", ")") || !r.is(first, "dear", "excellency", "excellencies", "sir", "madam", "your") || !r.firstPerson(p+1, ahead) {
		return label{}, false
	}
	for q := len(r.t.Paragraphs) - 1; q > p+1 && q > len(r.t.Paragraphs)-5; q-- {
		f, l := r.paragraph(q)
		end := f
		for end < l && r.capitalised(end) {
			end++
		}
		if before, stop := r.paragraph(q - 1); r.closes(before, stop) && end-f >= 2 && end-f <= longestName {
			return label{first: f, last: end, body: last, kind: headLabel, stop: q - 1}, true
		}
	}
	return label{}, false
}

// closes says whether tokens [first, last) close a letter: "Sincerely,", "Please accept …".
func (r *reader) closes(first, last int) bool {
	return r.is(last-1, ",") && last-first < 6 || r.is(first, "please", "accept", "sincerely", "respectfully", "yours")
}
