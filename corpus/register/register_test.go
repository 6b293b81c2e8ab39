package register

import (
	"testing"

	"readout/knowledge/registers"
	"readout/record"
)

// came is a report of a meeting in person between a president of Peru and one of the United States, and of
// nothing else.
func came(published, start, status string) *record.Record {
	r := &record.Record{Document: record.Document{ID: published, Published: published}}
	r.Actors = []record.Actor{
		{Item: record.Item{ID: "a1"}, Name: "Ana Ruiz", Kind: "person", Represents: "PER"},
		{Item: record.Item{ID: "a2"}, Name: "John Doe", Kind: "person", Represents: "USA"}}
	m := record.Meeting{Item: record.Item{ID: "m1"}, Format: "in_person", Status: status, Participants: []record.Participant{{Actor: "a1"}, {Actor: "a2"}}}
	if start != "" {
		m.Start = &record.Moment{Value: start}
	}
	r.Meetings = []record.Meeting{m}
	return r
}

func TestCompare(t *testing.T) {
	row := registers.Row{Kind: "visit", ID: "1", Person: "President Ana Ruiz Soto", Country: "PER", Start: "2023-06-19", End: "2023-06-20"}
	titled := &record.Record{Document: record.Document{ID: "t", Published: "2023-06-20", Title: "Remarks by President Doe and President Ruiz of Peru before Bilateral Meeting"}}
	called := &record.Record{Document: record.Document{ID: "c", Published: "2023-06-20", Title: "Readout of President Doe's Call with President Ruiz of Peru"}}
	spoken := &record.Record{Document: record.Document{ID: "s", Published: "2023-06-20", Title: "Remarks by President Ruiz at a Dinner", Text: "Grand Hotel\nOslo, Norway\n\n7:15 P.M. CEST\n\nPRESIDENT RUIZ: Thank you."}}
	spoken.Places = []record.Place{{Span: record.Span{Start: 12, End: 16}, Country: "NOR", UsedAs: "place"}}
	listed := &record.Record{Document: record.Document{ID: "l", Published: "2023-06-20", Title: "Lima Declaration"}}
	for _, name := range []string{"Ana Ruiz Soto", "Bo Lind", "Cy Marsh", "Di Hall", "Ed Novak"} {
		listed.Actors = append(listed.Actors, record.Actor{Kind: "person", Name: name, Role: "President"})
	}
	for _, c := range []struct {
		name   string
		report *record.Record
		want   Class
	}{
		{"in a list of names", listed, Both},
		{"on the day", came("2023-06-19", "", "happened"), Both},
		{"on the day after", came("2023-06-21", "", "happened"), Both},
		{"on another day, as it says", came("2023-06-24", "2023-06-24", "happened"), DaysDiffer},
		{"a report some days later", came("2023-06-24", "", "happened"), OnlyRegister},
		{"months later", came("2023-09-24", "2023-09-24", "happened"), OnlyRegister},
		{"announced for no day", came("2023-05-30", "", "planned"), Both},
		{"announced for the month", came("2023-05-30", "2023-06", "planned"), Both},
		{"announced for no day, long before", came("2023-03-30", "", "planned"), OnlyRegister},
		{"announced for no day, afterwards", came("2023-06-30", "", "planned"), OnlyRegister},
		{"announced for the day", came("2023-05-30", "2023-06-19", "planned"), Both},
		{"announced for another day", came("2023-05-30", "2023-06-24", "planned"), OnlyRegister},
		{"proposed for the day", came("2023-05-30", "2023-06-19", "proposed"), OnlyRegister},
		{"by its title", titled, Both},
		{"a call", called, OnlyRegister},
		{"spoken elsewhere", spoken, OnlyRegister},
	} {
		lines := Compare([]registers.Row{row}, Tellings(c.report))
		if lines[0].Class != c.want {
			t.Errorf("%s: %s, want %s", c.name, lines[0].Class, c.want)
		}
	}
}

func TestSpokenIn(t *testing.T) {
	row := registers.Row{Kind: "travel", ID: "1", Person: "Ana Ruiz", Country: "NOR", Start: "2023-06-19", End: "2023-06-20"}
	r := &record.Record{Document: record.Document{ID: "s", Published: "2023-06-20", Title: "Remarks by President Ruiz at a Dinner", Text: "Grand Hotel\nOslo, Norway\n\n7:15 P.M. CEST\n\nPRESIDENT RUIZ: In Oslo."}}
	for _, c := range []struct {
		start int
		want  Class
	}{{12, Both}, {60, OnlyRegister}} { // above the words, in the words
		r.Places = []record.Place{{Span: record.Span{Start: c.start, End: c.start + 4}, Country: "NOR", UsedAs: "place"}}
		if lines := Compare([]registers.Row{row}, Tellings(r)); lines[0].Class != c.want {
			t.Errorf("a place at %d: %s, want %s", c.start, lines[0].Class, c.want)
		}
	}
}

// TestNearest: of two visits on neighbouring days a report tells of that whose day it has.
func TestNearest(t *testing.T) {
	rows := []registers.Row{{Kind: "visit", ID: "1", Person: "Ana Ruiz", Country: "PER", Start: "2023-06-19", End: "2023-06-19"}, {Kind: "visit", ID: "2", Person: "Ana Ruiz", Country: "PER", Start: "2023-06-20", End: "2023-06-20"}}
	lines := Compare(rows, Tellings(came("2023-06-20", "", "happened")))
	if lines[0].Class != OnlyRegister || lines[1].Class != Both {
		t.Errorf("%+v", lines)
	}
}

func TestUnregistered(t *testing.T) {
	r := came("2023-06-19", "", "planned")
	r.Visits = []record.Visit{{Item: record.Item{ID: "v1"}, Visitors: []string{"a1"}, Country: "USA", Status: "happened", Start: &record.Moment{Value: "2023-06-18"}}}
	rows := []registers.Row{{Kind: "visit", Person: "King Olaf", Country: "NOR", Start: "2023-01-01", End: "2023-12-31"}}
	lines := Compare(rows, Tellings(r))
	if len(lines) != 2 || lines[1].Class != OnlyReports || lines[1].Told[0].Item != "v1" {
		t.Errorf("%+v", lines)
	}
}

func TestSameName(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Volodymyr Zelenskyy", "President Volodymyr Zelensky", true},
		{"Ana Ruiz", "President Ana Ruiz Soto", true},
		{"President Ruiz", "President Soto", false},
		{"Kim", "Prime Minister Kishida", false},
	} {
		if got := sameName(c.a, c.b); got != c.same {
			t.Errorf("sameName(%q, %q) = %v", c.a, c.b, got)
		}
	}
}
