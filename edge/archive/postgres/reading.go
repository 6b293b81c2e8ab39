package postgres

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5/pgtype"

	"readout/corpus/story"
	"readout/edge/archive"
	"readout/edge/archive/rows"
	"readout/record"
)

// reading is an entry with all that can be made of it before it has a version, so that nobody waits for that.
type reading struct {
	archive.Entry
	id     string
	whole  string // the record, as JSON
	found  pgtype.TSVector
	folded any
	items  *items
}

// readings prepares entries. The error names the one at fault.
func readings(entries []archive.Entry) ([]*reading, error) {
	list := make([]*reading, len(entries))
	for i, e := range entries {
		r, err := newReading(e)
		if err != nil {
			return nil, fmt.Errorf("document %s: %w", e.Record.Document.ID, err)
		}
		list[i] = r
	}
	return list, nil
}

func newReading(e archive.Entry) (*reading, error) {
	doc := &e.Record.Document
	if sum := story.Bytes(doc.Text); sum != doc.SHA256 || len(doc.Text) != doc.Bytes {
		return nil, errors.New("the record is of another text than the one with it (sha256 or bytes differ)")
	}
	r := &reading{Entry: e, id: documentID(doc)}
	if clean(r.id) != r.id {
		return nil, errors.New("PostgreSQL cannot hold an id with a NUL or bytes that are not UTF-8")
	}
	kept := *e.Record
	kept.Layers = nil
	whole, err := json.Marshal(&kept)
	if err != nil {
		return nil, err
	}
	r.whole = string(whole)
	r.found, r.folded = index(doc.Title, doc.Text)
	r.items, err = itemsOf(e.Record)
	return r, err
}

// documentID is the id given, else the text's SHA-256.
func documentID(doc *record.Document) string {
	if doc.ID != "" {
		return doc.ID
	}
	return doc.SHA256
}

// items are the rows of one record by table. The version and the keys of names are not known yet: in the place of a key
// stands that of the name in names.
type items struct {
	rows   map[string][][]any
	names  []string
	places map[string]int64
}

func itemsOf(r *record.Record) (*items, error) {
	it := &items{rows: map[string][][]any{}, places: map[string]int64{}}
	return it, rows.Write(it, 0, r)
}

// Row takes one row.
func (it *items) Row(table string, values ...any) error {
	row := columns(values, 2)
	if table == "statements" {
		found, folded := index(values[len(values)-1].(string))
		row = append(row, found, folded)
	}
	it.rows[table] = append(it.rows[table], row)
	return nil
}

// Name gives the place of a name.
func (it *items) Name(name string) (int64, error) {
	name = clean(name)
	place, ok := it.places[name]
	if !ok {
		place = int64(len(it.names))
		it.names, it.places[name] = append(it.names, name), place
	}
	return place, nil
}

// columns are values as PostgreSQL takes them, with room for some more.
func columns(values []any, more int) []any {
	row := make([]any, len(values), len(values)+more)
	for i, v := range values {
		row[i] = column(v)
	}
	return row
}
