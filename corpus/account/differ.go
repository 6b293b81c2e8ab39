package account

import (
	"slices"
	"strings"
)

// differences finds in what the filled cells of a row cannot all be right. All is held against each other in the cells
// that say the same; in the others only numbers of the same thing, where each tells one: not sums of money, of which
// nothing tells that they are for the same.
func differences(tellings []Telling, all, cells [][]Unit) []Difference {
	list := []Difference{}
	add := func(what string, values [][]string, clash bool) {
		if clash {
			d := Difference{What: what}
			for _, v := range values {
				d.Values = append(d.Values, strings.Join(v, ", "))
			}
			list = append(list, d)
		}
	}
	speakers := each(cells, func(u Unit) []string { return u.Sides })
	apart := disjoint(speakers)
	add("speaker", speakers, apart && sameWords(cells))
	if !apart { // what two sides did is not one act told twice
		acts := each(cells, func(u Unit) []string { return []string{level(u)} })
		add("act", acts, disjoint(acts))
		negated := each(cells, func(u Unit) []string { return []string{yesNo(u.Negated)} })
		add("negation", negated, disjoint(negated))
	}
	numbers, said := numbersOf(tellings, all), numbersOf(tellings, cells)
	for _, unit := range sharedKeys(numbers) {
		values := pick(numbers, unit)
		add("number", values, disjoint(pick(said, unit)) || disjoint(values) && !currency(unit) && lone(values))
	}
	dates := timesOf(tellings, cells, "DATE")
	add("date", dates, clashingDates(dates))
	lengths := timesOf(tellings, cells, "DURATION")
	add("duration", lengths, disjoint(lengths))
	places := placesOf(tellings, cells)
	add("place", places, disjoint(places))
	asked := each(cells, func(u Unit) []string { return oneOrNone(u.Asked) })
	add("asked", asked, disjoint(asked))
	conditions := each(cells, func(u Unit) []string { return oneOrNone(u.Condition) })
	add("condition", conditions, conditioned(cells))
	return list
}

// sameWords is true where every unit has two thirds of its words in common with one of another report: then
// it is one saying, whoever it is put down to.
func sameWords(cells [][]Unit) bool {
	for i, cell := range cells {
		for _, u := range cell {
			if !slices.ContainsFunc(cells, func(other []Unit) bool {
				return len(other) > 0 && &other[0] != &cells[i][0] && slices.ContainsFunc(other, func(v Unit) bool { return mostlyIn(u.stems, v.stems) })
			}) {
				return false
			}
		}
	}
	return true
}

func mostlyIn(a, b []string) bool {
	shared := 0
	for _, s := range a {
		if slices.Contains(b, s) {
			shared++
		}
	}
	return 3*shared >= 2*len(a)
}

// lone is true where no report has more than one value.
func lone(values [][]string) bool {
	return !slices.ContainsFunc(values, func(v []string) bool { return len(v) > 1 })
}

// each gathers what the units of each cell have, every value once.
func each(cells [][]Unit, of func(Unit) []string) [][]string {
	values := make([][]string, len(cells))
	for i, cell := range cells {
		for _, u := range cell {
			for _, v := range of(u) {
				if v != "" && !slices.Contains(values[i], v) {
					values[i] = append(values[i], v)
				}
			}
		}
	}
	return values
}

// disjoint is true where two lists that are not empty have nothing in common.
func disjoint(values [][]string) bool {
	for i, a := range values {
		for _, b := range values[i+1:] {
			if len(a) > 0 && len(b) > 0 && !shares(a, b) {
				return true
			}
		}
	}
	return false
}

// level says what a unit makes of its point: agreed, rejected, warned, asked or discussed.
func level(u Unit) string {
	switch u.Commitment {
	case "agreement", "reaffirmation", "pledge":
		return "agreed"
	case "refusal", "red_line":
		return "rejected"
	case "demand", "appeal":
		return "asked"
	case "warning":
		return "warned"
	}
	for _, l := range levels {
		if shares(u.Acts, l.acts) {
			return l.name
		}
	}
	return "discussed"
}

// levels of the record's acts, the strongest first; all others discuss.
var levels = []struct {
	name string
	acts []string
}{
	{"agreed", []string{"agree", "promise"}},
	{"rejected", []string{"reject", "deny"}},
	{"warned", []string{"warn", "threaten", "accuse", "condemn"}},
	{"asked", []string{"demand", "appeal", "ask"}},
}

// conditioned is true where one report ties to a condition what another tells as a commitment without one.
func conditioned(cells [][]Unit) bool {
	with, without := false, false
	for _, cell := range cells {
		bound, free := false, false
		for _, u := range cell {
			bound = bound || u.Condition != ""
			free = free || u.Commitment != "" && u.Condition == ""
		}
		with = with || bound
		without = without || free && !bound
	}
	return with && without
}

func yesNo(b bool) string {
	if b {
		return "denied"
	}
	return "stated"
}

func oneOrNone(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}
