package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"readout/corpus/corpustest"
	"readout/edge/archive"
)

// code fails the test where err is not an archive error of that code.
func code(t *testing.T, what string, err error, want archive.Code) {
	t.Helper()
	var e *archive.Error
	if !errors.As(err, &e) || e.Code != want || e.Op == "" || e.Where == "" {
		t.Errorf("%s: %v, want code %d with an operation and a place", what, err, want)
	}
}

func TestOpen(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	_, err := Open(ctx, filepath.Join(dir, "absent.db"))
	code(t, "absent file", err, archive.NotThere)
	if _, err := os.Stat(filepath.Join(dir, "absent.db")); err == nil {
		t.Error("a question made an archive")
	}

	_, err = Create(ctx, filepath.Join(dir, "no", "folder.db"))
	code(t, "absent folder", err, archive.NotThere)
	_, err = Create(ctx, dir)
	code(t, "a folder", err, archive.NotThere)

	text := filepath.Join(dir, "text.db")
	os.WriteFile(text, []byte("This is a letter, and a long one, so that nobody takes it for an empty file. It goes on and on."), 0o600)
	_, err = Create(ctx, text)
	code(t, "a text", err, archive.NotOurs)

	foreign := filepath.Join(dir, "foreign.db")
	db, _ := sql.Open("sqlite", foreign)
	db.Exec(`CREATE TABLE recipes (name TEXT)`)
	db.Close()
	_, err = Create(ctx, foreign)
	code(t, "another program's file", err, archive.NotOurs)

	newer := filepath.Join(dir, "newer.db")
	s, err := Create(ctx, newer)
	if err != nil {
		t.Fatal(err)
	}
	s.db.Exec(`PRAGMA user_version = 99`)
	s.Close()
	_, err = Open(ctx, newer)
	code(t, "an archive of a newer Readout", err, archive.NotOurs)
}

// TestHalfMade opens a file in which the making of an archive was cut off after goose's own table.
func TestHalfMade(t *testing.T) {
	path := filepath.Join(t.TempDir(), "half.db")
	db, _ := sql.Open("sqlite", path)
	db.Exec(`CREATE TABLE goose_db_version (id INTEGER PRIMARY KEY AUTOINCREMENT, version_id INTEGER NOT NULL, is_applied INTEGER NOT NULL, tstamp TIMESTAMP DEFAULT (datetime('now'))); INSERT INTO goose_db_version (version_id, is_applied) VALUES (0, 1)`)
	db.Close()
	s, err := Create(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Add(context.Background(), []archive.Entry{{Record: corpustest.Talks()[0]}}); err != nil {
		t.Error(err)
	}
}

// TestManyCreate opens one new archive from several stores at once, as several processes would.
func TestManyCreate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new.db")
	var group sync.WaitGroup
	for _, r := range corpustest.Talks() {
		group.Go(func() {
			s, err := Create(context.Background(), path)
			if err != nil {
				t.Error(err)
				return
			}
			defer s.Close()
			if _, err := s.Add(context.Background(), []archive.Entry{{Record: r}}); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	s, err := Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if docs, err := s.Documents(context.Background(), archive.Query{}); err != nil || len(docs) != 3 {
		t.Errorf("%d documents, %v; want 3", len(docs), err)
	}
}

// TestFull takes the room away and gives it back: what was there stays, what failed is not there in part.
func TestFull(t *testing.T) {
	ctx := context.Background()
	s, err := Create(ctx, filepath.Join(t.TempDir(), "full.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	talks := corpustest.Talks()
	if _, err := s.Add(ctx, []archive.Entry{{Record: talks[0]}}); err != nil {
		t.Fatal(err)
	}
	s.writer.conn.ExecContext(ctx, `PRAGMA max_page_count = 1`) // SQLite makes this the size the file has
	big := corpustest.Report("big", "", "", string(make([]byte, 1<<20))).Record
	_, err = s.Add(ctx, []archive.Entry{{Record: talks[1]}, {Record: big}})
	code(t, "a full disk", err, archive.Full)
	s.writer.conn.ExecContext(ctx, `PRAGMA max_page_count = 1000000`)
	if docs, _ := s.Documents(ctx, archive.Query{}); len(docs) != 1 {
		t.Errorf("%d documents after a full disk, want 1", len(docs))
	}
	fates, err := s.Add(ctx, []archive.Entry{{Record: talks[0]}, {Record: talks[1]}, {Record: big}})
	if err != nil || fates[0] != archive.Unchanged || fates[1] != archive.Added || fates[2] != archive.Added {
		t.Errorf("Add with room again: %v, %v", fates, err)
	}
}

func TestReadOnly(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("the superuser may write everything")
	}
	ctx, dir := context.Background(), t.TempDir()
	path := filepath.Join(dir, "kept.db")
	s, err := Create(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	s.Add(ctx, []archive.Entry{{Record: corpustest.Talks()[0]}})
	s.Close()
	os.Chmod(path, 0o400)
	os.Chmod(dir, 0o500)
	defer os.Chmod(dir, 0o700)

	s, err = Open(ctx, path)
	if err != nil {
		t.Fatal("a question to a read-only archive:", err)
	}
	defer s.Close()
	if docs, err := s.Documents(ctx, archive.Query{}); err != nil || len(docs) != 1 {
		t.Errorf("%d documents, %v; want 1", len(docs), err)
	}
	w, err := Create(ctx, path)
	if err == nil {
		_, err = w.Add(ctx, []archive.Entry{{Record: corpustest.Talks()[1]}})
		w.Close()
	}
	code(t, "adding to a read-only archive", err, archive.ReadOnly)
}

// BenchmarkAdd adds documents of about 2,500 bytes with the items of a usual report; docs/s is its figure.
func BenchmarkAdd(b *testing.B) {
	ctx := context.Background()
	s, err := Create(ctx, filepath.Join(b.TempDir(), "bench.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	const batch = 50
	n := 0
	for b.Loop() {
		entries := make([]archive.Entry, 0, batch)
		for range batch {
			n++
			entries = append(entries, archive.Entry{Record: corpustest.Large(n)})
		}
		if _, err := s.Add(ctx, entries); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "docs/s")
}
