package ask

import (
	"cmp"
	"strings"

	"readout/corpus/account"
	"readout/record"
)

// Tellings are the meetings of a record.
func Tellings(r *record.Record) []account.Telling {
	var list []account.Telling
	for m := range r.Meetings {
		list = append(list, account.Telling{Record: r, Meeting: m})
	}
	return list
}

// Largest is the group with most members among those that has picks; of equal ones the first.
func Largest(groups [][]account.Telling, has func([]account.Telling) bool) []account.Telling {
	var best []account.Telling
	for _, g := range groups {
		if (has == nil || has(g)) && len(g) > len(best) {
			best = g
		}
	}
	return best
}

// Earlier orders accounts by the day they were published.
func Earlier(x, y account.Telling) int {
	a, b := x.Record.Document, y.Record.Document
	return cmp.Or(strings.Compare(a.Published, b.Published), strings.Compare(a.ID, b.ID))
}
