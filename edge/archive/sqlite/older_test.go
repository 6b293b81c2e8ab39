package sqlite

import (
	"context"
	"path/filepath"
	"testing"

	"readout/corpus/corpustest"
	"readout/corpus/relation"
	"readout/corpus/story"
	"readout/edge/archive"
)

// TestOlder: an archive that has no stories, facts or sums yet, or in which an older Readout wrote what is derived, has all of
// it when it is opened.
func TestOlder(t *testing.T) {
	for name, older := range map[string][]string{
		"no stories":    {"DELETE FROM stories", "DELETE FROM bands", "DELETE FROM wordings", "DELETE FROM facts", "DELETE FROM told"},
		"an older form": {"UPDATE derived SET form = 0", "DELETE FROM facts", "UPDATE pairs SET fact = NULL"},
		"no form":       {"DELETE FROM derived", "DELETE FROM pairs"},
		"no sums":       {"DELETE FROM counts", "DELETE FROM passed", "DELETE FROM occasions", "DELETE FROM outlets"},
	} {
		t.Run(name, func(t *testing.T) { madeAnew(t, older) })
	}
}

// madeAnew opens an archive in which some of what is derived was changed by hand.
func madeAnew(t *testing.T, older []string) {
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
	for _, change := range older {
		if _, err := s.db.Exec(change); err != nil {
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
	if line, err := s.Passed(ctx, pair, story.Report, relation.Month); err != nil || len(line.Periods) == 0 {
		t.Errorf("the time-line: %+v, %v", line, err)
	}
	if err := s.Check(ctx); err != nil {
		t.Error(err)
	}
}
