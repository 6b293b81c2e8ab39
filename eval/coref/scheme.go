package coref

import (
	"slices"
	"strings"

	"readout/record"
)

// Gold gives the chains of a document as OntoGUM has them (Zhu et al. 2021), those of the named types alone, of all
// where none is named. Against GUM, predicates of a copula and cataphora are no mentions, an apposition is part of the
// mention before it, nouns in front of nouns count where they are names, of two mentions of one thing one in the other
// the outer one stays, and what is named once is left out.
func (d *Document) Gold(types ...string) Chains {
	var gold Chains
	for _, list := range d.Entities(types...) {
		gold = append(gold, d.spans(list))
	}
	return gold
}

// Entities are the lists of mentions that Gold gives as spans.
func (d *Document) Entities(types ...string) [][]Mention {
	var order []string
	chains := map[string][]Mention{}
	for _, m := range d.Mentions {
		list := chains[m.ID]
		if len(types) > 0 && !slices.Contains(types, m.Type) || m.Link == "pred" || m.Link == "cata" || d.modifier(m) {
			continue
		}
		if n := len(list); n > 0 && m.Link == "appos" && d.apposed(list[n-1], m) {
			list[n-1].Last = max(list[n-1].Last, m.Last)
			continue
		}
		if slices.ContainsFunc(list, func(o Mention) bool { return o.First <= m.First && m.Last <= o.Last }) {
			continue
		}
		if list == nil {
			order = append(order, m.ID)
		}
		chains[m.ID] = append(list, m)
	}
	var gold [][]Mention
	for _, id := range order {
		if list := chains[id]; len(list) > 1 {
			gold = append(gold, list)
		}
	}
	return gold
}

// apposed says whether a mention stands in or right behind another, but for a mark between.
func (d *Document) apposed(m, appos Mention) bool { return appos.First <= m.Last+2 }

// modifier says whether a mention is a noun in front of its noun, and no name.
func (d *Document) modifier(m Mention) bool {
	head := &d.tree[d.head(m)]
	return strings.HasPrefix(head.Rel, "compound") && head.UPOS != "PROPN"
}

// head is the word of a mention that hangs on a word outside it.
func (d *Document) head(m Mention) int {
	for i := m.First; i <= m.Last; i++ {
		if h := d.tree[i].Head - 1; h < m.First || h > m.Last {
			if d.tree[i].Rel != "punct" {
				return i
			}
		}
	}
	return m.Last
}

// Span is the bytes of a mention.
func (d *Document) Span(m Mention) record.Span {
	return record.Span{Start: d.Words[m.First].Start, End: d.Words[m.Last].End}
}

// Head is the bytes of the word of a mention that hangs on a word outside it.
func (d *Document) Head(m Mention) record.Span { return d.Words[d.head(m)] }
