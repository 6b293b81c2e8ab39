package account

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"readout/corpus/story"
	"readout/knowledge/fold"
	"readout/record"
)

// Group puts the tellings of one meeting together. Two tell of one meeting when it took place, between the
// same sides, on the same day or the next (reports are dated in different zones), in the same form and
// city as far as both say, and when no side is led by different people. Likeliest matches join first; a
// group holds a document once, and every two of its members match. Groups and members keep the order given.
func Group(tellings []Telling) [][]Telling {
	keys := make([]key, len(tellings))
	for i, t := range tellings {
		keys[i] = keyOf(t)
	}
	of := make([]int, len(tellings)) // telling → group
	members := make([][]int, len(tellings))
	for i := range tellings {
		of[i], members[i] = i, []int{i}
	}
	for _, m := range matches(tellings, keys) {
		a, b := min(of[m.a], of[m.b]), max(of[m.a], of[m.b])
		if a == b || !joinable(tellings, keys, members[a], members[b]) {
			continue
		}
		members[a] = append(members[a], members[b]...)
		for _, i := range members[b] {
			of[i] = a
		}
		members[b] = nil
	}
	var groups [][]Telling
	for _, list := range members {
		slices.Sort(list)
		var group []Telling
		for _, i := range list {
			group = append(group, tellings[i])
		}
		if group != nil {
			groups = append(groups, group)
		}
	}
	return groups
}

// match is a pair of tellings that may be of one meeting; the higher the score, the likelier.
type match struct{ a, b, score int }

func matches(tellings []Telling, keys []key) []match {
	var list []match
	for a := range tellings {
		for b := a + 1; b < len(tellings); b++ {
			if score, ok := keys[a].same(keys[b]); ok && tellings[a].Record != tellings[b].Record {
				list = append(list, match{a, b, score})
			}
		}
	}
	slices.SortStableFunc(list, func(x, y match) int { return cmp.Compare(y.score, x.score) })
	return list
}

// joinable is true where every member of one group matches every member of the other, from another document.
func joinable(tellings []Telling, keys []key, a, b []int) bool {
	for _, i := range a {
		for _, j := range b {
			if tellings[i].Record.Document.ID == tellings[j].Record.Document.ID {
				return false
			}
			if _, ok := keys[i].same(keys[j]); !ok {
				return false
			}
		}
	}
	return true
}

// key is what a telling is known by.
type key struct {
	held   bool // it took place, as the report has it
	day    int  // days since 1970, or noDay
	sides  []string
	people map[string][]string // side → folded names
	format string
	city   string
}

const noDay = -1 << 31

func keyOf(t Telling) key {
	m := t.meeting()
	k := key{held: held(m), day: dayOf(t), people: map[string][]string{}, format: m.Format, city: fold.Key(m.City)}
	for _, p := range m.Participants {
		a := actorOf(t.Record, p.Actor)
		side := p.Side
		if side == "" && a != nil {
			side = a.Represents
		}
		if side == "" {
			continue
		}
		if !slices.Contains(k.sides, side) {
			k.sides = append(k.sides, side)
		}
		if a != nil && a.Kind == "person" {
			k.people[side] = append(k.people[side], fold.Key(a.Name))
		}
	}
	slices.Sort(k.sides)
	return k
}

// held is true of a meeting that the report tells as a fact.
func held(m *record.Meeting) bool {
	return m.Status == "happened" || m.Status == "ongoing" || m.Status == "background"
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
	if !k.held || !o.held || k.day == noDay || o.day == noDay || len(k.sides) < 2 || !sameSides(k.sides, o.sides) || !sameFormat(k.format, o.format) {
		return 0, false
	}
	switch k.day - o.day {
	case 0:
		score += 2
	case 1, -1:
	default:
		return 0, false
	}
	if k.city != "" && o.city != "" && k.format == "in_person" {
		if k.city != o.city {
			return 0, false
		}
		score += 2
	}
	met, ok := samePeople(k, o)
	return score + 4*met, ok
}

// samePeople counts the sides on which both name somebody in common. A side on which they name different
// people is another meeting; without one person in common it takes the same city.
func samePeople(k, o key) (met int, ok bool) {
	for _, side := range k.sides {
		ours, theirs := k.people[side], o.people[side]
		if len(ours) == 0 || len(theirs) == 0 {
			continue
		}
		if !slices.ContainsFunc(ours, func(a string) bool {
			return slices.ContainsFunc(theirs, func(b string) bool { return sameName(a, b) })
		}) {
			return 0, false
		}
		met++
	}
	return met, met > 0 || k.city != "" && k.city == o.city
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

// distinct keeps one telling of each text; reprints lists the documents with the same words.
func distinct(tellings []Telling) (kept []Telling, reprints [][]string) {
	keys := make([]string, len(tellings))
	for i, t := range tellings {
		keys[i] = story.Words(t.Record.Document.Text)
	}
	for _, group := range story.Groups(keys) {
		others := []string{}
		for _, i := range group[1:] {
			others = append(others, tellings[i].Record.Document.ID)
		}
		kept = append(kept, tellings[group[0]])
		reprints = append(reprints, others)
	}
	return kept, reprints
}
