package tables

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"readout/edge/archive"
	"readout/record"
	"readout/record/correction"
)

// shortest is how many characters of an id must be given where not all are.
const shortest = 6

const current = ` FROM documents d JOIN versions v ON v.version = d.version `

// kept are the columns of an entry, for Decode.
func (d *Dialect) kept() string {
	return `SELECT v.record, v.text, ` + d.Exact + `, coalesce(v.source, ''), v.added`
}

// Document gives the current version of a document.
func (r *Reader) Document(ctx context.Context, id string) (*record.Record, error) {
	whole, err := r.fullID(ctx, id)
	if err != nil {
		return nil, r.Named("show", err)
	}
	found, err := r.records(ctx, current+`WHERE d.id = ?`, whole)
	if err != nil || len(found) == 0 {
		return nil, r.Named("show", err)
	}
	err = r.correct(ctx, found)
	return found[0], r.Named("show", err)
}

// correct puts the corrections of their documents on records.
func (r *Reader) correct(ctx context.Context, list []*record.Record) error {
	for i := range list {
		corrected, err := Corrected(ctx, r.DB, r.Dialect, list[i])
		if err != nil {
			return err
		}
		list[i] = corrected
	}
	return nil
}

// fullID finds the one document that begins like that.
func (r *Reader) fullID(ctx context.Context, id string) (string, error) {
	query, args := `SELECT id FROM documents WHERE id = ?`, []any{id}
	if len([]rune(id)) >= shortest {
		query += ` UNION ALL SELECT id FROM (SELECT id FROM documents WHERE id > ? AND id < ? ORDER BY id LIMIT 3) l`
		args = append(args, id, id+"\U0010ffff")
	}
	ids, err := Scan(ctx, r.DB, r.Dialect, query, args, func(row *sql.Rows, id *string) error { return row.Scan(id) })
	switch {
	case err != nil:
		return "", err
	case len(ids) == 0:
		return "", &archive.Error{Code: archive.NotFound, Err: fmt.Errorf("no document %q", id), Hint: "readout list documents shows what is there"}
	case ids[0] != id && len(ids) > 1:
		return "", &archive.Error{Code: archive.Ambiguous, Err: fmt.Errorf("%q begins several documents: %q", id, ids), Hint: "give more of the id"}
	}
	return ids[0], nil
}

// Versions lists all versions of a document, oldest first.
func (r *Reader) Versions(ctx context.Context, id string) ([]archive.Version, error) {
	whole, err := r.fullID(ctx, id)
	if err != nil {
		return nil, r.Named("show", err)
	}
	return scan(ctx, r, "show", `SELECT number, sha256, bytes, coalesce(title, ''), coalesce(source, ''), added FROM versions WHERE document = ? ORDER BY number`, []any{whole},
		func(row *sql.Rows, v *archive.Version) error {
			return row.Scan(&v.Number, &v.SHA256, &v.Bytes, &v.Title, &v.Source, &v.Added)
		})
}

// Version gives one version of a document.
func (r *Reader) Version(ctx context.Context, id string, number int) (*record.Record, error) {
	whole, err := r.fullID(ctx, id)
	if err != nil {
		return nil, r.Named("show", err)
	}
	found, err := r.records(ctx, ` FROM versions v WHERE v.document = ? AND v.number = ?`, whole, number)
	if err == nil && len(found) == 0 {
		err = &archive.Error{Code: archive.NotFound, Err: fmt.Errorf("document %q has no version %d", whole, number), Hint: "readout show ID --versions lists them"}
	}
	if err != nil {
		return nil, r.Named("show", err)
	}
	return found[0], nil
}

// parts are the numbers of the parts in which items are indexed.
const parts = `WITH RECURSIVE p(part) AS (SELECT 0 UNION ALL SELECT part + 1 FROM p WHERE part < (SELECT coalesce(max(version), 0) >> 12 FROM versions)) SELECT part FROM p`

