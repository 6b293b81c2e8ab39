package serve

import (
	"bufio"
	"bytes"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"
	"time"

	"readout/client"
	"readout/edge/archive"
)

// deskAndClient is a desk with a token that answers, and a client that has it.
func deskAndClient(t *testing.T) (*client.Client, archive.Archive, string) {
	t.Helper()
	const token = "a secret of some length"
	d, store := stand(t, func(o *Options) { o.Token = token })
	server := httptest.NewServer(d)
	t.Cleanup(server.Close)
	return client.New(server.URL, token), store, server.URL
}

func TestClientLists(t *testing.T) {
	c, store, _ := deskAndClient(t)
	want, _ := store.Statements(t.Context(), archive.Query{})
	n := 0
	for s, err := range c.Statements(t.Context(), client.Query{}) {
		if err != nil || s.ID != want[n].ID {
			t.Fatalf("statement %d: %s, %v, want %s", n, s.ID, err, want[n].ID)
		}
		n++
	}
	if n != len(want) || n < 100 {
		t.Errorf("%d statements, want %d", n, len(want))
	}
	records := 0
	for rec, err := range c.Records(t.Context()) {
		if err != nil || rec.Document.ID == "" {
			t.Fatal(err)
		}
		records++
	}
	if docs, _ := store.Documents(t.Context(), archive.Query{}); records != len(docs) {
		t.Errorf("%d records, want %d", records, len(docs))
	}
}

// TestClientAsks: what the pages show a program gets with its words.
func TestClientAsks(t *testing.T) {
	c, store, _ := deskAndClient(t)
	ctx := t.Context()
	first := func(name string, words string, err error) {
		if err != nil || words == "" {
			t.Errorf("%s: %q, %v", name, words, err)
		}
	}
	for v, err := range c.Visits(ctx, client.Query{Status: "happened"}) {
		first("a visit", v.Words, err)
	}
	lines := 0
	for l, err := range c.Ledger(ctx, client.Query{Kind: "red_line"}) {
		first("a line of the ledger", l.Words, err)
		lines++
	}
	if lines == 0 {
		t.Error("no red line")
	}
	for p, err := range c.Search(ctx, client.Query{Words: "summit"}) {
		first("a passage", p.Words, err)
	}
	for p, err := range c.Pairs(ctx) {
		first("a pair", p.A+p.B, err)
	}
	for a, err := range c.Actors(ctx, client.Query{}) {
		first("an actor", a.Name, err)
	}
	for s, err := range c.Sources(ctx, client.Query{}) {
		first("a source", s.Outlet+s.Last, err)
	}
	for turn, err := range c.Formulas(ctx, client.Query{Actor: "Japan"}) {
		first("a formula", turn.Words, err)
	}
	days := map[string]bool{}
	for e, err := range c.Between(ctx, "JPN", "KOR", client.Query{To: "2023-12-31"}) {
		first("an entry", e.Words, err)
		days[e.Day] = true
	}
	line, err := c.Timeline(ctx, "JPN", "KOR", "day", client.Query{To: "2023-12-31"})
	if err != nil || len(line.Periods) < len(days) || len(days) < 2 {
		t.Errorf("%d periods, %v; entries of %d days", len(line.Periods), err, len(days))
	}
	used, err := c.Formula(ctx, client.Query{Words: "the two leaders"})
	if err != nil || len(used.Uses) == 0 || len(used.Users) == 0 {
		t.Errorf("%+v, %v", used, err)
	}
	front, err := c.Today(ctx)
	if err != nil || len(front.Reports) == 0 || len(front.Told) == 0 || len(front.News.RedLines) == 0 {
		t.Errorf("%+v, %v", front, err)
	}
	met, _ := store.Meetings(ctx, archive.Query{Pair: [2]string{"JPN", "KOR"}, Limit: 1})
	accounts, err := c.Accounts(ctx, met[0].ID)
	if err != nil || len(accounts.Reports) < 2 {
		t.Errorf("%+v, %v", accounts, err)
	}
	cited, err := c.Cite(ctx, met[0].ID)
	if err != nil || !strings.Contains(cited.BibTeX, "sha256") || cited.CSL["abstract"] == "" {
		t.Errorf("%+v, %v", cited, err)
	}
	text, err := c.Text(ctx, met[0].Document)
	rec, _ := c.Record(ctx, met[0].Document)
	if err != nil || len(text) != rec.Document.Bytes {
		t.Errorf("%d bytes, want %d, %v", len(text), rec.Document.Bytes, err)
	}
	for v, err := range c.Versions(ctx, met[0].Document) {
		first("a version", v.SHA256, err)
	}
	if read, err := c.Read(ctx, client.Report{Text: report}); err != nil || len(read.Meetings) != 1 {
		t.Errorf("%v", err)
	}
}

