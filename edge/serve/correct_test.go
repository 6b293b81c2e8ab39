package serve

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"readout/edge/archive"
	"readout/record/correction"
)

// aThreat is the statement of the examples that threatens.
func aThreat(t *testing.T, store archive.Archive) archive.Statement {
	t.Helper()
	said, err := store.Statements(t.Context(), archive.Query{Act: "threaten", Limit: 1})
	if err != nil || len(said) != 1 {
		t.Fatal("no threat", err)
	}
	return said[0]
}

func TestCorrect(t *testing.T) {
	d, store := stand(t, nil)
	s := aThreat(t, store)
	page, form := "/items/"+s.ID+"/correct", url.Values{"by": {"Ada <b>"}, "note": {"read it again"}}
	for _, c := range []struct {
		name  string
		set   [2]string
		code  int
		words string
	}{
		{"nothing changed", [2]string{"action", "set"}, 422, "No field was changed"},
		{"no such act", [2]string{"field.acts", "sing"}, 422, "is no acts"},
		{"kept", [2]string{"field.acts", "warn; demand"}, 303, ""},
		{"the same again", [2]string{"field.acts", "warn; demand"}, 422, "No field was changed"},
		{"an actor's form for a statement", [2]string{"action", "split"}, 422, "is no actor"},
		{"no such thing to do", [2]string{"action", "burn"}, 422, "cannot"},
	} {
		form.Set("action", "set")
		form.Set(c.set[0], c.set[1])
		if code, body := post(d, page, form); code != c.code || !strings.Contains(body, c.words) {
			t.Errorf("%s: %d, want %d with %q: %.300s", c.name, code, c.code, c.words, body)
		}
	}
	if left, _ := store.Statements(t.Context(), archive.Query{Act: "threaten", Document: s.Document}); has(left, s.ID) {
		t.Errorf("still a threat: %+v", left)
	}
	for _, address := range []string{"/reports/" + s.Document, "/items/" + s.ID, "/corrections"} {
		if _, body := get(d, address); !strings.Contains(body, "acts: warn; demand") || !strings.Contains(body, "Ada &lt;b&gt;") {
			t.Errorf("%s does not show the correction", address)
		}
	}
	if code, _ := post(d, "/corrections/1/undo", nil); code != http.StatusSeeOther {
		t.Errorf("undo: %d", code)
	}
	if code, _ := post(d, "/corrections/1/undo", nil); code != http.StatusNotFound {
		t.Errorf("undo twice: %d", code)
	}
	aThreat(t, store)
}

// TestRejected: a fact that was taken out is in no list, and stays on its report with who did it.
func TestRejected(t *testing.T) {
	d, store := stand(t, nil)
	s := aThreat(t, store)
	if code, _ := post(d, "/items/"+s.ID+"/correct", url.Values{"by": {"Ada"}, "action": {"reject"}}); code != http.StatusSeeOther {
		t.Fatal(code)
	}
	if _, body := get(d, "/statements?act=threaten"); strings.Contains(body, s.ID) {
		t.Error("it is still in the list")
	}
	if _, body := get(d, "/reports/"+s.Document); !strings.Contains(body, " gone\" id=\""+s.ID) {
		t.Error("it is not struck on its report")
	}
	if code, body := get(d, "/items/"+s.ID); code != http.StatusOK || !strings.Contains(body, "no fact of this report") {
		t.Errorf("its page: %d", code)
	}
	if code, body := get(d, "/api/v1/items/"+s.ID); code != http.StatusOK || !strings.Contains(body, `"action":"reject"`) {
		t.Errorf("the API: %d %.200s", code, body)
	}
}

func TestActorsMergedAndSplit(t *testing.T) {
	d, store := stand(t, nil)
	docs, err := store.Documents(t.Context(), archive.Query{Actor: "Macron", Limit: 1})
	if err != nil || len(docs) == 0 {
		t.Fatal("no report", err)
	}
	rec, _ := store.Document(t.Context(), docs[0].ID)
	first, second := rec.Actors[0], rec.Actors[1]
	code, body := post(d, "/items/"+first.ID+"/correct", url.Values{"by": {"Ada"}, "action": {"merge"}, "same": {second.Name}})
	if code != http.StatusSeeOther {
		t.Fatalf("merge: %d %.300s", code, body)
	}
	if now, _ := store.Document(t.Context(), rec.Document.ID); len(now.Actors) != len(rec.Actors)-1 {
		t.Errorf("%d actors, want one less than %d", len(now.Actors), len(rec.Actors))
	}
	code, _ = post(d, "/items/"+second.ID+"/correct", url.Values{"by": {"Ada"}, "action": {"split"}, "mention": {"0"}, "other": {"Eve New"}})
	now, _ := store.Document(t.Context(), rec.Document.ID)
	if code != http.StatusSeeOther || now.Actors[len(now.Actors)-1].Name != "Eve New" {
		t.Errorf("split: %d, last actor %+v", code, now.Actors[len(now.Actors)-1])
	}
}

