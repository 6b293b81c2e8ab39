package archivetest

import (
	"context"
	"errors"
	"testing"

	"readout/corpus/corpustest"
	"readout/edge/archive"
	"readout/record"
	"readout/record/correction"
)

// correctionsEverywhere: who is called a name is somebody else in all reports, those that come later and those read again too,
// until it is undone.
func correctionsEverywhere(t *testing.T, a archive.Archive) {
	ctx := context.Background()
	talks := corpustest.Talks()
	add(t, a, archive.Added, find(talks, "host"))
	correct := func(c correction.Correction) int {
		t.Helper()
		c.By = "Ada"
		return must(a.Correct(ctx, c))(t).Number
	}
	undo := func(number int) {
		t.Helper()
		if err := a.Undo(ctx, number, "Bo"); err != nil {
			t.Fatal(err)
		}
	}
	spoke := func(when, name string, documents ...string) {
		t.Helper()
		got := map[string]bool{}
		for _, s := range must(a.Statements(ctx, archive.Query{Actor: name}))(t) {
			got[s.Document] = true
		}
		for _, id := range documents {
			if !got[id] {
				t.Errorf("%s: %s does not speak in %s", when, name, id)
			}
			delete(got, id)
		}
		if len(got) > 0 {
			t.Errorf("%s: %s speaks in %v too", when, name, got)
		}
		for r, err := range a.Records(ctx) {
			if err != nil {
				t.Fatal(err)
			}
			one := must(a.Gather(ctx, []string{r.Document.ID}))(t)
			same(t, one[0], r)
			same(t, must(a.Document(ctx, r.Document.ID))(t), r)
		}
	}
	spoke("as read", "Anna Berg", "host")
	first := correct(correction.Merged("Anna Berg", "Anna Lie"))
	spoke("corrected", "Anna Lie", "host")
	spoke("corrected", "Anna Berg")
	add(t, a, archive.Added, find(talks, "guest"))
	spoke("another report", "Anna Lie", "host", "guest")
	newer := find(corpustest.Talks(), "host")
	newer.Run.Version = "test 2"
	add(t, a, archive.ReadAgain, newer)
	spoke("read again", "Anna Lie", "host", "guest")

	second := correct(correction.Merged("Anna Lie", "Anna Lie-Berg"))
	spoke("a correction on it", "Lie-Berg", "host", "guest")
	undo(first)
	spoke("the first undone", "Anna Berg", "host", "guest")
	undo(second)
	third := correct(correction.Parted("Anna Berg", "Eve New", "document", "guest"))
	spoke("in one report alone", "Eve New", "guest")
	if err := a.Repair(ctx); err != nil {
		t.Fatal(err)
	}
	spoke("repaired", "Eve New", "guest")
	spoke("repaired", "Anna Berg", "host")
	if err := a.Check(ctx); err != nil {
		t.Error(err)
	}
	if list := must(a.Corrections(ctx, "host"))(t); len(list) != 3 || !list[0].Everywhere() || list[2].Words[1] != "guest" {
		t.Errorf("Corrections: %+v", list)
	}
	undo(third)
	for _, r := range []*record.Record{newer, find(talks, "guest")} {
		same(t, must(a.Document(ctx, r.Document.ID))(t), r)
	}
	var e *archive.Error
	if err := a.Undo(ctx, third, "Bo"); !errors.As(err, &e) || e.Code != archive.NotFound {
		t.Errorf("Undo twice: %v", err)
	}
}
