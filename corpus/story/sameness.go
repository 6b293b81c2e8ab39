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
)

// Layers by the names that people give them.
var Layers = map[string]Layer{"none": None, "text": Text, "report": Report}

// Between outlets a near copy is a reprint within a week. An outlet does not reprint itself: what it
// publishes again and almost unchanged is a correction where it comes within two days and nineteen shingles in
// twenty are equal, else the next edition of a recurring text (a notice, a memorandum with another sum).
const (
	daysOfReprints    = 7
	daysOfCorrections = 2
	corrections       = 950 // of a thousand
)

// Of gives for each record the number of its story: the index of the story's first record. Stories are
// closed under copying: a copy of a copy is of the same story.
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
			if reprinted(r, records[c.Number], c.Resemblance) {
				groups.join(c.Number, i)
			}
		}
	}
}

// reprinted is true of near copies that are one text, by who published them and when.
func reprinted(a, b *record.Record, resemblance int) bool {
	if a.Document.Outlet != b.Document.Outlet {
		return within(a, b, daysOfReprints)
	}
	return resemblance >= corrections && within(a, b, daysOfCorrections)
}

// Two documents of at most a day apart are one report where they share two facts and most of the lesser's
// (source, target, class and day), and two in five of its words.
const (
	sharedFacts = 500 // of a thousand
	sharedWords = 400
)

// factKey is a fact as reports of it agree: who, whom, the class of CAMEO, and the day.
type factKey struct{ from, to, root, day string }

func joinReports(records []*record.Record, groups *union) {
	keys := make([][]factKey, len(records))
	having := map[factKey][]int{}
	for i, r := range records {
		keys[i] = keysOf(r)
		for _, k := range keys[i] {
			having[k] = append(having[k], i)
		}
	}
	for i := range records {
		shared := map[int]int{}
		var others []int
		for _, k := range keys[i] {
			for _, j := range having[k] {
				if j >= i {
					break
				}
				if shared[j]++; shared[j] == 2 {
					others = append(others, j)
				}
			}
		}
		slices.Sort(others)
		for _, j := range others {
			if 1000*shared[j] >= sharedFacts*min(len(keys[i]), len(keys[j])) && within(records[i], records[j], 1) &&
				overlap(records[i].Document.Text, records[j].Document.Text) >= sharedWords {
				groups.join(j, i)
			}
		}
	}
}

// keysOf are the coded facts of a record that happened, each once.
func keysOf(r *record.Record) []factKey {
	var list []factKey
	for _, f := range fact.Of(r) {
		if f.Kind != fact.Event || !f.Held() || len(f.Day) != len(time.DateOnly) || len(f.What[0]) < 2 {
			continue
		}
		for _, from := range f.From {
			for _, to := range f.To {
				if k := (factKey{from, to, f.What[0][:2], f.Day}); !slices.Contains(list, k) {
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

// within is true of documents published at most so many days apart; one without a day is near any.
func within(a, b *record.Record, days int) bool {
	x, err := time.Parse(time.DateOnly, a.Document.Published)
	y, err2 := time.Parse(time.DateOnly, b.Document.Published)
	if err != nil || err2 != nil {
		return true
	}
	return y.Sub(x).Abs() <= time.Duration(days)*24*time.Hour
}
