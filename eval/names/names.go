// Package names measures names of persons, places and organisations on UNER EWT dev: exact span and type, F1.
package names

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"readout/internal/gz"
	"readout/record"
)

// File is UNER's part that is measured, in the folder of names.
const File = "uner-ewt-dev.iob2.gz"

// Name is a name of one type (PER, LOC, ORG) over bytes of a document's text.
type Name struct {
	Span record.Span
	Type string
}

// Document is a text with its names.
type Document struct {
	ID    string
	Text  string
	Names []Name
}

// Score counts names: right ones, found ones, those of the gold.
type Score struct{ Right, Found, Gold int }

// Measure compares what read finds in the entities layer with the gold in a folder. GPE, LOC and FAC are places.
// It also lists the differences, a line each, for people.
func Measure(dir string, read func(record.Document) *record.Record) (map[string]Score, []string, error) {
	docs, err := Load(filepath.Join(dir, File))
	if err != nil {
		return nil, nil, err
	}
	scores := map[string]Score{}
	var wrong []string
	for _, d := range docs {
		found := names(read(record.Document{ID: d.ID, Text: d.Text}).Layers.Entities)
		count(scores, found, d.Names)
		wrong = append(wrong, differences(d, found)...)
	}
	return scores, wrong, nil
}

var types = map[string]string{"PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}

func names(entities []record.Entity) []Name {
	var list []Name
	for _, e := range entities {
		if t := types[e.Type]; t != "" {
			list = append(list, Name{e.Span, t})
		}
	}
	return list
}

func count(scores map[string]Score, found, gold []Name) {
	known := map[Name]bool{}
	add := func(kind string, right, found, gold int) {
		for _, k := range []string{kind, "all"} {
			s := scores[k]
			scores[k] = Score{s.Right + right, s.Found + found, s.Gold + gold}
		}
	}
	for _, n := range gold {
		known[n] = true
		add(n.Type, 0, 0, 1)
	}
	for _, n := range found {
		add(n.Type, 0, 1, 0)
		if known[n] {
			add(n.Type, 1, 0, 0)
		}
	}
}

func differences(d Document, found []Name) []string {
	var list []string
	has := func(names []Name, n Name) bool {
		for _, x := range names {
			if x == n {
				return true
			}
		}
		return false
	}
	for _, n := range d.Names {
		if !has(found, n) {
			list = append(list, fmt.Sprintf("missed %s %q", n.Type, n.Span.In(d.Text)))
		}
	}
	for _, n := range found {
		if !has(d.Names, n) {
			list = append(list, fmt.Sprintf("false  %s %q", n.Type, n.Span.In(d.Text)))
		}
	}
	return list
}

// Load reads documents in UNER's form: comments "# newdoc id", "# text", then a word a line with its IOB2 label.
func Load(path string) ([]Document, error) {
	z, err := gz.Open(path)
	if err != nil {
		return nil, fmt.Errorf("eval/names: %w", err)
	}
	defer z.Close()
	return parse(z)
}

func parse(r io.Reader) ([]Document, error) {
	var docs []Document
	at := 0 // byte after the last word
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "# newdoc id = "):
			docs = append(docs, Document{ID: strings.TrimPrefix(line, "# newdoc id = ")})
		case strings.HasPrefix(line, "# text = ") && len(docs) > 0:
			d := &docs[len(docs)-1]
			if d.Text != "" {
				d.Text += "\n"
			}
			at = len(d.Text)
			d.Text += strings.TrimPrefix(line, "# text = ")
		case line == "" || line[0] == '#':
		default:
			var err error
			if at, err = word(&docs[len(docs)-1], at, line); err != nil {
				return nil, fmt.Errorf("eval/names: line %d: %w", n, err)
			}
		}
	}
	return docs, lines.Err()
}

// word finds a line's word in the text and adds its label.
func word(d *Document, at int, line string) (int, error) {
	f := strings.Split(line, "\t")
	if len(f) < 3 {
		return at, fmt.Errorf("%d fields, want at least 3", len(f))
	}
	i := strings.Index(d.Text[at:], f[1])
	if i < 0 {
		return at, fmt.Errorf("word %q is not in the text", f[1])
	}
	span := record.Span{Start: at + i, End: at + i + len(f[1])}
	switch kind, typ, _ := strings.Cut(f[2], "-"); kind {
	case "B":
		d.Names = append(d.Names, Name{span, typ})
	case "I":
		d.Names[len(d.Names)-1].Span.End = span.End
	}
	return span.End, nil
}
