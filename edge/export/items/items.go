// Package items writes records as one flat table: a row for every value of every field of every item, with
// the words that it rests on. docs/codebook.md explains the columns and fields.
package items

import (
	"bytes"
	"encoding/csv"
	"reflect"
	"strconv"
	"strings"

	"readout/edge/export/cell"
	"readout/record"
)

// Columns of the table.
var Columns = []Column{
	{"document", "id of the report"},
	{"published", "its day, ISO 8601, where known; its month or year where no more is"},
	{"outlet", "who published it, where known"},
	{"kind", "kind of the item; the tables below list the fields of each"},
	{"id", "id of the item: a letter and ten hex digits, stable over runs and machines"},
	{"field", "name of the field, as in the record's JSON; a dot leads into an entry of a list"},
	{"n", "which entry of the list, from 0; empty where the field is no list"},
	{"value", "the value; empty where the field is words of the report"},
	{"name", "name of the actor that the value refers to, where it refers to one"},
	{"words", "the words of the report that the value rests on"},
	{"start", "byte of the report's text at which the words begin"},
	{"end", "byte at which they end, itself not included"},
	{"why", "the rule or model that made the value"},
	{"confidence", "probability that the item is right, two decimals"},
}

// Column is a column of the table and what it holds.
type Column struct{ Name, Says string }

// Head is the first line.
func Head() string {
	names := make([]string, len(Columns))
	for i, c := range Columns {
		names[i] = c.Name
	}
	return strings.Join(names, ",") + "\n"
}

// Encode writes the rows of one record (RFC 4180, with line feeds alone). Cells are guarded against spreadsheets.
func Encode(rec *record.Record) ([]byte, error) {
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	if err := Rows(rec, func(cells []string) error { return out.Write(cell.Row(cells)) }); err != nil {
		return nil, err
	}
	out.Flush()
	return b.Bytes(), out.Error()
}

// Rows gives the rows of one record to write, with the words as they are. It ends at write's first error.
func Rows(rec *record.Record, write func(cells []string) error) error {
	t := table{rec: rec, text: rec.Document.Text, names: namesOf(rec), write: write}
	for _, list := range lists(rec) {
		for i := range list.items.Len() {
			if err := t.item(list.kind, list.items.Index(i)); err != nil {
				return err
			}
		}
	}
	return nil
}

// list is the items of one kind.
type list struct {
	kind  string
	items reflect.Value
}

// lists are the fields of the record that hold items; the kind is the field's name in the singular.
func lists(rec *record.Record) []list {
	var out []list
	v := reflect.ValueOf(rec).Elem()
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Type.Kind() == reflect.Slice {
			out = append(out, list{strings.TrimSuffix(nameOf(f), "s"), v.Field(i)})
		}
	}
	return out
}

// nameOf is a field's name in JSON.
func nameOf(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

// table is a record while its rows are written.
type table struct {
	rec   *record.Record
	text  string
	names map[string]string
	write func(cells []string) error
}

// item writes the rows of one item.
func (t *table) item(kind string, v reflect.Value) error {
	item := v.FieldByName("Item").Interface().(record.Item)
	var failed error
	walk(v, "", "", func(field, n, value string, words *record.Span) {
		why, spans := item.Why, item.Evidence
		if b, ok := because(item, field); ok {
			why, spans = b.Why, b.Evidence
		}
		if words == nil && len(spans) > 0 {
			words = &spans[0]
		}
		if err := t.row(kind, item, field, n, value, words, why); err != nil {
			failed = err
		}
	})
	return failed
}

func (t *table) row(kind string, item record.Item, field, n, value string, words *record.Span, why string) error {
	d := &t.rec.Document
	cells := []string{d.ID, d.Published, d.Outlet, kind, item.ID, field, n, value, t.names[value], "", "", "", why, strconv.FormatFloat(item.Confidence, 'f', 2, 64)}
	if words != nil && 0 <= words.Start && words.Start <= words.End && words.End <= len(t.text) {
		cells[9], cells[10], cells[11] = words.In(t.text), strconv.Itoa(words.Start), strconv.Itoa(words.End)
	}
	return t.write(cells)
}

// because is the reason of a field, by its whole name, its last part or its first.
func because(item record.Item, field string) (record.Because, bool) {
	first, _, _ := strings.Cut(field, ".")
	last := field[strings.LastIndex(field, ".")+1:]
	for _, name := range []string{field, last, first} {
		if b, ok := item.Because[name]; ok {
			return b, true
		}
	}
	return record.Because{}, false
}
