package account

import (
	"strings"
	"testing"

	"readout/corpus/corpustest"
	"readout/record"
)

// meetingOf makes the telling of a meeting on a day, in a form and city, of persons "SIDE Name". The outlet
// is the id.
func meetingOf(id, published, start, format, city string, people ...string) Telling {
	text := "They met."
	b := corpustest.Report(id, published, id, text)
	var actors []string
	for _, p := range people {
		if len(p) == 3 { // a state
			actors = append(actors, b.State(p, p, "They"))
		} else {
			side, name, _ := strings.Cut(p, " ")
			actors = append(actors, b.Person(strings.Trim(side, "?"), name, "", "They"))
		}
	}
	b.Meet(text, format, city, start, actors...)
	return Telling{b.Record, 0}
}

func TestSameMeeting(t *testing.T) {
	a := meetingOf("a", "2024-03-05", "2024-03-05", "in_person", "Oslo", "NOR Jonas Støre", "CAN Mélanie Joly")
	for _, c := range []struct {
		what string
		b    Telling
		same bool
	}{
		{"the same words in other order", meetingOf("b", "2024-03-05", "2024-03-05T10:00", "in_person", "Oslo", "CAN Joly", "NOR STORE Jonas"), true},
		{"no city", meetingOf("b", "2024-03-06", "2024-03-05", "in_person", "", "CAN Mélanie Joly", "NOR"), true},
		{"dated a day later", meetingOf("b", "2024-03-06", "2024-03-06", "in_person", "Oslo", "CAN Mélanie Joly", "NOR"), true},
		{"no day but the report's", meetingOf("b", "2024-03-06", "", "in_person", "Oslo", "CAN Mélanie Joly", "NOR"), true},
		{"no day, and published a day before", meetingOf("b", "2024-03-04", "", "in_person", "Oslo", "CAN Mélanie Joly", "NOR"), false},
		{"two days later", meetingOf("b", "2024-03-07", "2024-03-07", "in_person", "Oslo", "CAN Mélanie Joly", "NOR"), false},
		{"another city", meetingOf("b", "2024-03-05", "2024-03-05", "in_person", "Bergen", "CAN Mélanie Joly", "NOR"), false},
		{"a call", meetingOf("b", "2024-03-05", "2024-03-05", "call", "", "CAN Mélanie Joly", "NOR"), false},
		{"another minister", meetingOf("b", "2024-03-05", "2024-03-05", "in_person", "Oslo", "CAN Bill Blair", "NOR Jonas Støre"), false},
		{"another country", meetingOf("b", "2024-03-05", "2024-03-05", "in_person", "Oslo", "USA Mélanie Joly", "NOR Jonas Støre"), false},
		{"a third party at the table", meetingOf("b", "2024-03-05", "2024-03-05", "in_person", "Oslo", "CAN Mélanie Joly", "NOR Jonas Støre", "DNK"), false},
		{"states alone, the same city", meetingOf("b", "2024-03-05", "2024-03-05", "in_person", "Oslo", "CAN", "NOR"), true},
		{"states alone, no city", meetingOf("b", "2024-03-05", "2024-03-05", "in_person", "", "CAN", "NOR"), false},
		{"sides open, both people named", meetingOf("b", "2024-03-05", "2024-03-05", "in_person", "", "? Mélanie Joly", "NOR Jonas Støre"), true},
		{"a side open, one person in common", meetingOf("b", "2024-03-05", "2024-03-05", "in_person", "Oslo", "? Bill Blair", "NOR Jonas Støre"), false},
		{"a side open, three at the table", meetingOf("b", "2024-03-05", "2024-03-05", "in_person", "Oslo", "? Mélanie Joly", "NOR Jonas Støre", "DNK Lars Rasmussen"), false},
		{"the same document", meetingOf("a", "2024-03-05", "2024-03-05", "in_person", "Oslo", "CAN Mélanie Joly", "NOR Jonas Støre"), false},
	} {
		if got := len(Group([]Telling{a, c.b})) == 1; got != c.same {
			t.Errorf("%s: same %v, want %v", c.what, got, c.same)
		}
	}
	b := meetingOf("b", "2024-03-06", "2024-03-06", "in_person", "Oslo", "CAN Joly", "NOR Støre")
	b.Record.Document.Outlet = "a"
	if len(Group([]Telling{a, b})) != 2 {
		t.Error("one outlet that states two days tells of two meetings")
	}
	planned := meetingOf("p", "2024-03-05", "2024-03-05", "in_person", "Oslo", "NOR Jonas Støre", "CAN Mélanie Joly")
	planned.Record.Meetings[0].Status = "planned"
	if len(Group([]Telling{a, planned})) != 2 {
		t.Error("a planned meeting is no account of one that took place")
	}
}

// TestGroupKeepsApart: a report that fits two meetings does not tie them together.
func TestGroupKeepsApart(t *testing.T) {
	groups := Group([]Telling{
		meetingOf("a", "2024-03-05", "2024-03-04", "call", "", "NOR Støre", "CAN Joly"),
		meetingOf("b", "2024-03-05", "2024-03-05", "call", "", "NOR Støre", "CAN Joly"),
		meetingOf("c", "2024-03-06", "2024-03-06", "call", "", "NOR Støre", "CAN Joly"),
	})
	if len(groups) != 2 {
		t.Errorf("%d groups, want 2: the 4th and the 6th are two days apart", len(groups))
	}
}

func TestReprints(t *testing.T) {
	talks := corpustest.Talks()
	reprint := corpustest.Talks()[2]
	reprint.Document.ID = "reprint"
	table := Compare(Group(tellingsOf(append(talks, reprint)))[0])
	if len(table.Reports) != 3 || len(table.Reports[2].Reprints) != 1 || table.Reports[2].Reprints[0] != "reprint" {
		t.Errorf("reports: %+v, want three, the wire with one reprint", table.Reports)
	}
}

func TestCompareNothing(t *testing.T) {
	if table := Compare(nil); len(table.Reports) != 0 || table.Issues == nil {
		t.Errorf("Compare(nil): %+v", table)
	}
	bare := Telling{&record.Record{Meetings: []record.Meeting{{}}}, 0}
	Compare([]Telling{bare, bare})
}
