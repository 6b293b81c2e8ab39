package account

import (
	"cmp"
	"slices"

	"readout/corpus/story"
)

// Group puts the tellings of one meeting together. Two tell of one meeting when it took place, between the
// same sides, on the same day as far as their clocks agree (sameDay), in the same form and
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

// matches compares tellings of a day with those of that day and of the days beside it.
func matches(tellings []Telling, keys []key) []match {
	ofDay := map[int][]int{}
	for i, k := range keys {
		if k.held && k.day != noDay {
			ofDay[k.day] = append(ofDay[k.day], i)
		}
	}
	var list []match
	for a, k := range keys {
		if !k.held || k.day == noDay {
			continue
		}
		near := slices.Concat(ofDay[k.day-1], ofDay[k.day], ofDay[k.day+1])
		slices.Sort(near)
		for _, b := range near {
			if b <= a || tellings[a].Record == tellings[b].Record {
				continue
			}
			if score, ok := k.same(keys[b]); ok {
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
