package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/knowledge/abbreviations"
	"readout/read/token/boundary"
)

// sentences cuts the tokens from first on, one paragraph, into sentences. The rules propose, the judge decides.
func (s *Splitter) sentences(t *Text, first int, para int32, judge Judge) {
	start := first
	cut := func(end int) {
		t.Sentences = append(t.Sentences, Sentence{First: int32(start), Last: int32(end), Para: para})
		start = end
	}
	if end := t.dateline(first, para); end > first {
		cut(end)
	}
	from, ruled := start, start
	judge.Paragraph(t.pieces(from))
	for i := start; i+1 < len(t.Tokens); i++ {
		if ruled <= i {
			ruled = s.ends(t, start, i)
		}
		if judge.Ends(i-from, ruled == i+1) {
			cut(i + 1)
		}
	}
	if start < len(t.Tokens) {
		cut(len(t.Tokens))
	}
}

// ends is where, by the rules, the sentence from start ends if token i ends it, or start.
func (s *Splitter) ends(t *Text, start, i int) int {
	if !s.stops(t, i, i == start) {
		return start
	}
	if end := closers(t, i+1); end == len(t.Tokens) || s.begins(t, start, i, end) {
		return end
	}
	return start
}

// pieces are the tokens from first on as the judge sees them.
func (t *Text) pieces(first int) []boundary.Token {
	out := make([]boundary.Token, len(t.Tokens)-first)
	for i := range out {
		token := &t.Tokens[first+i]
		out[i] = boundary.Token{Form: t.Form(first + i), Start: token.Start, Spaced: token.Spaced}
	}
	return out
}

// Where a dateline may stand, and how many tokens it may have.
const (
	datelinePara = 2
	datelineMost = 16
)

// dateline is the end of the dateline that begins a report ("ACCRA, May 3 (GNA) --"): names, numbers and
// marks up to a dash, with a word in capitals or a bracket among them. It stands alone, so that the sentence
// after it is a sentence. It is first where there is none.
func (t *Text) dateline(first int, para int32) int {
	if para >= datelinePara {
		return first
	}
	if end := t.cityColon(first); end > first {
		return end
	}
	sign := false
	for i := first; i < len(t.Tokens) && i < first+datelineMost; i++ {
		form := t.Form(i)
		switch t.Tokens[i].Kind {
		case Word:
			if !capital(form) {
				return first
			}
			sign = sign || len(form) > 2 && strings.ToUpper(form) == form
		case Number:
		case Punct:
			if form == "-" || form == "--" || form == "–" || form == "—" || form == "_" {
				if t.Tokens[i].Spaced && sign && i+1 < len(t.Tokens) && t.Tokens[i+1].Spaced {
					return i + 1
				}
				return first
			}
			sign = sign || form == "("
			if !strings.ContainsAny(form, ",().:/") {
				return first
			}
		default:
			return first
		}
	}
	return first
}

// cityColon is the end of a dateline that is a place in capitals with a colon ("NEW DELHI: The minister …"), first where
// there is none. Where another line begins alike they are the labels of a transcript.
func (t *Text) cityColon(first int) int {
	i := first
	for i < len(t.Tokens) && i < first+3 && t.Tokens[i].Kind == Word && len(t.Form(i)) > 2 && strings.ToUpper(t.Form(i)) == t.Form(i) {
		i++
	}
	if i == first || i+1 >= len(t.Tokens) || t.Form(i) != ":" || t.Tokens[i].Spaced || !t.Tokens[i+1].Spaced || t.Form(first) == "THE" {
		return first
	}
	if next := t.Form(i + 1); !capital(next) || len(next) > 1 && strings.ToUpper(next) == next && t.Tokens[i+1].Kind == Word && i+2 < len(t.Tokens) && capital(t.Form(i+2)) && strings.ToUpper(t.Form(i+2)) == t.Form(i+2) {
		return first // a heading goes on in capitals
	}
	labels := 0
	for line := range strings.Lines(t.Source) {
		if shouts(line) {
			if labels++; labels > 1 {
				return first
			}
		}
	}
	return i + 1
}

