package main

import (
	"cmp"
	"fmt"
	"strings"

	"readout/corpus/edition"
	"readout/edge/archive"
	"readout/edge/console"
	"readout/edge/export/items"
	"readout/record"
)

// difference is what the last change of a document changed, as JSON has it.
type difference struct {
	Document string          `json:"document"`
	Old      archive.Version `json:"old"`
	New      archive.Version `json:"new"`
	Words    []wordsChanged  `json:"words"`
	Facts    []factChanged   `json:"facts"`
}

type wordsChanged struct {
	Old     string      `json:"old"`
	New     string      `json:"new"`
	OldSpan record.Span `json:"old_span"`
	NewSpan record.Span `json:"new_span"`
}

// factChanged is a fact that is gone, new, or has other values.
type factChanged struct {
	Change string   `json:"change"` // gone, new, changed
	Kind   string   `json:"kind"`
	OldID  string   `json:"old_id,omitempty"`
	NewID  string   `json:"new_id,omitempty"`
	Words  string   `json:"words"`
	Gone   []string `json:"gone"`
	Added  []string `json:"added"`
}

// compared are the changes from one record of a document to another.
func compared(old, new *record.Record) difference {
	d := difference{Document: new.Document.ID, Words: []wordsChanged{}, Facts: []factChanged{}}
	edits := edition.Words(old.Document.Text, new.Document.Text)
	for _, e := range edits {
		d.Words = append(d.Words, wordsChanged{Old: e.Old.In(old.Document.Text), New: e.New.In(new.Document.Text), OldSpan: e.Old, NewSpan: e.New})
	}
	for _, c := range edition.Facts(edits, factsOf(old), factsOf(new)) {
		d.Facts = append(d.Facts, changeOf(c, old, new))
	}
	return d
}

// factsOf are the items of a record that say something of the world, with their values.
func factsOf(r *record.Record) []edition.Fact {
	var out []edition.Fact
	for item := range items.Of(r) {
		if item.Kind == "gap" || len(item.Evidence) == 0 {
			continue
		}
		f := edition.Fact{Kind: item.Kind, ID: item.ID, At: item.Evidence[0]}
		for _, v := range item.Values {
			if !reference(v.Field) {
				f.Values = append(f.Values, edition.Value(v))
			}
		}
		out = append(out, f)
	}
	return out
}

// reference says whether a field holds ids of other items, which change with the words around them.
func reference(field string) bool {
	switch field {
	case "statements", "told_by", "follows", "refers_to", "nested_in", "place", "actor":
		return true
	}
	return false
}

func changeOf(c edition.Change, old, new *record.Record) factChanged {
	out := factChanged{Change: "changed", Gone: valuesOf(c.Gone), Added: valuesOf(c.Added)}
	if c.Old != nil {
		out.Kind, out.OldID, out.Words = c.Old.Kind, c.Old.ID, oneLine(c.Old.At.In(old.Document.Text))
	}
	if c.New != nil {
		out.Kind, out.NewID, out.Words = c.New.Kind, c.New.ID, oneLine(c.New.At.In(new.Document.Text))
	}
	switch {
	case c.Old == nil:
		out.Change, out.Added = "new", valuesOf(c.New.Values)
	case c.New == nil:
		out.Change, out.Gone = "gone", valuesOf(c.Old.Values)
	}
	return out
}

func valuesOf(values []edition.Value) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = v.Field + ": " + v.Value
	}
	return out
}

func oneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

// signs mark the changes of facts as diff does.
var signs = map[string]string{"gone": "-", "new": "+", "changed": "~"}

// view is the difference for people: the words as −old and +new, then the facts.
func (d *difference) view(screen console.Screen) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\nversion %d (%s) → %d (%s)\n\nWords: %s\n", d.Document, d.Old.Number, d.Old.Added, d.New.Number, d.New.Added, itoa(len(d.Words)))
	for _, w := range d.Words {
		fmt.Fprintf(&b, "  byte %d:", w.NewSpan.Start)
		if w.Old != "" {
			b.WriteString(" " + screen.Paint("−"+oneLine(w.Old), console.Red))
		}
		if w.New != "" {
			b.WriteString(" " + screen.Paint("+"+oneLine(w.New), console.Green))
		}
		b.WriteByte('\n')
	}
	fmt.Fprintf(&b, "\nFacts: %s\n", itoa(len(d.Facts)))
	for _, f := range d.Facts {
		fmt.Fprintf(&b, "  %s %s “%s” %s\n", signs[f.Change], f.Kind, f.Words, cmp.Or(f.NewID, f.OldID))
		if f.Change == "changed" {
			for _, v := range f.Gone {
				b.WriteString("      " + screen.Paint("−"+v, console.Red) + "\n")
			}
			for _, v := range f.Added {
				b.WriteString("      " + screen.Paint("+"+v, console.Green) + "\n")
			}
		}
	}
	return []byte(b.String())
}
