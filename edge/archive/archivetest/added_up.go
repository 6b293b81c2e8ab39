package archivetest

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"readout/corpus/corpustest"
	"readout/corpus/ledger"
	"readout/corpus/phrase"
	"readout/corpus/register"
	"readout/corpus/relation"
	"readout/corpus/story"
	"readout/edge/archive"
	"readout/knowledge/vows"
	"readout/record"
)

// reprinted are the talks, a copy of one of their reports by another paper, and one whose record has several speakers and days.
func reprinted() []*record.Record {
	copied := corpustest.Talks()[2]
	copied.Document.ID, copied.Document.Outlet, copied.Document.Published = "reprint", "Courier", "2024-05-16"
	later := corpustest.Report("later", "2024-08-02", "Daily", `Berg and Okafor said that both countries agreed to reopen the grain corridor before 1 July. Norland warned Savania in June. They will meet again.`)
	berg := later.Person("NOR", "Anna Berg", "Foreign Minister", "Berg ")
	okafor := later.Person("SAV", "John Okafor", "Foreign Minister", "Okafor ")
	s := later.Say([]string{okafor, berg}, "said", "agree", "grain", "both countries agreed", "to reopen the grain corridor before 1 July")
	s.Time = "2024-07-30"
	later.Vow("reaffirmation", "grain", []string{berg, okafor}, "agreed to reopen the grain corridor before 1 July", s.ID)
	evidence := later.Words("Norland warned Savania in June")
	later.Record.Events = append(later.Record.Events,
		record.Event{Item: record.Item{ID: "e0000000001", Why: "test", Evidence: evidence}, Source: []string{"NOR"}, Target: []string{"SAV"}, CAMEO: "130", Status: "happened", Date: "2024-06-24",
			Quad: &record.Quad{Scheme: "plover", Value: 3}, Goldstein: &record.Goldstein{Table: "cameo", Value: -4.4}},
		record.Event{Item: record.Item{ID: "e0000000002", Why: "test", Evidence: evidence}, Source: []string{"NOR"}, Target: []string{"SAV"}, CAMEO: "036", Status: "planned"})
	return append(corpustest.Talks(), copied, later.Record)
}

// passed: what the archive adds up is what corpus/relation makes of the facts.
func passed(t *testing.T, a archive.Archive) {
	ctx, records := context.Background(), reprinted()
	add(t, a, archive.Added, records...)
	for _, layer := range []story.Layer{story.None, story.Text, story.Report, story.Event} {
		facts := story.Tell(records, story.Of(records, layer))
		for _, by := range relation.Steps {
			for _, q := range []archive.Query{{}, {From: "2024-06-01"}, {To: "2024-05-31"}, {From: "2024-05-14", To: "2024-05-14"}} {
				q.Pair = [2]string{"SAV", "NOR"}
				want := relation.Of("SAV", "NOR", facts, relation.Options{From: q.From, To: q.To, By: by, Layer: layer})
				if len(want.Entries) == 0 {
					t.Fatalf("nothing between the two: %+v", q)
				}
				same := want
				same.Entries = []relation.Entry{}
				equal(t, must(a.Passed(ctx, q, layer, by))(t), same)
				of := must(a.Between(ctx, q, layer))(t)
				if got := relation.Of("SAV", "NOR", of, relation.Options{By: by, Layer: layer}); len(got.Entries) != len(want.Entries) {
					t.Errorf("Between(%+v): %d entries, want %d", q, len(got.Entries), len(want.Entries))
				}
			}
		}
	}
}

// equal compares by JSON.
func equal(t *testing.T, got, want any) {
	t.Helper()
	g, _ := json.Marshal(got)
	w, _ := json.Marshal(want)
	if string(g) != string(w) {
		t.Errorf("\n got %s\nwant %s", g, w)
	}
}