// TestClientCorrects: a program says what is wrong, in one report and in all, and takes it back.
func TestClientCorrects(t *testing.T) {
	c, store, _ := deskAndClient(t)
	threat := aThreat(t, store)
	one, err := c.Correct(t.Context(), client.Correct{Item: threat.ID, Action: "set", Field: "acts", Value: "warn", By: "Ada"})
	if err != nil || one.Number != 1 || one.Words[0] != threat.Words {
		t.Errorf("%+v, %v", one, err)
	}
	all, err := c.Correct(t.Context(), client.Correct{Actor: "Fumio Kishida", Action: "split", Field: "represents", Only: []string{"JPN"}, Value: "K. Fumio", By: "Ada"})
	if err != nil || !all.Everywhere() {
		t.Errorf("%+v, %v", all, err)
	}
	if said, _ := store.Statements(t.Context(), archive.Query{Actor: "K. Fumio"}); len(said) == 0 {
		t.Error("nothing is said by the other")
	}
	for _, n := range []int{1, 2} {
		if err := c.Undo(t.Context(), n, "Bo"); err != nil {
			t.Error(err)
		}
	}
	for said, err := range c.Corrections(t.Context()) {
		if err != nil || said.UndoneBy != "Bo" {
			t.Errorf("%+v, %v", said, err)
		}
	}
	for _, bad := range []client.Correct{{Actor: "A", Action: "merge", Value: "A", By: "Ada"}, {Action: "merge", Value: "A", By: "Ada"}, {Item: threat.ID, Action: "merge", Value: "A", By: "Ada"}, {Item: threat.ID, Action: "reject"}} {
		if _, err := c.Correct(t.Context(), bad); err == nil {
			t.Errorf("%+v is taken", bad)
		}
	}
	if p, ok := errors.AsType[*client.Problem](c.Undo(t.Context(), 99, "Bo")); !ok || p.Status != 404 {
		t.Errorf("undo of nothing: %v", p)
	}
}

func TestClientAdds(t *testing.T) {
	c, _, address := deskAndClient(t)
	r := client.Report{ID: "lisbon/1", Title: "<script>alert(1)</script>", Date: "2024-03-05", Outlet: "Atlantic Radio", Text: report}
	for _, fate := range []string{"added", "unchanged"} {
		if got, err := c.Add(t.Context(), r); err != nil || got.Fate != fate || got.Meetings != 1 {
			t.Errorf("%+v, %v, want %s", got, err, fate)
		}
	}
	r.Text += "They will meet again.\n"
	if got, err := c.Add(t.Context(), r); err != nil || got.Fate != "new_version" {
		t.Errorf("%+v, %v", got, err)
	}
	if rec, err := c.Record(t.Context(), "lisbon/1"); err != nil || rec.Document.Title != r.Title {
		t.Errorf("%v", err)
	}
	for name, bad := range map[string]struct {
		c      *client.Client
		r      client.Report
		status int
	}{
		"no words":     {c, client.Report{Text: "  "}, 422},
		"binary":       {c, client.Report{Text: "PK\x03\x04\x00\x00"}, 422},
		"no day":       {c, client.Report{Text: report, Date: "soon"}, 422},
		"20 MB":        {c, client.Report{Text: strings.Repeat("word ", 4<<20)}, 413},
		"no token":     {client.New(address, ""), r, 401},
		"a wrong one":  {client.New(address, "another secret of length"), r, 401},
		"another desk": {client.New(address+"/nowhere", "a secret of some length"), r, 404},
	} {
		_, err := bad.c.Add(t.Context(), bad.r)
		if p, ok := errors.AsType[*client.Problem](err); !ok || p.Status != bad.status || p.Detail == "" && name != "another desk" {
			t.Errorf("%s: %v, want status %d with details", name, err, bad.status)
		}
	}
}

