package serve

import (
	"cmp"
	"context"
	"net/http"
	"slices"
	"strings"

	"readout/edge/archive"
	"readout/knowledge/countries"
)

// met is a pair of sides that met, with how often.
type met struct {
	A     string `json:"a"`
	B     string `json:"b"`
	AName string `json:"a_name,omitempty"` // as the dictionary has it
	BName string `json:"b_name,omitempty"`
	Days  int    `json:"days"`
	First string `json:"first"`
	Last  string `json:"last"`
}

// mostPairDays is how many days of pairs the list of pairs counts.
const mostPairDays = 5000

// pairs lists the pairs that met, those of most days first.
func (d *Desk) pairs(w http.ResponseWriter, r *http.Request) error {
	f, _ := filterOf(r)
	list, err := d.met(r.Context(), f.Actor)
	if err != nil {
		return err
	}
	return showList(d, w, r, "pairs", view{Title: "Pairs", Here: "/pairs"}, listOf(f, list))
}

// met counts the days on which pairs met; of one side alone, by its code or a part of its name, where it is given.
func (d *Desk) met(ctx context.Context, side string) ([]met, error) {
	all, err := known(ctx, d, "pairs", func(ctx context.Context) ([]met, error) {
		days, err := d.Archive.Busiest(ctx, mostPairDays)
		list := pairsOf(days)
		for i := range list {
			list[i].AName, list[i].BName = d.stateOf(list[i].A), d.stateOf(list[i].B)
		}
		return list, err
	})
	if side == "" {
		return all, err
	}
	var list []met
	for _, m := range all {
		if strings.EqualFold(m.A, side) || strings.EqualFold(m.B, side) || partOf(side, m.AName) || partOf(side, m.BName) {
			list = append(list, m)
		}
	}
	return list, err
}

// stateOf is the name of a state or organisation of a code, "" where the dictionary has none.
func (d *Desk) stateOf(code string) string {
	if c, ok := countries.Load().ByCode(code); ok {
		return c.Name
	}
	for _, e := range d.Actors.All() {
		if e.Kind == "international_organisation" && len(e.Terms) > 0 && e.Terms[0].Of == code {
			return e.Name
		}
	}
	return ""
}

func partOf(words, name string) bool {
	return strings.Contains(strings.ToLower(name), strings.ToLower(words))
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
