//go:build unix

package postgres

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"strings"
	"testing"

	"readout/corpus/corpustest"
	"readout/edge/archive"
	"readout/edge/archive/archivetest"
	"readout/edge/archive/tables"
	"readout/internal/pgtest"
)

func TestConformance(t *testing.T) {
	server := pgtest.Start(t)
	archivetest.Run(t, func(t *testing.T) archive.Archive {
		s, err := Create(context.Background(), server.Database(t))
		if err != nil {
			t.Fatal(err)
		}
		return s
	})
}

// TestColumnsDescribed holds docs/archive.md to the tables, and asks every view.
func TestColumnsDescribed(t *testing.T) {
	ctx := context.Background()
	page, err := os.ReadFile("../../../docs/archive.md")
	if err != nil {
		t.Fatal(err)
	}
	s, err := Create(ctx, pgtest.Start(t).Database(t))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	columns, err := tables.Scan(ctx, s.db, &dialect, `SELECT c.table_name, c.column_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
		WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> ?`, []any{schemaTable},
		func(row *sql.Rows, c *[2]string) error { return row.Scan(&c[0], &c[1]) })
	if err != nil {
		t.Fatal(err)
	}
	archivetest.Described(t, string(page), "PostgreSQL", columns)
	for _, v := range archivetest.Views {
		if _, err := s.db.ExecContext(ctx, "SELECT * FROM "+v); err != nil {
			t.Errorf("%s: %v", v, err)
		}
	}
}

// TestOpen: what is not there, or not ours, is said.
func TestOpen(t *testing.T) {
	ctx, address := context.Background(), pgtest.Start(t).Database(t)
	for _, c := range []struct {
		what, address string
		want          archive.Code
	}{
		{"a database without an archive", address, archive.NotThere},
		{"no server", "postgres://readout@127.0.0.1:1/none?connect_timeout=2", archive.NotThere},
		{"no such database", strings.Replace(address, "/db", "/no", 1), archive.NotThere},
		{"no address", "postgres://%", archive.NotThere},
	} {
		_, err := Open(ctx, c.address)
		if e, ok := errors.AsType[*archive.Error](err); !ok || e.Code != c.want || e.Hint == "" {
			t.Errorf("%s: %v, want code %d with a hint", c.what, err, c.want)
		}
	}
}

// TestRestarted stops the server in the middle of adding: every document is there once, as if nothing had been.
func TestRestarted(t *testing.T) {
	ctx, server := context.Background(), pgtest.Start(t)
	s, err := Create(ctx, server.Database(t))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	const batches, each = 60, 5
	done := make(chan error)
	go func() {
		for b := range batches {
			var entries []archive.Entry
			for i := range each {
				entries = append(entries, archive.Entry{Record: corpustest.Large(b*each + i)})
			}
			if _, err := s.Add(ctx, entries); err != nil {
				done <- err
				return
			}
		}
		done <- nil
	}()
	server.Restart(t)
	server.Restart(t)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	n := 0
	for r, err := range s.Records(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		if want := corpustest.Large(n); r.Document.Text != want.Document.Text || r.Document.ID != want.Document.ID {
			t.Errorf("document %d is %s", n, r.Document.ID)
		}
		n++
	}
	if err := s.Check(ctx); err != nil || n != batches*each {
		t.Errorf("%d documents, want %d; Check: %v", n, batches*each, err)
	}
}
