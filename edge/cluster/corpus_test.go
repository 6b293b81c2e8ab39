package cluster_test

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"readout"
	"readout/corpus/account"
	"readout/corpus/phrase"
	"readout/corpus/relation"
	"readout/corpus/story"
	"readout/edge/archive"
	"readout/edge/archive/sqlite"
	"readout/edge/archive/store"
	"readout/edge/ask"
	"readout/edge/cluster"
	"readout/edge/ingest"
	"readout/internal/pgtest"
	"readout/record"
)

// printed are the examples, each as several papers bring it: word for word, with a line more, cut, half in capitals; and
// one that is corrected.
func printed(t *testing.T) (list [][]cluster.Document) {
	t.Helper()
	paths, err := filepath.Glob("../../examples/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no examples", err)
	}
	for doc, err := range ingest.Open(paths, ingest.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		var copies []cluster.Document
		take := func(id, outlet string, doc record.Document, text string) {
			doc.ID, doc.Outlet, doc.Text = id, outlet, ""
			doc.SHA256, doc.Bytes = digest(text), len(text)
			copies = append(copies, cluster.Document{Document: doc, Text: text, Source: id})
		}
		name, text := fmt.Sprint(len(list)), doc.Text
		take(name, doc.Outlet, doc, text)
		take("b-"+name, "The Courier", doc, text+"\n\nThe Courier could not reach either side for comment.\n")
		take("a-"+name, "Morning Post", doc, text[:strings.LastIndex(strings.TrimSpace(text), "\n")+1])
		take("c-"+name, "Radio One", doc, strings.ToUpper(text[:len(text)/2])+text[len(text)/2:])
		take("b-"+name, "The Courier", doc, text+"\n\nThe Courier has corrected an earlier edition.\n")
		list = append(list, copies)
	}
	return list
}

// picture is all that the corpus layer tells of an archive: records, stories, accounts, relations, ledger, phrases.
func picture(t *testing.T, a archive.Archive) []string {
	t.Helper()
	ctx := t.Context()
	lines := exported(t, a)
	line := func(kind string, v any, err error) {
		data, failed := json.Marshal(v)
		if err != nil || failed != nil {
			t.Fatal(kind, err, failed)
		}
		lines = append(lines, kind+" "+string(data))
	}
	names := ids(t, a)
	for _, layer := range []story.Layer{story.None, story.Text, story.Report} {
		stories, err := a.Stories(ctx, layer, names)
		line(fmt.Sprint("stories ", layer), stories, err)
		vows, err := a.Vows(ctx, archive.Query{}, layer)
		line("ledger", vows, err)
	}
	for r, err := range a.Records(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range r.Meetings {
			tellings, err := ask.Accounts{Archive: a}.OfMeeting(ctx, m.ID)
			slices.SortStableFunc(tellings, ask.Earlier)
			line("accounts of "+r.Document.ID, account.Compare(tellings), err)
		}
	}
	busiest, err := a.Busiest(ctx, 1000)
	line("pairs and days", busiest, err)
	for _, b := range busiest {
		facts, err := a.Between(ctx, archive.Query{Pair: b.Pair}, story.Report)
		line("relation", relation.Of(b.Pair[0], b.Pair[1], facts, relation.Options{By: relation.Day}), err)
	}
	formulas(t, a, line)
	return lines
}

// formulas tells of phrases and of who uses them.
func formulas(t *testing.T, a archive.Archive, line func(string, any, error)) {
	t.Helper()
	for _, words := range []string{"the two leaders", "met with", "open channels", "the Courier"} {
		var records []*record.Record
		hits, err := a.Search(t.Context(), archive.Query{Words: []string{words}})
		for _, h := range hits {
			r, failed := a.Document(t.Context(), h.Document)
			if failed != nil {
				t.Fatal(failed)
			}
			records = append(records, r)
		}
		slices.SortFunc(records, func(x, y *record.Record) int { return strings.Compare(x.Document.ID, y.Document.ID) })
		line("phrase", phrase.Of(words, records, story.Of(records, story.Report), ""), err)
	}
}

// TestManyWorkersMakeTheCorpusOfOne: four workers with two jobs each, at once, over pieces of five documents. All that
// is told of the archive has the bytes of one that one machine filled.
func TestManyWorkersMakeTheCorpusOfOne(t *testing.T) {
	slow(t)
	reader, err := readout.New()
	if err != nil {
		t.Fatal(err)
	}
	list := printed(t)
	plain, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "plain.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer plain.Close()
	for _, d := range slices.Concat(list...) {
		doc := d.Document
		doc.Text = d.Text
		if _, err := plain.Add(t.Context(), []archive.Entry{{Record: reader.Read(doc), Source: d.Source}}); err != nil {
			t.Fatal(err)
		}
	}
	want := picture(t, plain)
	t.Run("sqlite", func(t *testing.T) { corpusOf(t, reader, list, filepath.Join(t.TempDir(), "many.db"), want) })
	t.Run("postgres", func(t *testing.T) { corpusOf(t, reader, list, pgtest.Start(t).Database(t), want) })
}

func corpusOf(t *testing.T, reader *readout.Reader, list [][]cluster.Document, db string, want []string) {
	q := queue(t)
	for _, copies := range list {
		submit(t, q, slices.Values(copies))
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			kept, err := store.Create(context.Background(), db)
			if err != nil {
				t.Error(err)
				return
			}
			defer kept.Close()
			w := cluster.Worker{Made: ours, Read: reader.Read, Keep: kept, Jobs: 2, Drain: true, Say: func(w string) { t.Log(w) }, Count: func(cluster.Outcome) {}}
			if err := q.Work(t.Context(), w); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	kept, err := store.Open(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	if err := kept.Check(t.Context()); err != nil {
		t.Errorf("check: %v", err)
	}
	got := picture(t, kept)
	if len(got) != len(want) {
		t.Errorf("%d lines, want %d", len(got), len(want))
	}
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Errorf("line %d:\n got %.600s\nwant %.600s", i, got[i], want[i])
		}
	}
}
