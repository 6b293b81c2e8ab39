package main

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"readout/edge/fetch"
)

// Feeds go through the queue into the archive. When they are submitted again only what has changed is fetched and sent.
func TestSubmitFeed(t *testing.T) {
	var whole atomic.Int32 // pages that were sent, not only said to be the same
	word := "quay"
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var kind, body string
		switch r.URL.Path {
		case "/feed":
			kind = "application/rss+xml"
			body = `<rss version="2.0"><channel><title>Wire from the ` + word + `</title>`
			for _, page := range []string{"a", "b"} {
				body += fmt.Sprintf(`<item><title>Talks %[1]s</title><link>http://%[2]s/%[1]s</link><pubDate>Fri, 15 Mar 2024 10:00:00 GMT</pubDate></item>`, page, r.Host)
			}
			body += `</channel></rss>`
		case "/a", "/b":
			kind = "text/html"
			body = "<html><body><article><h1>Talks</h1>" + strings.Repeat("<p>The minister of Ghana met the president of Togo near the "+word+", and the two spoke of the border for an hour.</p>", 5) + "</article></body></html>"
		default:
			http.NotFound(w, r)
			return
		}
		tag := fmt.Sprintf("%q", fmt.Sprint(len(body)))
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		whole.Add(1)
		w.Header().Set("ETag", tag)
		w.Header().Set("Content-Type", kind)
		fmt.Fprint(w, body)
	}))
	defer site.Close()
	dir := t.TempDir()
	run := func(args ...string) string {
		t.Helper()
		var out bytes.Buffer
		app := &App{In: strings.NewReader(""), Out: &out, Err: &out, Width: 80}
		app.fetcher = func(limit int64, state *fetch.State) *fetch.Client {
			c := fetch.NewClient(limit, state)
			c.Allow(func(netip.Addr) bool { return true })
			return c
		}
		if status := app.Run(t.Context(), args); status != 0 {
			t.Fatalf("readout %s: status %d\n%s", strings.Join(args, " "), status, out.String())
		}
		return out.String()
	}
	queue := []string{"--queue", filepath.Join(dir, "q"), "--listen", "127.0.0.1:24336"}
	archive := []string{"--archive", filepath.Join(dir, "w.db")}
	submit := append([]string{"submit", "--in", "feed", site.URL + "/feed"}, queue...)
	work := append(append([]string{"work", "--drain"}, queue...), archive...)
	for _, c := range []struct {
		what, says, kept string
		fetched          int32
	}{
		{"a feed", "2 documents in 1 pieces", "2 added", 3},
		{"the same feed again", "0 documents in 0 pieces", "0 added", 0},
		{"pages that changed", "2 documents in 1 pieces", "2 new versions", 3},
	} {
		if c.kept == "2 new versions" {
			word = "harbour"
		}
		whole.Store(0)
		if out := run(submit...); !strings.Contains(out, c.says) || whole.Load() != c.fetched {
			t.Errorf("%s: %d fetched, want %d: %s", c.what, whole.Load(), c.fetched, out)
		}
		if out := run(work...); !strings.Contains(out, c.kept) {
			t.Errorf("%s: %s", c.what, out)
		}
	}
}
