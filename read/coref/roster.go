package coref

import (
	"slices"

	"readout/knowledge/nouns"
	"readout/read/name"
)

// roster links a plural description of the people of several states: to those whom the text names beside it, else to as
// many people as it has states. It says whether it did.
func (r *resolver) roster(m int32) bool {
	mention := &r.names.Mentions[m]
	switch {
	case len(mention.Members) == 1:
		c := r.early(mention.Members[0])
		if c < 0 || r.tree.InQuote[mention.Head] != r.tree.InQuote[r.names.Mentions[mention.Members[0]].Head] {
			return false
		}
		r.link(m, c, "coref.roster")
		return true
	case len(mention.Members) > 1:
		var members []int32
		for _, k := range mention.Members {
			if c := r.early(k); c >= 0 {
				members = append(members, c)
			}
		}
		if len(members) < len(mention.Members) {
			return false
		}
		r.linkSet(m, members, false, "coref.roster")
		r.out.List[r.out.Of[m]].Of = "" // of several
		return true
	case len(mention.Among) > 0:
		r.linkSet(m, r.people(m), false, "coref.list")
		r.out.List[r.out.Of[m]].Of = ""
		return true
	}
	return false
}

// rosterAgain is the set of those whom the text listed by their states, where a description of their rank and number (0 for any) takes them
// up: "The ministers of A, B and C met. The three ministers …". -1 where none is.
func (r *resolver) rosterAgain(m int32, n int) int32 {
	for i := len(r.recent) - 1; i >= 0; i-- {
		c := &r.out.List[r.recent[i]]
		if len(c.Members) == 0 || c.States || len(r.names.Mentions[c.Mentions[0]].Among) == 0 {
			continue
		}
		if n > 0 && len(c.Members) != n || slices.ContainsFunc(c.Members, func(k int32) bool { return r.out.List[k].Type != name.PER || !r.rank(&r.out.List[k], m) }) {
			return -1
		}
		return r.recent[i]
	}
	return -1
}

// early is the chain of a name that may stand further on.
func (r *resolver) early(m int32) int32 {
	if r.out.Of[m] < 0 {
		r.resolve(m)
	}
	return r.out.Of[m]
}

// people opens a chain for each state that a description lists, or takes the state's own where the description means its side.
func (r *resolver) people(m int32) []int32 {
	mention := &r.names.Mentions[m]
	class := lexicon.Class(r.tree.Lemma(int(mention.Head)))
	var members []int32
	for _, e := range append([]int32{mention.OfEntity}, mention.Among...) {
		n := &r.names.Entities[e]
		if mention.Title == nil && (class == nouns.Side || class == nouns.State) && n.Country != "" {
			members = append(members, r.stateChain(n.Country))
			continue
		}
		c := Chain{Mentions: []int32{m}, Type: mention.Type, Plural: !mention.Single() || n.Country == "", Of: n.Code(), Entity: -1, Role: -1}
		if mention.Title != nil && !c.Plural {
			c.Role = m
		}
		r.out.List = append(r.out.List, c)
		members = append(members, int32(len(r.out.List)-1))
	}
	return members
}
