package attribution

import (
	"strings"

	"readout/knowledge/titles"
	"readout/read/token"
)

// label is the speaker's name that begins a turn of a transcript: tokens [first, last), its words from body.
type label struct {
	para              int
	first, last, body int
	kind              labelKind
	under             bool // it ends its paragraph
	cue               Range
	stop              int // paragraph at which its words end, 0 where the next label ends them
}

// labelKind is how far a label is to be believed.
type labelKind uint8

const (
	smallLabel   labelKind = iota // a name in small letters
	titledLabel                   // "Mr. Okello:"
	stoppedLabel                  // "Mr. Okello."
	sureLabel                     // capitals, or "Q"
	headLabel                     // a heading: "Remarks by Mayor Okello"
	labelKinds
)

// labelAt reads the label at the beginning of a paragraph.
func (r *reader) labelAt(p int) (label, bool) {
	para := r.t.Paragraphs[p]
	first := int(r.t.Sentences[para.First].First)
	end := int(r.t.Sentences[para.Last-1].Last)
	if r.kind(first) == token.Open && first+1 < end { // a transcript that is quoted: each turn opens with a mark
		first++
	}
	if r.t.Form(first) == "Q" && first+1 < end && !r.is(first+1, ".") {
		body := first + 1
		if r.is(body, ":") {
			body++
		}
		return label{first: first, last: first + 1, body: body, kind: sureLabel}, body < end && int(r.t.Tokens[body].Start)-int(r.t.Tokens[first].End) >= 1
	}
	if r.is(first, "(") {
		return r.bracketed(first, end)
	}
	if l, ok := r.stopped(first, end); ok {
		return l, true
	}
	if s := &r.t.Sentences[para.First]; p < 2 && int(s.Last) < end && s.Last-s.First <= 4 && r.is(int(s.Last)-1, ":") && r.t.Form(first) == strings.ToUpper(r.t.Form(first)) {
		return label{}, false // a dateline: "NEW DELHI: The minister …"
	}
	return r.colon(first, end)
}

// colon reads "MR. OKELLO:", "Amina Otieno:" and "Mr. Okello (Kenya) (spoke in Swahili):".
func (r *reader) colon(first, end int) (label, bool) {
	caps, small, name := 0, 0, -1
	for i := first; i < min(first+12, end); i++ {
		form := r.t.Form(i)
		if form == "(" && caps+small > 0 {
			if shut := r.bracket(i, end); shut > 0 {
				if name < 0 {
					name = i
				}
				i, end = shut, min(end, shut+12)
				continue
			}
		}
		switch {
		case form == "A" && !(i == first && r.is(i+1, ":")) || clausal(form) || caps > 7:
			return label{}, false
		case form == ":":
			if i == first || caps+small == 0 || caps > 2 && r.doing(first) || i+1 >= end || caps == 0 && small > 5 || caps > 0 && small > 0 && !strings.HasPrefix(r.t.Form(first), "M") {
				return label{}, false
			}
			l := label{first: first, last: i, body: i + 1}
			switch {
			case small == 0:
				l.kind = sureLabel
			case r.titled(first):
				l.kind = titledLabel
			}
			if name > 0 {
				l.last = name
			}
			return l, !r.lex.IsHeading(r.t.Span(first, i).In(r.t.Source))
		case r.kind(i) == token.Word && form == strings.ToUpper(form):
			caps++
		case r.kind(i) == token.Word && capital(form):
			small++
		case r.kind(i) == token.Punct && (form == "-" || form == "." || form == "(" || form == ")" || form == ","):
		default:
			return label{}, false
		}
	}
	return label{}, false
}

// longestAside is how many words the brackets behind a speaker's name hold at most.
const longestAside = 8

// bracket is the closing bracket of one that opens at token i, 0 where it does not close soon.
func (r *reader) bracket(i, end int) int {
	for k := i + 1; k < min(i+longestAside+2, end); k++ {
		if r.is(k, ")") {
			return k
		}
	}
	return 0
}

// titled says whether a label begins with a title: "Mr. Okello", "The President".
func (r *reader) titled(first int) bool {
	if r.is(first, "the") {
		first++
	}
	return titles.Load().Begins(r.low(first))
}

// clausal says whether a word in capitals is one that a heading has and a speaker's label has not: an article, a
// preposition but "of" and "for", an auxiliary.
func clausal(form string) bool {
	switch form {
	case "AN", "TO", "IN", "ON", "WITH", "BY", "FROM", "AT", "INTO", "AS", "THAT", "HOW", "WHY", "WHAT", "ITS", "THEIR", "OUR", "YOUR", "NOT",
		"IS", "ARE", "WAS", "WERE", "BE", "HAS", "HAVE", "HAD", "WILL", "WOULD", "CAN", "MUST", "SHOULD":
		return true
	}
	return false
}

// doing says whether words in capitals begin with what is done, as headings do: "SECURING THE BORDER".
func (r *reader) doing(first int) bool {
	return strings.HasSuffix(r.t.Form(first), "ING") && !titles.Load().Begins(r.low(first))
}

// stopped reads "Speaker Okello. Thank you …" and "The Chairman. …", as records of parliaments print remarks: a
// title and a name, then a full stop. Below a line that ends in a colon it is sure.
func (r *reader) stopped(first, end int) (label, bool) {
	if !r.titled(first) {
		return label{}, false
	}
	l := label{first: first, kind: stoppedLabel}
	if first > 0 && r.is(first-1, ":") {
		l.kind = sureLabel
	}
	for i := first; i < min(first+6, end-1); i++ {
		switch {
		case i > first+1 && r.is(i, "."):
			l.last, l.body = i, i+1
			return l, true
		case r.kind(i) != token.Word || !capital(r.t.Form(i)):
			return label{}, false
		}
	}
	return label{}, false
}

// labelUnder reads a label in capitals that ends a paragraph, below which its speaker's words stand: "6:13 P.M.
// THE PRESIDENT:".
func (r *reader) labelUnder(p int) (label, bool) {
	para := r.t.Paragraphs[p]
	start, end := int(r.t.Sentences[para.First].First), int(r.t.Sentences[para.Last-1].Last)
	if !r.is(end-1, ":") || p+1 == len(r.t.Paragraphs) {
		return label{}, false
	}
	first := end - 1
	for first > start && r.kind(first-1) == token.Word && r.t.Form(first-1) == strings.ToUpper(r.t.Form(first-1)) && !clausal(r.t.Form(first-1)) {
		first--
		if r.is(first, "the") {
			break
		}
	}
	if first == start || end-1-first < 2 || end-1-first > 4 || !r.titled(first) {
		return label{}, false
	}
	return label{first: first, last: end - 1, body: end, kind: sureLabel, under: true}, true
}

// bracketed reads "(Prime Minister Okello) Good day …": two words in capitals or more, or one that asks.
func (r *reader) bracketed(first, end int) (label, bool) {
	for i := first + 1; i < min(first+10, end-1); i++ {
		if r.is(i, ")") {
			ok := i > first+2 || r.is(first+1, "reporter", "journalist", "question", "moderator")
			return label{first: first + 1, last: i, body: i + 1}, ok
		}
		if r.kind(i) != token.Word || !capital(r.t.Form(i)) {
			break
		}
	}
	return label{}, false
}
