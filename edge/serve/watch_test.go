package serve

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/mmcdole/gofeed"

	"readout/corpus/corpustest"
	"readout/edge/archive"
)

func TestFeeds(t *testing.T) {
	d, _ := stand(t, nil)
	for address, title := range map[string]string{
		"/statements?act=threaten&format=atom":                              "Omar Touray: threaten",
		"/search?q=summit&format=atom":                                      "Japan",
		"/reports?pair=JPN+KOR&format=atom":                                 "Japan-Republic of Korea Summit Meeting",
		"/watch?actor=Omar+Touray&pair=JPN,KOR&topic=terror&format=atom":    "Omar Touray",
		"/meetings?pair=JPN+KOR&format=atom":                                "meeting: Fumio Kishida",
		"/watch?actor=nobody+at+all&format=atom":                            "",
		"/statements?act=threaten&q=%22use+of+force%22&limit=1&format=atom": "Omar Touray: threaten",
	} {
		code, body := get(d, address)
		feed, err := gofeed.NewParser().ParseString(body)
		if code != 200 || err != nil || title == "" != (len(feed.Items) == 0) {
			t.Errorf("%s: %d, %v: %.300s", address, code, err, body)
			continue
		}
		titles := ""
		for _, i := range feed.Items {
			titles += i.Title + "\n"
			if !strings.HasPrefix(i.Link, "http://example.com/") || i.GUID == "" || i.UpdatedParsed == nil {
				t.Errorf("%s: entry %+v", address, i)
			}
		}
		if !strings.Contains(titles, title) {
			t.Errorf("%s has no %q: %s", address, title, titles)
		}
	}
	if code, _ := get(d, "/sources?format=atom"); code != http.StatusBadRequest {
		t.Errorf("a list without a feed: %d", code)
	}
}

func TestWatch(t *testing.T) {
	d, _ := stand(t, nil)
	for _, c := range []struct {
		address string
		code    int
		words   string
	}{
		{"/watch", 200, "The list is this page"},
		{"/watch?actor=Omar+Touray", 200, "We do not exclude the use of force"},
		{"/watch?actor=nobody%3BOmar+Touray", 200, "We do not exclude the use of force"},
		{"/watch?pair=JPN+KOR", 200, "Kishida"},
		{"/watch?pair=JPN", 400, "is no pair"},
		{"/watch?topic=nothing+like+it", 200, "Nothing of that"},
		{"/watch?topic=" + strings.Join(strings.Split("abcdefghijklmnopqrstuvwxyz01234567890", ""), "%3B"), 400, "at most 30"},
	} {
		if code, body := get(d, c.address); code != c.code || !strings.Contains(body, c.words) {
			t.Errorf("%s: %d, want %d with %q: %.300s", c.address, code, c.code, c.words, body)
		}
	}
}

// TestNews: a reader who comes back is told what was added meanwhile, until he says that he has seen it.
func TestNews(t *testing.T) {
	d, store := stand(t, nil)
	look := func(cookies []*http.Cookie) (string, []*http.Cookie) {
		r := httptest.NewRequest("GET", "/", nil)
		for _, c := range cookies {
			r.AddCookie(c)
		}
		w := httptest.NewRecorder()
		d.ServeHTTP(w, r)
		return w.Body.String(), w.Result().Cookies()
	}
	first, cookies := look(nil)
	if strings.Contains(first, "since your last look") || len(cookies) != 1 {
		t.Fatalf("the first look has news, or no cookie: %v", cookies)
	}
	if _, err := store.Add(t.Context(), []archive.Entry{{Record: corpustest.Talks()[0]}}); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if body, _ := look(cookies); !strings.Contains(body, "NOR SAV 1") || !strings.Contains(body, "/reports/host") {
			t.Error("what is new is not there")
		}
	}
	latest, _ := store.Latest(t.Context())
	w := httptest.NewRecorder()
	r := httptest.NewRequest("POST", "/seen", strings.NewReader(url.Values{"version": {strconv.FormatInt(latest, 10)}}.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	d.ServeHTTP(w, r)
	if body, _ := look(w.Result().Cookies()); w.Code != http.StatusSeeOther || !strings.Contains(body, "Nothing.") {
		t.Errorf("after seeing them: %d", w.Code)
	}
	if _, body := get(d, "/statements?since="+strconv.FormatInt(latest-1, 10)); !strings.Contains(body, "/reports/host") || strings.Contains(body, "Touray") {
		t.Error("statements since the last look are others")
	}
}

// TestAlert: the watch-list that a reader keeps is told of on Today, when something new is on it, until he keeps it no more.
func TestAlert(t *testing.T) {
	d, store := stand(t, nil)
	ask := func(method, address string, form url.Values, cookies ...*http.Cookie) *httptest.ResponseRecorder {
		r := httptest.NewRequest(method, address, strings.NewReader(form.Encode()))
		if method == "POST" {
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		}
		for _, c := range cookies {
			r.AddCookie(c)
		}
		w := httptest.NewRecorder()
		d.ServeHTTP(w, r)
		return w
	}
	seen := ask("GET", "/", nil).Result().Cookies()
	kept := ask("POST", "/watch", url.Values{"actor": {"Anna Berg"}})
	if kept.Code != http.StatusSeeOther || kept.Header().Get("Location") != "/watch?actor=Anna+Berg" {
		t.Fatalf("%d to %s", kept.Code, kept.Header().Get("Location"))
	}
	cookies := append(seen, kept.Result().Cookies()...)
	if body := ask("GET", "/watch?actor=Anna+Berg", nil, cookies...).Body.String(); !strings.Contains(body, "Tell me no more") {
		t.Error("the list does not say that it is kept")
	}
	if _, err := store.Add(t.Context(), []archive.Entry{{Record: corpustest.Talks()[0]}}); err != nil {
		t.Fatal(err)
	}
	if body := ask("GET", "/", nil, cookies...).Body.String(); !strings.Contains(body, "On your <a") || !strings.Contains(body, "no foreign base on the strait") {
		t.Error("Today does not tell what is new on the list")
	}
	if body := ask("GET", "/", nil, seen...).Body.String(); strings.Contains(body, "On your <a") {
		t.Error("Today tells another reader")
	}
	if gone := ask("POST", "/watch", nil, cookies...).Result().Cookies(); len(gone) != 1 || gone[0].MaxAge >= 0 {
		t.Errorf("%v", gone)
	}
	if w := ask("POST", "/watch", url.Values{"actor": {strings.Repeat("a very long name ", 200)}}); w.Code != http.StatusBadRequest {
		t.Errorf("a list of 3 kB: %d", w.Code)
	}
	for _, bad := range []string{"%25zz", "actor%3D", "pair%3DJPN"} {
		if w := ask("GET", "/?since=1", nil, &http.Cookie{Name: watchCookie, Value: bad}); w.Code != 200 {
			t.Errorf("cookie %s: %d", bad, w.Code)
		}
	}
}
