package story

import (
	"cmp"
	"slices"
	"time"
)

// Paper is a report as far as its events are held against those of others.
type Paper struct {
	Published string   // day, "" where unknown
	Words     []string // stems of its words, each once, in order
}

// Happening is an event as one report tells it.
type Happening struct {
	Paper int      // index of the report
	Kind  string   // what happened: a stem or a code; "" says too little ("be", "take") and is like no other
	Day   string   // calendar day, "" where unknown
	Words []string // stems of who and what takes part, each once
}

// Two reports may tell of one event where they appear within so many days of each other and have so much of all their words
// in common; somebody or something must take part in both tellings. Chosen on MEANTIME, where weights for rare words gain
// nothing; without them whether two tellings are one depends on the two alone, and not on what else there is.
const (
	daysOfNews = 14
	likePapers = 140 // of a thousand
)

// SameEvents gives for each telling the number of the first that tells of the same event. In one report it is the one of
// the same kind; in others also one in which the same take part. Two calendar days are two events.
func SameEvents(papers []Paper, told []Happening) []int {
	days := make([]int, len(papers))
	for i := range papers {
		days[i] = dayOf(papers[i].Published)
	}
	same := newUnion(len(told))
	for _, list := range byKind(told, days) {
		for n, i := range list {
			for _, j := range slices.Backward(list[:n]) {
				a, b := &told[i], &told[j]
				if days[a.Paper]-days[b.Paper] > daysOfNews {
					break
				}
				if a.may(b) && (a.Paper == b.Paper || a.shares(b) && Alike(papers[a.Paper].Words, papers[b.Paper].Words)) {
					same.join(i, j)
				}
			}
		}
	}
	return same.all()
}

// byKind are the tellings of each kind in the order of their days, kinds in the order of their first telling.
func byKind(told []Happening, days []int) [][]int {
	at := map[string]int{}
	var lists [][]int
	for i := range told {
		kind := told[i].Kind
		if kind == "" {
			continue
		}
		k, known := at[kind]
		if !known {
			k = len(lists)
			at[kind] = k
			lists = append(lists, nil)
		}
		lists[k] = append(lists[k], i)
	}
	for _, list := range lists {
		slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(days[told[a].Paper], days[told[b].Paper]) })
	}
	return lists
}

// may is false of tellings of another kind or day.
func (h *Happening) may(o *Happening) bool {
	return h.Kind != "" && h.Kind == o.Kind && (h.Day == "" || o.Day == "" || h.Day == o.Day)
}

// shares is true where somebody or something takes part in both.
func (h *Happening) shares(o *Happening) bool {
	return slices.ContainsFunc(h.Words, func(w string) bool { return slices.Contains(o.Words, w) })
}

// Alike is true of reports, by their words in order, that may tell of one event.
func Alike(a, b []string) bool {
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			shared, i, j = shared+1, i+1, j+1
		}
	}
	all := len(a) + len(b) - shared
	return all > 0 && 1000*shared >= likePapers*all
}

// dayOf is a calendar day as a number; 0 for none.
func dayOf(day string) int {
	d, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return 0
	}
	return int(d.Unix() / (24 * 60 * 60))
}
