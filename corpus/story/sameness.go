package story

import (
	"slices"
	"time"

	"readout/corpus/fact"
	"readout/record"
)

// Layer is how wide sameness is taken.
type Layer int

const (
	None   Layer = iota // every document for itself
	Text                // the same text: equal words, or near copies
	Report              // the same report of one event, in other words
	Event               // the same meeting or event, whoever reports it: asked of facts; of documents it is Report
)

// Layers by the names that people give them.
var Layers = map[string]Layer{"none": None, "text": Text, "report": Report, "event": Event}

// Between outlets a near copy is a reprint within a week. An outlet does not reprint itself: what it
// publishes again and almost unchanged is a correction where it comes within two days and nineteen shingles in
// twenty are equal, else the next edition of a recurring text (a notice, a memorandum with another sum).
const (
	daysOfReprints    = 7
	daysOfCorrections = 2
	corrections       = 950 // of a thousand
)

// Two documents of different outlets, at most a day apart, are one report where they share two facts and most of the lesser's
// (source, target, class and day), and two in five of its words.
const (
	LeastShared   = 2
	sharedFacts   = 500 // of a thousand
	sharedWords   = 400
	daysOfReports = 1
)

// Of gives for each record the number of its story: the index of the story's first record. Stories are
// closed under copying: a copy of a copy is of the same story. Archives keep the same stories without reading
// all records again.
func Of(records []*record.Record, layer Layer) []int {
	groups := newUnion(len(records))
	if layer >= Text {
		joinTexts(records, groups)
	}
	if layer >= Report {
		joinReports(records, groups)
	}
	return groups.all()
}

// joinTexts joins equal words, whatever the days, and near copies that are one text.
func joinTexts(records []*record.Record, groups *union) {
	index := NewIndex()
	words := map[string]int{}
	for i, r := range records {
		key := Words(r.Document.Text)
		if first, known := words[key]; known {
			groups.join(first, i)
		} else {
			words[key] = i
		}
		_, copies := index.Add(r.Document.Text)
		for _, c := range copies {
			if Reprinted(printingOf(r), printingOf(records[c.Number]), c.Resemblance) {
				groups.join(c.Number, i)
			}
		}
	}
}

func printingOf(r *record.Record) Printing {
	return Printing{Outlet: r.Document.Outlet, Published: r.Document.Published}
}

// Class is a fact as reports of it agree: who, whom, the class of CAMEO, and the day.
type Class struct{ Source, Target, Root, Day string }

func joinReports(records []*record.Record, groups *union) {
	keys := make([][]Class, len(records))
	having := map[Class][]int{}
	for i, r := range records {
		keys[i] = Classes(fact.Of(r))
		for _, k := range keys[i] {
			having[k] = append(having[k], i)
		}
	}
	for i, r := range records {
		shared := map[int]int{}
		var others []int
		for _, k := range keys[i] {
			for _, j := range having[k] {
				if j >= i {
					break
				}
				if shared[j]++; shared[j] == LeastShared {
					others = append(others, j)
				}
			}
		}
		slices.Sort(others)
		for _, j := range others {
			both := Retold{shared[j], min(len(keys[i]), len(keys[j])), printingOf(r), printingOf(records[j])}
			if both.Likely() && SameWords(r.Document.Text, records[j].Document.Text) {
				groups.join(j, i)
			}
		}
	}
}

// Classes are the coded ones among a record's facts that happened on a known day, each once.
func Classes(facts []fact.Fact) []Class {
	var list []Class
	for _, f := range facts {
		if f.Kind != fact.Event || !f.Held() || len(f.Day) != len(time.DateOnly) || len(f.What[0]) < 2 {
			continue
		}
		for _, from := range f.From {
			for _, to := range f.To {
				if k := (Class{from, to, f.What[0][:2], f.Day}); !slices.Contains(list, k) {
					list = append(list, k)
				}
			}
		}
	}
	return list
}

// overlap is how much of the words of the text that has fewer different ones stand in the other, in
// thousandths.
func overlap(a, b string) int {
	x, y := wordSet(a), wordSet(b)
	if least := min(len(x), len(y)); least > 0 {
		return 1000 * x.Shared(y) / least
	}
	return 0
}

func wordSet(text string) Shingles {
	set := Shingles(hashes(text))
	slices.Sort(set)
	return slices.Compact(set)
}
