// Package edition tells two versions of one report apart: which words were changed, and which facts with them.
package edition

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/record"
)

// Edit is words of the old text that gave way to words of the new one. One of the two may be empty: it then stands
// where the other has its words.
type Edit struct{ Old, New record.Span }

// Words are the edits between two texts, in order. White space alone is no edit. The time is linear in the texts: what
// differs in more than maxEdits places is one edit.
func Words(old, new string) []Edit {
	var out []Edit
	a, b := cut(old, lineEnd), cut(new, lineEnd)
	for _, lines := range differing(old, new, a, b) {
		from, to := bounds(a, lines.a, len(old)), bounds(b, lines.b, len(new))
		out = append(out, within(old, new, from, to)...)
	}
	return out
}

// within are the edits between two stretches of the texts, word by word.
func within(old, new string, from, to record.Span) []Edit {
	a, b := cut(from.In(old), wordEnd), cut(to.In(new), wordEnd)
	for i := range a {
		a[i] = record.Span{Start: a[i].Start + from.Start, End: a[i].End + from.Start}
	}
	for i := range b {
		b[i] = record.Span{Start: b[i].Start + to.Start, End: b[i].End + to.Start}
	}
	var out []Edit
	for _, words := range differing(old, new, a, b) {
		out = append(out, Edit{tight(a, words.a, from.End), tight(b, words.b, to.End)})
	}
	return out
}

// tight is the bytes of pieces [first, last); no pieces are an empty span before the one that follows.
func tight(pieces []record.Span, r [2]int, end int) record.Span {
	if r[0] < r[1] {
		return record.Span{Start: pieces[r[0]].Start, End: pieces[r[1]-1].End}
	}
	if r[0] < len(pieces) {
		end = pieces[r[0]].Start
	}
	return record.Span{Start: end, End: end}
}

// bounds is tight with the white space up to the piece that follows.
func bounds(pieces []record.Span, r [2]int, end int) record.Span {
	s := tight(pieces, r, end)
	if r[1] < len(pieces) {
		s.End = pieces[r[1]].Start
	} else {
		s.End = end
	}
	return s
}

// cut gives the pieces of a text without the white space around them. ends gives the bytes of the piece that a text
// begins with.
func cut(text string, ends func(string) int) []record.Span {
	var out []record.Span
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) {
			at += size
			continue
		}
		n := ends(text[at:])
		out = append(out, record.Span{Start: at, End: at + len(strings.TrimRightFunc(text[at:at+n], unicode.IsSpace))})
		at += n
	}
	return out
}

func lineEnd(text string) int {
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		return i + 1
	}
	return len(text)
}

// wordEnd ends a word at the first rune that is neither letter nor digit; any other rune is a piece of its own.
func wordEnd(text string) int {
	for i, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			if i == 0 {
				_, size := utf8.DecodeRuneInString(text)
				return size
			}
			return i
		}
	}
	return len(text)
}