// commitments: the list, by page and by kind; the lines of a page are those of the whole ledger.
func commitments(t *testing.T, a archive.Archive) {
	ctx, records := context.Background(), reprinted()
	add(t, a, archive.Added, records...)
	for _, c := range []struct {
		q    archive.Query
		want string // kind and document
	}{
		{archive.Query{Actor: "NOR", Topic: "grain"}, "reaffirmation later, agreement reprint, agreement wire, agreement host"},
		{archive.Query{Actor: "NOR", Kind: "pledge"}, "pledge host"},
		{archive.Query{Actor: "Okafor", From: "2024-06-01"}, "reaffirmation later"},
		{archive.Query{Pair: [2]string{"NOR", "SAV"}, Act: "agree", To: "2024-06-01"}, "agreement reprint, agreement wire, agreement host"},
		{archive.Query{Actor: "NOR", Limit: 1}, "reaffirmation later"},
		{archive.Query{Actor: "Nobody"}, ""},
	} {
		var got []string
		for _, v := range must(a.Commitments(ctx, c.q))(t) {
			got = append(got, v.Kind+" "+v.Document)
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("Commitments(%+v): %v, want %s", c.q, got, c.want)
		}
	}
	equal(t, must(a.CommitmentKinds(ctx, archive.Query{Actor: "NOR", Topic: "grain"}))(t), []archive.Count{{Name: "agreement", N: 3}, {Name: "reaffirmation", N: 1}})
	all := must(a.Commitments(ctx, archive.Query{}))(t)
	samePages(t, archive.Query{Limit: 2}, a.Commitments, all, func(c *archive.Commitment) *archive.Place { return &c.Place })
	page := must(a.Akin(ctx, all[:1], story.Report))(t)
	lines := ledger.Of(page, vows.Load(), ledger.Options{})
	if len(lines) != 1 || lines[0].Document != "host" || len(lines[0].Later) != 2 || lines[0].Later[1].Document != "later" {
		t.Errorf("the line of %s: %+v", all[0].ID, lines)
	}
	if none := must(a.Akin(ctx, nil, story.Report))(t); len(none) != 0 {
		t.Errorf("akin to nothing: %+v", none)
	}
}

// spoken: formulas are found in the tables as in the records.
func spoken(t *testing.T, a archive.Archive) {
	ctx, records := context.Background(), reprinted()
	add(t, a, archive.Added, records...)
	slices.SortStableFunc(records, func(x, y *record.Record) int {
		return strings.Compare(x.Document.Published+x.Document.ID, y.Document.Published+y.Document.ID)
	})
	stories := story.Of(records, story.Report)
	for _, words := range []string{"grain corridor", "both countries agreed"} {
		texts := must(a.Texts(ctx, archive.Query{Words: []string{words}}))(t)
		var ids []string
		for _, r := range texts {
			ids = append(ids, r.Document.ID)
		}
		names := story.Numbers(must(a.Stories(ctx, story.Report, ids))(t))
		for _, who := range []string{"", "NOR", "okafor"} {
			equal(t, phrase.Of(words, texts, names, who), phrase.Of(words, records, stories, who))
		}
	}
	var pieces []string
	for _, s := range must(a.Speeches(ctx, archive.Query{Actor: "SAV", From: "2024-08-01"}, story.Report))(t) {
		pieces = append(pieces, s.Published+" "+s.Story+" "+strings.Join(s.Pieces, "|"))
	}
	if got := strings.Join(pieces, "; "); got != "2024-08-02 later both countries agreed|to reopen the grain corridor before 1 July" {
		t.Errorf("Speeches: %s", got)
	}
	if said := must(a.Speeches(ctx, archive.Query{Actor: "Berg"}, story.Report))(t); len(said) != 9 || said[0].Story != "host" {
		t.Errorf("Speeches of Berg: %d, %+v", len(said), said)
	}
}

// tellings: what a register is held against comes back; so do counts of pairs and topics.
func tellings(t *testing.T, a archive.Archive) {
	ctx, records := context.Background(), reprinted()
	add(t, a, archive.Added, records...)
	var want []register.Telling
	for _, r := range []*record.Record{records[0], records[2], records[1]} { // by day
		want = append(want, register.Tellings(r)...)
	}
	got := must(a.Tellings(ctx, archive.Query{Actor: "NOR", To: "2024-05-15"}))(t)
	equal(t, got, want)
	for i := range want {
		if got[i].Title != want[i].Title {
			t.Errorf("title %q, want %q", got[i].Title, want[i].Title)
		}
	}
	equal(t, must(a.PairsMet(ctx, archive.Query{From: "2024-05-14"}))(t), []archive.Count{{Name: "NOR SAV", N: 4}})
	equal(t, must(a.TopicsSaid(ctx, archive.Query{From: "2024-05-14", Limit: 1}))(t), []archive.Count{{Name: "grain", N: 5}})
	equal(t, must(a.TopicsSaid(ctx, archive.Query{From: "2025-01-01"}))(t), []archive.Count{})
}
