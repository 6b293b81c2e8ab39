package register

import (
	"slices"
	"strings"

	"readout/knowledge/fold"
	"readout/record"
)

// tellings are the meetings in person and visits that a record tells as facts and can date.
func tellings(r *record.Record) []Telling {
	var list []Telling
	actors := map[string]*record.Actor{}
	for i := range r.Actors {
		actors[r.Actors[i].ID] = &r.Actors[i]
	}
	for i := range r.Meetings {
		m := &r.Meetings[i]
		if m.Format != "in_person" && m.Format != "" || !held(m.Status) {
			continue
		}
		t := Telling{Document: r.Document.ID, Item: m.ID, Kind: "meeting", Day: dayOf(m.Start, r), Where: countryOf(r, m.City)}
		for _, p := range m.Participants {
			t.add(actors[p.Actor])
			t.side(p.Side)
		}
		list = append(list, t)
	}
	for i := range r.Visits {
		v := &r.Visits[i]
		if !held(v.Status) {
			continue
		}
		t := Telling{Document: r.Document.ID, Item: v.ID, Kind: "visit", Day: dayOf(v.Start, r), Where: v.Country}
		for _, a := range v.Visitors {
			t.add(actors[a])
		}
		list = append(list, t)
	}
	return slices.DeleteFunc(list, func(t Telling) bool { return len(t.Day) != len("2006-01-02") })
}

// add takes in a participant.
func (t *Telling) add(a *record.Actor) {
	if a == nil {
		return
	}
	if a.Kind == "person" {
		t.Persons = append(t.Persons, a.Name)
	}
	t.side(a.Represents)
}

func (t *Telling) side(code string) {
	if code != "" && !slices.Contains(t.Sides, code) {
		t.Sides = append(t.Sides, code)
	}
}

func held(status string) bool {
	return status == "happened" || status == "ongoing" || status == "background"
}

// dayOf is the day stated, else the report's.
func dayOf(start *record.Moment, r *record.Record) string {
	if start == nil {
		return r.Document.Published
	}
	return start.Value[:min(len(start.Value), len("2006-01-02"))]
}

// countryOf is the country of a city by the report's places.
func countryOf(r *record.Record, city string) string {
	for i := range r.Places {
		if p := &r.Places[i]; city != "" && p.Name == city {
			return p.Country
		}
	}
	return ""
}

// sameName is true where the last words of the lesser name's family stand in both: offices and particles of
// the register ("President", "bin") do not count.
func sameName(a, b string) bool {
	words := strings.Fields(fold.Key(b))
	for w := range strings.FieldsSeq(fold.Key(a)) {
		if len(w) > 2 && !slices.Contains(offices, w) && slices.Contains(words, w) {
			return true
		}
	}
	return false
}

var offices = strings.Fields(`president prime minister chancellor king queen crown prince princess emir amir sultan sheikh taoiseach general secretary foreign deputy vice first
	premier chairman the and his her majesty highness royal joseph john antony donald michael`)
