package fact

import (
	"cmp"
	"slices"
	"strings"

	"readout/record"
)

// witness looks up the actors and days of one record. Days follow the archive's rule: an item's own; the
// report's for what happened or was said; none for what is planned, denied or told from the past without one.
type witness struct {
	r        *record.Record
	actors   map[string]*record.Actor
	times    map[string]string // id → value
	said     map[string]*record.Statement
	meetings map[string]string   // statement → day of the meeting that it was made in
	beside   map[string][]string // statement → sides of that meeting
	mentions []mention           // by start
}

// mention is where a text names somebody who stands for a code.
type mention struct {
	start int
	code  string
}

func newWitness(r *record.Record) *witness {
	w := &witness{r: r, actors: map[string]*record.Actor{}, times: map[string]string{}, said: map[string]*record.Statement{},
		meetings: map[string]string{}, beside: map[string][]string{}}
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
	for _, t := range r.Times {
		w.times[t.ID] = t.Value
	}
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
			if w.meetings[s] == "" {
				w.meetings[s] = w.start(m.Start, m.Status)
			}
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

func (w *witness) start(start *record.Moment, status string) string {
	if start != nil {
		if day := calendar(start.Value); day != "" {
			return day
		}
	}
	return w.reported(status)
}

func (w *witness) reported(status string) string {
	if status == "happened" || status == "ongoing" {
		return w.r.Document.Published
	}
	return ""
}

func (w *witness) statementDay(s *record.Statement) string {
	value := s.Time
	if v, ok := w.times[s.Time]; ok {
		value = v
	}
	if day := calendar(value); day != "" {
		return day
	}
	if day := w.meetings[s.ID]; day != "" {
		return day
	}
	return w.r.Document.Published
}

// calendar is the day, month or year at the head of an ISO 8601 value, "" where there is none.
func calendar(value string) string {
	for _, n := range []int{10, 7, 4} {
		if len(value) >= n && isDate(value[:n]) && (len(value) == n || n == 10 || len(value) > n+1 && value[n] == '-' && value[n+1] == 'X') {
			return value[:n]
		}
	}
	return ""
}

func isDate(s string) bool {
	const shape = "dddd-dd-dd"
	for i := range len(s) {
		if digit := s[i] >= '0' && s[i] <= '9'; digit != (shape[i] == 'd') || shape[i] == '-' && s[i] != '-' {
			return false
		}
	}
	return true
}

func addOnce(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
