package relation

import (
	"testing"

	"readout/corpus/story"
	"readout/record"
)

// signed is a report of two states signing, and of a statement in which one accuses the other.
func signed(id, outlet, published, text string) *record.Record {
	r := &record.Record{Document: record.Document{ID: id, Outlet: outlet, Published: published, Text: text}}
	r.Actors = []record.Actor{{Item: record.Item{ID: "a1"}, Name: "Peru", Kind: "state", Represents: "PER"}, {Item: record.Item{ID: "a2"}, Name: "Chile", Kind: "state", Represents: "CHL"}}
	r.Events = []record.Event{{Item: record.Item{ID: "e1"}, Source: []string{"PER"}, Target: []string{"CHL"}, CAMEO: "057", Status: "happened", Date: "2023-06-19",
		Quad: &record.Quad{Value: 2}, Goldstein: &record.Goldstein{Value: 8}}}
	r.Statements = []record.Statement{{Item: record.Item{ID: "s1"}, Speaker: []string{"a1"}, To: []string{"a2"}, Acts: []string{"accuse"}}}
	return r
}

func TestOf(t *testing.T) {
	records := []*record.Record{
		signed("one", "Herald", "2023-06-19", "Peru and Chile signed a treaty on fishing."),
		signed("two", "Courier", "2023-06-20", "PERU AND CHILE SIGNED A TREATY ON FISHING"),
		signed("three", "Post", "2023-07-03", "In June Lima and Santiago agreed on quotas for hake."),
	}
	for _, c := range []struct {
		name            string
		layer           story.Layer
		opts            Options
		stories, events int
		goldstein, said int
	}{
		{"every document for itself", story.None, Options{By: Month}, 3, 3, 240, 3},
		{"copies are one story", story.Text, Options{By: Month}, 2, 2, 160, 2},
		{"an event is one, whoever tells it", story.Event, Options{By: Month}, 2, 1, 80, 2},
		{"from a day on", story.Event, Options{By: Month, From: "2023-07-01"}, 0, 0, 0, 1},
	} {
		c.opts.Layer = c.layer
		line := Of("CHL", "PER", story.Tell(records, story.Of(records, c.layer)), c.opts)
		var stories, events, goldstein, said int
		for _, e := range line.Entries {
			if e.Kind == "event" {
				stories += e.Stories
			}
		}
		for _, p := range line.Periods {
			events, goldstein, said = events+p.Events, goldstein+p.Goldstein, said+p.Acts["accuse"]
		}
		if stories != c.stories || events != c.events || goldstein != c.goldstein {
			t.Errorf("%s: %d stories, %d events, %d tenths of Goldstein; want %d, %d, %d", c.name, stories, events, goldstein, c.stories, c.events, c.goldstein)
		}
		if said != c.said {
			t.Errorf("%s: accused %d times, want %d", c.name, said, c.said)
		}
	}
}

func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		by         Step
		day, start string
	}{
		{Day, "2023-06-21", "2023-06-21"},
		{Week, "2023-06-21", "2023-06-19"},
		{Week, "2023-06-19", "2023-06-19"},
		{Week, "2023-06-25", "2023-06-19"},
		{Month, "2023-06-21", "2023-06-01"},
	} {
		if got := startOf(c.day, c.by).Format("2006-01-02"); got != c.start {
			t.Errorf("the %s of %s begins on %s, want %s", c.by, c.day, got, c.start)
		}
	}
}
