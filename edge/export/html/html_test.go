package html

import (
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"readout/edge/export/exporttest"
)

func drawn(t *testing.T) string {
	t.Helper()
	return joined(t, 1)
}

// joined is a page of n reports.
func joined(t *testing.T, n int) string {
	t.Helper()
	var b strings.Builder
	w := NewWriter(&b)
	for range n {
		piece, err := Encode(exporttest.Record())
		if err == nil {
			err = w.Add(piece)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTitleIsTheReports(t *testing.T) {
	for n, want := range []string{"Readout", "Reis receives Lund", "Reis receives Lund and others", "Reis receives Lund and others"} {
		if got := joined(t, n); strings.Count(got, "<title>"+want+"</title>") != 1 || strings.Count(got, "<main>") != n {
			t.Errorf("%d reports: %.400s", n, got)
		}
	}
}

func TestPageShowsEveryFact(t *testing.T) {
	got := drawn(t)
	rec := exporttest.Record()
	ids := []string{rec.Meetings[0].ID, rec.Visits[0].ID, rec.Statements[0].ID, rec.Commitments[0].ID, rec.Events[0].ID, rec.Relations[0].ID, rec.Gaps[0].ID}
	for _, id := range ids {
		if !strings.Contains(got, `id="`+id+`"`) {
			t.Errorf("%s is not on the page", id)
		}
	}
	for _, words := range []string{"Reis receives Lund", "more than 1 hour 30 minutes", "actor.state", "rule</dt><dd>vow.never", "the&gt; question &amp; left"} {
		if !strings.Contains(got, words) {
			t.Errorf("%q is not on the page", words)
		}
	}
}

// The report's words must not become markup, and nothing may be loaded or run.
func TestPageObeysNoReport(t *testing.T) {
	got := drawn(t)
	for _, bad := range []string{"<b>Atlantic", "\x1b", "<the>", `href="javascript`, "<script", "@import", "url(", "src="} {
		if strings.Contains(got, bad) {
			t.Errorf("%q is on the page", bad)
		}
	}
}

var links = regexp.MustCompile(`href="#([^"]+)"`)

func TestLinksLeadSomewhere(t *testing.T) {
	got := drawn(t)
	found := links.FindAllStringSubmatch(got, -1)
	if len(found) == 0 {
		t.Fatal("no links")
	}
	for _, m := range found {
		if n := strings.Count(got, `id="`+m[1]+`"`); n != 1 {
			t.Errorf("#%s: %d targets", m[1], n)
		}
	}
}

func TestPageIsHTML(t *testing.T) {
	root, err := html.Parse(strings.NewReader(drawn(t)))
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for n := range root.Descendants() {
		count[n.Data]++
	}
	if count["main"] != 1 || count["section"] != 3 || count["aside"] != 3 {
		t.Errorf("elements %v", count)
	}
}
