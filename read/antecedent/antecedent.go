// Package antecedent joins all mentions of a text, of persons and of things, into entities.
//
// Each mention is ranked against those before it and against being new, by learned weights (after Durrett and
// Klein 2013, "Easy Victories and Uphill Battles in Coreference Resolution"). What package coref has joined is one
// of the things that the weights look at; persons that it keeps apart by name stay apart.
package antecedent

import (
	"readout/read/coref"
	"readout/read/mention"
	"readout/read/name"
	"readout/read/syntax"
)

// Entities are the mentions of a text, and for each by index its entity, its antecedent and what joined the two.
type Entities struct {
	Mentions []mention.Mention
	Of       []int32
	Before   []int32  // the mention that it was joined with, -1 for the first of an entity
	Why      []string // empty for the first
	Types    []Type   // of the entity
	Count    int
}

// Read joins the mentions of a text.
func (m *Model) Read(tree *syntax.Tree, names *name.Names, chains *coref.Chains) *Entities {
	t := Prepare(tree, names, chains)
	n := len(t.Mentions)
	e := &Entities{Mentions: t.Mentions, Before: make([]int32, n), Why: make([]string, n), Types: make([]Type, n)}
	var buffer []uint32
	var list []int32
	for i := range n {
		at := int32(i)
		buffer = t.Kinds(at, buffer[:0])
		t.SetType(at, m.typeOf(buffer))
		best, sure := int32(-1), false
		if list, sure = t.Candidates(at, list[:0]); sure {
			best = list[0]
		} else {
			best, buffer = m.best(t, at, list, buffer)
		}
		e.Before[i] = best
		if best >= 0 {
			e.Why[i] = t.why(at, best)
		}
		t.Decide(at, best)
	}
	e.Of, e.Count = t.entity, len(t.entities)
	for i := range n {
		e.Types[i] = t.views[t.entities[e.Of[i]].first].kind
	}
	return e
}

// best is the antecedent with the highest score, -1 where "new" has it. The buffer is for features.
func (m *Model) best(t *Text, at int32, list []int32, buffer []uint32) (int32, []uint32) {
	buffer = t.New(at, buffer[:0])
	best, score := int32(-1), m.sum(buffer)
	for _, a := range list {
		buffer = t.Pair(at, a, buffer[:0])
		if s := m.sum(buffer); s > score {
			best, score = a, s
		}
	}
	return best, buffer
}

// why names what joins a mention with its antecedent: the rule of package coref where that has them in one chain, else
// what the two have in common.
func (t *Text) why(m, a int32) string {
	v, u := &t.views[m], &t.views[a]
	switch {
	case v.chain >= 0 && v.chain == u.chain:
		return t.reason(v, u)
	case v.Kind == mention.Pronoun:
		return "antecedent.pronoun"
	case v.words == u.words:
		return "antecedent.words"
	case v.lemma == u.lemma:
		return "antecedent.head"
	}
	return "antecedent.description"
}
