package antecedent

import (
	"slices"

	"readout/read/coref"
	"readout/read/mention"
	"readout/read/name"
	"readout/read/syntax"
)

// Window is how many mentions back an antecedent is looked for; further only the same head word, and so often.
const (
	Window  = 40
	further = 4
)

// Text is a text made ready: training and reading walk over its mentions in the same way.
type Text struct {
	Mentions  []mention.Mention
	sieve     *coref.Chains
	views     []view
	entity    []int32 // of each mention so far
	entities  []entity
	enclosing [depth]int32 // entities of the phrases around the mention at hand, or -1
	lemmas    shelf        // mentions by head word
	phrases   shelf
	chains    shelf          // mentions by chain of package coref
	cores     shelf          // mentions by words
	speaks    []int32        // for each paragraph the person, by chain of package coref, who says "I" in it, or -1
	rank      [Window]uint32 // of the mentions before the one at hand, nearest first: see ranks
}

// entity is what is known of a thing so far.
type entity struct {
	size   int32
	first  int32 // its first mention that is no pronoun, else its first
	last   int32
	person int32 // chain of the named person that it is, or -1
	gender name.Gender
	stamp  [3]int32 // mentions at hand that share its head word, its words, that counted it: see mark
}

// Prepare finds the mentions of a text and looks at each. A mention in another of the same chain of package coref, as
// the name in "the envoy, Paul Lund", is left to the outer one.
func Prepare(tree *syntax.Tree, names *name.Names, chains *coref.Chains) *Text {
	t := &Text{sieve: chains}
	s := &viewer{tree: tree, names: names, chains: chains}
	var around []int32 // phrases that are open
	for _, m := range mention.Read(tree) {
		v := s.view(m)
		for len(around) > 0 && t.views[around[len(around)-1]].Last < m.Last {
			around = around[:len(around)-1]
		}
		if slices.ContainsFunc(around, func(o int32) bool { return v.chain >= 0 && t.views[o].chain == v.chain }) {
			continue
		}
		if len(around) > 0 {
			v.within = around[len(around)-1]
		}
		around = append(around, int32(len(t.views)))
		t.Mentions, t.views = append(t.Mentions, m), append(t.views, v)
	}
	t.entity = make([]int32, 0, len(t.views))
	t.speakers(len(tree.Paragraphs))
	t.talk()
	t.Reset()
	return t
}

// Reset forgets the entities.
func (t *Text) Reset() {
	t.entity, t.entities = t.entity[:0], t.entities[:0]
	t.lemmas.reset(len(t.Mentions))
	t.phrases.reset(len(t.Mentions))
	t.chains.reset(len(t.Mentions))
	t.cores.reset(len(t.Mentions))
}

// Candidates adds to a list the mentions that m may be the same as, nearest first. All mentions before m must have been
// decided. Where a rule of package coref is sure of the antecedent, it is the only one and m is not new.
func (t *Text) Candidates(m int32, list []int32) (candidates []int32, sure bool) {
	v := &t.views[m]
	t.mark(m)
	t.enclose(v)
	if a := t.described(v); a >= 0 {
		return append(list, a), true
	}
	low := max(0, m-Window)
	if a := t.chained(v); a >= 0 {
		if t.sure(v, &t.views[a]) {
			return append(list, a), true
		}
		if a < low {
			list = append(list, a)
		}
	}
	for a := m - 1; a >= low; a-- {
		if t.possible(v, a) {
			list = append(list, a)
		}
	}
	if v.Kind == mention.Pronoun {
		return list, false
	}
	n := 0
	for a := t.lemmas.last(v.lemma); a >= 0 && n < further; a = t.lemmas.before[a] {
		if a < low && t.possible(v, a) {
			list = append(list, a)
			n++
		}
	}
	return list, false
}

// Decide joins mention m with a, or makes it new where a is -1.
func (t *Text) Decide(m, a int32) {
	v := &t.views[m]
	k := int32(len(t.entities))
	if a >= 0 {
		k = t.entity[a]
	} else {
		t.entities = append(t.entities, entity{first: m, person: -1, stamp: [3]int32{-1, -1, -1}})
	}
	t.entity = append(t.entity, k)
	e := &t.entities[k]
	e.size++
	e.last = m
	if e.gender == name.Unknown {
		e.gender = v.gender
	}
	if v.person >= 0 {
		e.person = v.person
	}
	if v.chain >= 0 {
		t.chains.put(uint32(v.chain), m)
	}
	if v.Kind == mention.Pronoun {
		return
	}
	if t.views[e.first].Kind == mention.Pronoun {
		e.first = m
	}
	t.lemmas.put(v.lemma, m)
	t.phrases.put(v.words, m)
	t.cores.put(v.core, m)
}

// Entity of each mention decided so far.
func (t *Text) Entity() []int32 { return t.entity }

// SetType tells what mention m stands for.
func (t *Text) SetType(m int32, kind Type) { t.views[m].kind = kind }

// speakers finds who says "I" outside quotations in each of n paragraphs.
func (t *Text) speakers(n int) {
	t.speaks = make([]int32, n)
	for p := range t.speaks {
		t.speaks[p] = -1
	}
	for i := range t.views {
		if v := &t.views[i]; v.me && v.quote < 0 && v.person >= 0 {
			t.speaks[v.para] = v.person
		}
	}
}

// talk tells each view how the text speaks and where its sentence begins.
func (t *Text) talk() {
	talking := 0
	for i := range t.views {
		v := &t.views[i]
		v.opens = i == 0 || t.views[i-1].sentence != v.sentence
		if v.talks && v.quote < 0 {
			talking++
		}
	}
	for i := range t.views {
		t.views[i].talk = uint32(min(20*talking/len(t.views), 5))
	}
}
