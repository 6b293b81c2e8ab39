// Package trace walks from an item of a record to its words: every field with its value, the words that it
// rests on and the rule that made it, and the items tied to it.
package trace

import (
	"reflect"
	"slices"
	"strings"

	"readout/record"
)

// Trace is one item laid open.
type Trace struct {
	ID         string  `json:"id"`
	Kind       string  `json:"kind"`
	Why        string  `json:"why"`
	Confidence float64 `json:"confidence"`
	Evidence   []Words `json:"evidence"`
	Fields     []Field `json:"fields"`
	Ties       []Tie   `json:"ties"`
}

// Words is a piece of the report.
type Words struct {
	Span record.Span `json:"span"`
	Text string      `json:"text"`
}

// Field is one field of the item as the record's JSON names it. Words and Why are the field's own, else the
// item's; Own says which.
type Field struct {
	Name  string  `json:"name"`
	Value string  `json:"value"`
	Words []Words `json:"words"`
	Why   string  `json:"why"`
	Own   bool    `json:"own"`
}

// Tie is another item that names this one, or that this one names.
type Tie struct {
	Field string `json:"field"`
	ID    string `json:"id"`
	What  string `json:"what"`
}

// Of lays open the item of that id; false where the record has none.
func Of(r *record.Record, id string) (Trace, bool) {
	x := indexOf(r)
	e, ok := x.items[id]
	if !ok {
		return Trace{}, false
	}
	t := Trace{ID: id, Kind: e.kind, Why: e.item.Why, Confidence: e.item.Confidence, Evidence: x.words(e.item.Evidence), Fields: []Field{}, Ties: []Tie{}}
	for i := range e.value.NumField() {
		f := e.value.Type().Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" { // record.Item itself
			continue
		}
		if field, ok := x.field(e, name, e.value.Field(i)); ok {
			t.Fields = append(t.Fields, field)
		}
	}
	t.Ties = append(t.Ties, x.tiesFrom(e)...)
	t.Ties = append(t.Ties, x.tiesTo(id)...)
	return t, true
}

// entry is an item with the struct that it belongs to.
type entry struct {
	kind  string
	item  *record.Item
	value reflect.Value
}

// index finds the items of a record.
type index struct {
	text  string
	items map[string]entry
	order []string
}

func indexOf(r *record.Record) *index {
	x := &index{text: r.Document.Text, items: map[string]entry{}}
	lists := []struct {
		kind string
		list any
	}{
		{"actor", r.Actors}, {"time", r.Times}, {"place", r.Places}, {"statement", r.Statements}, {"meeting", r.Meetings},
		{"visit", r.Visits}, {"commitment", r.Commitments}, {"event", r.Events}, {"relation", r.Relations}, {"gap", r.Gaps},
	}
	for _, l := range lists {
		list := reflect.ValueOf(l.list)
		for i := range list.Len() {
			value := list.Index(i)
			item := value.FieldByName("Item").Addr().Interface().(*record.Item)
			x.items[item.ID] = entry{l.kind, item, value}
			x.order = append(x.order, item.ID)
		}
	}
	return x
}

func (x *index) words(spans []record.Span) []Words {
	list := []Words{}
	for _, s := range spans {
		if 0 <= s.Start && s.Start <= s.End && s.End <= len(x.text) {
			list = append(list, Words{s, s.In(x.text)})
		}
	}
	return list
}

// field lays open one field; false for one that is not stated.
func (x *index) field(e entry, name string, value reflect.Value) (Field, bool) {
	said, spans := x.show(value)
	if said == "" && len(spans) == 0 {
		return Field{}, false
	}
	f := Field{Name: name, Value: said, Words: x.words(spans), Why: e.item.Why}
	if b, ok := e.item.Because[name]; ok {
		f.Words, f.Why, f.Own = x.words(b.Evidence), b.Why, true
	} else if len(spans) > 0 {
		f.Own = true
	} else {
		f.Words = x.words(e.item.Evidence)
	}
	return f, true
}

// What is a line that says what an item is, for lists: a name, a value, or its first words.
func (x *index) what(id string) string {
	e, ok := x.items[id]
	if !ok {
		return id
	}
	for _, name := range []string{"Name", "Value"} {
		if f := e.value.FieldByName(name); f.IsValid() && f.Kind() == reflect.String {
			return f.String()
		}
	}
	spans := e.item.Evidence
	if f := e.value.FieldByName("Content"); f.IsValid() && f.Len() > 0 {
		spans = f.Interface().([]record.Span)
	}
	if w := x.words(spans); len(w) > 0 {
		return w[0].Text
	}
	return e.kind
}

// tiesFrom lists the items that an item names, field by field.
func (x *index) tiesFrom(e entry) []Tie {
	var ties []Tie
	x.references(e, func(field, id string) {
		if other, ok := x.items[id]; ok && other.kind != "actor" && id != e.item.ID {
			ties = append(ties, Tie{field, id, x.what(id)})
		}
	})
	return ties
}

// tiesTo lists the items that name an item, in the order of the record.
func (x *index) tiesTo(id string) []Tie {
	var ties []Tie
	for _, other := range x.order {
		e := x.items[other]
		x.references(e, func(field, ref string) {
			if ref == id && !slices.ContainsFunc(ties, func(t Tie) bool { return t.ID == other }) {
				ties = append(ties, Tie{field + " of " + e.kind, other, x.what(other)})
			}
		})
	}
	return ties
}
