package dyad

import (
	"fmt"
	"slices"
	"testing"

	"readout/edge/export/exporttest"
	"readout/record"
)

func TestOf(t *testing.T) {
	got := Of(exporttest.Record())
	if len(got) != 1 {
		t.Fatalf("%d dyads, want 1: the meeting of two is one pair", len(got))
	}
	d := got[0]
	if s := fmt.Sprintf("%s %d %s %s(%s) %s", d.Day, d.Sentence, d.Source.Code, d.Source.Name, d.Source.Words, d.Target.Country); s != "2024-03-04 2 PRT Ana Reis() Norway" && s != "2024-03-04 2 PRT Portugal() Norway" {
		t.Error(s)
	}
}

func TestPairs(t *testing.T) {
	for _, c := range []struct {
		source, target []string
		want           string
	}{
		{[]string{"USA"}, []string{"CHN"}, "[[USA CHN]]"},
		{[]string{"USA"}, nil, "[[USA ]]"},
		{[]string{"USA", "CHN"}, []string{"CHN", "USA"}, "[[USA CHN]]"},
		{[]string{"USA", "JPN", "KOR"}, []string{"USA", "JPN", "KOR"}, "[[USA JPN] [USA KOR] [JPN KOR]]"},
		{[]string{"USA", "GBR"}, []string{"RUS"}, "[[USA RUS] [GBR RUS]]"},
		{[]string{"USA"}, []string{"USA"}, "[]"},
	} {
		if got := fmt.Sprint(pairs(&record.Event{Source: c.source, Target: c.target})); got != c.want {
			t.Errorf("%v → %v: %s, want %s", c.source, c.target, got, c.want)
		}
	}
}

func TestTold(t *testing.T) {
	for _, c := range []struct {
		cameo, status string
		want          bool
	}{
		{"040", "happened", true}, {"190", "ongoing", true}, {"036", "planned", true}, {"040", "planned", false},
		{"040", "denied", false}, {"040", "background", false}, {"190", "hypothetical", false},
	} {
		if got := Told(&record.Event{CAMEO: c.cameo, Status: c.status}); got != c.want {
			t.Errorf("%s %s: %v", c.cameo, c.status, got)
		}
	}
}

func TestDayOf(t *testing.T) {
	rec := &record.Record{Document: record.Document{Published: "2024-03-05"}}
	for _, c := range [][3]string{
		{"", "happened", "2024-03-05"}, {"2024-03-04", "happened", "2024-03-04"}, {"2024-03-04T10:00", "happened", "2024-03-04"},
		{"2024-03", "happened", ""}, {"2024-W10", "happened", ""}, {"2024-04-01", "planned", "2024-03-05"},
	} {
		if got := DayOf(rec, &record.Event{Date: c[0], Status: c[1]}); got != c[2] {
			t.Errorf("%v: %q", c, got)
		}
	}
}

func TestIDsDiffer(t *testing.T) {
	e := &record.Event{Item: record.Item{ID: "e1"}}
	var ids []uint64
	for _, document := range []string{"a", "b"} {
		for _, pair := range [][2]string{{"USA", "CHN"}, {"CHN", "USA"}} {
			ids = append(ids, id(&record.Record{Document: record.Document{ID: document}}, e, pair))
		}
	}
	slices.Sort(ids)
	if len(slices.Compact(ids)) != 4 || ids[3] >= 1<<48 {
		t.Error(ids)
	}
}
