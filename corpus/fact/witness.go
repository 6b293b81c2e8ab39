package fact

import (
	"cmp"
	"slices"
	"strings"

	"readout/record"
)

// witness looks up the actors and days of one record.
type witness struct {
	r        *record.Record
	days     *Days
	actors   map[string]*record.Actor
	said     map[string]*record.Statement
	beside   map[string][]string // statement → sides of the meeting that it was made in
	mentions []mention           // by start
}

// mention is where a text names somebody who stands for a code.
type mention struct {
	start int
	code  string
}

func newWitness(r *record.Record) *witness {
	w := &witness{r: r, days: DaysOf(r), actors: map[string]*record.Actor{}, said: map[string]*record.Statement{}, beside: map[string][]string{}}
	for i := range r.Actors {
		a := &r.Actors[i]
		w.actors[a.ID] = a
		for _, m := range a.Mentions {
			if a.Represents != "" {
				w.mentions = append(w.mentions, mention{m.Start, a.Represents})
			}
		}
	}
	slices.SortFunc(w.mentions, func(x, y mention) int { return cmp.Or(cmp.Compare(x.start, y.start), strings.Compare(x.code, y.code)) })
	for i := range r.Statements {
		w.said[r.Statements[i].ID] = &r.Statements[i]
	}
	for i := range r.Meetings {
		m := &r.Meetings[i]
		var sides []string
		for _, p := range m.Participants {
			sides = addOnce(sides, sideOf(w, p))
		}
		for _, s := range m.Statements {
			w.beside[s] = sides
		}
	}
	return w
}

// named adds the codes of those whom a span names.
func (w *witness) named(codes []string, s record.Span) []string {
	at, _ := slices.BinarySearchFunc(w.mentions, s.Start, func(m mention, start int) int { return cmp.Compare(m.start, start) })
	for ; at < len(w.mentions) && w.mentions[at].start < s.End; at++ {
		codes = addOnce(codes, w.mentions[at].code)
	}
	return codes
}

// code is whom an actor stands for: an id of the record by its entry, a code as it is (events have both).
func (w *witness) code(actor string) string {
	if a := w.actors[actor]; a != nil {
		return a.Represents
	}
	return actor
}

func (w *witness) codes(actors []string) []string {
	codes := []string{}
	for _, a := range actors {
		codes = addOnce(codes, w.code(a))
	}
	return codes
}

func (w *witness) name(actor string) string {
	if a := w.actors[actor]; a != nil {
		return a.Name
	}
	return actor
}

func (w *witness) names(actors []string) []string {
	names := []string{}
	for _, a := range actors {
		names = addOnce(names, w.name(a))
	}
	return names
}

func addOnce(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
