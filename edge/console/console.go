// Package console lays text out for people: wrapped to the width, in columns, painted where the screen
// takes colours and plain where it does not.
package console

import (
	"strings"

	"github.com/mattn/go-runewidth"
)

// Screen is what the output can do.
type Screen struct {
	Width  int // columns
	Colour bool
}

// Styles are numbers of SGR (ECMA-48, 8.3.117), from the terminal's own sixteen colours.
const (
	Plain  = ""
	Bold   = "1"
	Dim    = "2"
	Red    = "31"
	Green  = "32"
	Yellow = "33"
	Cyan   = "36"
	Marked = "1;4" // words that were looked for
)

const escape = "\x1b["

// Paint gives text a style. Each word is painted on its own, so that wrapping never parts a style.
func (s Screen) Paint(text, style string) string {
	if !s.Colour || style == Plain {
		return text
	}
	words := strings.Fields(text)
	for i, w := range words {
		words[i] = escape + style + "m" + w + escape + "0m"
	}
	return strings.Join(words, " ")
}

// paintLine gives a style to a line that is wrapped already.
func (s Screen) paintLine(line, style string) string {
	if !s.Colour || style == Plain || line == "" {
		return line
	}
	return escape + style + "m" + line + escape + "0m"
}

// Columns is the width of text that may be painted.
func Columns(text string) int {
	n := 0
	for {
		before, after, painted := strings.Cut(text, escape)
		n += runewidth.StringWidth(before)
		if !painted {
			return n
		}
		_, text, _ = strings.Cut(after, "m")
	}
}

// Wrap breaks text into lines of at most width columns, at blanks; a word that is wider is cut. White
// space of any kind is one blank; control characters, which a terminal would obey, are left out.
func Wrap(text string, width int) []string {
	var (
		lines []string
		line  strings.Builder
		used  int
	)
	width = max(width, 1)
	end := func() {
		lines = append(lines, line.String())
		line.Reset()
		used = 0
	}
	for word := range strings.FieldsSeq(harmless(text)) {
		n := Columns(word)
		if used > 0 && used+1+n > width {
			end()
		}
		for n > width && !strings.Contains(word, escape) {
			head := runewidth.Truncate(word, width, "")
			if head == "" {
				break
			}
			line.WriteString(head)
			end()
			word = word[len(head):]
			n = Columns(word)
		}
		if used > 0 {
			line.WriteByte(' ')
			used++
		}
		line.WriteString(word)
		used += n
	}
	if used > 0 || len(lines) == 0 {
		end()
	}
	return lines
}

// harmless takes control characters out, but for white space and for the escapes that Paint wrote.
func harmless(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' && r != '\r' && r != '\x1b' || r == 0x7f || 0x80 <= r && r < 0xa0 {
			return -1
		}
		return r
	}, text)
}

// Clean takes every control character out of a report's words, so that they cannot command the terminal.
func Clean(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' && r != '\r' || r == 0x7f || 0x80 <= r && r < 0xa0 {
			return -1
		}
		return r
	}, text)
}
