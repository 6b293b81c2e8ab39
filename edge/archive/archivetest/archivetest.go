// Package archivetest is the suite that every archive passes. A store's test gives it a constructor.
package archivetest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"

	"readout/corpus/corpustest"
	"readout/edge/archive"
	"readout/record"
)

// Run tests a store. fresh gives a new, empty archive each time; it is closed by Run.
func Run(t *testing.T, fresh func(t *testing.T) archive.Archive) {
	for _, c := range []struct {
		name string
		test func(*testing.T, archive.Archive)
	}{
		{"what is added comes back", comesBack},
		{"the same report twice leaves one", twice},
		{"another text is a new version", versions},
		{"a newer reading replaces the older", readAgain},
		{"texts are kept byte for byte", exactText},
		{"all or none", allOrNone},
		{"a document by the beginning of its id", prefix},
		{"an item by its id", item},
		{"many add and ask at once", concurrent},
		{"every version, in the order of adding", history},
		{"repair changes nothing that is whole", repair},
		{"corrections", corrections},
		{"corrections last", correctionsLast},
		{"corrections everywhere", correctionsEverywhere},
		{"statements", statements},
		{"meetings", meetings},
		{"documents", documents},
		{"reports by the codes of their events", coded},
		{"visits", visits},
		{"meetings and visits added up", summed},
		{"old versions do not answer", oldVersions},
		{"pages of a list", places},
		{"what was added since", since},
		{"a revision for all that is written", revisions},
		{"search", search},
		{"whatever is searched for is words", hostileWords},
		{"the busiest day", busiest},
		{"stories", oneByOne(stories)},
		{"stories of reports that come together", together(stories)},
		{"facts with their stories", told},
		{"events that reports tell otherwise", oneByOne(events)},
		{"events of reports that come together", together(events)},
		{"a time-line added up", passed},
		{"what is kept added up", keptSums},
		{"commitments, a page of the ledger", commitments},
		{"formulas", spoken},
		{"tellings of meetings, counts of pairs and topics", tellings},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := fresh(t)
			defer func() {
				if err := a.Close(); err != nil {
					t.Error("Close:", err)
				}
			}()
			c.test(t, a)
			if err := a.Check(context.Background()); err != nil {
				t.Error("Check:", err)
			}
		})
	}
}

// add adds records and fails the test where one meets another fate.
func add(t *testing.T, a archive.Archive, want archive.Fate, records ...*record.Record) {
	t.Helper()
	var entries []archive.Entry
	for _, r := range records {
		entries = append(entries, archive.Entry{Record: r, Source: r.Document.ID + ".txt"})
	}
	fates, err := a.Add(context.Background(), entries)
	if err != nil {
		t.Fatal("Add:", err)
	}
	for i, f := range fates {
		if f != want {
			t.Errorf("Add(%s): fate %d, want %d", records[i].Document.ID, f, want)
		}
	}
}

// adder adds records, some of them later, with those that follow; all that wait where nothing more follows.
type adder func(done bool, records ...*record.Record)

// oneByOne adds each record for itself.
func oneByOne(test func(*testing.T, archive.Archive, adder)) func(*testing.T, archive.Archive) {
	return inParts(test, func() int { return 1 })
}

// together adds up to nine records at once, of which several may be versions of one document.
func together(test func(*testing.T, archive.Archive, adder)) func(*testing.T, archive.Archive) {
	random := rand.New(rand.NewPCG(3, 9))
	return inParts(test, func() int { return 1 + random.IntN(9) })
}

func inParts(test func(*testing.T, archive.Archive, adder), size func() int) func(*testing.T, archive.Archive) {
	return func(t *testing.T, a archive.Archive) {
		var waiting []archive.Entry
		test(t, a, func(done bool, records ...*record.Record) {
			for _, r := range records {
				waiting = append(waiting, archive.Entry{Record: r})
			}
			for len(waiting) > 0 {
				n := size()
				if n > len(waiting) && !done {
					return
				}
				n = min(n, len(waiting))
				if _, err := a.Add(context.Background(), waiting[:n]); err != nil {
					t.Fatal("Add:", err)
				}
				waiting = waiting[n:]
			}
		})
	}
}

