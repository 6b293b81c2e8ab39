package ledger

import (
	"slices"
	"testing"

	"readout/corpus/story"
	"readout/knowledge/vows"
	"readout/record"
)

// vowed is a report in which a state makes a commitment of a kind in all of its words.
func vowed(day, code, kind, text string) *record.Record {
	all := []record.Span{{Start: 0, End: len(text)}}
	return &record.Record{
		Document:    record.Document{ID: day + code, Published: day, Text: text},
		Actors:      []record.Actor{{Item: record.Item{ID: "a1"}, Name: code, Kind: "state", Represents: code}},
		Commitments: []record.Commitment{{Item: record.Item{ID: "c1"}, Kind: kind, Parties: []string{"a1"}, Content: all}},
	}
}

// judged is a report in which a state says something.
func judged(day, code, text string) *record.Record {
	r := vowed(day, code, "pledge", text)
	r.Commitments = nil
	r.Statements = []record.Statement{{Item: record.Item{ID: "s1"}, Speaker: []string{"a1"}, Content: []record.Span{{Start: 0, End: len(text)}}}}
	return r
}

// told is the facts of records, each a story of its own.
func told(records ...*record.Record) []story.Told {
	return story.Tell(records, story.Of(records, story.None))
}

func TestOf(t *testing.T) {
	first := vowed("2021-03-01", "PER", "pledge", "to open the harbour of Arica for grain ships")
	for _, c := range []struct {
		name  string
		later *record.Record
		want  string // relation, or "" for none
	}{
		{"the same again", vowed("2022-03-01", "PER", "pledge", "to open Arica harbour for ships with grain"), Repeated},
		{"firmer words", vowed("2022-03-01", "PER", "pledge", "to open the harbour of Arica for grain ships without delay"), Stronger},
		{"softer words", vowed("2022-03-01", "PER", "pledge", "to explore how to open the harbour of Arica for grain ships"), Weaker},
		{"a weaker kind", vowed("2022-03-01", "PER", "position", "to open the harbour of Arica for grain ships"), Weaker},
		{"another matter", vowed("2022-03-01", "PER", "pledge", "to lower the tariff on copper wire"), ""},
		{"another side", vowed("2022-03-01", "CHL", "pledge", "to open the harbour of Arica for grain ships"), ""},
		{"another family", vowed("2022-03-01", "PER", "demand", "to open the harbour of Arica for grain ships"), ""},
		{"said to be kept", judged("2022-03-01", "PER", "we delivered on the harbour of Arica for grain ships"), Kept},
		{"said to be broken", judged("2022-03-01", "PER", "we reneged on the harbour of Arica for grain ships"), Broken},
		{"said before it was made", judged("2020-03-01", "PER", "we reneged on the harbour of Arica for grain ships"), ""},
	} {
		lines := Of(told(first, c.later), vows.Load(), Options{})
		got := ""
		i := slices.IndexFunc(lines, func(l Line) bool { return l.Document == first.Document.ID })
		if len(lines[i].Later) > 0 {
			got = lines[i].Later[0].Relation
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestOptions(t *testing.T) {
	records := []*record.Record{vowed("2021-03-01", "PER", "red_line", "no base on the islands"), vowed("2022-03-01", "CHL", "pledge", "to send two doctors")}
	for _, c := range []struct {
		opts Options
		want int
	}{
		{Options{}, 2},
		{Options{Actor: "per"}, 1},
		{Options{Kind: "red_line"}, 1},
		{Options{From: "2022-01-01"}, 1},
		{Options{To: "2020-01-01"}, 0},
		{Options{Topic: "grain"}, 0},
	} {
		if got := len(Of(told(records...), vows.Load(), c.opts)); got != c.want {
			t.Errorf("%+v: %d lines, want %d", c.opts, got, c.want)
		}
	}
}
