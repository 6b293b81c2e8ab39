package story

import (
	"slices"
	"strings"
	"time"

	"readout/corpus/fact"
	"readout/corpus/stem"
	"readout/record"
)

// kindOf is what two tellings of one event agree in, besides who takes part: kind, status, of a meeting its format, of an
// event its code. What sides do (CAMEO 06 to 09, 14 to 20) is told in one class by many codes; what they say, each code is
// another. It is "" where the day is not known: such a telling is like no other.
func kindOf(f *fact.Fact) string {
	if !fact.Happens(f.Kind) || len(f.Day) != len(time.DateOnly) || len(f.What) == 0 {
		return ""
	}
	status, what := f.Status, f.What[0]
	if f.Held() {
		status = "held"
	}
	if f.Kind == fact.Event && len(what) > 2 && (what[:2] > "13" || "05" < what[:2] && what[:2] < "10") {
		what = what[:2]
	}
	return strings.Join([]string{f.Kind, status, what}, " ")
}

// Happened is true of a meeting, visit or coded event with a day.
func Happened(f *fact.Fact) bool { return kindOf(f) != "" }

// OneEvent is true of tellings in two reports that are one event, where the reports' words are alike too: of one kind on one
// day, between the same sides; and of a meeting or visit all persons of the one telling stand in the other.
func OneEvent(a, b *fact.Fact) bool {
	if kind := kindOf(a); kind == "" || kind != kindOf(b) || a.Day != b.Day {
		return false
	}
	if !sameSet(a.From, b.From) || !sameSet(a.To, b.To) {
		return false
	}
	x, y := a.Surnames(), b.Surnames()
	return a.Kind == fact.Event || len(x) > 0 && len(y) > 0 && (hasAll(x, y) || hasAll(y, x))
}

func sameSet(a, b []string) bool { return hasAll(a, b) && hasAll(b, a) }

// hasAll is true where the second list has all that the first has.
func hasAll(a, b []string) bool {
	return !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
}

// WordsOf are the words by which reports are alike or not, in order.
func WordsOf(text string) []string {
	list := stem.Of(text)
	slices.Sort(list)
	return list
}

// Place is an item of a document.
type Place struct{ Document, Item string }

func (p Place) String() string { return p.Document + " " + p.Item }

// Events names the event of each meeting, visit and coded event that several reports tell otherwise: by the least of
// its tellings. Equal facts (fact.Key) are one event whatever else their reports say.
func Events(records []*record.Record) map[Place]string {
	var told []telling
	at := map[[4]string][]int{} // two sides, kind and day
	for i, r := range records {
		for _, f := range fact.Of(r) {
			if !Happened(&f) {
				continue
			}
			for _, pair := range pairsOf(&f) {
				k := [4]string{pair[0], pair[1], f.Kind, f.Day}
				at[k] = append(at[k], len(told))
			}
			told = append(told, telling{f, i, fact.Key(&f)})
		}
	}
	words := make([][]string, len(records))
	same, apart := newUnion(len(told)), newUnion(len(told)) // apart: equal facts alone
	for _, list := range at {
		for n, i := range list {
			for _, j := range list[:n] {
				a, b := &told[i], &told[j]
				switch {
				case a.key == b.key:
					same.join(i, j)
					apart.join(i, j)
				case a.record != b.record && OneEvent(&a.fact, &b.fact):
					for _, r := range []int{a.record, b.record} {
						if words[r] == nil {
							words[r] = WordsOf(records[r].Document.Text)
						}
					}
					if Alike(words[a.record], words[b.record]) {
						same.join(i, j)
					}
				}
			}
		}
	}
	return named(told, same.all(), apart.all())
}

// telling is a fact with the number of its record.
type telling struct {
	fact   fact.Fact
	record int
	key    string
}

// named names the groups that are more than equal facts.
func named(told []telling, same, apart []int) map[Place]string {
	wider, least := map[int]bool{}, map[int]string{}
	for i, g := range same {
		wider[g] = wider[g] || apart[i] != apart[g]
		name := Place{told[i].fact.Document, told[i].fact.ID}.String()
		if least[g] == "" || name < least[g] {
			least[g] = name
		}
	}
	names := map[Place]string{}
	for i, g := range same {
		if wider[g] {
			names[Place{told[i].fact.Document, told[i].fact.ID}] = least[g]
		}
	}
	return names
}

// pairsOf are the two sides, in order, between whom a fact passes.
func pairsOf(f *fact.Fact) [][2]string {
	var list [][2]string
	for _, a := range f.From {
		for _, b := range f.To {
			if pair := [2]string{min(a, b), max(a, b)}; a != b && !slices.Contains(list, pair) {
				list = append(list, pair)
			}
		}
	}
	return list
}
