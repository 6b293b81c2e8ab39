package event

import (
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/syntax"
)

// members are the sides that persons of office named in the plural stand for: "the foreign ministers of A, B and C",
// "officials from A and B". Empty for whoever acts for himself ("protesters in A").
func (c *coder) members(t int) []string {
	if t < 0 || c.tree.Nodes[t].Feats&syntax.Plur == 0 || !official(c.tree.Lemma(t)) {
		return nil
	}
	var list []string
	for k := range c.tree.Kids(t) {
		if c.tree.Rel(k) != syntax.Nmod || !clause.Has(c.tree, k, syntax.Case, "of", "from", "for") {
			continue
		}
		for list = append(list, c.country(k)); k >= 0 && len(list) < most; {
			next := -1
			for m := range c.tree.Kids(k) {
				if c.tree.Rel(m) == syntax.Conj {
					list, next = append(list, c.country(m)), m
				}
			}
			k = next
		}
	}
	return unique(list)
}

// most is how many members are believed: more are a tree gone wrong.
const most = 60

// official says whether a noun names persons who act for a state.
func official(lemma string) bool { return senses.Is(lemma, senses.Servant) }
