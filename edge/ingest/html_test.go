package ingest

import (
	"strings"
	"testing"
)

const pageHead = `<!doctype html><html lang="en"><head><meta charset="%s"><title>Harbour talks resume | Gulf News</title>
<meta property="og:site_name" content="Gulf News"><meta property="article:published_time" content="2024-03-15T22:10:00+02:00">
<link rel="canonical" href="https://example.org/talks"></head>`

const pageBody = `<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Harbour talks resume</h1>
<p>The two delegations sat down again on Thursday in the old customs house, a caf%s away from the quay, for a session that both had said would not happen.</p>
<p>“We came to listen,” the envoy told reporters as she left the building, and she gave no date for the next round of the talks.</p>
<p>A clerk of the port authority said that the berths would stay open, whatever the outcome of the session might turn out to be.</p>
</article><script>track()</script><footer>All rights reserved</footer></body></html>`

func htmlPage(charset, e string) string {
	return strings.Replace(pageHead, "%s", charset, 1) + strings.Replace(pageBody, "%s", e, 1)
}

func TestHTML(t *testing.T) {
	want := read(t, "talks.html", htmlPage("utf-8", "é"), Options{})[0]
	if !strings.HasPrefix(want, "2024-03-15|Harbour talks resume|") || !strings.Contains(want, "|Gulf News|") {
		t.Errorf("day, title or outlet missing: %q", want)
	}
	for _, words := range []string{"a café away from the quay", "\n\n“We came to listen,”", "turn out to be."} {
		if !strings.Contains(want, words) {
			t.Errorf("%q missing in %q", words, want)
		}
	}
	for _, clutter := range []string{"World", "track()", "All rights"} {
		if strings.Contains(want, clutter) {
			t.Errorf("%q kept in %q", clutter, want)
		}
	}
	western := strings.NewReplacer("“", "\x93", "”", "\x94").Replace(htmlPage("windows-1252", "\xe9"))
	expect(t, "western.html", western, Options{}, want)
	expect(t, "sniffed", htmlPage("utf-8", "é"), Options{}, want)
	expect(t, "as-html.txt", htmlPage("utf-8", "é"), Options{In: HTML}, want)
}

func TestHTMLThatFails(t *testing.T) {
	expect(t, "lying.html", htmlPage("utf-8", "\xe9"), Options{}, "lying.html: byte 480: not UTF-8")
	expect(t, "empty.html", "<html></html>", Options{}, "empty.html: no main text found in the page")
	deep := strings.Repeat("<div>", 100_000) + "Words."
	if got := read(t, "deep.html", deep, Options{}); len(got) != 1 || !strings.HasPrefix(got[0], "deep.html: ") {
		t.Errorf("deep page: %q", got)
	}
}
