package ask

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"readout/corpus/account"
	"readout/corpus/corpustest"
	"readout/corpus/story"
	"readout/edge/archive"
	"readout/edge/archive/store"
	"readout/record"
)

// kept is an archive of records.
func kept(t *testing.T, records ...*record.Record) archive.Archive {
	t.Helper()
	a, err := store.Create(context.Background(), filepath.Join(t.TempDir(), "a.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	var entries []archive.Entry
	for _, r := range records {
		entries = append(entries, archive.Entry{Record: r})
	}
	if _, err := a.Add(context.Background(), entries); err != nil {
		t.Fatal(err)
	}
	return a
}

// titled is a report that has a title and nothing to tell.
func titled(id, day, outlet, title string) *record.Record {
	r := corpustest.Report(id, day, outlet, "Nothing new in "+id+".").Record
	r.Document.Title = title
	return r
}

func TestEditions(t *testing.T) {
	now := titled("d", "2024-04-01", "Office", "Sanctions notice of 1 April 2024")
	records := []*record.Record{now,
		titled("a", "2024-01-01", "Office", "Sanctions notice of 1 January 2024"),
		titled("b", "2024-02-01", "Office", "Sanctions notice of 1 February 2024"),
		titled("c", "2024-03-01", "Courier", "Sanctions notice of 1 March 2024"),
		titled("e", "2024-05-01", "Office", "Sanctions notice of 1 May 2024"),
		titled("f", "2024-02-01", "Office", "Sanctions notice withdrawn")}
	for i := range 250 { // more than a page with all words of the title
		records = append(records, titled(fmt.Sprintf("x%03d", i), "2024-03-15", "Courier", "Another notice of sanctions"))
	}
	docs, err := Editions(context.Background(), kept(t, records...), &now.Document)
	var ids []string
	for _, d := range docs {
		ids = append(ids, d.ID)
	}
	if got := strings.Join(ids, " "); err != nil || got != "b a" {
		t.Errorf("Editions: %s, %v", got, err)
	}
	if none, err := Editions(context.Background(), kept(t, now), &record.Document{Title: "1 May 2024"}); err != nil || len(none) != 0 {
		t.Errorf("a title of nothing but a date: %v, %v", none, err)
	}
}

func TestOrigins(t *testing.T) {
	reprint := corpustest.Talks()[2]
	reprint.Document.ID, reprint.Document.Outlet = "reprint", "Courier"
	a := kept(t, append(corpustest.Talks(), reprint)...)
	for layer, want := range map[story.Layer]string{story.None: "", story.Report: "wire"} {
		reports := []account.Report{{Document: "host"}, {Document: "wire"}, {Document: "reprint"}}
		if err := Origins(context.Background(), a, layer, reports); err != nil || reports[0].Retells+reports[1].Retells != "" || reports[2].Retells != want {
			t.Errorf("layer %d: %+v, %v", layer, reports, err)
		}
	}
}
