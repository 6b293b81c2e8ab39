package coref

import (
	"readout/read/clause"
	"readout/read/name"
)

// capacity links "as your President" with the "I" that it describes.
func (r *resolver) capacity(m int32) bool {
	mention := &r.names.Mentions[m]
	if mention.Plural || r.tree.InQuote[mention.Head] >= 0 {
		return false
	}
	who := clause.Capacity(r.tree, int(mention.Head), int(mention.First))
	if who < 0 || r.names.ByToken[who] < 0 {
		return false
	}
	if n := &r.names.Mentions[r.names.ByToken[who]]; n.Kind != name.Pronoun || n.Person != 1 || n.Plural {
		return false
	}
	r.follow(m, int32(who), "coref.capacity")
	return r.out.Of[m] >= 0
}
