package postgres

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strconv"

	"github.com/jackc/pgx/v5"

	"readout/edge/archive"
	"readout/record"
)

// shortest is how many characters of an id must be given where not all are.
const shortest = 6

const (
	current = ` FROM documents d JOIN versions v ON v.version = d.version `
	kept    = `SELECT v.record, v.text, v.exact, coalesce(v.source, ''), v.added`
)

// Document gives the current version of a document.
func (s *Store) Document(ctx context.Context, id string) (*record.Record, error) {
	whole, err := s.fullID(ctx, id)
	if err != nil {
		return nil, named("show", s.where, err)
	}
	found, err := s.records(ctx, kept+current+`WHERE d.id = $1`, whole)
	if err != nil || len(found) == 0 {
		return nil, named("show", s.where, err)
	}
	return found[0], nil
}

// fullID finds the one document that begins like that.
func (s *Store) fullID(ctx context.Context, id string) (string, error) {
	ids, err := scan(ctx, s, `(SELECT id FROM documents WHERE id = $1) UNION ALL
		(SELECT id FROM documents WHERE length($1) >= $2 AND id > $1 AND id < $1 || chr(1114111) AND starts_with(id, $1) ORDER BY id LIMIT 3)`, []any{clean(id), shortest},
		func(row pgx.Rows, id *string) error { return row.Scan(id) })
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
func (s *Store) Versions(ctx context.Context, id string) ([]archive.Version, error) {
	whole, err := s.fullID(ctx, id)
	if err != nil {
		return nil, named("show", s.where, err)
	}
	return scan(ctx, s, `SELECT number, sha256, bytes, coalesce(title, ''), coalesce(source, ''), added FROM versions WHERE document = $1 ORDER BY number`, []any{whole},
		func(row pgx.Rows, v *archive.Version) error {
			return row.Scan(&v.Number, &v.SHA256, &v.Bytes, &v.Title, &v.Source, &v.Added)
		})
}

// Version gives one version of a document.
func (s *Store) Version(ctx context.Context, id string, number int) (*record.Record, error) {
	whole, err := s.fullID(ctx, id)
	if err != nil {
		return nil, named("show", s.where, err)
	}
	found, err := s.records(ctx, kept+` FROM versions v WHERE v.document = $1 AND v.number = $2`, whole, number)
	if err == nil && len(found) == 0 {
		err = &archive.Error{Code: archive.NotFound, Err: fmt.Errorf("document %q has no version %d", whole, number), Hint: "readout show ID --versions lists them"}
	}
	if err != nil {
		return nil, named("show", s.where, err)
	}
	return found[0], nil
}

// Item gives the records that have an item of that id.
func (s *Store) Item(ctx context.Context, id string) ([]*record.Record, error) {
	found, err := s.records(ctx, kept+current+`JOIN items i ON i.version = v.version WHERE i.id = $1 ORDER BY d.id`, clean(id))
	if err == nil && len(found) == 0 {
		err = &archive.Error{Code: archive.NotFound, Err: fmt.Errorf("no item %q", id), Hint: "readout list statements (or meetings) shows ids"}
	}
	return found, named("show", s.where, err)
}

func (s *Store) records(ctx context.Context, query string, args ...any) ([]*record.Record, error) {
	return scan(ctx, s, query, args, func(row pgx.Rows, r **record.Record) error {
		e, err := decode(row)
		*r = e.Record
		return err
	})
}

// Records goes through all documents. It reads one at a time, so that memory stays flat.
func (s *Store) Records(ctx context.Context) iter.Seq2[*record.Record, error] {
	return func(yield func(*record.Record, error) bool) {
		for e, err := range s.each(ctx, kept+current+`ORDER BY d.id`) {
			if !yield(e.Record, err) {
				return
			}
		}
	}
}

// History goes through every version of every document.
func (s *Store) History(ctx context.Context) iter.Seq2[archive.Entry, error] {
	return s.each(ctx, kept+` FROM versions v ORDER BY v.version`)
}

// each reads the entries of a query one at a time. Its connection is given back when the loop ends.
func (s *Store) each(ctx context.Context, query string) iter.Seq2[archive.Entry, error] {
	return func(yield func(archive.Entry, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop() // before Close, which would else read all that is left
		found, err := s.pool.Query(ctx, query)
		if err != nil {
			yield(archive.Entry{}, named("read", s.where, err))
			return
		}
		defer found.Close()
		for found.Next() {
			e, err := decode(found)
			if !yield(e, named("read", s.where, err)) || err != nil {
				stop()
				return
			}
		}
		if err := found.Err(); err != nil {
			yield(archive.Entry{}, named("read", s.where, err))
		}
	}
}

// decode reads a record and puts its text beside it.
func decode(row pgx.Rows) (archive.Entry, error) {
	var e archive.Entry
	var whole, text string
	var exact []byte
	if err := row.Scan(&whole, &text, &exact, &e.Source, &e.Added); err != nil {
		return e, err
	}
	e.Record = &record.Record{}
	if err := json.Unmarshal([]byte(whole), e.Record); err != nil {
		return e, errors.Join(errors.New("a record kept here cannot be read"), err)
	}
	e.Record.Document.Text = text
	if exact != nil {
		e.Record.Document.Text = string(exact)
	}
	return e, nil
}

// scan runs a query and reads each row with read. The list is never nil, so that its JSON is [].
func scan[T any](ctx context.Context, s *Store, query string, args []any, read func(pgx.Rows, *T) error) ([]T, error) {
	found, err := s.pool.Query(ctx, query, args...)
	if err != nil {
		return nil, named("query", s.where, err)
	}
	defer found.Close()
	list := []T{}
	for found.Next() {
		var one T
		if err := read(found, &one); err != nil {
			return nil, named("query", s.where, err)
		}
		list = append(list, one)
	}
	return list, named("query", s.where, found.Err())
}

// place is the n-th argument of a query.
func place(n int) string { return "$" + strconv.Itoa(n) }
