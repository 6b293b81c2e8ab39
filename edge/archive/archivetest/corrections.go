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

// corrected adds the talks and takes the statement with this act for none, or gives it another value.
func corrected(t *testing.T, a archive.Archive, change func(*correction.Correction)) (*record.Record, correction.Correction) {
	t.Helper()
	ctx := context.Background()
	add(t, a, archive.Added, corpustest.Talks()...)
	read := must(a.Document(ctx, "host"))(t)
	c, ok := correction.On(read, read.Statements[0].ID)
	if !ok {
		t.Fatal("nothing to correct")
	}
	c.By, c.Action = "Ada", correction.Reject
	if change != nil {
		change(&c)
	}
	return read, must(a.Correct(ctx, c))(t)
}

func corrections(t *testing.T, a archive.Archive) {
	ctx := context.Background()
	read, c := corrected(t, a, nil)
	if c.Number != 1 || c.At == "" {
		t.Errorf("Correct: %+v", c)
	}
	all := len(read.Statements)
	if got := must(a.Document(ctx, "host"))(t); len(got.Statements) != all-1 {
		t.Errorf("Document has %d statements, want %d", len(got.Statements), all-1)
	}
	if got := must(a.Statements(ctx, archive.Query{Document: "host"}))(t); len(got) != all-1 {
		t.Errorf("Statements: %d, want %d", len(got), all-1)
	}
	for r, err := range a.Records(ctx) {
		if err != nil || r.Document.ID == "host" && len(r.Statements) != all-1 {
			t.Errorf("Records: %s, %v", r.Document.ID, err)
		}
	}
	same(t, must(a.Version(ctx, "host", 1))(t), read)
	if got := must(a.Item(ctx, c.Item))(t); len(got) != 1 {
		t.Errorf("Item of a rejected statement: %d", len(got))
	}
	if list := must(a.Corrections(ctx, "guest"))(t); len(list) != 0 {
		t.Errorf("corrections of another document: %+v", list)
	}
	if err := a.Undo(ctx, c.Number, "Bo"); err != nil {
		t.Fatal(err)
	}
	same(t, must(a.Document(ctx, "host"))(t), read)
	if list := must(a.Corrections(ctx, ""))(t); len(list) != 1 || list[0].UndoneBy != "Bo" || list[0].Words[0] != c.Words[0] {
		t.Errorf("Corrections: %+v", list)
	}
	var e *archive.Error
	if err := a.Undo(ctx, c.Number, "Bo"); !errors.As(err, &e) || e.Code != archive.NotFound {
		t.Errorf("Undo twice: %v", err)
	}
	c.Document = "nowhere"
	if _, err := a.Correct(ctx, c); !errors.As(err, &e) || e.Code != archive.NotFound {
		t.Errorf("Correct a document that is not there: %v", err)
	}
}

// correctionsLast: a newer reading of the text, another text with the same words, and Repair leave them in force.
func correctionsLast(t *testing.T, a archive.Archive) {
	ctx := context.Background()
	read, c := corrected(t, a, func(c *correction.Correction) {
		c.Action, c.Field, c.Value = correction.Set, "acts", "threaten"
	})
	threats := func(when string) {
		t.Helper()
		got := must(a.Statements(ctx, archive.Query{Act: "threaten"}))(t)
		if len(got) != 1 || got[0].Document != "host" {
			t.Errorf("%s: %d statements: %+v", when, len(got), got)
		}
	}
	threats("corrected")
	newer := find(corpustest.Talks(), "host")
	newer.Run.Version = "test 2"
	newer.Statements[0].ID = "s0123456789"
	add(t, a, archive.ReadAgain, newer)
	threats("read again, the item under another id")
	if err := a.Repair(ctx); err != nil {
		t.Fatal(err)
	}
	threats("repaired")
	other := corpustest.Report("host", "2024-05-15", "Daily", "Added later. "+read.Document.Text)
	said := other.Say(nil, read.Statements[0].Cue[0].In(read.Document.Text), "say", "", c.Words...)
	said.Via, said.To = []record.Via{}, []string{}
	add(t, a, archive.NewVersion, other.Record)
	threats("another text")
}
