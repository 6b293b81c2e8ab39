package serve

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	facts "readout/corpus/fact"
	"readout/record"
)

// mover is a pair or a topic with the number of the week's reports that are about it.
type mover struct {
	Name, Address string
	N             int
}

// move counts the pairs and topics of the reports since a day.
func (n *news) move(records []*record.Record, since string) {
	pairs, topics := map[string]int{}, map[string]int{}
	for _, r := range records {
		if r.Document.Published < since {
			continue
		}
		for _, name := range pairsIn(r) {
			pairs[name]++
		}
		for _, name := range topicsIn(r) {
			topics[name]++
		}
	}
	n.Pairs = movers(pairs, func(name string) string { return "/pairs/" + strings.Replace(name, " – ", "/", 1) })
	n.Topics = movers(topics, func(name string) string { return "/statements?topic=" + url.QueryEscape(name) + "&from=" + since })
}

// pairsIn names the pairs of sides that met in a report, each once.
func pairsIn(r *record.Record) []string {
	var list []string
	for _, f := range facts.Of(r) {
		for i, a := range f.From {
			for _, b := range f.From[i+1:] {
				if f.Kind == facts.Meeting && a != "" && b != "" {
					list = append(list, min(a, b)+" – "+max(a, b))
				}
			}
		}
	}
	return slices.Compact(slices.Sorted(slices.Values(list)))
}

func topicsIn(r *record.Record) []string {
	var list []string
	for i := range r.Statements {
		list = append(list, r.Statements[i].Topics...)
	}
	return slices.Compact(slices.Sorted(slices.Values(list)))
}

func movers(counts map[string]int, address func(string) string) []mover {
	var list []mover
	for name, n := range counts {
		list = append(list, mover{name, address(name), n})
	}
	slices.SortFunc(list, func(x, y mover) int { return cmp.Or(cmp.Compare(y.N, x.N), strings.Compare(x.Name, y.Name)) })
	return list[:min(len(list), newsTopics)]
}
