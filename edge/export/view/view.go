// Package view draws a record for people on a terminal: the report's words wrapped to the width, with the
// facts beneath each paragraph, each with its words, its rule and its confidence.
package view

import (
	"bytes"
	"cmp"
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
	d := &drawing{width: fitted(opts.Width), colour: opts.Colour}
	s := sheet.Of(rec)
	d.head(s)
	for _, p := range s.Paragraphs {
		d.newline()
		d.wrapped(nil, nil, runs(p.Runs))
		for _, f := range p.Facts {
			d.fact(f)
		}
	}
	d.newline()
	d.wrapped(nil, nil, styled(s.Foot, dim))
	return d.out.Bytes()
}

// Rule parts one record from the next on a terminal of that width.
func Rule(width int) string { return strings.Repeat("═", fitted(width)) }

// fitted is the width that is drawn on a terminal of width columns.
func fitted(width int) int { return max(min(width, widest), smallest) }

// drawing is a record being drawn.
type drawing struct {
	out    bytes.Buffer
	width  int
	colour bool
	style  string // that is on
}

// head says what the report is, then who, where, when and what was found.
func (d *drawing) head(s *sheet.Sheet) {
	d.wrapped(nil, nil, styled(s.Title, bold))
	d.wrapped(nil, nil, styled(strings.Join(s.Source, " · "), dim))
	if s.URL != "" {
		d.wrapped(nil, nil, styled(s.URL, dim))
	}
	d.newline()
	for _, row := range s.Head {
		d.wrapped(word{{fmt.Sprintf("%-7s", row.Label), dim}}, blank(7), rowWords(row))
	}
	d.put(strings.Repeat("─", d.width), dim)
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

// fact draws one fact: its label and title, its details, its words; discreetly the rule, the confidence
// and the id, at the end of the first line where there is room.
func (d *drawing) fact(f sheet.Fact) {
	bar := word{{strings.Repeat(" ", margin), ""}, {"│ ", colours[f.Kind]}}
	first, rest := append(bar[:2:2], piece{fmt.Sprintf("%-*s", labels, f.Label), cmp.Or(colours[f.Kind], bold)}), append(bar[:2:2], blank(labels)...)
	if d.width < narrow {
		d.word(append(bar[:2:2], piece{f.Label, cmp.Or(colours[f.Kind], bold)}))
		d.newline()
		first, rest = bar, bar
	}
	if f.Kind == sheet.Gap {
		d.wrapped(first, rest, styled(f.Title.String(), dim))
		return
	}
	reason := fmt.Sprintf("%s %.2f %s", f.Why, f.Confidence, f.ID)
	title := phrase(f.Title)
	apart := d.width - first.columns() - lineColumns(title) - measure.StringWidth(reason)
	if apart > 1 {
		d.word(first)
		d.line(title)
		d.put(strings.Repeat(" ", apart), "")
		d.put(reason, dim)
		d.newline()
	} else {
		d.wrapped(first, rest, title)
	}
	if len(f.Details) > 0 {
		d.wrapped(rest, rest, styled(strings.Join(f.Details, " · "), ""))
	}
	d.wrapped(rest, rest, styled("“"+excerpt(single(f.Words), d.width-rest.columns()-2)+"”", italic))
	if apart <= 1 {
		d.wrapped(rest, rest, styled(reason, dim))
	}
}

// blank is n columns without words.
func blank(n int) word { return word{{strings.Repeat(" ", n), ""}} }

// single turns the quotation marks of quoted words into single ones, and takes off a pair around the whole.
func single(words string) string {
	if inner, ok := strings.CutPrefix(words, "“"); ok && strings.HasSuffix(inner, "”") && strings.Count(words, "“") == 1 {
		words = strings.TrimSuffix(inner, "”")
	}
	return strings.NewReplacer("“", "‘", "”", "’").Replace(words)
}
