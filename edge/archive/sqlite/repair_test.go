package sqlite

import (
	"context"
	"path/filepath"
	"testing"

	"readout/corpus/corpustest"
	"readout/edge/archive"
)

// TestRepair breaks what is derived, one way at a time: Check finds it, Repair mends it.
func TestRepair(t *testing.T) {
	ctx := context.Background()
	for _, fault := range []string{
		`DELETE FROM statements WHERE key = 2`,
		`DELETE FROM meetings`,
		`DELETE FROM documents WHERE id = 'host'`,
		`INSERT INTO report_words (report_words, rowid, title, text) VALUES ('delete', 1, 'no', 'such words')`,
		`INSERT INTO statement_words (statement_words) VALUES ('delete-all')`,
	} {
		s, err := Create(ctx, filepath.Join(t.TempDir(), "a.db"))
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range corpustest.Talks() {
			if _, err := s.Add(ctx, []archive.Entry{{Record: r}}); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := s.db.Exec(fault); err != nil {
			t.Fatal(err)
		}
		code(t, fault, s.Check(ctx), archive.Damaged)
		if err := s.Repair(ctx); err != nil {
			t.Errorf("%s: Repair: %v", fault, err)
		}
		if err := s.Check(ctx); err != nil {
			t.Errorf("%s: Check after Repair: %v", fault, err)
		}
		if n, err := s.Statements(ctx, archive.Query{Words: []string{"corridor"}}); err != nil || len(n) != 3 {
			t.Errorf("%s: %d statements with the word, %v; want 3", fault, len(n), err)
		}
		s.Close()
	}
}
