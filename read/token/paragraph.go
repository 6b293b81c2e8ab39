package token

import (
	"slices"
	"strings"

	"readout/record"
)

// A text whose lines were wrapped at a width has long lines, most of which stop in the middle of a sentence.
const (
	wrappedWidth = 40  // bytes: a typical wrapped line is at least so long
	widestWrap   = 140 // bytes: nobody wraps wider
	fullLine     = 0.7 // of the widest line: two of three lines that stop in a sentence are longer; a list's lines are not
	shortLine    = 0.8 // of the widest line: a line that ends a sentence and is shorter ends a paragraph
)

// paragraphs cuts the text at blank lines, and at every line end unless the text's lines are wrapped.
func paragraphs(text string) []record.Span {
	width := wrapWidth(text)
	var out []record.Span
	start, end := -1, 0
	flush := func() {
		if start >= 0 {
			out = append(out, record.Span{Start: start, End: end})
		}
		start = -1
	}
	last := ""
	for at := 0; at < len(text); {
		n := strings.IndexByte(text[at:], '\n')
		if n < 0 {
			n = len(text) - at - 1
		}
		line := strings.TrimSpace(text[at : at+n+1])
		switch {
		case line == "":
			flush()
		case start >= 0 && (width == 0 || bullet(line) || endsSentence(last) && float64(len(last)) < shortLine*float64(width)):
			flush()
		}
		if line != "" {
			if start < 0 {
				start = at + strings.Index(text[at:at+n+1], line)
			}
			end = at + strings.Index(text[at:at+n+1], line) + len(line)
		}
		last = line
		at += n + 1
	}
	flush()
	return out
}

// wrapWidth is the length in bytes of the long lines of a wrapped text, 0 where lines are paragraphs.
func wrapWidth(text string) int {
	width := longLine(text)
	if width == 0 || width > widestWrap {
		return 0
	}
	var lines, open, long, full int
	last := ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if last != "" && line != "" {
			lines++
			if !endsSentence(last) {
				open++
				if float64(len(last)) >= fullLine*float64(width) {
					full++
				}
			}
			if len(last) >= wrappedWidth {
				long++
			}
		}
		last = line
	}
	if lines < 2 || open*2 < lines || long*2 < lines || full*3 < open*2 {
		return 0
	}
	return width
}

// longLine is a length that one line of twenty has or passes, in bytes; 0 of an empty text. Where breaks were
// lost, a few lines are longer than the width.
func longLine(text string) int {
	var lengths []int
	for line := range strings.Lines(text) {
		if n := len(strings.TrimSpace(line)); n > 0 {
			lengths = append(lengths, n)
		}
	}
	if len(lengths) == 0 {
		return 0
	}
	slices.Sort(lengths)
	return lengths[len(lengths)-1-len(lengths)/20]
}

func endsSentence(line string) bool {
	line = strings.TrimRight(line, `"'”’»)]`)
	return strings.HasSuffix(line, ".") || strings.HasSuffix(line, "!") || strings.HasSuffix(line, "?") || strings.HasSuffix(line, ":") || strings.HasSuffix(line, "…")
}

func bullet(line string) bool {
	for _, mark := range []string{"•", "- ", "* ", "– ", "— ", "·", "▪"} {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	return false
}
