// Package rows takes a record apart into the rows of an archive's tables, the same ones in every store.
package rows

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"readout/corpus/fact"
	"readout/record"
)

// Sink takes rows. Both methods may fail; nothing is asked of a sink after a failure.
type Sink interface {
	// Row takes one row of a table of Tables: its values in the order of the columns, each nil, an int, an int64,
	// a float64, a bool or a string.
	Row(table string, values ...any) error
	// Name gives the key of a name in the table names, and makes one for a name not seen before.
	Name(name string) (int64, error)
}

// Write takes apart a record whose text is in Document.Text. version is its row in the table versions.
func Write(sink Sink, version int64, r *record.Record) error {
	f := &filler{sink: sink, version: version, text: r.Document.Text, r: r, days: fact.DaysOf(r), cast: newCast(r), facts: fact.Of(r)}
	f.fact = byItem(f.facts)
	f.dated()
	f.actors()
	f.times()
	f.places()
	f.statements()
	f.meetings()
	f.visits()
	f.commitments()
	f.events()
	f.relations()
	f.gaps()
	f.told()
	f.tellings()
	return f.err
}

// filler writes the items of one record into their tables. It keeps the first error and does nothing
// after it, so that the rows below stand without an if each.
type filler struct {
	sink    Sink
	version int64
	text    string
	r       *record.Record
	days    *fact.Days
	cast    *cast
	facts   []fact.Fact
	fact    map[string]*fact.Fact // by item
	err     error
}

func (f *filler) row(table string, values ...any) {
	if f.err == nil {
		f.err = f.sink.Row(table, values...)
	}
}

// item writes what every item has: its line in items and the spans of its fields.
func (f *filler) item(it *record.Item, kind, day string) {
	f.row("items", it.ID, f.version, kind, Stated(day), it.Why, it.Confidence)
	f.spans(it.ID, "evidence", it.Evidence, "")
	for _, field := range slices.Sorted(maps.Keys(it.Because)) {
		f.spans(it.ID, "because."+field, it.Because[field].Evidence, it.Because[field].Why)
	}
}

func (f *filler) spans(item, field string, spans []record.Span, why string) {
	for n, s := range spans {
		f.row("spans", f.version, item, field, n, s.Start, s.End, Stated(why))
	}
}

// involve writes who has a part in an item. The first ones are actors by id; byCode has codes alone.
func (f *filler) involve(item, part, day string, actors []string) {
	for n, a := range actors {
		f.involveOne(item, part, day, n, a, f.cast.code(a), "")
	}
}

func (f *filler) involveOne(item, part, day string, n int, actor, code, how string) {
	var key any
	if a := f.cast.actors[actor]; a != nil && f.err == nil {
		key, f.err = f.sink.Name(a.Name)
	}
	f.row("involved", f.version, item, part, n, Stated(actor), key, Stated(code), Stated(how), Stated(day))
}

func (f *filler) topics(item string, topics []string) {
	var once []string
	for _, t := range topics {
		if t != "" && !slices.Contains(once, t) {
			once = append(once, t)
			f.row("topics", f.version, item, t)
		}
	}
}

func (f *filler) links(item, field string, targets []string) {
	for n, t := range targets {
		f.row("links", f.version, item, field, n, t)
	}
}

// words cuts spans out of the text and joins them; what lies outside the text is left out.
func (f *filler) words(spans []record.Span) string {
	var parts []string
	for _, s := range spans {
		if 0 <= s.Start && s.Start < s.End && s.End <= len(f.text) {
			parts = append(parts, s.In(f.text))
		}
	}
	return strings.Join(parts, " … ")
}

// list is a list in one column, as JSON, for json_each and the eye.
func list(values []string) string {
	if len(values) == 0 {
		return "[]"
	}
	b, _ := json.Marshal(values) // strings always marshal
	return string(b)
}

// moment is the two columns of a point in time or a length.
func moment(m *record.Moment) (value, mod any) {
	if m == nil {
		return nil, nil
	}
	return Stated(m.Value), Stated(m.Mod)
}
