//go:build unix

package store

import (
	"context"
	"encoding/json"
	"errors"
	"path/filepath"
	"testing"

	"readout/corpus/corpustest"
	"readout/edge/archive"
	"readout/internal/pgtest"
	"readout/record/correction"
)

// TestBackup copies an archive with two versions of a document from file to file, to a server and back.
func TestBackup(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	first := filepath.Join(dir, "first.db")
	a, err := Create(ctx, first)
	if err != nil {
		t.Fatal(err)
	}
	taken := corpustest.Report("host", "2024-05-20", "Daily", "The page was taken down.\x00").Record
	for _, r := range append(corpustest.Talks(), taken) {
		if _, err := a.Add(ctx, []archive.Entry{{Record: r, Source: "talks", Added: "2024-05-21T00:00:00Z"}}); err != nil {
			t.Fatal(err)
		}
	}
	c, _ := correction.On(corpustest.Talks()[0], corpustest.Talks()[0].Statements[0].ID)
	c.By, c.Action = "Ada", correction.Reject
	if _, err := a.Correct(ctx, c); err != nil {
		t.Fatal(err)
	}
	want := all(t, a)
	if len(want) != 5 {
		t.Fatalf("%d versions and corrections, want 5", len(want))
	}
	a.Close()
	server := pgtest.Start(t).Database(t)
	steps := []string{first, filepath.Join(dir, "second.db"), server, filepath.Join(dir, "third.db")}
	for i, to := range steps[1:] {
		from, err := Open(ctx, steps[i])
		if err != nil {
			t.Fatal(err)
		}
		if err := Backup(ctx, from, to); err != nil {
			t.Fatalf("%s → %s: %v", steps[i], to, err)
		}
		err = Backup(ctx, from, to)
		if e, ok := errors.AsType[*archive.Error](err); !ok || e.Code != archive.NotOurs {
			t.Errorf("a backup to where one is: %v", err)
		}
		from.Close()
		copied, err := Open(ctx, to)
		if err != nil {
			t.Fatal(err)
		}
		for n, got := range all(t, copied) {
			if got != want[n] {
				t.Errorf("%s: version %d is %s, want %s", to, n, got, want[n])
			}
		}
		if err := copied.Check(ctx); err != nil {
			t.Error(err)
		}
		copied.Close()
	}
}

// all gives every version as JSON with its text, and every correction.
func all(t *testing.T, a archive.Archive) []string {
	t.Helper()
	var list []string
	for e, err := range a.History(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		b, _ := json.Marshal(e)
		list = append(list, string(b)+e.Record.Document.Text)
	}
	corrections, err := a.Corrections(context.Background(), "")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range corrections {
		b, _ := json.Marshal(c)
		list = append(list, string(b))
	}
	return list
}
