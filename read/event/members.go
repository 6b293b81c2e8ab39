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

// union is the organisation whose members a phrase at token t names: "the ten nations of the European Community".
func (c *coder) union(t int) []string {
	if t < 0 || c.tree.Nodes[t].Feats&syntax.Plur == 0 {
		return nil
	}
	switch c.tree.Lemma(t) {
	case "member", "nation", "state", "country", "government", "minister", "leader", "ambassador":
	default:
		return nil
	}
	if k := clause.Prep(c.tree, t, "of"); k > t {
		if list := c.codesOf(c.who.Able(k)); len(list) == 1 && c.organisation(list[0]) {
			return list
		}
	}
	return nil
}

// crowd is the side in whose country those who protest in the clause of v are: "students in Cairo", "in Cairo students", else that of
// the place where the report was filed. Empty where the subject is no crowd.
func (c *coder) crowd(v int) []string {
	n := clause.Subject(c.tree, v)
	if n < 0 || !senses.Is(c.tree.Lemma(n), senses.Crowd) {
		return nil
	}
	first, last := clause.Span(c.tree, v)
	p := c.placeIn(first, last)
	if p < 0 && len(c.Places) > 0 && c.tree.SentenceOf[c.Places[0].First] == 0 {
		p = 0
	}
	if p < 0 || c.Places[p].Country == "" {
		return nil
	}
	return []string{c.Places[p].Country}
}

// most is how many members are believed: more are a tree gone wrong.
const most = 60

// official says whether a noun names persons who act for a state.
func official(lemma string) bool { return senses.Is(lemma, senses.Servant) }
