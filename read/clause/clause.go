// Package clause reads the clause of a predicate: who stands in which role, and how sure the clause is
// of what it says (done, going on, planned, called off, denied, supposed).
//
// It adds nothing to the tree: every question is answered by a walk of a few steps from the predicate,
// so that its cost does not grow with the text.
package clause

import (
	"readout/knowledge/senses"
	"readout/read/syntax"
)

// wide is how many dependents of one word are looked at: more are a list or a tree gone wrong.
const wide = 200

// steps is how far a walk up the tree goes; deeper nesting is not believed.
const steps = 12

// Subject is the head of the noun phrase that acts in the clause of token v: its subject, its agent in
// the passive, or what the clause takes over from the one around it. -1 where nothing says.
func Subject(t *syntax.Tree, v int) int {
	if Passive(t, v) {
		return Agent(t, v)
	}
	if have := perfect(t, v); have >= 0 {
		return holder(t, have, steps)
	}
	return holder(t, v, steps)
}

// perfect is the "have" right before a participle that the tree takes for an adjective of its object ("has
// imposed sanctions"), or -1.
func perfect(t *syntax.Tree, v int) int {
	if t.Rel(v) == syntax.Amod && v > 0 && t.Lemma(v-1) == "have" && t.Nodes[v].XPOS == syntax.XVBN && t.Head(v) > v {
		return v - 1
	}
	return -1
}

// Agent is the "by" phrase of a passive, or -1.
func Agent(t *syntax.Tree, v int) int {
	if a := t.Kid(v, syntax.OblAgent); a >= 0 {
		return a
	}
	return Prep(t, v, "by")
}

// Passive says whether the clause of v is a passive one: "was met by", "released by".
func Passive(t *syntax.Tree, v int) bool {
	if t.Nodes[v].UPOS != syntax.VERB {
		return false
	}
	if a := t.Kid(v, syntax.AuxPass); a >= 0 {
		return !(v > 0 && a < v-1 && t.Lemma(v-1) == "have") // "was to have met" is none
	}
	if t.Kid(v, syntax.NsubjPass, syntax.CsubjPass) >= 0 {
		if t.Head(v) < 0 && t.Kid(v, syntax.Aux) < 0 && t.Lemma(v) == "call" && Prep(t, v, "on") > v {
			return false // "X called on Y": a past tense taken for a participle
		}
		return !Has(t, v, syntax.Aux, "have") // "the two sides have agreed": a participle that only looks passive
	}
	if t.Nodes[v].XPOS != syntax.XVBN || t.Kid(v, syntax.Aux, syntax.Nsubj) >= 0 {
		return false
	}
	switch t.Rel(v) {
	case syntax.Acl: // "the man called Kim"; with an object of its own it is a past tense that the tree hung on its subject
		if h := t.Head(v); h >= 0 && t.Head(h) < 0 && t.Nodes[h].UPOS == syntax.PROPN && v > h && Agent(t, v) < 0 {
			return false // a sentence that would have no verb but this: "X called on Y"
		}
		if n := v + 1; n < len(t.Nodes) && t.Nodes[n].XPOS == syntax.XNNP && t.SentenceOf[n] == t.SentenceOf[v] {
			return false
		}
		for k := range t.Kids(v) {
			if k > v && t.Nodes[k].UPOS == syntax.PROPN && (t.Rel(k) == syntax.Obj || t.Rel(k) == syntax.Xcomp) {
				return false
			}
		}
		return true
	case syntax.Conj:
		return t.Head(v) >= 0 && t.Nodes[t.Head(v)].XPOS == syntax.XVBN && Passive(t, t.Head(v)) && t.Kid(v, syntax.Obj) < 0
	}
	return false
}

