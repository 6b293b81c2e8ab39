package archivetest

import (
	"context"
	"testing"

	"readout/corpus/corpustest"
	"readout/edge/archive"
)

func history(t *testing.T, a archive.Archive) {
	first, other, second := short("page", "The visit is planned."), short("b", "Another page."), short("page", "The visit is off.")
	first2 := archive.Entry{Record: first, Source: "page.txt", Added: "2024-01-02T03:04:05Z"}
	if _, err := a.Add(context.Background(), []archive.Entry{first2}); err != nil {
		t.Fatal(err)
	}
	add(t, a, archive.Added, other)
	add(t, a, archive.NewVersion, second)
	var found []archive.Entry
	for e, err := range a.History(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, e)
	}
	if len(found) != 3 || found[0].Added != first2.Added || found[0].Source != "page.txt" {
		t.Fatalf("History: %+v", found)
	}
	same(t, found[0].Record, first)
	same(t, found[1].Record, other)
	same(t, found[2].Record, second)
}

func repair(t *testing.T, a archive.Archive) {
	ctx := context.Background()
	add(t, a, archive.Added, corpustest.Talks()...)
	add(t, a, archive.NewVersion, short("host", "The page was taken down."))
	if err := a.Repair(ctx); err != nil {
		t.Fatal(err)
	}
	add(t, a, archive.Unchanged, corpustest.Talks()...)
	if got := must(a.Statements(ctx, archive.Query{Words: []string{"corridor"}}))(t); len(got) != 2 || got[0].Cue != "said" || got[1].Cue != "discussed" {
		t.Errorf("statements after Repair: %+v", got)
	}
	if got := must(a.Document(ctx, "host"))(t); got.Document.Text != "The page was taken down." {
		t.Errorf("the current version after Repair: %q", got.Document.Text)
	}
}
