package serve

import (
	"encoding/json"
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
		"/api/v1/meetings/" + id + "/accounts": `"reports":[`,
	} {
		if code, body := get(d, address); code != 200 || !strings.Contains(body, words) {
			t.Errorf("%s: %d %.300s", address, code, body)
		}
	}
}
