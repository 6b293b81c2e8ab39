package serve

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"readout"
	"readout/edge/archive"
	"readout/edge/archive/sqlite"
	"readout/edge/ingest"
	"readout/knowledge/actors"
)

// examples are the reports that the tests read, once for all of them.
var examples = sync.OnceValues(func() (*readout.Reader, []archive.Entry) {
	reader, err := readout.New()
	if err != nil {
		panic(err)
	}
	paths, _ := filepath.Glob("../../examples/*.txt")
	var entries []archive.Entry
	for doc, err := range ingest.Open(paths, ingest.Options{}) {
		if err != nil {
			panic(err)
		}
		entries = append(entries, archive.Entry{Record: reader.Read(doc), Source: "examples"})
	}
	return reader, entries
})

// stand opens a desk on an archive with the examples in it.
func stand(t *testing.T, change func(*Options)) (*Desk, archive.Archive) {
	t.Helper()
	reader, entries := examples()
	if len(entries) == 0 {
		t.Fatal("no examples")
	}
	store, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	if _, err := store.Add(t.Context(), entries); err != nil {
		t.Fatal(err)
	}
	o := Options{Archive: store, Reader: reader, Actors: actors.Load(), Log: slog.New(slog.DiscardHandler)}
	if change != nil {
		change(&o)
	}
	d, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return d, store
}

func get(d *Desk, address string) (int, string) {
	w := httptest.NewRecorder()
	d.ServeHTTP(w, httptest.NewRequest("GET", address, nil))
	return w.Code, w.Body.String()
}

