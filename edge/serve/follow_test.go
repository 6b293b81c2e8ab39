package serve

import (
	"encoding/csv"
	"strings"
	"testing"

	"readout/corpus/corpustest"
	"readout/edge/archive"
)

// harbour adds two reports of an outlet, a month apart: a promise comes back without its condition, in other words.
func harbour(t *testing.T, store archive.Archive) {
	t.Helper()
	report := func(date, words, condition string) archive.Entry {
		b := corpustest.Report("harbour-"+date, date, "Harbour Herald", "Minister Ilse Brandt of Germany said that it would "+words+".")
		b.Record.Document.Title = "Harbour news of " + date
		state := b.State("DEU", "Germany", "Germany")
		said := b.Say([]string{b.Person("DEU", "Ilse Brandt", "minister", "Minister Ilse Brandt")}, "said", "promise", "locks", words)
		b.Vow("pledge", "locks", []string{state}, words, said.ID).Condition = condition
		return archive.Entry{Record: b.Record}
	}
	if _, err := store.Add(t.Context(), []archive.Entry{
		report("2023-04-03", "open the northern lock to grain barges every winter, if the tolls are paid", "if the tolls are paid"),
		report("2023-05-08", "open the northern lock to grain barges every winter", ""),
	}); err != nil {
		t.Fatal(err)
	}
}

// TestFollow asks the pages that follow something through many reports.
func TestFollow(t *testing.T) {
	d, store := stand(t, nil)
	harbour(t, store)
	for _, c := range []struct {
		address string
		code    int
		words   string
	}{
		{"/ledger?actor=DEU", 200, "open the northern lock"},
		{"/ledger?actor=DEU&again=1", 200, `<span class="rel stronger">stronger</span> by condition`},
		{"/ledger?actor=DEU&again=1", 200, "<del>if the tolls are paid</del>"},
		{"/ledger?actor=FRA&again=1", 200, "Nothing like that"},
		{"/ledger?kind=oath", 400, "is no kind of commitment"},
		{"/ledger?from=yesterday", 400, "is no day"},
		{"/ledger?actor=DEU&format=xls", 400, "No such format"},
		{"/phrases", 200, "a principle, a slogan"},
		{"/phrases?q=Northern+Lock", 200, "2 uses in 2 independent stories, first on <time>Mon 3 April 2023"},
		{"/phrases?q=northern+lock", 200, `<mark class="hit">northern lock</mark>`},
		{"/phrases?q=northern+lock&actor=FRA", 200, "Nobody uses these words"},
		{"/phrases?q=%22%22%22", 200, "a principle, a slogan"},
		{"/phrases?q=-+*", 200, "Nobody uses these words"},
		{"/phrases?actor=Ilse+Brandt", 200, "No formula of Ilse Brandt came or went"},
		{"/reports/harbour-2023-05-08/changes", 200, "<del>if the tolls are paid.</del>"},
		{"/reports/harbour-2023-04-03/changes", 200, "No earlier text"},
		{"/reports/harbour-2023-05-08/changes?since=v7", 404, "No such text"},
		{"/reports/nowhere/changes", 404, "Not in the archive"},
	} {
		if code, body := get(d, c.address); code != c.code || !strings.Contains(body, c.words) {
			t.Errorf("%s: %d, want %d with %q:\n%.1500s", c.address, code, c.code, c.words, body)
		}
	}
}

// TestLedgerAsTable has a row for each making of a commitment, under the line that it belongs to.
func TestLedgerAsTable(t *testing.T) {
	d, store := stand(t, nil)
	harbour(t, store)
	_, body := get(d, "/ledger?actor=DEU&again=1&format=csv")
	rows, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if err != nil || len(rows) != 3 {
		t.Fatalf("%d rows, %v:\n%s", len(rows), err, body)
	}
	if rows[1][0] != rows[2][0] || rows[1][1] != "made" || rows[2][1] != "stronger" {
		t.Errorf("got %v", rows[1:])
	}
	if code, body := get(d, "/ledger?format=parquet"); code != 200 || !strings.HasPrefix(body, "PAR1") {
		t.Errorf("Parquet: %d %.20q", code, body)
	}
}

// TestToday tells what the accounts of a meeting contradict each other in, and what is new by topic and in red lines.
func TestToday(t *testing.T) {
	d, store := stand(t, nil)
	_, before := get(d, "/")
	harbour(t, store)
	_, after := get(d, "/")
	for _, words := range []string{"3 accounts side by side", "The week to", "Red lines, warnings, refusals"} {
		if !strings.Contains(after, words) {
			t.Errorf("Today lacks %q:\n%.3000s", words, after)
		}
	}
	if before == after || !strings.Contains(after, "Harbour news of 2023-05-08") {
		t.Error("Today does not have the reports that were added")
	}
}
