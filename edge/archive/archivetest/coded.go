package archivetest

import (
	"context"
	"strings"
	"testing"

	"readout/corpus/corpustest"
	"readout/edge/archive"
	"readout/record"
)

// coded: reports are found by their outlet and by the codes of their events, and so are their statements and their words.
func coded(t *testing.T, a archive.Archive) {
	ctx, list := context.Background(), corpustest.Talks()
	host, guest := find(list, "host"), find(list, "guest")
	event := func(r *record.Record, id, cameo, plover string) {
		e := record.Event{Item: record.Item{ID: id, Why: "test"}, Source: []string{"NOR"}, Target: []string{"SAV"}, CAMEO: cameo, Status: "happened"}
		if plover != "" {
			e.PLOVER = &record.PLOVER{Event: plover}
		}
		r.Events = append(r.Events, e)
	}
	event(host, "e0000000001", "042", "CONSULT")
	event(host, "e0000000002", "010", "")
	event(guest, "e0000000003", "057", "AGREE")
	add(t, a, archive.Added, list...)
	for _, c := range []struct {
		q    archive.Query
		want string
	}{
		{archive.Query{Code: "042"}, "host"},
		{archive.Query{Code: "0"}, "guest host"},
		{archive.Query{Code: "42"}, ""},
		{archive.Query{Code: "AGREE"}, "guest"},
		{archive.Query{Code: "AG"}, ""},
		{archive.Query{Code: "CONSULT", Actor: "Berg", Words: []string{"corridor"}}, "host"},
		{archive.Query{Outlet: "Savania's Foreign Office"}, "guest"},
		{archive.Query{Outlet: "Savania's Foreign"}, ""},
		{archive.Query{Outlet: "Savania's Foreign Office", Code: "042"}, ""},
		{archive.Query{Code: "CONSULT", From: "2024-05-15"}, ""},
	} {
		var ids []string
		for _, d := range must(a.Documents(ctx, c.q))(t) {
			ids = append(ids, d.ID)
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("Documents(%+v): %s, want %s", c.q, got, c.want)
		}
	}
	for _, s := range must(a.Statements(ctx, archive.Query{Code: "05"}))(t) {
		if s.Document != "guest" {
			t.Errorf("a statement of %s", s.Document)
		}
	}
	if list := must(a.Meetings(ctx, archive.Query{Outlet: "Savania's Foreign Office"}))(t); len(list) != 1 || list[0].Document != "guest" {
		t.Errorf("Meetings of an outlet: %+v", list)
	}
	if hits := must(a.Search(ctx, archive.Query{Code: "042", Words: []string{"corridor"}}))(t); len(hits) != 1 || hits[0].Document != "host" {
		t.Errorf("Search: %+v", hits)
	}
	if kinds := must(a.CommitmentKinds(ctx, archive.Query{Code: "99"}))(t); len(kinds) != 0 {
		t.Errorf("CommitmentKinds: %+v", kinds)
	}
}
