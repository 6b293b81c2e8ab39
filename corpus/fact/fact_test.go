package fact

import (
	"reflect"
	"testing"

	"readout/record"
)

// report has a meeting on a day of its own, a statement made in it, an event without a day and a plan.
func report() *record.Record {
	text := "Peru and Chile met. Peru warned Chile. They will sign."
	span := func(start, end int) []record.Span { return []record.Span{{Start: start, End: end}} }
	return &record.Record{
		Document: record.Document{ID: "d1", Published: "2023-06-20", Text: text},
		Actors: []record.Actor{
			{Item: record.Item{ID: "a1"}, Name: "Peru", Represents: "PER", Mentions: span(0, 4)},
			{Item: record.Item{ID: "a2"}, Name: "Chile", Represents: "CHL", Mentions: append(span(9, 14), span(32, 37)...)}},
		Meetings: []record.Meeting{{Item: record.Item{ID: "m1", Evidence: span(0, 18)}, Format: "in_person", Status: "happened", Start: &record.Moment{Value: "2023-06-19T10:00"},
			Participants: []record.Participant{{Actor: "a1"}, {Actor: "a2", Side: "CHL"}}, Statements: []string{"s1"}}},
		Statements: []record.Statement{{Item: record.Item{ID: "s1"}, Speaker: []string{"a1"}, Acts: []string{"warn"}, Content: span(32, 37)}},
		Events: []record.Event{
			{Item: record.Item{ID: "e1"}, Source: []string{"PER"}, Target: []string{"CHL"}, CAMEO: "130", Status: "happened", Quad: &record.Quad{Value: 3}, Goldstein: &record.Goldstein{Value: -4.4}},
			{Item: record.Item{ID: "e2"}, Source: []string{"PER"}, Target: []string{"CHL"}, CAMEO: "030", Status: "planned"}},
	}
}

func TestOf(t *testing.T) {
	type brief struct {
		kind, day, words string
		from, to, about  []string
		goldstein        int
	}
	want := []brief{
		{Meeting, "2023-06-19", "Peru and Chile met", []string{"PER", "CHL"}, []string{"PER", "CHL"}, []string{"PER", "CHL"}, 0},
		{Event, "2023-06-20", "", []string{"PER"}, []string{"CHL"}, []string{}, -44},
		{Event, "", "", []string{"PER"}, []string{"CHL"}, []string{}, 0},
		{Statement, "2023-06-19", "Chile", []string{"PER"}, []string{"PER", "CHL"}, []string{"CHL"}, 0},
	}
	var got []brief
	for _, f := range Of(report()) {
		got = append(got, brief{f.Kind, f.Day, f.Words, f.From, f.To, f.About, f.Goldstein})
		if !f.Between("CHL", "PER") || f.Between("PER", "USA") {
			t.Errorf("%s: wrong sides", f.ID)
		}
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestCalendar(t *testing.T) {
	for value, want := range map[string]string{"2023-06-19": "2023-06-19", "2023-06-19T10:00": "2023-06-19", "2023-06": "2023-06", "2023": "2023",
		"2023-06-XX": "2023-06", "2023-W12": "", "XXXX-06": "", "PT30M": "", "": ""} {
		if got := Calendar(value); got != want {
			t.Errorf("Calendar(%q) = %q, want %q", value, got, want)
		}
	}
}