// Item gives the records that have an item of that id, or had it before a correction.
func (r *Reader) Item(ctx context.Context, id string) ([]*record.Record, error) {
	found, err := r.records(ctx, current+`WHERE v.version IN (SELECT i.version FROM (`+parts+`) p `+r.Dialect.Join+` items i ON (i.version >> 12) = p.part AND i.id = ?
		UNION SELECT h.version FROM corrections c JOIN documents h ON h.id = c.document WHERE c.item = ?) ORDER BY d.id`, id, id)
	if err == nil && len(found) == 0 {
		err = &archive.Error{Code: archive.NotFound, Err: fmt.Errorf("no item %q", id), Hint: "readout list statements (or meetings) shows ids"}
	}
	if err == nil {
		err = r.correct(ctx, found)
	}
	return found, r.Named("show", err)
}

// records reads the records of versions v.
func (r *Reader) records(ctx context.Context, from string, args ...any) ([]*record.Record, error) {
	return Scan(ctx, r.DB, r.Dialect, r.Dialect.kept()+from, args, func(row *sql.Rows, rec **record.Record) error {
		e, err := decode(row)
		*rec = e.Record
		return err
	})
}

// Kept is what one version keeps.
func Kept(ctx context.Context, db Queryer, d *Dialect, version int64) (archive.Entry, error) {
	list, err := Scan(ctx, db, d, d.kept()+` FROM versions v WHERE v.version = ?`, []any{version}, func(row *sql.Rows, e *archive.Entry) (err error) {
		*e, err = decode(row)
		return err
	})
	if err == nil && len(list) == 0 {
		err = sql.ErrNoRows
	}
	if err != nil {
		return archive.Entry{}, err
	}
	return list[0], nil
}

// Records goes through all documents. It reads one at a time, so that memory stays flat.
func (r *Reader) Records(ctx context.Context) iter.Seq2[*record.Record, error] {
	return func(yield func(*record.Record, error) bool) {
		list, err := r.Corrections(ctx, "")
		if err != nil {
			yield(nil, err)
			return
		}
		against := correction.Against(list)
		for e, err := range r.each(ctx, current+`ORDER BY d.id`) {
			if err == nil {
				e.Record = correction.Applied(e.Record, against(cmp.Or(e.Record.Document.ID, e.Record.Document.SHA256)))
			}
			if !yield(e.Record, err) {
				return
			}
		}
	}
}

// History goes through every version of every document.
func (r *Reader) History(ctx context.Context) iter.Seq2[archive.Entry, error] {
	return r.each(ctx, ` FROM versions v ORDER BY v.version`)
}

// each reads the entries of a query one at a time. Its connection is given back when the loop ends.
func (r *Reader) each(ctx context.Context, from string) iter.Seq2[archive.Entry, error] {
	return func(yield func(archive.Entry, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop() // before Close, which would else read all that a server still sends
		found, err := r.DB.QueryContext(ctx, r.Dialect.kept()+from)
		if err != nil {
			yield(archive.Entry{}, r.Named("read", err))
			return
		}
		defer found.Close()
		for found.Next() {
			e, err := decode(found)
			if !yield(e, r.Named("read", err)) || err != nil {
				stop()
				return
			}
		}
		if err := found.Err(); err != nil {
			yield(archive.Entry{}, r.Named("read", err))
		}
	}
}

// kept is an entry as its columns have it.
type kept struct {
	record, text, source, added string
	exact                       []byte
}

func (k *kept) scan(row *sql.Rows) error {
	return row.Scan(&k.record, &k.text, &k.exact, &k.source, &k.added)
}

// entry reads the record and puts its text beside it.
func (k *kept) entry() (archive.Entry, error) {
	e := archive.Entry{Record: &record.Record{}, Source: k.source, Added: k.added}
	if err := json.Unmarshal([]byte(k.record), e.Record); err != nil {
		return e, errors.Join(errors.New("a record kept here cannot be read"), err)
	}
	e.Record.Document.Text = k.text
	if k.exact != nil {
		e.Record.Document.Text = string(k.exact)
	}
	return e, nil
}

func decode(row *sql.Rows) (archive.Entry, error) {
	var k kept
	if err := k.scan(row); err != nil {
		return archive.Entry{}, err
	}
	return k.entry()
}
