package archivetest

import (
	"context"
	"fmt"
	"testing"

	"readout/corpus/corpustest"
	"readout/edge/archive"
	"readout/record"
)

// travels are the talks with a visit in the host's report.
func travels() []*record.Record {
	talks := corpustest.Talks()
	host := find(talks, "host")
	m := host.Meetings[0]
	v := record.Visit{Item: m.Item, Visitors: []string{m.Participants[1].Actor}, Host: []string{m.Participants[0].Actor}, Country: "NOR", City: "Lindholm", Start: m.Start, Status: "happened"}
	v.ID = "v0123456789"
	host.Visits = append(host.Visits, v)
	return talks
}

func visits(t *testing.T, a archive.Archive) {
	add(t, a, archive.Added, travels()...)
	for _, c := range []struct {
		q    archive.Query
		want int
	}{
		{archive.Query{}, 1},
		{archive.Query{Actor: "NOR"}, 1},
		{archive.Query{Actor: "berg"}, 1},
		{archive.Query{Actor: "USA"}, 0},
		{archive.Query{Pair: [2]string{"SAV", "NOR"}}, 1},
		{archive.Query{Pair: [2]string{"SAV", "USA"}}, 0},
		{archive.Query{City: "LINDHOLM"}, 1},
		{archive.Query{City: "Oslo"}, 0},
		{archive.Query{Status: "happened"}, 1},
		{archive.Query{Status: "planned"}, 0},
		{archive.Query{From: "2024-05-15"}, 0},
		{archive.Query{Topic: "no such topic"}, 0},
	} {
		if got := len(must(a.Visits(context.Background(), c.q))(t)); got != c.want {
			t.Errorf("Visits(%+v): %d, want %d", c.q, got, c.want)
		}
	}
	v := must(a.Visits(context.Background(), archive.Query{}))(t)[0]
	if fmt.Sprint(v.Sides, v.Visitors, v.Hosts, v.City+" "+v.Day+" "+v.Document) != "[NOR SAV] [John Okafor] [Anna Berg]Lindholm 2024-05-14 host" {
		t.Errorf("visit: %+v", v)
	}
}

// summed: three reports tell of one meeting, on one day and of the same sides.
func summed(t *testing.T, a archive.Archive) {
	add(t, a, archive.Added, travels()...)
	for _, c := range []struct {
		by  archive.By
		ask func(context.Context, archive.Query, archive.By) ([]archive.Sum, error)
		q   archive.Query
	}{
		{archive.ByMonth, a.MeetingsBy, archive.Query{}}, {archive.ByCity, a.MeetingsBy, archive.Query{City: "Lindholm"}}, {archive.ByMonth, a.VisitsBy, archive.Query{Actor: "SAV"}}, {archive.ByCity, a.VisitsBy, archive.Query{}},
	} {
		name := map[archive.By]string{archive.ByMonth: "2024-05", archive.ByCity: "Lindholm"}[c.by]
		got := must(c.ask(context.Background(), c.q, c.by))(t)
		sides := map[archive.By]string{archive.ByMonth: "[]", archive.ByCity: "[NOR SAV]"}[c.by]
		if want := fmt.Sprintf("[{%s %s 1 2024-05-14 2024-05-14}]", name, sides); fmt.Sprint(got) != want {
			t.Errorf("by %s of %+v: %v, want %s", c.by, c.q, got, want)
		}
	}
	if got := must(a.MeetingsBy(context.Background(), archive.Query{Status: "denied"}, archive.ByMonth))(t); len(got) != 0 {
		t.Errorf("denied: %v", got)
	}
}
