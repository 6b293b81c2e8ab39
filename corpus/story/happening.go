package story

import (
	"cmp"
	"math/bits"
	"slices"
	"time"
)

// Paper is a report as far as its events are held against those of others.
type Paper struct {
	Published string   // day, "" where unknown
	Words     []string // stems of its words, each once
}

// Happening is an event as one report tells it.
type Happening struct {
	Paper int      // index of the report
	Kind  string   // what happened: a stem or a code; "" says too little ("be", "take") and is like no other
	Day   string   // calendar day, "" where unknown
	Words []string // stems of who and what takes part, each once
}

// Two reports may tell of one event where they appear within so many days of each other and share so much of their
// words, rare ones counting more; what takes part must be alike as well. Chosen on MEANTIME.
const (
	daysOfNews  = 14
	likePapers  = 80 // of a thousand
	likeMembers = 6  // weight of what takes part in both
)

// SameEvents gives for each telling the number of the first that tells of the same event. In one report it is the one of
// the same kind; in others also one in which the same take part. Two calendar days are two events.
func SameEvents(papers []Paper, told []Happening) []int {
	e := &events{papers: papers, told: told, members: map[string]int{}, words: map[string]int{}}
	for i := range told {
		count(e.members, told[i].Words)
	}
	for i := range papers {
		count(e.words, papers[i].Words)
		e.days = append(e.days, dayOf(papers[i].Published))
	}
	same := newUnion(len(told))
	for _, list := range e.byKind() {
		for n, i := range list {
			for _, j := range slices.Backward(list[:n]) {
				if e.apart(i, j) > daysOfNews {
					break
				}
				if e.one(i, j) {
					same.join(i, j)
				}
			}
		}
	}
	return same.all()
}

type events struct {
	papers         []Paper
	told           []Happening
	days           []int
	members, words map[string]int // how many tellings and reports have a stem
}

func count(having map[string]int, stems []string) {
	for _, s := range stems {
		having[s]++
	}
}

// byKind are the tellings of each kind in the order of their days, kinds in the order of their first telling.
func (e *events) byKind() [][]int {
	at := map[string]int{}
	var lists [][]int
	for i := range e.told {
		kind := e.told[i].Kind
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
		slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(e.days[e.told[a].Paper], e.days[e.told[b].Paper]) })
	}
	return lists
}

// apart is how many days lie between the reports of two tellings.
func (e *events) apart(i, j int) int { return e.days[e.told[i].Paper] - e.days[e.told[j].Paper] }

// one says whether two tellings of a kind tell of one event.
func (e *events) one(i, j int) bool {
	a, b := &e.told[i], &e.told[j]
	if a.Day != "" && b.Day != "" && a.Day != b.Day {
		return false
	}
	if a.Paper == b.Paper {
		return true
	}
	weight := 0
	for _, s := range a.Words {
		if slices.Contains(b.Words, s) {
			weight += bits.Len(uint(4 * len(e.told) / e.members[s]))
		}
	}
	return weight >= likeMembers && e.likeness(&e.papers[a.Paper], &e.papers[b.Paper]) >= likePapers
}

// likeness of two reports: the weight of their common words in that of all, in thousandths.
func (e *events) likeness(a, b *Paper) int {
	shared, all := 0, 0
	for _, s := range a.Words {
		w := bits.Len(uint(4 * len(e.papers) / e.words[s]))
		all += w * w
		if slices.Contains(b.Words, s) {
			shared += w * w
		}
	}
	for _, s := range b.Words {
		w := bits.Len(uint(4 * len(e.papers) / e.words[s]))
		all += w * w
	}
	if all == shared {
		return 0
	}
	return 1000 * shared / (all - shared)
}

// dayOf is a calendar day as a number; 0 for none.
func dayOf(day string) int {
	d, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return 0
	}
	return int(d.Unix() / (24 * 60 * 60))
}