func post(d *Desk, address string, form url.Values, headers ...string) (int, string) {
	r := httptest.NewRequest("POST", address, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	d.ServeHTTP(w, r)
	return w.Code, w.Body.String()
}

func TestPages(t *testing.T) {
	d, _ := stand(t, nil)
	for _, c := range []struct {
		address string
		code    int
		words   string
	}{
		{"/", 200, "3 accounts side by side"},
		{"/reports", 200, "Macron and Modi"},
		{"/reports?pair=JPN+KOR", 200, "Japan-Republic of Korea Summit Meeting"},
		{"/meetings?pair=JPN,KOR", 200, "Fumio Kishida"},
		{"/statements?act=threaten", 200, "Omar Touray"},
		{"/statements?actor=nobody+at+all", 200, "Nothing like that"},
		{"/statements?act=sing", 400, "is no act of speech"},
		{"/statements?from=2023-02-31", 400, "is no day"},
		{"/meetings?from=2024-01-01&to=2023-01-01", 400, "comes after the last"},
		{"/meetings?pair=USA", 400, "is no pair"},
		{"/statements?format=xls", 400, "No such format"},
		{"/actors", 200, "Emmanuel Macron"},
		{"/actors/Emmanuel%20Macron", 200, "president"},
		{"/actors/Nobody%20Whatever", 404, "Nobody of that name"},
		{"/pairs", 200, "JPN – KOR"},
		{"/pairs/JPN/KOR", 200, "Fumio Kishida"},
		{"/pairs/KOR/JPN?by=day", 200, "Sun 7 May 2023"},
		{"/pairs/JPN/KOR?by=hour", 400, "No such period"},
		{"/pairs/JPN/JPN", 400, "is no pair"},
		{"/sources", 200, "Meridian News Agency"},
		{"/search?q=the", 200, "more in the report"},
		{"/search?q=summit", 200, `class="hit"`},
		{"/search?q=%22combat+aircraft%22", 200, "said by"},
		{"/sources", 200, "/reports?outlet=Atlantic%20Radio"},
		{"/reports?outlet=Atlantic+Radio", 200, "one week"},
		{"/statements?outlet=Atlantic+Radio&act=warn", 200, `name="outlet" value="Atlantic Radio"`},
		{"/meetings?outlet=Nobody", 200, "Nothing like that"},
		{"/search?act=threaten", 200, "We do not exclude the use of force"},
		{"/search?code=04", 200, "/items/e"},
		{"/search?code=consult&q=summit", 200, `class="hit"`},
		{"/search?code=4", 400, "is no code of an event"},
		{"/search?act=sing", 400, "is no act"},
		{"/search?actor=Omar+Touray", 200, "one week"},
		{`/search?q=NEAR(" OR -*:^`, 200, "has all of this"},
		{"/search?q=%27%3BDROP TABLE versions--", 200, "has all of this"},
		{"/read", 200, "Nothing is kept unless you ask"},
		{"/reports/unknown", 404, "Not in the archive"},
		{"/items/s0123456789", 404, "Not in the archive"},
		{"/meetings/../../etc/passwd", 307, ""},
		{"/nowhere", 404, "No such page"},
		{"/health", 200, "ok"},
	} {
		address := strings.ReplaceAll(c.address, " ", "%20")
		if code, body := get(d, address); code != c.code || !strings.Contains(body, c.words) {
			t.Errorf("%s: %d, want %d with %q:\n%.600s", c.address, code, c.code, c.words, body)
		}
	}
}

var addresses = regexp.MustCompile(`href="(/[^"]*)"`)

// TestEveryLink follows every link from the front page on, three steps deep.
func TestEveryLink(t *testing.T) {
	d, _ := stand(t, nil)
	seen := map[string]bool{}
	next := []string{"/"}
	for depth := 0; depth < 3; depth++ {
		var found []string
		for _, address := range next {
			code, body := get(d, address)
			if code != http.StatusOK {
				t.Errorf("%s: %d", address, code)
			}
			for _, m := range addresses.FindAllStringSubmatch(body, -1) {
				to, _, _ := strings.Cut(html.UnescapeString(m[1]), "#")
				if !seen[to] && len(seen) < 400 {
					seen[to] = true
					found = append(found, to)
				}
			}
		}
		next = found
	}
	if len(seen) < 100 {
		t.Errorf("only %d links", len(seen))
	}
}

// TestWordsLeadToFacts: on a report's page every fact has words, and every anchor that is named is there once.
func TestWordsLeadToFacts(t *testing.T) {
	d, store := stand(t, nil)
	docs, err := store.Documents(context.Background(), archive.Query{})
	if err != nil {
		t.Fatal(err)
	}
	for _, doc := range docs {
		_, body := get(d, "/reports/"+url.PathEscape(doc.ID))
		for _, m := range regexp.MustCompile(`href="[^"]*#([^"]+)"`).FindAllStringSubmatch(body, -1) {
			if n := strings.Count(body, `id="`+m[1]+`"`); n != 1 {
				t.Errorf("%s: #%s is there %d times", doc.Title, m[1], n)
			}
		}
	}
}

func TestPickedFactIsLit(t *testing.T) {
	d, store := stand(t, nil)
	said, err := store.Statements(context.Background(), archive.Query{Limit: 1})
	if err != nil || len(said) == 0 {
		t.Fatal("no statements", err)
	}
	_, body := get(d, "/reports/"+said[0].Document+"?at="+said[0].ID)
	for _, want := range []string{`class="fact say lit" id="` + said[0].ID, `lit" data-facts="`} {
		if !strings.Contains(body, want) {
			t.Errorf("%q is not on the page", want)
		}
	}
}

const report = "LISBON, March 4 (Atlantic Radio) -- Prime Minister Ana <b>Reis</b> met President Erik Lund in Lisbon on Monday.\n\n\"We will never recognise it,\" Reis said.\n"

func TestReadKeepsNothing(t *testing.T) {
	d, store := stand(t, nil)
	form := url.Values{"text": {report}, "title": {"<script>alert(1)</script>"}, "date": {"2024-03-05"}}
	code, body := post(d, "/read", form)
	if code != http.StatusOK || !strings.Contains(body, "Nothing is kept") {
		t.Fatalf("%d %.500s", code, body)
	}
	if strings.Contains(body, "<script>alert") || strings.Contains(body, "Ana <b>Reis") {
		t.Error("words of the report became HTML")
	}
	if found, _ := store.Search(context.Background(), archive.Query{Words: []string{"recognise"}}); len(found) != 0 {
		t.Error("the report was kept")
	}
	if code, _ := post(d, "/reports", form); code != http.StatusSeeOther {
		t.Errorf("keeping: %d", code)
	}
	if found, _ := store.Search(context.Background(), archive.Query{Words: []string{"recognise"}}); len(found) != 1 {
		t.Error("the report was not kept")
	}
}

func TestBadReports(t *testing.T) {
	d, _ := stand(t, nil)
	for _, c := range []struct {
		name  string
		form  url.Values
		code  int
		words string
	}{
		{"empty", url.Values{"text": {"  \n"}}, 422, "no words to read"},
		{"binary", url.Values{"text": {"PK\x03\x04\x00\x00"}}, 422, "cannot be read"},
		{"broken UTF-8", url.Values{"text": {"caf\xe9"}}, 422, "not UTF-8"},
		{"no day", url.Values{"text": {report}, "date": {"soon"}}, 422, "is no day"},
		{"20 MB", url.Values{"text": {strings.Repeat("word ", 4<<20)}}, 413, "Too large"},
	} {
		if code, body := post(d, "/read", c.form); code != c.code || !strings.Contains(body, c.words) {
			t.Errorf("%s: %d, want %d with %q: %.400s", c.name, code, c.code, c.words, body)
		}
	}
}

func TestGuard(t *testing.T) {
	d, _ := stand(t, func(o *Options) { o.Hosts = []string{"example.com"}; o.Token = "a secret of some length" })
	ask := func(method, host, site, bearer string) *http.Response {
		r := httptest.NewRequest(method, "/read", nil)
		r.Host = host
		r.Header.Set("Sec-Fetch-Site", site)
		r.Header.Set("Authorization", bearer)
		w := httptest.NewRecorder()
		d.ServeHTTP(w, r)
		return w.Result()
	}
	const good = "Bearer a secret of some length"
	for _, c := range []struct {
		name, method, host, site, bearer string
		code                             int
	}{
		{"the token", "GET", "example.com:8080", "none", good, 200},
		{"no token", "GET", "example.com", "none", "", 401},
		{"another token", "GET", "example.com", "none", "Bearer a secret of some lengtH", 401},
		{"another name, as after a change in the DNS", "GET", "evil.example", "none", good, 421},
		{"a form of another site", "POST", "example.com", "cross-site", good, 403},
	} {
		if got := ask(c.method, c.host, c.site, c.bearer); got.StatusCode != c.code {
			t.Errorf("%s: %d, want %d", c.name, got.StatusCode, c.code)
		}
	}
	h := ask("GET", "example.com", "none", good).Header
	if csp := h.Get("Content-Security-Policy"); !strings.Contains(csp, "script-src 'self'") || strings.Contains(csp, "unsafe") {
		t.Errorf("policy %q", csp)
	}
}

// TestNothingInline: a page has no script, style or handler of its own, which its policy would stop.
func TestNothingInline(t *testing.T) {
	d, _ := stand(t, nil)
	for _, address := range []string{"/", "/reports", "/meetings", "/statements", "/actors", "/sources", "/search?q=summit", "/read"} {
		_, body := get(d, address)
		for _, bad := range []string{"<style", " style=", " onclick", "javascript:", "http://fonts", "src=\"http"} {
			if strings.Contains(body, bad) {
				t.Errorf("%s has %q", address, bad)
			}
		}
	}
}

func TestLists(t *testing.T) {
	d, _ := stand(t, nil)
	if _, body := get(d, "/meetings?format=csv"); !strings.HasPrefix(body, "id,document,") {
		t.Errorf("CSV begins %.60q", body)
	}
	if _, body := get(d, "/statements?format=json&limit=2"); strings.Count(body, `"speaker"`) != 2 {
		t.Errorf("JSON %.300q", body)
	}
	if _, body := get(d, "/statements?limit=2"); !strings.Contains(body, `rel="next">Earlier`) {
		t.Error("no way to more")
	}
}

func TestUnchangedPage(t *testing.T) {
	d, _ := stand(t, nil)
	w := httptest.NewRecorder()
	d.ServeHTTP(w, httptest.NewRequest("GET", "/sources", nil))
	r := httptest.NewRequest("GET", "/sources", nil)
	r.Header.Set("If-None-Match", w.Header().Get("ETag"))
	again := httptest.NewRecorder()
	d.ServeHTTP(again, r)
	if b, _ := io.ReadAll(again.Body); again.Code != http.StatusNotModified || len(b) > 0 {
		t.Errorf("%d with %d bytes", again.Code, len(b))
	}
}

func TestPhrases(t *testing.T) {
	for q, want := range map[string]string{
		`open channels`:           "open|channels",
		`"open channels" Bali`:    "open channels|Bali",
		`“open channels” dialog*`: "open channels|dialog*",
		`"unclosed phrase`:        "unclosed phrase",
		`  `:                      "",
	} {
		if got := strings.Join(phrases(q), "|"); got != want {
			t.Errorf("%s: %s, want %s", q, got, want)
		}
	}
}
