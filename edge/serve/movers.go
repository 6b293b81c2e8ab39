package serve

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"strings"

	"readout/edge/archive"
)

// mover is a pair or a topic with the number of the week's reports that are about it.
type mover struct {
	Name    string `json:"name"` // a topic; of a pair "CHN – USA"
	N       int    `json:"n"`
	Address string `json:"-"`
}

// move counts the pairs and topics of the reports since a day.
func (d *Desk) move(ctx context.Context, n *news, since string) error {
	q := archive.Query{From: since, Limit: newsTopics}
	pairs, err := d.Archive.PairsMet(ctx, q)
	if err != nil {
		return err
	}
	for _, p := range pairs {
		a, b, _ := strings.Cut(p.Name, " ")
		n.Pairs = append(n.Pairs, mover{a + " – " + b, p.N, "/pairs/" + a + "/" + b})
	}
	topics, err := d.Archive.TopicsSaid(ctx, q)
	for _, t := range topics {
		n.Topics = append(n.Topics, mover{t.Name, t.N, "/statements?topic=" + url.QueryEscape(t.Name) + "&from=" + since})
	}
	return err
}

func movers(counts map[string]int, address func(string) string) []mover {
	var list []mover
	for name, n := range counts {
		list = append(list, mover{name, n, address(name)})
	}
	slices.SortFunc(list, func(x, y mover) int { return cmp.Or(cmp.Compare(y.N, x.N), strings.Compare(x.Name, y.Name)) })
	return list[:min(len(list), newsTopics)]
}