// holder is the subject that the clause of v has or takes over (in the passive, what undergoes it).
func holder(t *syntax.Tree, v, left int) int {
	if left == 0 {
		return -1
	}
	if s := t.Kid(v, syntax.Nsubj, syntax.NsubjPass); s >= 0 {
		return antecedent(t, v, s)
	}
	h := t.Head(v)
	if h < 0 {
		return listed(t, v)
	}
	if o := t.Kid(h, syntax.Obj); o >= 0 && blames(t.Lemma(h)) && t.Nodes[v].XPOS == syntax.XVBG && v > o && Has(t, v, syntax.Mark, "of", "for") {
		return o // "accused Y of planning"
	}
	switch t.Rel(v) {
	case syntax.Conj:
		if t.Nodes[h].UPOS == syntax.VERB || t.Nodes[h].UPOS == syntax.AUX || t.Kid(h, syntax.Cop) >= 0 {
			return holder(t, h, left-1)
		}
	case syntax.Xcomp, syntax.Advcl:
		if a := After(t, v); a >= 0 {
			return holder(t, a, left-1)
		}
		if t.Rel(v) == syntax.Xcomp || t.Nodes[v].XPOS == syntax.XVB {
			if o := t.Kid(h, syntax.Obj, syntax.Iobj); o >= 0 && controlsObject(t.Lemma(h)) {
				return o
			}
			if o := PrepAny(t, h, "on", "upon"); o >= 0 && t.Lemma(h) == "call" {
				return o
			}
		}
		return holder(t, h, left-1)
	case syntax.Acl, syntax.AclRelcl:
		if u := over(t, v, h); u >= 0 {
			return holder(t, u, left-1)
		}
		if t.Nodes[v].XPOS == syntax.XVB { // "Israel’s right to defend", "an agreement to meet": whoever holds the noun
			if p := t.Kid(h, syntax.NmodPoss); p >= 0 && (t.Rel(h) != syntax.Obj || t.Lemma(h) != "invitation") {
				return p
			}
			if t.Kid(h, syntax.Cop) >= 0 { // "X is the first leader to visit"
				return t.Kid(h, syntax.Nsubj)
			}
			if t.Rel(h) == syntax.Appos { // "X, the first leader ever to visit"
				return t.Head(h)
			}
			if u := t.Head(h); u >= 0 && (t.Rel(h) == syntax.Obj || t.Rel(h) == syntax.Obl) {
				return holder(t, u, left-1)
			}
			return -1
		}
		return h
	case syntax.Parataxis, syntax.Ccomp:
		return -1
	}
	return -1
}

// listed is the subject that verb v, the root, shares with one before it in a list of verbs that the tree hung from the last: "X summoned
// the envoy, recalled its own and left"; -1 where there is none.
func listed(t *syntax.Tree, v int) int {
	if t.Nodes[v].XPOS != syntax.XVBD {
		return -1
	}
	for k := range t.Kids(v) {
		if k < v && t.Rel(k) == syntax.Advcl && t.Nodes[k].XPOS == syntax.XVBD && t.Kid(k, syntax.Mark) < 0 {
			return t.Kid(k, syntax.Nsubj)
		}
	}
	return -1
}

// over is the verb whose subject goes on to do v, a participle behind a comma that the tree hung on an object before it: "cut
// its ties with Y on Monday, accusing it of theft"; -1 where v is none.
func over(t *syntax.Tree, v, h int) int {
	if t.Nodes[v].XPOS != syntax.XVBG || t.Rel(v) != syntax.Acl || v == 0 || t.Form(v-1) != "," {
		return -1
	}
	for range 4 {
		switch t.Rel(h) {
		case syntax.Obj, syntax.Obl, syntax.Nmod, syntax.Xcomp, syntax.Conj:
		default:
			return -1
		}
		if h = t.Head(h); h < 0 || h > v {
			return -1
		}
		if t.Nodes[h].UPOS == syntax.VERB {
			return h
		}
	}
	return -1
}

// antecedent of a relative pronoun that is subject s of clause v; s itself otherwise.
func antecedent(t *syntax.Tree, v, s int) int {
	if t.Nodes[s].UPOS == syntax.PRON && t.Rel(v) == syntax.AclRelcl {
		switch t.Lemma(s) {
		case "who", "which", "that", "whom":
			return t.Head(v)
		}
	}
	return s
}

// blames says whether a verb tells of its object what follows with "of" or "for".
func blames(lemma string) bool { return senses.Is(lemma, senses.Blame) }

func controlsObject(lemma string) bool { return senses.Is(lemma, senses.Control) }

