package register

import (
	"slices"
	"strings"

	"readout/knowledge/countries"
	"readout/knowledge/fold"
	"readout/knowledge/registers"
	"readout/record"
)

// Tellings are the meetings in person and visits that a record tells as facts and can date, and those that it announces.
func Tellings(r *record.Record) []Telling {
	var list []Telling
	actors := map[string]*record.Actor{}
	for i := range r.Actors {
		actors[r.Actors[i].ID] = &r.Actors[i]
	}
	for i := range r.Meetings {
		m := &r.Meetings[i]
		if m.Format != "in_person" && m.Format != "" || !held(m.Status) && m.Status != planned {
			continue
		}
		t := Telling{Document: r.Document.ID, Item: m.ID, Kind: "meeting", Ahead: !held(m.Status), Day: dayOf(m.Start, m.Status, r), Stated: stated(m.Start, m.Status), Where: countryOf(r, m.City)}
		for _, p := range m.Participants {
			t.add(actors[p.Actor])
			t.side(p.Side)
		}
		list = append(list, t)
	}
	for i := range r.Visits {
		v := &r.Visits[i]
		if !held(v.Status) && v.Status != planned {
			continue
		}
		t := Telling{Document: r.Document.ID, Item: v.ID, Kind: "visit", Ahead: !held(v.Status), Day: dayOf(v.Start, v.Status, r), Stated: stated(v.Start, v.Status), Where: v.Country}
		for _, a := range v.Visitors {
			t.add(actors[a])
		}
		list = append(list, t)
	}
	if t, ok := titled(r); ok {
		list = append(list, t)
	}
	if t, ok := gathered(r); ok {
		list = append(list, t)
	}
	return slices.DeleteFunc(list, func(t Telling) bool { return len(t.Day) != len("2006-01-02") })
}

// gathering is how many heads of state and government a document names where it is a statement of their
// meeting.
const gathering = 5

// gathered is a statement of leaders: under it stand their names, and no sentence says that they met.
func gathered(r *record.Record) (Telling, bool) {
	t := Telling{Document: r.Document.ID, Kind: List, Day: r.Document.Published}
	for i := range r.Actors {
		if a := &r.Actors[i]; a.Kind == "person" && heads(a.Role) {
			t.Persons = append(t.Persons, a.Name)
		}
	}
	title := compared(r.Document.Title)
	return t, len(t.Persons) >= gathering && slices.ContainsFunc([]string{"leaders", "summit", "declaration"}, func(w string) bool { return hasWords(title, w) })
}

func heads(role string) bool {
	return slices.Contains([]string{"president", "prime minister", "premier", "king", "chancellor", "taoiseach"}, fold.Key(role))
}

// listed is true of a list with the row's person by two of the name's words.
func (t *Telling) listed(row *registers.Row) bool {
	return row.Kind == "visit" && slices.ContainsFunc(t.Persons, func(name string) bool { return commonNames(name, row.Person) > 1 })
}

// titled is what a title alone tells: remarks before a meeting seldom say whom they are made to. A title
// that speaks of a call, or of what is to come, tells of no meeting.
func titled(r *record.Record) (Telling, bool) {
	title := compared(r.Document.Title)
	for _, w := range []string{"call", "calls", "phone", "video", "virtual", "upcoming", "announces", "preview"} {
		if strings.Contains(title, " "+w+" ") {
			return Telling{}, false
		}
	}
	return Telling{Document: r.Document.ID, Kind: Title, Day: r.Document.Published, Where: spokenIn(r), Title: r.Document.Title}, len(title) > 2
}

// heading is where a transcript says, above its first words, where and when they were spoken: "Grand Hotel / Oslo, Norway /
// 2:20 P.M. CET".
const heading = 200

// spokenIn is the country above the first words of a transcript, before its time of day; "" where there is none.
func spokenIn(r *record.Record) string {
	text := r.Document.Text
	end := strings.Index(text[:min(len(text), heading)], ".M. ")
	for i := range r.Places {
		if p := &r.Places[i]; p.Span.End <= end && p.UsedAs == "place" && p.Country != "" {
			return p.Country
		}
	}
	return ""
}

// names is true where the title has the row's person and country, and for a visit a word of meeting; of a travel also where the
// person spoke in that country.
func (t *Telling) names(row *registers.Row) bool {
	country, ok := countries.Load().ByCode(row.Country)
	title := compared(t.Title)
	if ok && row.Kind == "travel" && t.Where == row.Country && sameName(title, row.Person) {
		return true
	}
	if !ok || !sameName(title, row.Person) || !hasWords(title, country.Name) && !hasWords(title, country.Adjective) && !hasWords(title, country.Capital) {
		return false
	}
	return row.Kind == "travel" || slices.ContainsFunc(meetingWords, func(w string) bool { return hasWords(title, w) })
}

// compared is a title as its words are looked for.
func compared(title string) string { return " " + fold.Key(title) + " " }

func hasWords(title, words string) bool {
	return words != "" && strings.Contains(title, " "+fold.Key(words)+" ")
}

var meetingWords = []string{"meeting", "meetings", "visit", "visits", "arrival", "dinner", "luncheon", "press conference", "joint", "remarks by", "welcome", "welcomes", "ceremony", "talks"}

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

// planned is the status of what is announced.
const planned = "planned"

// stated says whether a day is stated; what is announced for a week or a month has none.
func stated(start *record.Moment, status string) bool {
	return start != nil && (status != planned || isDay(start.Value))
}

func isDay(value string) bool { return len(value) >= len("2006-01-02") && value[5] != 'W' }

// dayOf is the day stated, else the report's for what is no background; of what is announced for a month to come the first of it.
func dayOf(start *record.Moment, status string, r *record.Record) string {
	switch {
	case start == nil && status == "background":
		return ""
	case start == nil, status == planned && !isDay(start.Value):
		if start != nil && len(start.Value) == len("2006-01") {
			return max(r.Document.Published, start.Value+"-01")
		}
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

// sameName is true where a word of one name stands in the other: offices and particles of the register
// ("President", "bin") do not count.
func sameName(a, b string) bool { return commonNames(a, b) > 0 }

// commonNames counts the words that two names share.
func commonNames(a, b string) int {
	words := strings.Fields(fold.Key(b))
	n := 0
	for w := range strings.FieldsSeq(fold.Key(a)) {
		if len(w) > 2 && !slices.Contains(offices, w) && slices.ContainsFunc(words, func(o string) bool { return sameSpelling(w, o) }) {
			n++
		}
	}
	return n
}

// sameSpelling allows a long name another last letter or one more: Zelensky, Zelenskyy, Zelenskiy.
func sameSpelling(a, b string) bool {
	if a == b {
		return true
	}
	const long = 6
	n := min(len(a), len(b)) - 1
	return n >= long && max(len(a), len(b))-n <= 2 && a[:n] == b[:n]
}

var offices = strings.Fields(`president prime minister chancellor king queen crown prince princess emir amir sultan sheikh taoiseach general secretary foreign deputy vice first
	premier chairman the and his her majesty highness royal joseph john antony donald michael`)