func TestOtherSitesCannotCorrect(t *testing.T) {
	d, store := stand(t, nil)
	s := aThreat(t, store)
	form := url.Values{"by": {"Eve"}, "action": {"reject"}}
	for _, header := range [][2]string{{"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "https://evil.example"}} {
		if code, body := post(d, "/items/"+s.ID+"/correct", form, header[0], header[1]); code != http.StatusForbidden || !strings.Contains(body, "<main") {
			t.Errorf("%v: %d %.100s", header, code, body)
		}
	}
	if list, _ := store.Corrections(t.Context(), ""); len(list) != 0 {
		t.Error("another site corrected a record")
	}
}

func TestWhoCorrectedIsRemembered(t *testing.T) {
	d, store := stand(t, nil)
	s := aThreat(t, store)
	if code, body := post(d, "/items/"+s.ID+"/correct", url.Values{"action": {"reject"}}); code != 422 || !strings.Contains(body, "Nobody signs") {
		t.Errorf("unsigned: %d", code)
	}
	if code, body := get(d, "/items/"+s.ID+"/correct"); code != 200 || strings.Contains(body, `value="Ada"`) {
		t.Errorf("the form: %d", code)
	}
	if _, body := post(d, "/items/"+s.ID+"/correct", url.Values{"action": {"set"}}, "Cookie", readerCookie+"=Ada+L%C3%B8"); !strings.Contains(body, `name="by" value=""`) {
		t.Error("a name that was taken out of the form is not asked for again")
	}
}

func TestMarkSays(t *testing.T) {
	m := func(action correction.Action, field, value, was string) mark {
		return mark{Mark: correction.Mark{Correction: correction.Correction{Document: "one", Action: action, Field: field, Value: value, Words: []string{"he"}}, Was: was}}
	}
	everywhere := func(c correction.Correction) mark { return mark{Mark: correction.Mark{Correction: c}} }
	for want, m := range map[string]mark{
		"everywhere “Lee” is Ann Lee":                                 everywhere(correction.Merged("Lee", "Ann Lee")),
		"everywhere “Lee” is Ann Lee, where the role is king or none": everywhere(correction.Parted("Lee", "Ann Lee", "role", "king", "")),
		"everywhere “Lee” is Ann Lee, where the side is KOR":          everywhere(correction.Parted("Lee", "Ann Lee", "represents", "KOR")),
		"everywhere “Lee” is Ann Lee, in 2 reports":                   everywhere(correction.Parted("Lee", "Ann Lee", "document", "a", "b")),
		"no fact of this report":                                      m(correction.Reject, "", "", ""),
		"kind: red line, not demand":                                  m(correction.Set, "kind", "red_line", "demand"),
		"city: none, not Oslo":                                        m(correction.Set, "city", "", "Oslo"),
		"the same as Wang Yi":                                         m(correction.Merge, "", "Wang Yi", "Wang"),
		"“he” is Eve, not Adam":                                       m(correction.Split, "", "Eve", "Adam"),
	} {
		if got := m.Says(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestCorrectEverywhere: an actor is somebody else in all reports, by page and by API, until it is undone.
func TestCorrectEverywhere(t *testing.T) {
	d, store := stand(t, nil)
	spoken := func(name string) int {
		list, err := store.Statements(t.Context(), archive.Query{Actor: name})
		if err != nil {
			t.Fatal(err)
		}
		return len(list)
	}
	const page = "/actors/Fumio%20Kishida/correct"
	all := spoken("Fumio Kishida")
	if code, body := get(d, page); code != 200 || !strings.Contains(body, `name="document"`) || !strings.Contains(body, "Yoon Suk Yeol") {
		t.Errorf("%d %.400s", code, body)
	}
	for name, form := range map[string]url.Values{
		"nobody signs":      {"same": {"K. Fumio"}},
		"not said who":      {"by": {"Ada"}},
		"no report chosen":  {"by": {"Ada"}, "other": {"K. Fumio"}, "by_field": {"document"}},
		"no field of these": {"by": {"Ada"}, "other": {"K. Fumio"}, "by_field": {"kind"}, "kind": {"person"}},
	} {
		if code, body := post(d, page, form); code != 422 || !strings.Contains(body, `role="alert"`) {
			t.Errorf("%s: %d %.300s", name, code, body)
		}
	}
	if code, _ := post(d, page, url.Values{"by": {"Ada"}, "note": {"a test"}, "same": {"Kishida the Elder"}}); code != http.StatusSeeOther {
		t.Fatal(code)
	}
	if n := spoken("Kishida the Elder"); n != all || spoken("Fumio Kishida") != 0 {
		t.Errorf("%d of %d statements are the other's", n, all)
	}
	for _, address := range []string{"/actors/Kishida%20the%20Elder", "/actors/Fumio%20Kishida", "/corrections", page, "/reports/" + kishidas(t, store)} {
		if code, body := get(d, address); code != 200 || !strings.Contains(body, "everywhere “Fumio Kishida” is Kishida the Elder") {
			t.Errorf("%s does not show the correction: %d", address, code)
		}
	}
	if code, _ := post(d, "/corrections/1/undo", nil); code != http.StatusSeeOther || spoken("Fumio Kishida") != all {
		t.Errorf("undo: %d", code)
	}
	in := kishidas(t, store)
	if code, _ := post(d, page, url.Values{"by": {"Ada"}, "other": {"The Other"}, "by_field": {"document"}, "document": {in}}); code != http.StatusSeeOther {
		t.Fatal(code)
	}
	if said, _ := store.Statements(t.Context(), archive.Query{Actor: "The Other"}); len(said) == 0 || said[0].Document != in {
		t.Errorf("%+v", said)
	}
	if code, _ := get(d, "/actors/Nobody/correct"); code != 404 {
		t.Errorf("nobody: %d", code)
	}
}

// kishidas is a report in which Fumio Kishida speaks.
func kishidas(t *testing.T, store archive.Archive) string {
	t.Helper()
	for _, name := range []string{"Fumio Kishida", "Kishida the Elder"} {
		if said, _ := store.Statements(t.Context(), archive.Query{Actor: name, Limit: 1}); len(said) == 1 {
			return said[0].Document
		}
	}
	t.Fatal("he says nothing")
	return ""
}
