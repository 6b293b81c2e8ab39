package antecedent

import (
	"readout/read/coref"
	"readout/read/mention"
	"readout/read/name"
	"readout/read/syntax"
)

// Window is how many mentions back an antecedent is looked for; further only the same head word, and so often.
const (
	Window  = 60
	further = 4
)

// Text is a text made ready: training and reading walk over its mentions in the same way.
type Text struct {
	Mentions []mention.Mention
	names    *name.Names
	views    []view
	entity   []int32 // of each mention so far
	entities []entity
	lemmas   shelf // mentions by head word
	phrases  shelf
	cores    shelf          // mentions by words
	rank     [Window]uint32 // of the mentions before the one at hand, nearest first: see ranks
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

// Prepare finds the mentions of a text and looks at each.
func Prepare(tree *syntax.Tree, names *name.Names, chains *coref.Chains) *Text {
	t := &Text{Mentions: mention.Read(tree), names: names}
	n := len(t.Mentions)
	t.views, t.entity = make([]view, n), make([]int32, 0, n)
	s := &viewer{tree: tree, names: names, chains: chains}
	var around []int32 // phrases that are open
	for i := range t.Mentions {
		m := &t.Mentions[i]
		t.views[i] = s.view(m)
		for len(around) > 0 && t.Mentions[around[len(around)-1]].Last < m.Last {
			around = around[:len(around)-1]
		}
		if len(around) > 0 {
			t.views[i].within = around[len(around)-1]
		}
		around = append(around, int32(i))
	}
	t.talk()
	t.Reset()
	return t
}

// Reset forgets the entities.
func (t *Text) Reset() {
	t.entity, t.entities = t.entity[:0], t.entities[:0]
	t.lemmas.reset(len(t.Mentions))
	t.phrases.reset(len(t.Mentions))
	t.cores.reset(len(t.Mentions))
}

// Candidates adds to a list the mentions that m may be the same as, nearest first. All mentions before m must have been
// decided.
func (t *Text) Candidates(m int32, list []int32) []int32 {
	v := &t.views[m]
	t.mark(m)
	low := max(0, m-Window)
	for a := m - 1; a >= low; a-- {
		if t.possible(v, a) {
			list = append(list, a)
		}
	}
	if v.Kind == mention.Pronoun {
		return list
	}
	n := 0
	for a := t.lemmas.last(v.lemma); a >= 0 && n < further; a = t.lemmas.before[a] {
		if a < low && t.possible(v, a) {
			list = append(list, a)
			n++
		}
	}
	return list
}

// possible says whether a mention before v may be the same: nothing is what it is part of, and two persons whom
// package coref tells apart stay two.
func (t *Text) possible(v *view, a int32) bool {
	if u := &t.views[a]; u.First <= v.First && v.Last <= u.Last {
		return false
	}
	p := t.entities[t.entity[a]].person
	return v.person < 0 || p < 0 || v.person == p
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
