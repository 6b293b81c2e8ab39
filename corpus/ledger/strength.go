package ledger

import (
	"slices"

	"readout/corpus/fact"
)

// families are the kinds of one family, from the weakest to the strongest: what a side will do, what it wants
// of another, what it will not have.
var families = [][]string{
	{"position", "pledge", "reaffirmation", "agreement"},
	{"appeal", "demand"},
	{"warning", "refusal", "red_line"},
}

func familyOf(f *fact.Fact) int {
	return slices.IndexFunc(families, func(kinds []string) bool { return slices.Contains(kinds, f.What[0]) })
}

// ranks: a promise is as strong renewed as it was made.
var ranks = map[string]int{"position": 0, "pledge": 1, "reaffirmation": 1, "agreement": 1, "appeal": 0, "demand": 1, "warning": 0, "refusal": 0, "red_line": 1}

// restated holds a commitment against its last making: a stronger kind, a condition gone or firmer words
// make it stronger, their opposites weaker. Where signs point both ways it is only repeated.
func (b *book) restated(before, after *entry) (relation string, because []string) {
	because = []string{}
	up, down := false, false
	note := func(what string, change int) {
		if change != 0 {
			because = append(because, what)
		}
		up, down = up || change > 0, down || change < 0
	}
	note("kind", ranks[after.fact.What[0]]-ranks[before.fact.What[0]])
	note("condition", conditions(before)-conditions(after))
	note("firmness", b.table.Firmness(after.words)-b.table.Firmness(before.words))
	switch {
	case up && !down:
		return Stronger, because
	case down && !up:
		return Weaker, because
	}
	return Repeated, because
}

func conditions(e *entry) int {
	if e.fact.Condition != "" {
		return 1
	}
	return 0
}