func short(id, text string) *record.Record {
	return corpustest.Report(id, "2024-01-02", "Daily", text).Record
}

func comesBack(t *testing.T, a archive.Archive) {
	talks := corpustest.Talks()
	add(t, a, archive.Added, talks...)
	for i, r := range must(a.Gather(context.Background(), []string{"wire", "host", "wire"}))(t) {
		same(t, r, find(talks, []string{"wire", "host", "wire"}[i]))
	}
	if _, err := a.Gather(context.Background(), []string{"wire", "nobody"}); err == nil {
		t.Error("Gather found nobody")
	}
	n := 0
	for r, err := range a.Records(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		n++
		same(t, r, find(talks, r.Document.ID))
	}
	if n != len(talks) {
		t.Errorf("Records: %d, want %d", n, len(talks))
	}
}

func find(records []*record.Record, id string) *record.Record {
	for _, r := range records {
		if r.Document.ID == id {
			return r
		}
	}
	return nil
}

// same compares records by their JSON and their text.
func same(t *testing.T, got, want *record.Record) {
	t.Helper()
	g, _ := json.Marshal(got)
	w, _ := json.Marshal(want)
	if string(g) != string(w) {
		t.Errorf("record differs:\n got %s\nwant %s", g, w)
	}
	if got.Document.Text != want.Document.Text {
		t.Errorf("text differs: %q, want %q", got.Document.Text, want.Document.Text)
	}
}

func twice(t *testing.T, a archive.Archive) {
	r := corpustest.Talks()[0]
	add(t, a, archive.Added, r)
	add(t, a, archive.Unchanged, r)
	b := short("b", "The same batch holds it twice.")
	fates, err := a.Add(context.Background(), []archive.Entry{{Record: b}, {Record: b}})
	if err != nil || fates[0] != archive.Added || fates[1] != archive.Unchanged {
		t.Errorf("Add twice in one batch: %v, %v", fates, err)
	}
	if docs := must(a.Documents(context.Background(), archive.Query{}))(t); len(docs) != 2 {
		t.Errorf("%d documents, want 2", len(docs))
	}
}

// must stops the test at an error.
func must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func versions(t *testing.T, a archive.Archive) {
	first, second := short("page", "The visit is planned."), short("page", "The visit is cancelled.")
	add(t, a, archive.Added, first)
	add(t, a, archive.NewVersion, second)
	add(t, a, archive.Unchanged, first, second)
	same(t, must(a.Document(context.Background(), "page"))(t), second)
	list := must(a.Versions(context.Background(), "page"))(t)
	if len(list) != 2 || list[0].SHA256 != first.Document.SHA256 || list[1].Number != 2 {
		t.Errorf("Versions: %+v", list)
	}
	same(t, must(a.Version(context.Background(), "page", 1))(t), first)
	same(t, must(a.Version(context.Background(), "page", 2))(t), second)
	_, err := a.Version(context.Background(), "page", 3)
	if e, ok := errors.AsType[*archive.Error](err); !ok || e.Code != archive.NotFound {
		t.Errorf("version 3: %v", err)
	}
}

func readAgain(t *testing.T, a archive.Archive) {
	old, newer := corpustest.Talks()[0], corpustest.Talks()[0]
	newer.Statements = newer.Statements[:1]
	newer.Run.Version = "test 2"
	add(t, a, archive.Added, old)
	add(t, a, archive.ReadAgain, newer)
	same(t, must(a.Document(context.Background(), "host"))(t), newer)
	if s := must(a.Statements(context.Background(), archive.Query{}))(t); len(s) != 1 {
		t.Errorf("%d statements after the newer reading, want 1", len(s))
	}
	if s := must(a.Statements(context.Background(), archive.Query{Words: []string{"inspectors"}}))(t); len(s) != 0 {
		t.Errorf("full text still has %d statements of the older reading", len(s))
	}
}

