// Package view draws a record for people on a terminal: the report's words wrapped to the width, with the
// facts beneath each paragraph, each with its words, its rule and its confidence.
package view

import (
	"bytes"
	"fmt"
	"strings"

	"readout/edge/export/sheet"
	"readout/record"
)

// Options say what the terminal can do.
type Options struct {
	Width  int // columns
	Colour bool
}

const (
	widest   = 100 // columns of words; longer lines are hard to read
	narrow   = 60  // columns below which a label has a line of its own
	smallest = 24
	margin   = 2
	labels   = 14 // columns of a label
)

// Encode draws one record.
func Encode(rec *record.Record, opts Options) []byte {
	d := &drawing{width: max(min(opts.Width, widest), smallest), colour: opts.Colour}
	s := sheet.Of(rec)
	d.head(s)
	for _, p := range s.Paragraphs {
		d.newline()
		d.wrapped("", "", runs(p.Runs))
		for _, f := range p.Facts {
			d.fact(f)
		}
	}
	d.newline()
	d.wrapped("", "", styled(s.Foot, dim))
	return d.out.Bytes()
}

// drawing is a record being drawn.
type drawing struct {
	out    bytes.Buffer
	width  int
	colour bool
}

func (d *drawing) newline() { d.out.WriteByte('\n') }

// head says what the report is, then who, where, when and what was found.
func (d *drawing) head(s *sheet.Sheet) {
	d.wrapped("", "", styled(s.Title, bold))
	d.wrapped("", "", styled(strings.Join(s.Source, " · "), dim))
	if s.URL != "" {
		d.wrapped("", "", styled(s.URL, dim))
	}
	d.newline()
	for _, row := range s.Head {
		label := d.paint(fmt.Sprintf("%-7s", row.Label), dim)
		d.wrapped(label, strings.Repeat(" ", 7), rowWords(row))
	}
	d.out.WriteString(d.paint(strings.Repeat("─", d.width), dim))
	d.newline()
}

// rowWords are the entries of a row with dots between.
func rowWords(row sheet.Row) []word {
	var words []word
	for i, item := range row.Items {
		if i > 0 {
			words = append(words, word{{"·", dim}})
		}
		words = append(words, phrase(item)...)
	}
	if row.More > 0 {
		words = append(words, styled(fmt.Sprintf("· and %d more", row.More), dim)...)
	}
	return words
}

// fact draws one fact: its label and title, its details, its words with rule and confidence.
func (d *drawing) fact(f sheet.Fact) {
	bar := strings.Repeat(" ", margin) + d.paint("│ ", colours[f.Kind])
	first, rest := bar+d.paint(fmt.Sprintf("%-*s", labels, f.Label), colours[f.Kind]), bar+strings.Repeat(" ", labels)
	if d.width < narrow {
		d.out.WriteString(strings.TrimRight(first, " "))
		d.newline()
		first, rest = bar, bar
	}
	if f.Kind == sheet.Gap {
		d.wrapped(first, rest, styled(f.Title.String(), dim))
		return
	}
	reason := fmt.Sprintf("%s %.2f %s", f.Why, f.Confidence, f.ID)
	title := phrase(f.Title)
	apart := d.width - columns(first) - lineColumns(title) - columns(reason)
	if apart > 1 { // the reason fits at the end of the first line
		d.out.WriteString(first)
		d.line(title)
		d.out.WriteString(strings.Repeat(" ", apart) + d.paint(reason, dim))
		d.newline()
	} else {
		d.wrapped(first, rest, title)
	}
	if len(f.Details) > 0 {
		d.wrapped(rest, rest, styled(strings.Join(f.Details, " · "), ""))
	}
	d.wrapped(rest, rest, styled("“"+excerpt(single(f.Words), d.width-columns(rest)-2)+"”", italic))
	if apart <= 1 {
		d.wrapped(rest, rest, styled(reason, dim))
	}
}

// single turns the quotation marks of quoted words into single ones, and takes off a pair around the whole.
func single(words string) string {
	if inner, ok := strings.CutPrefix(words, "“"); ok && strings.HasSuffix(inner, "”") && strings.Count(words, "“") == 1 {
		words = strings.TrimSuffix(inner, "”")
	}
	return strings.NewReplacer("“", "‘", "”", "’").Replace(words)
}
