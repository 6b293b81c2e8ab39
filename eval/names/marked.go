package names

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"readout/record"
)

//go:embed marked/*.txt
var marked embed.FS

//go:embed APART.txt
var markedApart string

// report is a report of our own with its names.
type report struct {
	doc    record.Document
	wanted []Wanted
	apart  bool // its differences are not told
}

// markedReports are the reports whose names are marked in the text: marked/*.txt.
func markedReports() ([]report, error) {
	paths, _ := fs.Glob(marked, "marked/*.txt") // the pattern is well formed
	apart := strings.Fields(markedApart)
	var list []report
	for _, p := range paths {
		b, err := marked.ReadFile(p)
		if err != nil {
			return nil, err
		}
		name := strings.TrimSuffix(path.Base(p), ".txt")
		text, wanted, err := unmark(string(b))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p, err)
		}
		list = append(list, report{record.Document{ID: name, Text: text}, wanted, slices.Contains(apart, name)})
	}
	return list, nil
}

// unmark takes the names out of a text where they stand as [PER Wang Yi]; types as in ParseLines.
func unmark(source string) (string, []Wanted, error) {
	var text strings.Builder
	var list []Wanted
	for source != "" {
		before, rest, found := strings.Cut(source, "[")
		text.WriteString(before)
		if !found {
			break
		}
		inside, after, closed := strings.Cut(rest, "]")
		typ, words, spaced := strings.Cut(inside, " ")
		if !closed || !spaced || !slices.Contains([]string{"PER", "LOC", "ORG", "?"}, typ) {
			return "", nil, fmt.Errorf("byte %d: %q is no mark", text.Len(), inside)
		}
		span := record.Span{Start: text.Len(), End: text.Len() + len(words)}
		list = append(list, Wanted{Spans: []record.Span{span}, Type: strings.TrimPrefix(typ, "?")})
		text.WriteString(words)
		source = after
	}
	return text.String(), list, nil
}