func exactText(t *testing.T, a archive.Archive) {
	for i, text := range []string{"", "a\x00b", "broken \xff\xfe bytes", "\r\nlines\r\n", "x\x02y\x03z", "\ufeffmark"} {
		r := short(fmt.Sprint("text", i), text)
		add(t, a, archive.Added, r)
		if got := must(a.Document(context.Background(), r.Document.ID))(t).Document.Text; got != text {
			t.Errorf("text %q came back as %q", text, got)
		}
	}
}

func allOrNone(t *testing.T, a archive.Archive) {
	wrong := short("wrong", "This record is of another text.")
	wrong.Document.SHA256 = "0"
	_, err := a.Add(context.Background(), []archive.Entry{{Record: short("right", "All is well.")}, {Record: wrong}})
	if err == nil {
		t.Error("Add took a record of another text")
	}
	if docs := must(a.Documents(context.Background(), archive.Query{}))(t); len(docs) != 0 {
		t.Errorf("%d documents after a failed Add, want 0", len(docs))
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := a.Add(ctx, []archive.Entry{{Record: short("late", "Too late.")}}); !errors.Is(err, context.Canceled) {
		t.Errorf("Add after cancel: %v", err)
	}
	add(t, a, archive.Added, short("after", "It goes on."))
}

func prefix(t *testing.T, a archive.Archive) {
	add(t, a, archive.Added, short("abcdef1", "One."), short("abcdef2", "Two."), short("abcdef", "Three."), short("zebra99", "Four."))
	for _, c := range []struct {
		id, want string
		code     archive.Code
	}{
		{"abcdef1", "abcdef1", 0},
		{"abcdef", "abcdef", 0},
		{"zebra9", "zebra99", 0},
		{"zebr", "", archive.NotFound},
		{"nobody", "", archive.NotFound},
		{"%", "", archive.NotFound},
	} {
		r, err := a.Document(context.Background(), c.id)
		var e *archive.Error
		switch {
		case c.want != "" && (err != nil || r.Document.ID != c.want):
			t.Errorf("Document(%q): %v, %v", c.id, r, err)
		case c.want == "" && (!errors.As(err, &e) || e.Code != c.code):
			t.Errorf("Document(%q): %v, want code %d", c.id, err, c.code)
		}
	}
	add(t, a, archive.Added, short("longer-1", "Five."), short("longer-2", "Six."))
	var e *archive.Error
	if _, err := a.Document(context.Background(), "longer-"); !errors.As(err, &e) || e.Code != archive.Ambiguous {
		t.Errorf("Document(longer-): %v, want Ambiguous", err)
	}
}

func item(t *testing.T, a archive.Archive) {
	talks := corpustest.Talks()
	add(t, a, archive.Added, talks...)
	id := talks[1].Statements[0].ID
	got := must(a.Item(context.Background(), id))(t)
	if len(got) != 1 || got[0].Document.ID != "guest" {
		t.Errorf("Item(%s): %v", id, got)
	}
	var e *archive.Error
	if _, err := a.Item(context.Background(), "s0000000000"); !errors.As(err, &e) || e.Code != archive.NotFound {
		t.Errorf("Item of no document: %v", err)
	}
}

func concurrent(t *testing.T, a archive.Archive) {
	const workers, each = 4, 25
	var group sync.WaitGroup
	for w := range workers {
		group.Go(func() {
			for i := range each {
				r := short(fmt.Sprintf("doc-%02d-%02d", w, i), fmt.Sprintf("Report %d of desk %d.", i, w))
				if _, err := a.Add(context.Background(), []archive.Entry{{Record: r}}); err != nil {
					t.Error(err)
				}
				if _, err := a.Documents(context.Background(), archive.Query{Limit: 3}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	if docs := must(a.Documents(context.Background(), archive.Query{}))(t); len(docs) != workers*each {
		t.Errorf("%d documents, want %d", len(docs), workers*each)
	}
}
