package story

import (
	"reflect"
	"testing"

	"readout/record"
)

// printed is a document of an outlet on a day.
func printed(outlet, day, text string) *record.Record {
	return &record.Record{Document: record.Document{ID: outlet + day, Outlet: outlet, Published: day, Text: text}}
}

func TestTexts(t *testing.T) {
	whole, cut, corrected := sentences(0, 40), sentences(0, 34), sentences(0, 39)
	for _, c := range []struct {
		name string
		b    *record.Record
		same bool
	}{
		{"the same text years later", printed("Herald", "2025-01-01", whole), true},
		{"cut, by another paper", printed("Courier", "2023-06-20", cut), true},
		{"cut, by another paper, a month later", printed("Courier", "2023-07-20", cut), false},
		{"a correction", printed("Herald", "2023-06-20", corrected), true},
		{"the next edition", printed("Herald", "2023-06-26", corrected), false},
		{"almost the same notice", printed("Herald", "2023-06-19", cut), false},
	} {
		a := printed("Herald", "2023-06-19", whole)
		got := Of([]*record.Record{a, c.b}, Text)
		if want := map[bool][]int{true: {0, 0}, false: {0, 1}}[c.same]; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, want %v", c.name, got, want)
		}
		if got := Of([]*record.Record{a, c.b}, None); !reflect.DeepEqual(got, []int{0, 1}) {
			t.Errorf("%s: without a layer %v", c.name, got)
		}
	}
}

// told is a report with events: source, target, CAMEO.
func told(outlet, text string, events ...[3]string) *record.Record {
	r := printed(outlet, "2023-06-19", text)
	for _, e := range events {
		r.Events = append(r.Events, record.Event{Source: []string{e[0]}, Target: []string{e[1]}, CAMEO: e[2], Status: "happened"})
	}
	return r
}

func TestReports(t *testing.T) {
	text := "The ministers of Peru and Chile met in Arica and signed a treaty on fishing after long talks."
	other := "A treaty on fishing was signed in Arica on Monday when the ministers of Chile and Peru met."
	met, signed, fined := [3]string{"PER", "CHL", "036"}, [3]string{"PER", "CHL", "057"}, [3]string{"PER", "CHL", "163"}
	for _, c := range []struct {
		name string
		b    *record.Record
		same bool
	}{
		{"the same in other words", told("Courier", other, met, signed), true},
		{"by the same paper", told("Herald", other, met, signed), false},
		{"one event in common", told("Courier", other, met, fined), false},
		{"other words", told("Courier", "Rain fell over the whole coast; nobody was hurt.", met, signed), false},
	} {
		if got := Of([]*record.Record{told("Herald", text, met, signed), c.b}, Report); (got[1] == 0) != c.same {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
