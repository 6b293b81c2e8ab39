package archivetest

import (
	"context"
	"testing"

	"readout/corpus/corpustest"
	"readout/edge/archive"
	"readout/record/correction"
)

// revisions holds each way to write against the revision before it.
func revisions(t *testing.T, a archive.Archive) {
	ctx := context.Background()
	before := must(a.Revision(ctx))(t)
	after := func(what string) {
		t.Helper()
		now := must(a.Revision(ctx))(t)
		if now == before {
			t.Errorf("%s leaves the revision at %s", what, now)
		}
		before = now
	}
	talks, newer := corpustest.Talks(), corpustest.Talks()[0]
	add(t, a, archive.Added, talks...)
	after("a report")
	newer.Run.Version = "test 2"
	add(t, a, archive.ReadAgain, newer)
	after("a report read again")
	c, _ := correction.On(newer, newer.Statements[0].ID)
	c.By, c.Action = "Ada", correction.Reject
	c = must(a.Correct(ctx, c))(t)
	after("a correction")
	if err := a.Undo(ctx, c.Number, "Bo"); err != nil {
		t.Fatal(err)
	}
	after("a correction undone")
	must(a.Statements(ctx, archive.Query{}))(t)
	must(a.Document(ctx, "host"))(t)
	if now := must(a.Revision(ctx))(t); now != before {
		t.Errorf("asking alone changes the revision from %s to %s", before, now)
	}
}
