package account

import (
	"slices"
	"strings"
	"time"

	"readout/knowledge/fold"
	"readout/record"
)

// key is what a telling is known by.
type key struct {
	held   bool // it took place once, as the report has it
	day    int  // days since 1970, or noDay
	dated  bool // the report states the day; otherwise it is the report's own
	told   int  // the day of the report
	outlet string
	sides  []string
	people []person
	crowds []string // sides that take part only as a group without names: "business leaders"
	open   bool     // somebody took part whose side the report does not tell
	format string
	city   string
}

// named is true of a side of which somebody takes part by name.
func (k key) named(side string) bool {
	return slices.ContainsFunc(k.people, func(p person) bool { return p.side == side })
}

// person is a participant by folded name; side is "" where the report does not tell it.
type person struct{ name, side string }

const noDay = -1 << 31

func keyOf(t Telling) key {
	m := t.meeting()
	k := key{held: held(m) && m.Count == 1, day: dayOf(t), dated: stated(m), told: dayNumber(t.Record.Document.Published), outlet: t.Record.Document.Outlet, format: m.Format, city: fold.Key(m.City)}
	for _, p := range m.Participants {
		a := actorOf(t.Record, p.Actor)
		side := p.Side
		if side == "" && a != nil {
			side = a.Represents
		}
		if a != nil && a.Kind == "person" {
			k.people = append(k.people, person{fold.Key(a.Name), side})
			k.open = k.open || side == ""
		}
		if side != "" && !slices.Contains(k.sides, side) {
			k.sides = append(k.sides, side)
		}
		if a != nil && a.Kind == "group" && !leaders(a.Name) {
			k.crowds = append(k.crowds, side)
		}
	}
	k.crowds = slices.DeleteFunc(k.crowds, k.named)
	return k
}

// leaders is true of a group that is a state's own leaders, whoever they are: no crowd.
func leaders(name string) bool {
	return strings.HasPrefix(strings.TrimPrefix(name, "the "), "leaders of ")
}

// held is true of a meeting that the report tells as a fact.
func held(m *record.Meeting) bool {
	return m.Status == "happened" || m.Status == "ongoing" || m.Status == "background"
}

// stated is true of a meeting whose day the report's words tell; the report's own day may stand for it.
func stated(m *record.Meeting) bool {
	return m.Start != nil && m.Because["start"].Why != "meeting.day_of_report"
}

// dayOf is the day of the meeting, or the report's where it only says that the meeting took place.
func dayOf(t Telling) int {
	m := t.meeting()
	if m.Start != nil && len(m.Start.Value) >= 10 {
		return dayNumber(m.Start.Value[:10])
	}
	if m.Start == nil && m.Status != "background" {
		return dayNumber(t.Record.Document.Published)
	}
	return noDay
}

func dayNumber(day string) int {
	d, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return noDay
	}
	return int(d.Unix() / (24 * 60 * 60))
}

func actorOf(r *record.Record, id string) *record.Actor {
	for i := range r.Actors {
		if r.Actors[i].ID == id {
			return &r.Actors[i]
		}
	}
	return nil
}

// same says whether two tellings may be of one meeting, and how likely.
func (k key) same(o key) (score int, ok bool) {
	if !k.held || !o.held || k.day == noDay || o.day == noDay || !sameFormat(k.format, o.format) {
		return 0, false
	}
	if !k.sameDay(o) {
		return 0, false
	}
	if k.day == o.day {
		score += 2
	}
	if k.city != "" && o.city != "" && k.format == "in_person" {
		if k.city != o.city {
			return 0, false
		}
		score += 2
	}
	met, apart := k.meetPeople(o)
	if apart || !k.sideBySide(o, met) {
		return 0, false
	}
	return score + 4*met, met > 0 || k.city != "" && k.city == o.city || k.conference(o)
}

// conference is true of three sides and more, the same in both, where one report names nobody who came for them: that
// they met twice on a day is unlikely, as it is not for two.
func (k key) conference(o key) bool {
	return len(k.sides) > 2 && len(k.sides) == len(o.sides) && subset(k.sides, o.sides) && (len(k.people) == 0 || len(o.people) == 0)
}

// sameDay allows a day's difference between two outlets, whose days begin at other hours, and for a report
// that states no day and appears on the day after. One outlet that states two days tells of two meetings.
func (k key) sameDay(o key) bool {
	later := k.day - o.day
	switch {
	case later == 0:
		return true
	case k.dated && o.dated:
		return (later == 1 || later == -1) && (k.outlet == "" || k.outlet != o.outlet)
	case o.dated:
		return later == 1
	case k.dated:
		return later == -1
	}
	return false
}

// meetPeople counts the people that both name. They are apart where both name people of one side, and
// nobody in common, or where one has somebody of a side and the other only a group: another minister,
// another meeting.
func (k key) meetPeople(o key) (met int, apart bool) {
	common := map[string]bool{}
	named := map[string]bool{}
	for _, a := range k.people {
		for _, b := range o.people {
			if a.side != "" && a.side == b.side {
				named[a.side] = true
			}
			if sameName(a.name, b.name) && (a.side == "" || b.side == "" || a.side == b.side) {
				met++
				common[a.side], common[b.side] = true, true
			}
		}
	}
	for side := range named {
		apart = apart || !common[side]
	}
	return met, apart || slices.ContainsFunc(k.crowds, o.named) || slices.ContainsFunc(o.crowds, k.named)
}

// sideBySide is true where the sides agree. Where a report leaves somebody's side open, two people in
// common do instead, and no side that only one of them has and the other has no room for. Those of one
// state meet often, and telephone more often: of their meeting one report names two and more, the other all of them, on
// one day, and reports of a call appear on one day.
func (k key) sideBySide(o key, met int) bool {
	if !k.open && !o.open && len(k.sides) == 1 && len(o.sides) == 1 {
		return k.sides[0] == o.sides[0] && k.day == o.day && (k.format == "in_person" || k.told == o.told) && met > 1 && met == min(len(k.people), len(o.people))
	}
	if !k.open && !o.open {
		return len(k.sides) > 1 && sameSides(k.sides, o.sides)
	}
	return met > 1 && (k.open || subset(o.sides, k.sides)) && (o.open || subset(k.sides, o.sides)) && len(k.people) == len(o.people)
}

func subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
}

// sameName is true of folded names of which one has all words of the other, in any order.
func sameName(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	for _, w := range x {
		if !slices.Contains(y, w) {
			return false
		}
	}
	return len(x) > 0
}

// sameSides is true of equal sets; of three sides and more, where two in three are shared.
func sameSides(a, b []string) bool {
	shared := 0
	for _, s := range a {
		if slices.Contains(b, s) {
			shared++
		}
	}
	if len(a) == 2 || len(b) == 2 {
		return shared == 2 && len(a) == len(b)
	}
	return 3*shared >= 2*max(len(a), len(b))
}

// sameFormat: some reports of a video call say only that two leaders spoke.
func sameFormat(a, b string) bool {
	remote := func(f string) bool { return f == "call" || f == "video" }
	return a == "" || b == "" || a == b || remote(a) && remote(b)
}
