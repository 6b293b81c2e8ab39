package serve

import (
	"encoding/json"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

func TestAPI(t *testing.T) {
	d, _ := stand(t, nil)
	for _, c := range []struct {
		address string
		code    int
		words   string
	}{
		{"/openapi.json", 200, `"/api/v1/meetings/{id}/accounts"`},
		{"/api/v1/documents?limit=2", 200, `"next":`},
		{"/api/v1/statements?act=threaten", 200, "Omar Touray"},
		{"/api/v1/search?q=summit", 200, `"words":`},
		{"/api/v1/visits?status=happened", 200, `"visitors":`},
		{"/api/v1/meetings?city=seoul", 200, "Yoon Suk Yeol"},
		{"/api/v1/register/city", 200, `"lat":37.`},
		{"/api/v1/register/month?kind=visit", 200, `"days":`},
		{"/api/v1/register/colour", 422, "month"},
		{"/api/v1/ledger?limit=2", 200, `"later":`},
		{"/api/v1/ledger?kind=red_line&again=false", 200, `"what":["red_line"`},
		{"/api/v1/ledger?kind=wish", 422, "kind"},
		{"/api/v1/pairs?limit=1", 200, `"next":`},
		{"/api/v1/pairs/jpn/kor?by=day&limit=3", 200, `"turning_points":`},
		{"/api/v1/pairs/JPN/JPN", 400, "is no pair"},
		{"/api/v1/watch?actor=Fumio+Kishida&pair=JPN+KOR", 200, `"why":["Fumio Kishida","JPN KOR"]`},
		{"/api/v1/watch?pair=JPN", 400, "is no pair"},
		{"/api/v1/actors?limit=1", 200, `"statements":`},
		{"/api/v1/actors/Fumio%20Kishida", 200, `"role":"prime minister"`},
		{"/api/v1/actors/Nobody%20Atall", 404, "Neither a report"},
		{"/api/v1/sources", 200, `"outlet":`},
		{"/api/v1/phrases?q=the+two+leaders", 200, `"users":[{"name":`},
		{"/api/v1/phrases?q=%22+%22", 400, "no words"},
		{"/api/v1/phrases", 422, "q"},
		{"/api/v1/formulas?actor=Japan", 200, `"items":`},
		{"/api/v1/corrections", 200, `"items":[]`},
		{"/api/v1/today?since=1", 200, `"arrived":{"since":1`},
		{"/api/v1/search?code=CONSULT", 200, `"event":"e`},
		{"/api/v1/search?act=threaten", 200, "We do not exclude"},
		{"/api/v1/documents?code=04", 200, `"title":`},
		{"/api/v1/documents?code=9999", 200, `"items":[]`},
		{"/api/v1/meetings?code=x1", 400, "no code"},
		{"/api/v1/statements?act=sing", 422, `"title":"Unprocessable Entity"`},
		{"/api/v1/statements?from=2023-02-31", 400, "is no day"},
		{"/api/v1/statements?cursor=bogus", 400, "no cursor"},
		{"/api/v1/meetings?limit=100000", 422, "limit"},
		{"/api/v1/documents/unknown", 404, "No report or item"},
		{"/api/v1/items/s0123456789", 404, "No report or item"},
		{"/api/v1/meetings/m0123456789/accounts", 404, "No report or item"},
	} {
		if code, body := get(d, c.address); code != c.code || !strings.Contains(body, c.words) {
			t.Errorf("%s: %d, want %d with %q:\n%.400s", c.address, code, c.code, c.words, body)
		}
	}
}

// TestCursor goes through all statements by pages, and finds each once.
func TestCursor(t *testing.T) {
	d, _ := stand(t, nil)
	seen, pages := map[string]bool{}, 0
	for cursor := ""; ; pages++ {
		_, body := get(d, "/api/v1/statements?limit=7&cursor="+url.QueryEscape(cursor))
		var page struct {
			Items []struct{ ID string }
			Next  string
		}
		if err := json.Unmarshal([]byte(body), &page); err != nil {
			t.Fatalf("%v: %.300s", err, body)
		}
		for _, s := range page.Items {
			if seen[s.ID] {
				t.Errorf("%s is on two pages", s.ID)
			}
			seen[s.ID] = true
		}
		if cursor = page.Next; cursor == "" {
			break
		}
	}
	if len(seen) < 50 || pages < 7 {
		t.Errorf("%d statements on %d pages", len(seen), pages)
	}
}

func TestItemsOfTheAPICarryWords(t *testing.T) {
	d, _ := stand(t, nil)
	_, body := get(d, "/api/v1/meetings?pair=JPN,KOR&limit=1")
	_, rest, _ := strings.Cut(body, `"id":"`)
	id, _, _ := strings.Cut(rest, `"`)
	for address, words := range map[string]string{
		"/api/v1/items/" + id:                  `"evidence":[{"span":`,
		"/api/v1/items/" + id + "/cite":        `"URL":"http://example.com/items/` + id,
		"/api/v1/meetings/" + id + "/accounts": `"reports":[`,
	} {
		if code, body := get(d, address); code != 200 || !strings.Contains(body, words) {
			t.Errorf("%s: %d %.300s", address, code, body)
		}
	}
}

// TestOneReportByAPI: a program gets a report's text, its versions and what changed in it, as the pages show them.
func TestOneReportByAPI(t *testing.T) {
	d, _ := stand(t, nil)
	post := func(path, body string) {
		r := httptest.NewRequest("POST", path, strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		d.ServeHTTP(httptest.NewRecorder(), r)
	}
	post("/api/v1/read", `{"id":"paris/2","text":"Ann Lee met Bo Li in Paris on Monday."}`)
	post("/api/v1/documents", `{"id":"paris/1","text":"Ann Lee met Bo Li in Paris on Monday."}`)
	post("/api/v1/documents", `{"id":"paris/1","text":"Ann Lee met Bo Li in Rome on Monday."}`)
	for _, c := range []struct {
		address string
		code    int
		words   string
	}{
		{"/api/v1/documents/paris%2F2", 404, "No report"},
		{"/api/v1/documents/paris%2F1/text", 200, `"text":"Ann Lee met Bo Li in Rome on Monday."`},
		{"/api/v1/documents/paris%2F1/versions?limit=1", 200, `"next":`},
		{"/api/v1/documents/paris%2F1/changes", 200, `"since":"v1","gone":1,"new":1`},
		{"/api/v1/documents/paris%2F1/changes?since=v7", 404, "no earlier version"},
	} {
		if code, body := get(d, c.address); code != c.code || !strings.Contains(body, c.words) {
			t.Errorf("%s: %d, want %d with %q:\n%.400s", c.address, code, c.code, c.words, body)
		}
	}
}