// Object is the head of what the act is done to: the object, or the subject of a passive. -1 for none.
func Object(t *syntax.Tree, v int) int {
	if Passive(t, v) {
		if s := t.Kid(v, syntax.NsubjPass); s >= 0 {
			return antecedent(t, v, s)
		}
		if t.Rel(v) == syntax.Acl {
			return t.Head(v)
		}
		return holder(t, v, steps)
	}
	if perfect(t, v) >= 0 || t.Rel(v) == syntax.Amod && t.Head(v) > v && t.Kid(v, syntax.Nsubj) >= 0 {
		return t.Head(v) // "X cancelled talks", taken for talks that were cancelled
	}
	if o := t.Kid(v, syntax.Obj); o >= 0 {
		return o
	}
	if o := t.Kid(v, syntax.Iobj); o >= 0 {
		return o
	}
	if relative(t, v) {
		return t.Head(v)
	}
	if o := t.Kid(v, syntax.Obl); o > v && o < v+7 && t.Kid(o, syntax.Case) < 0 && t.UPOS(o) == syntax.NOUN {
		return o // "shot down a drone", hung as what has a preposition
	}
	// "their hosting of talks": coordination shares an object only to its left, which UD leaves unsaid.
	return -1
}

// relative says whether the noun over relative clause v is what its act is done to: "the sanctions that X imposed".
func relative(t *syntax.Tree, v int) bool {
	if t.Rel(v) != syntax.AclRelcl || t.Head(v) < 0 || t.Head(v) > v {
		return false
	}
	s := t.Kid(v, syntax.Nsubj)
	if s < 0 || s > v || t.UPOS(s) == syntax.PRON {
		return false
	}
	for k := range t.Kids(v) {
		switch t.Lemma(k) {
		case "where", "when", "why":
			return false
		case "which", "whom", "whose":
			if t.Kid(k, syntax.Case) >= 0 {
				return false
			}
		}
	}
	return true
}

// Prep is the head of the first dependent of v with that preposition ("with Wang"), or -1.
func Prep(t *syntax.Tree, v int, word string) int { return PrepAny(t, v, word) }

// PrepAny is Prep for several prepositions.
func PrepAny(t *syntax.Tree, v int, words ...string) int {
	n := 0
	for k := range t.Kids(v) {
		if n++; n > wide {
			break
		}
		switch t.Rel(k) {
		case syntax.Obl, syntax.Nmod, syntax.OblAgent, syntax.Advcl, syntax.Acl, syntax.Xcomp:
		default:
			continue
		}
		if c := t.Kid(k, syntax.Case, syntax.Mark); c >= 0 {
			for _, w := range words {
				if t.Lemma(c) == w {
					return k
				}
			}
		}
	}
	return -1
}

// Has says whether v has a dependent of that relation and lemma.
func Has(t *syntax.Tree, v int, rel syntax.Rel, lemmas ...string) bool {
	n := 0
	for k := range t.Kids(v) {
		if n++; n > wide {
			break
		}
		if t.Rel(k) != rel {
			continue
		}
		for _, l := range lemmas {
			if t.Lemma(k) == l {
				return true
			}
		}
	}
	return false
}

// Span is the tokens [first, last) of the clause of v without the clauses that only stand beside it
// (parataxis, coordinated clauses with a subject of their own, marks at its ends).
func Span(t *syntax.Tree, v int) (first, last int) {
	first, last = t.Subtree(v)
	for k := range t.Kids(v) {
		own := t.Rel(k) == syntax.Conj && t.Kid(k, syntax.Nsubj, syntax.NsubjPass) >= 0
		if t.Rel(k) != syntax.Parataxis && !own {
			continue
		}
		a, b := t.Subtree(k)
		if a > v && a < last {
			last = a
		}
		if b <= v && b > first {
			first = b
		}
	}
	return Trim(t, v, first, last)
}

// Trim takes marks off the ends of tokens [first, last), and from the beginning the words that only join the
// phrase of v to what stands around it ("of", "to", "since").
func Trim(t *syntax.Tree, v, first, last int) (int, int) {
	for last-1 > first && edge(t, last-1) {
		last--
	}
	for first < last-1 && (edge(t, first) || t.Head(first) == v && joins(t.Rel(first))) {
		first++
	}
	return first, last
}

func joins(r syntax.Rel) bool { return r == syntax.Case || r == syntax.Mark || r == syntax.Cc }

func edge(t *syntax.Tree, i int) bool {
	return t.Nodes[i].UPOS == syntax.PUNCT || t.Nodes[i].UPOS == syntax.CCONJ
}
