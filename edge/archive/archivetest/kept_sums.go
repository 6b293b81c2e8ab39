package archivetest

import (
	"context"
	"testing"

	"readout/corpus/relation"
	"readout/corpus/story"
	"readout/edge/archive"
	"readout/record"
	"readout/record/correction"
)

// keptSums: what is answered from sums is what is counted, after adding, another version, a newer reading, a correction and its
// undoing. Check adds all up, too.
func keptSums(t *testing.T, a archive.Archive) {
	ctx, records := context.Background(), append(reprinted()[1:], travels()[0])
	sameSums := func(when string) {
		t.Helper()
		if err := a.Check(ctx); err != nil {
			t.Errorf("%s: %v", when, err)
		}
		samePassed(t, a, records)
		all := archive.Query{To: "9999"} // what narrows is counted
		equal(t, must(a.CommitmentKinds(ctx, archive.Query{}))(t), must(a.CommitmentKinds(ctx, all))(t))
		equal(t, must(a.Outlets(ctx, archive.Query{}))(t), must(a.Outlets(ctx, all))(t))
		for _, by := range []archive.By{archive.ByMonth, archive.ByCity} {
			equal(t, must(a.MeetingsBy(ctx, archive.Query{}, by))(t), must(a.MeetingsBy(ctx, all, by))(t))
			equal(t, must(a.VisitsBy(ctx, archive.Query{}, by))(t), must(a.VisitsBy(ctx, all, by))(t))
		}
	}
	add(t, a, archive.Added, records...)
	sameSums("added")
	host := records[len(records)-1]
	if sums := must(a.VisitsBy(ctx, archive.Query{}, archive.ByCity))(t); len(sums) != 1 || len(sums[0].Sides) != 2 {
		t.Errorf("visits: %+v", sums)
	}
	c, ok := correction.On(must(a.Document(ctx, "host"))(t), host.Meetings[0].ID)
	if !ok {
		t.Fatal("nothing to correct")
	}
	c.By, c.Action = "Ada", correction.Reject
	c = must(a.Correct(ctx, c))(t)
	records[len(records)-1] = must(a.Document(ctx, "host"))(t)
	sameSums("corrected")
	if err := a.Undo(ctx, c.Number, "Bo"); err != nil {
		t.Fatal(err)
	}
	records[len(records)-1] = host
	sameSums("undone")
	short := short("reprint", "The page was taken down.")
	for i, r := range records {
		if r.Document.ID == "reprint" {
			records[i] = short
		}
	}
	add(t, a, archive.NewVersion, short)
	sameSums("another version")
	again := travels()[0]
	again.Document.Outlet, again.Visits, again.Meetings[0].City = "Herald", nil, "Oslo"
	records[len(records)-1] = again
	add(t, a, archive.ReadAgain, again)
	sameSums("read again")
	if err := a.Repair(ctx); err != nil {
		t.Fatal(err)
	}
	sameSums("repaired")
}

// samePassed holds the time-line of all the years to what corpus/relation makes of the records.
func samePassed(t *testing.T, a archive.Archive, records []*record.Record) {
	t.Helper()
	facts := story.Tell(records, story.Of(records, story.Event))
	for _, by := range relation.Steps {
		want := relation.Of("NOR", "SAV", facts, relation.Options{By: by, Layer: story.Event})
		want.Entries = []relation.Entry{}
		equal(t, must(a.Passed(context.Background(), archive.Query{Pair: [2]string{"NOR", "SAV"}}, story.Event, by))(t), want)
	}
}
