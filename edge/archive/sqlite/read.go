package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"readout/edge/archive"
	"readout/record"
)

// shortest is how many characters of an id must be given where not all are.
const shortest = 6

const (
	current = ` FROM documents d JOIN versions v ON v.version = d.version `
	kept    = `SELECT v.record, v.text, coalesce(v.source, ''), v.added`
)

// Document gives the current version of a document.
func (s *Store) Document(ctx context.Context, id string) (*record.Record, error) {
	whole, err := s.fullID(ctx, id)
	if err != nil {
		return nil, named("show", s.path, err)
	}
	found, err := s.records(ctx, kept+current+`WHERE d.id = ?`, whole)
	if err != nil || len(found) == 0 {
		return nil, named("show", s.path, err)
	}
	return found[0], nil
}

// fullID finds the one document that begins like that.
func (s *Store) fullID(ctx context.Context, id string) (string, error) {
	ids, err := scan(ctx, s, `SELECT id FROM documents WHERE id = ?1 UNION ALL
		SELECT id FROM (SELECT id FROM documents WHERE length(?1) >= ?2 AND id > ?1 AND substr(id, 1, length(?1)) = ?1 AND id < ?1 || char(0x10FFFF) ORDER BY id LIMIT 3)`, []any{id, shortest},
		func(rows *sql.Rows, id *string) error { return rows.Scan(id) })
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
		return nil, named("show", s.path, err)
	}
	return scan(ctx, s, `SELECT number, sha256, bytes, coalesce(title, ''), coalesce(source, ''), added FROM versions WHERE document = ? ORDER BY number`, []any{whole},
		func(rows *sql.Rows, v *archive.Version) error {
			return rows.Scan(&v.Number, &v.SHA256, &v.Bytes, &v.Title, &v.Source, &v.Added)
		})
}

// Version gives one version of a document.
func (s *Store) Version(ctx context.Context, id string, number int) (*record.Record, error) {
	whole, err := s.fullID(ctx, id)
	if err != nil {
		return nil, named("show", s.path, err)
	}
	found, err := s.records(ctx, kept+` FROM versions v WHERE v.document = ? AND v.number = ?`, whole, number)
	if err == nil && len(found) == 0 {
		err = &archive.Error{Code: archive.NotFound, Err: fmt.Errorf("document %q has no version %d", whole, number), Hint: "readout show ID --versions lists them"}
	}
	if err != nil {
		return nil, named("show", s.path, err)
	}
	return found[0], nil
}

// Item gives the records that have an item of that id.
func (s *Store) Item(ctx context.Context, id string) ([]*record.Record, error) {
	found, err := s.records(ctx, kept+current+`JOIN items i ON i.version = v.version WHERE i.id = ? ORDER BY d.id`, id)
	if err == nil && len(found) == 0 {
		err = &archive.Error{Code: archive.NotFound, Err: fmt.Errorf("no item %q", id), Hint: "readout list statements (or meetings) shows ids"}
	}
	return found, named("show", s.path, err)
}

func (s *Store) records(ctx context.Context, query string, args ...any) ([]*record.Record, error) {
	return scan(ctx, s, query, args, func(rows *sql.Rows, r **record.Record) error {
		e, err := decode(rows)
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

// each reads the entries of a query one at a time.
func (s *Store) each(ctx context.Context, query string) iter.Seq2[archive.Entry, error] {
	return func(yield func(archive.Entry, error) bool) {
		rows, err := s.db.QueryContext(ctx, query)
		if err != nil {
			yield(archive.Entry{}, named("read", s.path, err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			e, err := decode(rows)
			if !yield(e, named("read", s.path, err)) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(archive.Entry{}, named("read", s.path, err))
		}
	}
}

// decode reads a record and puts its text beside it.
func decode(rows *sql.Rows) (e archive.Entry, err error) {
	var whole, text string
	if err := rows.Scan(&whole, &text, &e.Source, &e.Added); err != nil {
		return e, err
	}
	e.Record = &record.Record{}
	if err := json.Unmarshal([]byte(whole), e.Record); err != nil {
		return e, errors.Join(errors.New("a record kept here cannot be read"), err)
	}
	e.Record.Document.Text = text
	return e, nil
}
