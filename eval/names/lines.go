package names

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/record"
)

// Wanted is a name of the gold of our own reports: one of several spans, of a type. Where the type is empty, a name of
// any type may be there or not.
type Wanted struct {
	Spans []record.Span
	Type  string
}

// ParseLines reads the names of a report, in the order of the text: a type (PER, LOC, ORG, or ? for what may be a name
// or not), a tab, and the words; where boundaries may be drawn in more than one way, the longest first and | between
// them. Each is the next place with these words behind the name above; one with ? may also lie inside that name.
func ParseLines(lines, text string) ([]Wanted, error) {
	var list []Wanted
	start, at := 0, 0 // of the name above, behind it
	n := 0
	for line := range strings.Lines(lines) {
		n++
		line = strings.TrimSuffix(line, "\n")
		typ, words, ok := strings.Cut(line, "\t")
		if !ok || typ != "?" && typ != "PER" && typ != "LOC" && typ != "ORG" {
			return nil, fmt.Errorf("line %d: %q is not a type (PER, LOC, ORG, ?), a tab and words", n, line)
		}
		from := at
		if typ == "?" {
			typ, from = "", start
		}
		ways := strings.Split(words, "|")
		whole, ok := find(text, ways[0], from)
		if !ok {
			return nil, fmt.Errorf("line %d: %q does not follow in the text", n, ways[0])
		}
		w := Wanted{Spans: []record.Span{whole}, Type: typ}
		for _, way := range ways[1:] {
			span, ok := find(text[:whole.End], way, whole.Start)
			if !ok {
				return nil, fmt.Errorf("line %d: %q is not in %q", n, way, ways[0])
			}
			w.Spans = append(w.Spans, span)
		}
		list = append(list, w)
		start, at = whole.Start, max(at, whole.End)
	}
	return list, nil
}

// find is the first place of whole words in a text from a byte on.
func find(text, words string, from int) (record.Span, bool) {
	for at := from; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return record.Span{}, false
		}
		s := record.Span{Start: at + i, End: at + i + len(words)}
		before, _ := utf8.DecodeLastRuneInString(text[:s.Start])
		after, _ := utf8.DecodeRuneInString(text[s.End:])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return s, true
		}
		at = s.Start + 1
	}
}
