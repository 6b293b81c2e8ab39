package coref

import (
	"slices"

	"readout/read/name"
	"readout/read/syntax"
)

// they links "they" to the last plural, a subject rather than another, or to the two persons of the sentence
// before.
func (r *resolver) they(m int32) {
	mention := &r.names.Mentions[m]
	chain := int32(-1)
	if r.subject(mention.Head) {
		chain = r.plural(mention, true)
	}
	if chain < 0 {
		chain = r.plural(mention, false)
	}
	if chain >= 0 {
		if with := r.hostOf(&r.out.List[chain], mention); with >= 0 {
			r.linkSet(m, []int32{with, chain}, false, "coref.pair")
			return
		}
		r.link(m, chain, "coref.pronoun")
		return
	}
	if members := r.pairBefore(mention); len(members) > 1 && !r.acts(members, mention) {
		r.linkSet(m, members, false, "coref.pair")
	}
}

// acts says whether one of some persons is the subject of the verb that a pronoun is the object of: whom "Ba called them" means, Ba
// is not among.
func (r *resolver) acts(members []int32, m *name.Mention) bool {
	switch r.tree.Rel(int(m.Head)) {
	case syntax.Obj, syntax.Iobj:
	default:
		return false
	}
	for _, c := range members {
		list := r.out.List[c].Mentions
		if last := r.names.Mentions[list[len(list)-1]].Head; r.subject(last) && r.clause(last) == r.clause(m.Head) {
			return true
		}
	}
	return false
}

// plural is the last plural chain of a mention's sentence and the one before, -1 where none; with subject, one
// whose last mention is a subject.
func (r *resolver) plural(m *name.Mention, subject bool) int32 {
	now := r.tree.SentenceOf[m.Head]
	for i := len(r.recent) - 1; i >= 0; i-- {
		c := &r.out.List[r.recent[i]]
		if now-r.sentence(r.recent[i]) > 1 {
			break
		}
		if !c.Plural || len(c.Members) == 0 && c.Type != name.PER || len(c.Mentions) == 0 {
			continue
		}
		if !subject || r.subject(r.names.Mentions[c.Mentions[len(c.Mentions)-1]].Head) {
			return r.recent[i]
		}
	}
	return -1
}

// hostOf is the person who met a group in the sentence before "they": "Sullivan met with his counterparts.
// They …" stands for all of them. -1 where none did.
func (r *resolver) hostOf(c *Chain, m *name.Mention) int32 {
	if len(c.Members) > 0 || !r.subject(m.Head) || len(r.met.here) != 1 || len(c.Mentions) == 0 {
		return -1
	}
	last := &r.names.Mentions[c.Mentions[len(c.Mentions)-1]]
	if k := r.tree.Kid(int(last.Head), syntax.Case); k < 0 || r.tree.Lemma(k) != "with" {
		return -1
	}
	if r.tree.SentenceOf[last.Head] != r.met.at || r.out.List[r.met.here[0]].Entity < 0 {
		return -1
	}
	return r.met.here[0]
}

// pairBefore are the two persons whom the sentence before a pronoun, or its own up to there, names; of more, those who
// take part in its main clause, where a subject can stand for them. nil where none are.
func (r *resolver) pairBefore(m *name.Mention) []int32 {
	now := r.tree.SentenceOf[m.Head]
	for _, ago := range []int32{0, 1} {
		var found []int32
		for i := len(r.recent) - 1; i >= 0; i-- {
			c := &r.out.List[r.recent[i]]
			if c.Type == name.PER && !c.Plural && len(c.Members) == 0 && r.sentence(r.recent[i]) >= now-ago {
				found = append(found, r.recent[i])
			}
		}
		if len(found) == 2 {
			if found[0] > found[1] {
				found[0], found[1] = found[1], found[0]
			}
			return found
		}
		if len(found) > 2 {
			return r.partners(m)
		}
	}
	return nil
}

// partners are those whom the main clause of the sentence before a subject brings together, nil where it is only one.
func (r *resolver) partners(m *name.Mention) []int32 {
	if !r.subject(m.Head) || r.tree.InQuote[m.Head] >= 0 || r.tree.SentenceOf[m.Head]-r.met.at != 1 || len(r.met.core) < 2 {
		return nil
	}
	members := slices.Clone(r.met.core)
	slices.Sort(members)
	return members
}
