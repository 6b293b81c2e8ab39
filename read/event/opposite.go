package event

import (
	"slices"

	"readout/read/clause"
	"readout/read/syntax"
)

// opposite is the other of the two sides whom the report is about, where the source is one of them: those of the first
// meeting or event between just two. Empty where the report has more sides than these.
func (c *coder) opposite(source []string) []string {
	if len(source) != 1 {
		return nil
	}
	pair := c.firstPair()
	if i := slices.Index(pair, source[0]); i >= 0 {
		return []string{pair[1-i]}
	}
	return nil
}

// both are the two sides whom the report is about where token t says "both sides", "the two governments".
func (c *coder) both(t int) []string {
	switch c.tree.Lemma(t) {
	case "side", "government", "country", "party", "nation", "neighbour", "neighbor":
		if c.tree.Nodes[t].Feats&syntax.Plur != 0 && (clause.Has(c.tree, t, syntax.Det, "both") || clause.Has(c.tree, t, syntax.Nummod, "two")) {
			return c.firstPair()
		}
	}
	return nil
}

// firstPair are the two sides of the report's first event that is found so far; empty where it has none, or more sides.
// Once there are two they stay.
func (c *coder) firstPair() []string {
	if len(c.pair) > 0 {
		return c.pair
	}
	list := c.out.Events
	for ; c.looked < len(list); c.looked++ {
		if list[c.looked].Evidence[0].Start < list[c.first].Evidence[0].Start {
			c.first = c.looked
		}
	}
	if len(list) == 0 {
		return nil
	}
	if sides := unique(append(slices.Clone(list[c.first].Source), list[c.first].Target...)); len(sides) == 2 {
		c.pair = sides
	}
	return c.pair
}
