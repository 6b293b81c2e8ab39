package account

import (
	"testing"

	"readout/record"
)

// met is a report of a meeting on 2023-06-19 between people or groups: kind, name, side.
func met(id string, count record.Count, who ...[3]string) Telling {
	r := &record.Record{Document: record.Document{ID: id, Outlet: id, Published: "2023-06-19"}}
	m := record.Meeting{Item: record.Item{ID: "m1"}, Format: "call", Status: "happened", Count: count}
	for i, w := range who {
		actor := string(rune('a' + i))
		r.Actors = append(r.Actors, record.Actor{Item: record.Item{ID: actor}, Kind: w[0], Name: w[1], Represents: w[2]})
		m.Participants = append(m.Participants, record.Participant{Actor: actor, Side: w[2]})
	}
	r.Meetings = []record.Meeting{m}
	return Telling{Record: r}
}

// TestConferences: three states and more whose leaders one report names and the other does not met once a day.
func TestConferences(t *testing.T) {
	ruiz, soto, leal := [3]string{"person", "Ana Ruiz", "PER"}, [3]string{"person", "Luis Soto", "CHL"}, [3]string{"person", "Eva Leal", "BOL"}
	peru, chile, bolivia := [3]string{"group", "the leaders of Peru", "PER"}, [3]string{"state", "Chile", "CHL"}, [3]string{"state", "Bolivia", "BOL"}
	for _, c := range []struct {
		name string
		a, b Telling
		one  bool
	}{
		{"three states and their leaders", met("a", 1, ruiz, soto, leal), met("b", 1, peru, chile, bolivia), true},
		{"two states and their leaders", met("a", 1, ruiz, soto), met("b", 1, peru, chile), false},
		{"three states and two of them", met("a", 1, ruiz, soto, leal), met("b", 1, peru, chile), false},
	} {
		if got := len(Group([]Telling{c.a, c.b})) == 1; got != c.one {
			t.Errorf("%s: one meeting %v, want %v", c.name, got, c.one)
		}
	}
}

func TestCrowds(t *testing.T) {
	ruiz, soto := [3]string{"person", "Ana Ruiz", "PER"}, [3]string{"person", "Luis Soto", "CHL"}
	for _, c := range []struct {
		name string
		b    Telling
		one  bool
	}{
		{"the same two", met("b", 1, ruiz, soto), true},
		{"one and a group without names", met("b", 1, ruiz, [3]string{"group", "miners", "CHL"}), false},
		{"one and a state", met("b", 1, ruiz, [3]string{"state", "Chile", "CHL"}), true},
		{"several meetings", met("b", 4, ruiz, soto), false},
	} {
		if got := len(Group([]Telling{met("a", 1, ruiz, soto), c.b})) == 1; got != c.one {
			t.Errorf("%s: one meeting %v, want %v", c.name, got, c.one)
		}
	}
}

// TestOneState: people of one state who meet are known by their names alone.
func TestOneState(t *testing.T) {
	ruiz, soto, leal, vega := [3]string{"person", "Ana Ruiz", "PER"}, [3]string{"person", "Luis Soto", "PER"}, [3]string{"person", "Eva Leal", "PER"}, [3]string{"person", "Inés Vega", "PER"}
	for _, c := range []struct {
		name string
		a, b Telling
		one  bool
	}{
		{"the same two", met("a", 1, ruiz, soto), met("b", 1, soto, ruiz), true},
		{"and an aide that only one names", met("a", 1, ruiz, soto), met("b", 1, ruiz, soto, leal), true},
		{"one in common", met("a", 1, ruiz, soto), met("b", 1, ruiz, leal), false},
		{"two in common, and another each", met("a", 1, ruiz, soto, leal), met("b", 1, ruiz, soto, vega), false},
	} {
		if got := len(Group([]Telling{c.a, c.b})) == 1; got != c.one {
			t.Errorf("%s: one meeting %v, want %v", c.name, got, c.one)
		}
	}
}
