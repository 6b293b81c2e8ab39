package sqlite

import (
	"context"
	"path/filepath"
	"testing"

	"readout/corpus/corpustest"
	"readout/corpus/story"
	"readout/edge/archive"
)

// TestOlder: an archive that has no stories and facts yet, as one of an older Readout, has them when it is opened.
func TestOlder(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "a.db")
	s, err := Create(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range corpustest.Talks() {
		if _, err := s.Add(ctx, []archive.Entry{{Record: r}}); err != nil {
			t.Fatal(err)
		}
	}
	pair := archive.Query{Pair: [2]string{"NOR", "SAV"}}
	want, err := s.Between(ctx, pair, story.Report)
	if err != nil || len(want) == 0 {
		t.Fatalf("%d facts, %v", len(want), err)
	}
	for _, table := range []string{"stories", "bands", "wordings", "facts", "told"} {
		if _, err := s.db.Exec("DELETE FROM " + table); err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
	if s, err = Open(ctx, path); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if got, err := s.Between(ctx, pair, story.Report); err != nil || len(got) != len(want) {
		t.Errorf("%d facts, %v; want %d", len(got), err, len(want))
	}
	if err := s.Check(ctx); err != nil {
		t.Error(err)
	}
}
