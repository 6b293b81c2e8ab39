package archivetest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"readout/corpus/corpustest"
	"readout/edge/archive"
	"readout/record"
)

func statements(t *testing.T, a archive.Archive) {
	add(t, a, archive.Added, corpustest.Talks()...)
	for _, c := range []struct {
		q    archive.Query
		want string // cues of the statements, in order
	}{
		{archive.Query{Actor: "Okafor"}, "discussed welcomed raised asked"},
		{archive.Query{Actor: "okafor", Words: []string{"consular"}}, "asked"},
		{archive.Query{Actor: "Oka"}, ""},
		{archive.Query{Actor: "berg anna"}, ""},
		{archive.Query{Actor: "Anna Bérg", Act: "warn"}, "warned warned"},
		{archive.Query{Actor: "NOR", Topic: "GRAIN"}, "said discussed said"},
		{archive.Query{Words: []string{"grain corridor"}}, "said discussed said"},
		{archive.Query{Words: []string{"corridor grain"}}, ""},
		{archive.Query{Words: []string{"corridor", "grain"}, Actor: "Berg", From: "2024-05-14", To: "2024-05-14"}, "said discussed said"},
		{archive.Query{Words: []string{"inspect*"}}, "welcomed stressed"},
		{archive.Query{Pair: [2]string{"SAV", "NOR"}, Act: "promise"}, "stressed"},
		{archive.Query{Pair: [2]string{"SAV", "USA"}}, ""},
		{archive.Query{From: "2024-05-15"}, ""},
		{archive.Query{Limit: 2}, "said warned"},
		{archive.Query{Actor: "Nobody"}, ""},
	} {
		var cues []string
		for _, s := range must(a.Statements(context.Background(), c.q))(t) {
			cues = append(cues, s.Cue)
		}
		if got := strings.Join(cues, " "); got != c.want {
			t.Errorf("Statements(%+v): %s, want %s", c.q, got, c.want)
		}
	}
	s := must(a.Statements(context.Background(), archive.Query{Act: "promise"}))(t)[0]
	if found := must(a.Statements(context.Background(), archive.Query{Words: []string{"Grain Corridor"}}))(t)[0]; found.Found[0].In(found.Words) != "grain corridor" {
		t.Errorf("found: %+v", found)
	}
	if s.Speaker[0] != "Anna Berg" || s.Topics[0] != "ceasefire" || s.Document != "host" || !strings.HasPrefix(s.Words, "Norland will send") {
		t.Errorf("statement: %+v", s)
	}
}

func meetings(t *testing.T, a archive.Archive) {
	add(t, a, archive.Added, corpustest.Talks()...)
	for _, c := range []struct {
		q    archive.Query
		want int
	}{
		{archive.Query{}, 3},
		{archive.Query{Pair: [2]string{"SAV", "NOR"}, From: "2024-05-13", To: "2024-05-15"}, 3},
		{archive.Query{Pair: [2]string{"SAV", "NOR"}, From: "2024-05-15"}, 0},
		{archive.Query{Actor: "Anna Berg"}, 3},
		{archive.Query{Words: []string{"consular access"}}, 1},
		{archive.Query{Document: "wire"}, 1},
		{archive.Query{Act: "warn"}, 2},
		{archive.Query{Act: "threaten"}, 0},
		{archive.Query{Actor: "SAV", Limit: 2}, 2},
	} {
		if got := len(must(a.Meetings(context.Background(), c.q))(t)); got != c.want {
			t.Errorf("Meetings(%+v): %d, want %d", c.q, got, c.want)
		}
	}
	m := must(a.Meetings(context.Background(), archive.Query{}))(t)[0]
	if fmt.Sprint(m.Participants, m.Sides, " ", m.City+" "+m.Day) != "[Anna Berg John Okafor] [NOR SAV] Lindholm 2024-05-14" {
		t.Errorf("meeting: %+v", m)
	}
	alone := corpustest.Report("alone", "2024-05-14", "Daily", "Berg will meet the press.")
	alone.Meet("will meet the press", "in_person", "", "2024-05-14", alone.Person("NOR", "Anna Berg", "minister", "Berg"))
	add(t, a, archive.Added, alone.Record)
	if list := must(a.Meetings(context.Background(), archive.Query{Lone: true}))(t); len(list) != 1 || list[0].Document != "alone" {
		t.Errorf("meetings without two sides: %+v", list)
	}
}

