package antecedent

import "readout/read/mention"

// What a stamp of an entity says of the mention at hand.
const (
	sharesLemma = iota
	sharesWords
	counted
)

// alike is how many mentions with the same head word are asked for their entities.
const alike = 8

// mark stamps the entities that have a mention with the head word of m, with its words, and counts for each
// mention of the window how many entities that agree with m were spoken of since.
func (t *Text) mark(m int32) {
	v := &t.views[m]
	if v.Kind != mention.Pronoun {
		for a, n := t.lemmas.last(v.lemma), 0; a >= 0 && n < alike; a, n = t.lemmas.before[a], n+1 {
			t.entities[t.entity[a]].stamp[sharesLemma] = m
		}
		for a, n := t.phrases.last(v.words), 0; a >= 0 && n < alike; a, n = t.phrases.before[a], n+1 {
			t.entities[t.entity[a]].stamp[sharesWords] = m
		}
	}
	n := uint32(0)
	for a := m - 1; a >= 0 && a >= m-Window; a-- {
		u, e := &t.views[a], &t.entities[t.entity[a]]
		t.rank[m-1-a] = steps(int32(n))
		if e.stamp[counted] != m && agree(v, u) {
			e.stamp[counted] = m
			n++
		}
	}
}

func agree(v, u *view) bool {
	return (v.plural == 0 || u.plural == 0 || v.plural == u.plural) && (v.gender == 0 || u.gender == 0 || v.gender == u.gender)
}

// rankOf is how many entities were spoken of since mention a.
func (t *Text) rankOf(m, a int32) uint32 {
	if m-1-a >= Window {
		return 10
	}
	return t.rank[m-1-a]
}

// entityOf gives the features of the entity that mention a is part of.
func (t *Text) entityOf(m, a int32, f []uint32) []uint32 {
	v, u := &t.views[m], &t.views[a]
	e := &t.entities[t.entity[a]]
	first := &t.views[e.first]
	kinds := kindsOf(v, u)
	f = append(f,
		mix(tSize, steps(e.size), kinds),
		mix(tFirst, first.class<<4|uint32(first.kind), v.class),
		mix(tFirstNumber, first.plural<<2|v.plural, v.class<<3|uint32(first.Kind)),
		mix(tEntityGender, uint32(e.gender)<<2|uint32(v.gender), kinds),
		mix(tNewest, bit(e.last == a), v.class<<8|steps(v.sentence-u.sentence)<<4|uint32(u.Kind)),
		mix(tRank, t.rankOf(m, a), v.class),
	)
	if v.Kind == mention.Pronoun {
		return append(f, mix(tFirstLemma, first.lemma, v.class))
	}
	return append(f,
		mix(tSharesLemma, bit(e.stamp[sharesLemma] == m), kinds<<4|uint32(v.det)),
		mix(tSharesWords, bit(e.stamp[sharesWords] == m), kinds<<4|uint32(v.det)),
	)
}
