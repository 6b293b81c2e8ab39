// Package offset turns the byte offsets of a record into the code points that other formats count.
package offset

import (
	"unicode/utf8"

	"readout/record"
)

// step is the distance in bytes between two marks of a Points.
const step = 256

// Points counts the code points of one text. It holds one number for every 256 bytes.
type Points struct {
	text  string
	marks []int // code points before byte step*i
}

// Of counts a text once.
func Of(text string) Points {
	p := Points{text: text}
	count := 0
	for at := 0; at < len(text); at++ {
		if at%step == 0 {
			p.marks = append(p.marks, count)
		}
		if utf8.RuneStart(text[at]) {
			count++
		}
	}
	p.marks = append(p.marks, count)
	return p
}

// At is the number of code points before a byte.
func (p Points) At(b int) int {
	b = min(max(b, 0), len(p.text))
	if b == len(p.text) {
		return p.marks[len(p.marks)-1]
	}
	return p.marks[b/step] + utf8.RuneCountInString(p.text[b/step*step:b]) - p.continued(b/step*step, b)
}

// continued is how many bytes at the beginning of text[from:to] belong to a code point begun before: each of
// them would be counted as one of its own.
func (p Points) continued(from, to int) int {
	n := 0
	for from+n < to && !utf8.RuneStart(p.text[from+n]) {
		n++
	}
	return n
}

// Span is a span in code points.
func (p Points) Span(s record.Span) (start, end int) { return p.At(s.Start), p.At(s.End) }

// Around gives up to n code points before and after a span.
func (p Points) Around(s record.Span, n int) (before, after string) {
	start, end := s.Start, s.End
	for range n {
		if start == 0 {
			break
		}
		_, size := utf8.DecodeLastRuneInString(p.text[:start])
		start -= size
	}
	for range n {
		if end == len(p.text) {
			break
		}
		_, size := utf8.DecodeRuneInString(p.text[end:])
		end += size
	}
	return p.text[start:s.Start], p.text[s.End:end]
}