// shouts says whether a line begins with words in capitals and a colon.
func shouts(line string) bool {
	for i := 0; i < len(line) && i < 60; i++ {
		switch c := line[i]; {
		case c == ':':
			return i > 0
		case c >= 'A' && c <= 'Z' || c == ' ' || c == '.' || c == '-' || c == '\'':
		default:
			return false
		}
	}
	return false
}

// stops says whether token i may end a sentence. A number with a full stop that begins a sentence numbers
// a list.
func (s *Splitter) stops(t *Text, i int, begins bool) bool {
	form := t.Form(i)
	switch t.Tokens[i].Kind {
	case Punct:
		if form == "." && i > 0 && t.Tokens[i-1].Kind == Number && (i == 1 || t.begun(i-1)) {
			return false
		}
		return strings.ContainsAny(form[:1], ".!?") || form[0] == 0xE2 && strings.HasPrefix(form, "…")
	case Word:
		return strings.HasSuffix(form, ".") && len(form) > 1 && !begins
	}
	return false
}

// begun says whether token i is the first of its sentence so far.
func (t *Text) begun(i int) bool {
	return len(t.Sentences) > 0 && int(t.Sentences[len(t.Sentences)-1].Last) == i
}

// closers is the first token from i on that is no closing mark of what ended before.
func closers(t *Text, i int) int {
	for i < len(t.Tokens) {
		form := t.Form(i)
		if t.Tokens[i].Kind == Close && !t.Tokens[i].Spaced || !t.Tokens[i].Spaced && (form == ")" || form == "]") {
			i++
			continue
		}
		break
	}
	return i
}

// begins says whether a sentence may begin at token next after the stop at token i of the sentence from start.
func (s *Splitter) begins(t *Text, start, i, next int) bool {
	if !t.Tokens[next].Spaced {
		return t.Tokens[next].Kind == Open
	}
	stop := t.Form(i)
	if t.Tokens[i].Kind == Word {
		return s.afterAbbreviation(t, i, next)
	}
	at := next
	for at < len(t.Tokens)-1 && (t.Tokens[at].Kind == Open || t.Form(at) == "(") {
		at++
	}
	r, _ := utf8.DecodeRuneInString(t.Form(at))
	if unicode.IsLower(r) { // who begins a sentence without a capital does so with the next
		return at > next && stop == "." || len(stop) == 1 && lower(t.Form(start))
	}
	if t.Tokens[next].Kind == Punct && !strings.ContainsAny(t.Form(next), "-–—([•*") {
		return false
	}
	return stop == "." || next == i+1 || !reporting(t, next)
}

// afterAbbreviation decides on "… at 4 p.m. The minister" against "the U.S. President".
func (s *Splitter) afterAbbreviation(t *Text, i, next int) bool {
	class := (&words{abbr: s.abbr}).class(t.Form(i))
	if class == abbreviations.Title || class == abbreviations.Number {
		return false
	}
	initial := class == abbreviations.None && len(t.Form(i)) <= 3
	if initial && i > 0 && capital(t.Form(i-1)) {
		return false
	}
	return t.Tokens[next].Kind == Open || s.abbr.Starts(t.Form(next))
}

func lower(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsLower(r)
}

func capital(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}

// reporting says whether a clause of report follows a quotation that ended with ! or ?, as in
// “Why now?” Blinken asked. It looks for a name or pronoun and a verb of saying before the next mark.
func reporting(t *Text, next int) bool {
	if t.Tokens[next].Kind != Word {
		return false
	}
	for k := next + 1; k < len(t.Tokens) && k < next+8; k++ {
		switch t.Form(k) {
		case "asked", "said", "told", "added", "replied", "wondered", "exclaimed", "shouted", "responded", "wrote":
			return true
		case ".", ",", "!", "?":
			return false
		}
	}
	return false
}
