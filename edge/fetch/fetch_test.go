package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"readout/edge/ingest"
)

// host is a server with pages and what was asked of it. The client takes it for a public one and does not really pause.
type host struct {
	*httptest.Server
	asked  []string
	paused time.Duration
	pages  map[string]http.HandlerFunc
}

func newHost(t *testing.T) *host {
	h := &host{pages: map[string]http.HandlerFunc{}}
	h.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.asked = append(h.asked, r.URL.Path)
		if page := h.pages[r.URL.Path]; page != nil {
			page(w, r)
			return
		}
		http.NotFound(w, r)
	}))
	t.Cleanup(h.Close)
	return h
}

func (h *host) client(state *State) *Client {
	c := NewClient(1<<20, state)
	c.Allow(func(netip.Addr) bool { return true })
	clock := time.Unix(0, 0)
	c.now = func() time.Time { return clock }
	c.sleep = func(_ context.Context, d time.Duration) error {
		h.paused += d
		clock = clock.Add(d)
		return nil
	}
	return c
}

// text serves a page with its validator.
func text(contentType, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		tag := fmt.Sprintf("%q", fmt.Sprint(len(body)))
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", tag)
		w.Header().Set("Content-Type", contentType)
		w.Write([]byte(body))
	}
}

func article(title string) http.HandlerFunc {
	paragraph := "<p>The two delegations sat down again in the old customs house, a short walk from the quay, for a session that both had said would not happen.</p>"
	return text("text/html; charset=utf-8", "<html><head><title>"+title+"</title></head><body><article><h1>"+title+"</h1>"+strings.Repeat(paragraph, 5)+"</article></body></html>")
}

func feedOf(links ...string) http.HandlerFunc {
	var b strings.Builder
	b.WriteString(`<rss version="2.0"><channel><title>Gulf News</title>`)
	for _, link := range links {
		fmt.Fprintf(&b, `<item><title>From the feed</title><link>%s</link><pubDate>Fri, 15 Mar 2024 10:00:00 GMT</pubDate></item>`, link)
	}
	return text("application/rss+xml", b.String()+"</channel></rss>")
}

// fetched are the documents or errors of a feed, a line each.
func fetched(h *host, c *Client) string {
	var out []string
	for doc, err := range c.Feed(context.Background(), h.URL+"/feed", ingest.Options{Limit: 1 << 20}) {
		if err != nil {
			out = append(out, strings.ReplaceAll(err.Error(), h.URL, ""))
			continue
		}
		out = append(out, strings.TrimPrefix(doc.ID, h.URL)+" "+doc.Published+" "+doc.Title+" "+doc.Outlet)
	}
	return strings.Join(out, "\n")
}

func TestFeedWithItsPages(t *testing.T) {
	h := newHost(t)
	h.pages["/feed"] = feedOf("/a", "/b")
	h.pages["/a"], h.pages["/b"] = article("Talks resume"), article("Talks end")
	state, _ := OpenState(filepath.Join(t.TempDir(), "state"))
	if got := fetched(h, h.client(state)); got != "/a 2024-03-15 Talks resume Gulf News\n/b 2024-03-15 Talks end Gulf News" {
		t.Errorf("%q", got)
	}
	if h.paused != 3*time.Second {
		t.Errorf("four requests in %v, want a second between two", h.paused)
	}
	if err := state.Save(); err != nil {
		t.Fatal(err)
	}
	again, err := OpenState(state.path)
	if err != nil {
		t.Fatal(err)
	}
	if got := fetched(h, h.client(again)); got != "" {
		t.Errorf("nothing has changed: %q", got)
	}
	h.pages["/feed"], h.pages["/b"] = feedOf("/a", "/b", "/c"), article("Talks end in anger")
	if got := fetched(h, h.client(again)); got != "/b 2024-03-15 Talks end in anger Gulf News\n/c: the server answers 404 Not Found" {
		t.Errorf("%q", got)
	}
}

