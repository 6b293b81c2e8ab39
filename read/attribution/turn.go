package attribution

import (
	"strings"

	"readout/knowledge/titles"
	"readout/read/token"
)

// label is the speaker's name that begins a turn of a transcript: tokens [first, last), its words from body.
type label struct {
	first, last, body int
	certain           bool // capitals, or "Q"
}

// turns reads a transcript: paragraphs that begin with "MR. OKELLO:" or "Q", and those after them until
// the next. Names in small letters count only where they come back.
func (r *reader) turns() {
	labels := make([]label, 0, 8)
	paragraphs := make([]int, 0, 8)
	seen := map[string]int{}
	certain := 0
	for p := range r.t.Paragraphs {
		l, ok := r.labelAt(p)
		if !ok {
			continue
		}
		labels, paragraphs = append(labels, l), append(paragraphs, p)
		seen[r.name(l)]++
		if l.certain {
			certain++
		}
	}
	again := 0
	for _, n := range seen {
		if n > 1 {
			again++
		}
	}
	most := again > 0 && len(labels) > 2 && 2*len(labels) > len(r.t.Paragraphs)
	switch {
	case most, again > 1:
	case certain == 0, certain == 1 && again == 0 && paragraphs[0] > 6:
		return
	}
	for k, l := range labels {
		end := len(r.t.Paragraphs)
		if k+1 < len(labels) {
			end = paragraphs[k+1]
		}
		if !l.certain && (!most && (certain > 0 || seen[r.name(l)] < 2) || seen[r.name(l)] < 2 && !r.speaksUp(l.body)) {
			continue
		}
		r.turn(l, paragraphs[k], end)
	}
}

// speaksUp says whether the sentence at token i is speech rather than a figure or a name in a list.
func (r *reader) speaksUp(i int) bool {
	last := int(r.t.Sentences[r.t.SentenceOf[i]].Last)
	return last-i > 4 || !r.flat(i, last)
}

func (r *reader) name(l label) string {
	return r.t.Span(l.first, l.last).In(r.t.Source)
}

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
		return label{first, first + 1, body, true}, body < end && int(r.t.Tokens[body].Start)-int(r.t.Tokens[first].End) >= 1
	}
	if r.is(first, "(") {
		return r.bracketed(first, end)
	}
	if l, ok := r.stopped(first, end); ok {
		return l, true
	}
	caps, small := 0, 0
	for i := first; i < min(first+12, end); i++ {
		form := r.t.Form(i)
		switch {
		case form == "A" && !(i == first && r.is(i+1, ":")) || clausal(form) || caps > 7:
			return label{}, false
		case form == ":":
			if i == first || caps+small == 0 || caps > 2 && r.doing(first) || i+1 >= end || caps == 0 && small > 5 || caps > 0 && small > 0 && !strings.HasPrefix(r.t.Form(first), "M") {
				return label{}, false
			}
			return label{first, i, i + 1, small == 0}, !r.lex.IsHeading(r.t.Span(first, i).In(r.t.Source))
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

// stopped reads "Speaker Okello. Thank you …" below a line that ends in a colon, as records of parliaments
// print remarks: a title and a name, then a full stop.
func (r *reader) stopped(first, end int) (label, bool) {
	if first == 0 || !r.is(first-1, ":") || !titles.Load().Begins(r.low(first)) {
		return label{}, false
	}
	for i := first; i < min(first+6, end-1); i++ {
		switch {
		case i > first+1 && r.is(i, "."):
			return label{first, i, i + 1, true}, true
		case r.kind(i) != token.Word || !capital(r.t.Form(i)):
			return label{}, false
		}
	}
	return label{}, false
}

// bracketed reads "(Prime Minister Okello) Good day …": two words in capitals or more, or one that asks.
func (r *reader) bracketed(first, end int) (label, bool) {
	for i := first + 1; i < min(first+10, end-1); i++ {
		if r.is(i, ")") {
			ok := i > first+2 || r.is(first+1, "reporter", "journalist", "question", "moderator")
			return label{first + 1, i, i + 1, false}, ok
		}
		if r.kind(i) != token.Word || !capital(r.t.Form(i)) {
			break
		}
	}
	return label{}, false
}

// turn adds the attribution of paragraphs [p, end) to the label's speaker, a range a paragraph.
func (r *reader) turn(l label, p, end int) {
	a := Attribution{Source: Range{int32(l.first), int32(l.last)}, Cue: Range{int32(l.last), int32(l.body)}, Core: Range{int32(l.last), int32(l.body)},
		SourceHead: int32(r.headOf(l.first, l.last)), CueHead: int32(l.last), ToHead: -1, By: -1, Form: Direct, Speech: true, Turn: true, Why: "turn.label", Confidence: .95}
	if l.body == l.last {
		a.CueHead, a.Cue, a.Core = -1, Range{}, Range{}
	}
	if r.speech == nil {
		r.speech = make([]int32, len(r.t.Tokens))
	}
	for k := p; k < end; k++ {
		para := r.t.Paragraphs[k]
		first, last := int(r.t.Sentences[para.First].First), int(r.t.Sentences[para.Last-1].Last)
		if k == p {
			first = l.body
		} else if r.heading(first, last) {
			continue
		}
		a.Content = append(a.Content, Range{int32(first), int32(last)})
		for i := first; i < last; i++ {
			r.speech[i] = int32(len(r.out)) + 1
		}
	}
	if len(a.Content) > 0 {
		r.add(a)
	}
}

// heading says whether a paragraph inside a turn is a stage direction, a rule, a time or a title rather than speech.
func (r *reader) heading(first, last int) bool {
	if r.is(first, "(", "[", "***", "#", "##", "###", "END", "_") {
		return true
	}
	words := 0
	for i := first; i < last; i++ {
		if r.kind(i) == token.Word {
			words++
		}
	}
	return words < 6 && !r.is(last-1, ".", "?", "!", "—", "…") && !r.mark(last-1)
}