// TestConditional: an answer of the API that the one who asks has already is not sent again.
func TestConditional(t *testing.T) {
	d, _ := stand(t, nil)
	for _, address := range []string{"/api/v1/statements", "/api/v1/search?q=summit", "/openapi.json", "/statements"} {
		w := httptest.NewRecorder()
		d.ServeHTTP(w, httptest.NewRequest("GET", address, nil))
		for _, given := range []string{w.Header().Get("ETag"), `"other", W/` + w.Header().Get("ETag"), "*"} {
			r := httptest.NewRequest("GET", address, nil)
			r.Header.Set("If-None-Match", given)
			again := httptest.NewRecorder()
			if d.ServeHTTP(again, r); again.Code != http.StatusNotModified || again.Body.Len() > 0 {
				t.Errorf("%s with %s: %d", address, given, again.Code)
			}
		}
	}
}

func TestExportFormats(t *testing.T) {
	d, store := stand(t, nil)
	said, _ := store.Statements(t.Context(), archive.Query{Act: "warn"})
	for address, lines := range map[string]int{"/api/v1/export/statements?act=warn": len(said), "/api/v1/export/statements?act=warn&format=csv": len(said) + 1, "/api/v1/export/meetings?actor=nobody": 0} {
		if code, body := get(d, address); code != 200 || strings.Count(body, "\n") != lines {
			t.Errorf("%s: %d with %d lines, want %d", address, code, strings.Count(body, "\n"), lines)
		}
	}
	if code, body := get(d, "/api/v1/export/statements?from=never"); code != 400 || !strings.Contains(body, "is no day") {
		t.Errorf("%d %.200s", code, body)
	}
}

// TestSlowReader: one who takes a line of an export and goes away leaves nothing behind, and others are answered.
func TestSlowReader(t *testing.T) {
	d, _ := stand(t, nil)
	server := httptest.NewServer(d)
	defer server.Close()
	before := runtime.NumGoroutine()
	for range 20 {
		conn, err := net.Dial("tcp", strings.TrimPrefix(server.URL, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		conn.Write([]byte("GET /api/v1/export/records HTTP/1.1\r\nHost: desk\r\n\r\n"))
		if line, err := bufio.NewReader(conn).ReadString('\n'); err != nil || !strings.Contains(line, "200") {
			t.Errorf("%q, %v", line, err)
		}
		conn.Close()
	}
	if answer, err := http.Get(server.URL + "/health"); err != nil || answer.StatusCode != 200 {
		t.Error(err)
	}
	http.DefaultClient.CloseIdleConnections()
	for wait := 0; runtime.NumGoroutine() > before+5 && wait < 50; wait++ {
		time.Sleep(100 * time.Millisecond)
	}
	if now := runtime.NumGoroutine(); now > before+5 {
		t.Errorf("%d goroutines, %d before", now, before)
	}
}

// TestProblemsOfTheAPI: whatever goes wrong under /api is a problem document.
func TestProblemsOfTheAPI(t *testing.T) {
	d, _ := stand(t, func(o *Options) { o.Hosts = []string{"example.com"} })
	for _, c := range []struct {
		method, address, host, body string
		code                        int
	}{
		{"GET", "/api/v1/nothing", "example.com", "", 404},
		{"GET", "/api/", "example.com", "", 404},
		{"DELETE", "/api/v1/meetings", "example.com", "", 405},
		{"GET", "/api/v1/documents/unknown", "example.com", "", 404},
		{"GET", "/api/v1/statements?limit=none", "example.com", "", 422},
		{"GET", "/api/v1/meetings", "evil.example", "", 421},
		{"POST", "/api/v1/documents", "example.com", `{"text"`, 400},
		{"POST", "/api/v1/documents", "example.com", `{}`, 422},
		{"POST", "/api/v1/documents", "example.com", `{"text":"a","colour":"red"}`, 422},
	} {
		r := httptest.NewRequest(c.method, c.address, bytes.NewReader([]byte(c.body)))
		r.Host = c.host
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		d.ServeHTTP(w, r)
		if kind := w.Header().Get("Content-Type"); w.Code != c.code || kind != "application/problem+json" {
			t.Errorf("%s %s %s: %d %s, want %d: %.200s", c.method, c.address, c.body, w.Code, kind, c.code, w.Body)
		}
	}
}