func TestRobots(t *testing.T) {
	h := newHost(t)
	h.pages["/robots.txt"] = text("text/plain", "User-agent: *\nDisallow: /private/\nCrawl-delay: 5\n")
	h.pages["/feed"] = feedOf("/private/a", "/b")
	h.pages["/private/a"], h.pages["/b"] = article("Private"), article("Open")
	state, _ := OpenState("")
	if got := fetched(h, h.client(state)); got != "/private/a: robots.txt of the host forbids it\n/b 2024-03-15 Open Gulf News" {
		t.Errorf("%q", got)
	}
	if strings.Contains(strings.Join(h.asked, " "), "private") || h.paused < 6*time.Second {
		t.Errorf("asked %v with %v of pauses", h.asked, h.paused)
	}
}

func TestTriesAgain(t *testing.T) {
	h := newHost(t)
	h.pages["/feed"] = feedOf("/busy", "/broken")
	count := 0
	h.pages["/busy"] = func(w http.ResponseWriter, r *http.Request) {
		if count++; count < 3 {
			w.Header().Set("Retry-After", "7")
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		article("At last")(w, r)
	}
	h.pages["/broken"] = func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusInternalServerError) }
	state, _ := OpenState("")
	if got := fetched(h, h.client(state)); got != "/busy 2024-03-15 At last Gulf News\n/broken: the server answers 500 Internal Server Error" {
		t.Errorf("%q", got)
	}
	if n := strings.Count(strings.Join(h.asked, " "), "/broken"); n != tries {
		t.Errorf("asked %d times for what is broken", n)
	}
}

// Redirects lead nowhere but to pages of the web, and not for ever.
func TestRedirects(t *testing.T) {
	h := newHost(t)
	to := func(where string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, where, http.StatusFound) }
	}
	h.pages["/feed"] = to("/moved")
	h.pages["/moved"] = feedOf("/loop", "/file", "/here")
	h.pages["/loop"], h.pages["/file"], h.pages["/here"] = to("/loop"), to("file:///etc/passwd"), article("Here")
	state, _ := OpenState("")
	if got := fetched(h, h.client(state)); got != "/loop: redirected too often\n/file: neither http nor https\n/here 2024-03-15 Here Gulf News" {
		t.Errorf("%q", got)
	}
	h.pages["/feed"] = to("/feed")
	if got := fetched(h, h.client(state)); got != "/feed: redirected too often" {
		t.Errorf("%q", got)
	}
}

func TestPrivateAddresses(t *testing.T) {
	h := newHost(t)
	h.pages["/feed"] = feedOf()
	state, _ := OpenState("")
	c := NewClient(1<<20, state)
	c.sleep = func(context.Context, time.Duration) error { return nil }
	if _, err := c.Get(context.Background(), h.URL+"/feed"); !errors.Is(err, ErrPrivate) || len(h.asked) > 0 {
		t.Errorf("%v, asked %v", err, h.asked)
	}
	for _, address := range []string{"file:///etc/passwd", "ftp://example.org/a", "//example.org"} {
		if _, err := c.Get(context.Background(), address); !errors.Is(err, ErrScheme) {
			t.Errorf("%s: %v", address, err)
		}
	}
	for address, want := range map[string]bool{"8.8.8.8": true, "2606:4700::1111": true, "127.0.0.1": false, "10.1.2.3": false, "169.254.169.254": false, "192.168.0.1": false,
		"100.64.0.1": false, "0.0.0.0": false, "::1": false, "fe80::1": false, "fd00::1": false, "64:ff9b::7f00:1": false, "224.0.0.1": false} {
		if got := public(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: public %v", address, got)
		}
	}
}

func TestTooLarge(t *testing.T) {
	h := newHost(t)
	h.pages["/feed"] = text("text/plain", strings.Repeat("a", 2<<20))
	state, _ := OpenState("")
	if got := fetched(h, h.client(state)); got != "/feed: larger than the limit of 1048576 bytes" {
		t.Errorf("%q", got)
	}
}
