// Package times measures read/temporal on reports annotated in TimeML, by the measures of TempEval-3
// (UzZaman and others 2013): spans strict and relaxed, type and value.
package times

import (
	"html"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"readout/read/temporal"
	"readout/record"
)

// Gold is one TIMEX3 of the annotators.
type Gold struct {
	Span             record.Span
	Type, Value, Mod string
}

// Document is the text of a TimeML file without its tags, with the day of its creation.
type Document struct {
	Name    string
	Created temporal.Date
	Text    string
	Times   []Gold
}

// Load reads all .tml files below a folder, by name.
func Load(dir string) ([]Document, error) {
	var names []string
	for _, pattern := range []string{"*.tml", "*/*.tml"} {
		found, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			return nil, err
		}
		names = append(names, found...)
	}
	sort.Strings(names)
	docs := make([]Document, 0, len(names))
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		d := Parse(string(data))
		d.Name = strings.TrimSuffix(filepath.Base(name), ".tml")
		docs = append(docs, d)
	}
	return docs, nil
}

// Parse reads one TimeML file. The creation time counts as no TIMEX3 to find.
func Parse(source string) Document {
	var d Document
	_, dct, _ := strings.Cut(source, "<DCT>")
	dct, _, _ = strings.Cut(dct, "</DCT>")
	d.Created = temporal.ParseDate(attribute(dct, "value"))
	_, body, _ := strings.Cut(source, "<TEXT>")
	body, _, _ = strings.Cut(body, "</TEXT>")
	var text strings.Builder
	var open []Gold
	for body != "" {
		lt := strings.IndexByte(body, '<')
		if lt < 0 {
			lt = len(body)
		}
		text.WriteString(html.UnescapeString(body[:lt]))
		body = body[lt:]
		gt := strings.IndexByte(body, '>')
		if gt < 0 {
			break
		}
		tag := body[:gt+1]
		body = body[gt+1:]
		switch {
		case strings.HasPrefix(tag, "<TIMEX3") && !strings.HasSuffix(tag, "/>"):
			open = append(open, Gold{Span: record.Span{Start: text.Len()}, Type: attribute(tag, "type"), Value: attribute(tag, "value"), Mod: attribute(tag, "mod")})
		case tag == "</TIMEX3>" && len(open) > 0:
			g := open[len(open)-1]
			open = open[:len(open)-1]
			g.Span.End = text.Len()
			d.Times = append(d.Times, g)
		}
	}
	d.Text = text.String()
	sort.SliceStable(d.Times, func(i, k int) bool { return d.Times[i].Span.Start < d.Times[k].Span.Start })
	return d
}

// attribute is the value of an attribute of a tag, "" where it is missing.
func attribute(tag, name string) string {
	_, rest, ok := strings.Cut(tag, " "+name+`="`)
	if !ok {
		return ""
	}
	value, _, _ := strings.Cut(rest, `"`)
	return html.UnescapeString(value)
}