func documents(t *testing.T, a archive.Archive) {
	add(t, a, archive.Added, corpustest.Talks()...)
	for _, c := range []struct {
		q    archive.Query
		want string
	}{
		{archive.Query{}, "guest wire host"},
		{archive.Query{Actor: "Berg"}, "guest wire host"},
		{archive.Query{Actor: "Nobody"}, ""},
		{archive.Query{Pair: [2]string{"NOR", "SAV"}, Words: []string{"ceasefire holds"}}, "host"},
		{archive.Query{Act: "ask"}, "guest"},
		{archive.Query{Topic: "bases", To: "2024-05-14"}, "wire host"},
		{archive.Query{From: "2024-05-15"}, "guest"},
	} {
		var ids []string
		for _, d := range must(a.Documents(context.Background(), c.q))(t) {
			ids = append(ids, d.ID)
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("Documents(%+v): %s, want %s", c.q, got, c.want)
		}
	}
	if d := must(a.Documents(context.Background(), archive.Query{}))(t)[0]; d.Statements != 4 || d.Meetings != 1 {
		t.Errorf("document: %+v", d)
	}
}

func oldVersions(t *testing.T, a archive.Archive) {
	old := corpustest.Talks()[0]
	add(t, a, archive.Added, old)
	add(t, a, archive.NewVersion, short("host", "The page was taken down."))
	for what, n := range map[string]int{
		"statements": len(must(a.Statements(context.Background(), archive.Query{}))(t)),
		"words":      len(must(a.Statements(context.Background(), archive.Query{Words: []string{"corridor"}}))(t)),
		"actor":      len(must(a.Statements(context.Background(), archive.Query{Actor: "Berg"}))(t)),
		"meetings":   len(must(a.Meetings(context.Background(), archive.Query{Pair: [2]string{"NOR", "SAV"}}))(t)),
		"search":     len(must(a.Search(context.Background(), archive.Query{Words: []string{"corridor"}}))(t)),
		"busiest":    len(must(a.Busiest(context.Background(), 5))(t)),
	} {
		if n != 0 {
			t.Errorf("%s of an old version: %d, want 0", what, n)
		}
	}
	if _, err := a.Item(context.Background(), old.Statements[0].ID); err == nil {
		t.Error("Item found one of an old version")
	}
}

func search(t *testing.T, a archive.Archive) {
	add(t, a, archive.Added, corpustest.Talks()...)
	for _, c := range []struct {
		words []string
		want  string // document: words found
	}{
		{[]string{"grain corridor in August"}, "guest: grain corridor in August"},
		{[]string{"CEASEFIRE"}, "host: ceasefire"},
		{[]string{`"foreign base" warned`}, "host: warned, foreign base; wire: warned, foreign base"},
		{[]string{"no such words"}, ""},
		{[]string{""}, ""},
	} {
		var found []string
		for _, h := range must(a.Search(context.Background(), archive.Query{Words: c.words}))(t) {
			var words []string
			for _, s := range h.Spans {
				words = append(words, s.In(h.Text))
			}
			found = append(found, h.Document+": "+strings.Join(words, ", "))
		}
		if len(found) == 2 && found[0] > found[1] {
			found[0], found[1] = found[1], found[0]
		}
		if got := strings.Join(found, "; "); got != c.want {
			t.Errorf("Search(%q): %s, want %s", c.words, got, c.want)
		}
	}
	ranked(t, a)
}

// ranked: of what many reports hold, those added last are ranked; what holds the words oftener comes first, in every store.
func ranked(t *testing.T, a archive.Archive) {
	const many = 310
	var list []*record.Record
	for i := range many {
		text := fmt.Sprintf("Snow fell on pass number %d.", i)
		if i == 0 || i == many-2 {
			text += " More snow, and snow again."
		}
		list = append(list, short(fmt.Sprintf("snow-%03d", i), text))
	}
	add(t, a, archive.Added, list...)
	q := archive.Query{Words: []string{"snow"}}
	if all := must(a.Search(context.Background(), q))(t); len(all) != many || all[0].Document != "snow-000" || all[1].Document != "snow-308" {
		t.Errorf("Search without a limit: %d, %s", len(all), all[0].Document)
	}
	q.Limit = 2
	if best := must(a.Search(context.Background(), q))(t); len(best) != 2 || best[0].Document != "snow-308" || best[1].Document != "snow-010" {
		t.Errorf("Search: %+v", best)
	}
}

