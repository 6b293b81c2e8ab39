package serve

import (
	"cmp"
	"context"
	"net/http"
	"slices"

	"readout/edge/archive"
)

// met is a pair of sides that met, with how often.
type met struct {
	A     string `json:"a"`
	B     string `json:"b"`
	Days  int    `json:"days"`
	First string `json:"first"`
	Last  string `json:"last"`
}

// mostPairDays is how many days of pairs the list of pairs counts.
const mostPairDays = 5000

// pairs lists the pairs that met, those of most days first.
func (d *Desk) pairs(w http.ResponseWriter, r *http.Request) error {
	f, _ := filterOf(r)
	list, err := d.met(r.Context())
	if err != nil {
		return err
	}
	return showList(d, w, r, "pairs", view{Title: "Pairs", Here: "/pairs"}, listOf(f, list))
}

// met counts the days on which pairs met.
func (d *Desk) met(ctx context.Context) ([]met, error) {
	return known(ctx, d, "pairs", func(ctx context.Context) ([]met, error) {
		days, err := d.Archive.Busiest(ctx, mostPairDays)
		return pairsOf(days), err
	})
}

func pairsOf(days []archive.PairDay) []met {
	at := map[[2]string]int{}
	var list []met
	for _, day := range days {
		i, ok := at[day.Pair]
		if !ok {
			i = len(list)
			at[day.Pair] = i
			list = append(list, met{A: day.Pair[0], B: day.Pair[1], First: day.Day})
		}
		list[i].Days++
		list[i].First, list[i].Last = min(list[i].First, day.Day), max(list[i].Last, day.Day)
	}
	slices.SortStableFunc(list, func(x, y met) int {
		return cmp.Or(cmp.Compare(y.Days, x.Days), cmp.Compare(x.A+x.B, y.A+y.B))
	})
	return list
}
