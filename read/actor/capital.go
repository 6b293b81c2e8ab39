package actor

import (
	"readout/knowledge/countries"
	"readout/knowledge/titles"
	"readout/read/coref"
)

// inCapitals gives those who speak for a government or ministry that the words do not name the state of the capital with which their
// sentence begins: "In Nairobi, a foreign ministry spokesman said".
func (b *builder) inCapitals() {
	for chain, list := range b.chains {
		if len(list) != 1 {
			continue
		}
		a := &b.Actors[list[0]]
		if a.Kind != "person" || a.Represents != "" {
			continue
		}
		if of, title := b.speaksIn(&b.coref.List[chain]); of != "" {
			a.Represents = of
			b.code(a, title)
		}
	}
}

// speaksIn is the state of the capital that stands before a chain's spokesman of a government, with his title; empty where none does.
func (b *builder) speaksIn(c *coref.Chain) (string, *titles.Title) {
	for _, m := range c.Mentions {
		x := &b.names.Mentions[m]
		if x.Title == nil || x.Title.Level != titles.Spokesperson || !b.ofGovernment(x) {
			continue
		}
		first := int(b.tree.Sentences[b.tree.SentenceOf[x.Head]].First)
		if b.tree.Form(first) != "In" || first+2 >= len(b.tree.Tokens) {
			continue
		}
		if e := b.names.InEntity[first+1]; e >= 0 && b.names.Entities[e].Sense == countries.Capital && b.tree.Form(int(b.names.Entities[e].Last)) == "," {
			return b.names.Entities[e].Country, x.Title
		}
	}
	return "", nil
}