func hostileWords(t *testing.T, a archive.Archive) {
	add(t, a, archive.Added, corpustest.Talks()...)
	for _, words := range []string{`"`, `""`, `*`, `a"b`, `grain OR`, `NEAR(`, `(`, `title:grain`, `^x`, `-grain`, "\x00", "\xff", `'; DROP TABLE versions; --`, "“grain"} {
		if _, err := a.Search(context.Background(), archive.Query{Words: []string{words}}); err != nil {
			t.Errorf("Search(%q): %v", words, err)
		}
		if _, err := a.Statements(context.Background(), archive.Query{Words: []string{words}, Actor: words, Topic: words}); err != nil {
			t.Errorf("Statements(%q): %v", words, err)
		}
	}
}

func busiest(t *testing.T, a archive.Archive) {
	talks := corpustest.Talks()
	add(t, a, archive.Added, talks...)
	reprint := corpustest.Talks()[2]
	reprint.Document.ID = "reprint"
	add(t, a, archive.Added, reprint)
	got := must(a.Busiest(context.Background(), 5))(t)
	if fmt.Sprint(got) != "[{[NOR SAV] 2024-05-14 3}]" {
		t.Errorf("Busiest: %v; a reprint is the same story", got)
	}
}

// places goes through lists by pages of every length: the pages, joined, are the list.
func places(t *testing.T, a archive.Archive) {
	ctx := context.Background()
	add(t, a, archive.Added, corpustest.Talks()...)
	none := corpustest.Report("none", "", "Daily", "Nobody knows when. Berg warned that rain would come. Berg said that the sun would.")
	berg := none.Person("NOR", "Anna Berg", "minister", "Berg warned")
	none.Say([]string{berg}, "warned", "warn", "", "that rain would come")
	none.Say([]string{berg}, "said", "report", "", "that the sun would")
	none.Meet("Nobody knows when", "call", "", "", berg)
	add(t, a, archive.Added, none.Record)
	for _, q := range []archive.Query{{}, {Actor: "Anna Berg"}, {Actor: "NOR"}, {Pair: [2]string{"NOR", "SAV"}}, {Words: []string{"the"}}, {Act: "warn"}, {From: "2024-05-14"}} {
		for _, limit := range []int{1, 2, 3, 100} {
			q.Limit = limit
			whole := q
			whole.Limit = 0
			samePages(t, q, a.Statements, must(a.Statements(ctx, whole))(t), func(s *archive.Statement) *archive.Place { return &s.Place })
			samePages(t, q, a.Meetings, must(a.Meetings(ctx, whole))(t), func(m *archive.Meeting) *archive.Place { return &m.Place })
			samePages(t, q, a.Documents, must(a.Documents(ctx, whole))(t), func(d *archive.Document) *archive.Place { return &d.Place })
		}
	}
}

func samePages[T any](t *testing.T, q archive.Query, ask func(context.Context, archive.Query) ([]T, error), want []T, place func(*T) *archive.Place) {
	t.Helper()
	var got []archive.Place
	for {
		page := must(ask(context.Background(), q))(t)
		for i := range page {
			got = append(got, *place(&page[i]))
		}
		if len(page) < q.Limit || len(got) > len(want) {
			break
		}
		q.After = place(&page[len(page)-1])
	}
	var all []archive.Place
	for i := range want {
		all = append(all, *place(&want[i]))
	}
	if fmt.Sprint(got) != fmt.Sprint(all) {
		t.Errorf("pages of %d for %+v:\n got %v\nwant %v", q.Limit, q, got, all)
	}
}

func since(t *testing.T, a archive.Archive) {
	ctx := context.Background()
	if n := must(a.Latest(ctx))(t); n != 0 {
		t.Errorf("Latest of an empty archive: %d", n)
	}
	talks := corpustest.Talks()
	add(t, a, archive.Added, talks[:2]...)
	seen := must(a.Latest(ctx))(t)
	if docs := must(a.Documents(ctx, archive.Query{Since: seen}))(t); len(docs) != 0 {
		t.Errorf("%d documents since the last", len(docs))
	}
	add(t, a, archive.Added, talks[2:]...)
	docs := must(a.Documents(ctx, archive.Query{Since: seen}))(t)
	said := must(a.Statements(ctx, archive.Query{Since: seen, Actor: "NOR"}))(t)
	if len(docs) != 1 || docs[0].ID != talks[2].Document.ID || len(said) == 0 || said[0].Document != docs[0].ID {
		t.Errorf("since: %+v, %+v", docs, said)
	}
}
