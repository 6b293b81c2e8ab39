package story

import (
	"cmp"
	"slices"
	"strings"

	"readout/corpus/fact"
	"readout/record"
)

// Told is a fact as one document tells it, with the document's story.
type Told struct {
	fact.Fact
	Published string // day of the document
	Story     string // id of the story's first document in the order of ids
	Event     string // name of the event where several reports tell it otherwise, else "", see Events
}

// Tell gives the facts of records whose stories are known by number, as Of gives them. The order of the records makes no
// difference.
func Tell(records []*record.Record, stories []int) []Told {
	names := map[int]string{}
	for i, r := range records {
		if name, known := names[stories[i]]; !known || r.Document.ID < name {
			names[stories[i]] = r.Document.ID
		}
	}
	events := Events(records)
	var list []Told
	for i, r := range records {
		for _, f := range fact.Of(r) {
			list = append(list, Told{f, r.Document.Published, names[stories[i]], events[Place{f.Document, f.ID}]})
		}
	}
	slices.SortStableFunc(list, func(x, y Told) int {
		return cmp.Or(strings.Compare(x.Published, y.Published), strings.Compare(x.Document, y.Document), strings.Compare(x.ID, y.ID))
	})
	return list
}

// Numbers gives names of stories as numbers: of each the index of the first that has it.
func Numbers(names []string) []int {
	first := map[string]int{}
	list := make([]int, len(names))
	for i, name := range names {
		if _, known := first[name]; !known {
			first[name] = i
		}
		list[i] = first[name]
	}
	return list
}
