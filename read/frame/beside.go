// Package frame tells whether the words of a frame stand beside its predicate in a tree.
package frame

import (
	"slices"
	"strings"

	"readout/knowledge/countries"
	"readout/knowledge/frames"
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/syntax"
)

// Beside says whether the words of all conditions of a frame stand beside v, and names the frame by its
// predicate and those words: "impose_sanction".
func Beside(t *syntax.Tree, v int, f *frames.Frame) (why string, ok bool) {
	why = f.Predicate
	for i := range f.Conditions {
		word := beside(t, v, &f.Conditions[i])
		if word < 0 {
			return "", false
		}
		why += "_" + t.Lemma(word)
	}
	return why, true
}

// beside is the token by which the words of a condition stand beside v, or -1.
func beside(t *syntax.Tree, v int, cond *frames.Condition) int {
	switch cond.Kind {
	case "obj":
		return objectWord(t, v, cond.Words)
	case "subj":
		if s := clause.Subject(t, v); s >= 0 {
			return oneOf(t, s, cond.Words)
		}
		return -1
	case "prt":
		return kidWord(t, v, cond.Words, syntax.CompoundPrt, syntax.Advmod, syntax.Obj)
	case "adv":
		return kidWord(t, v, cond.Words, syntax.Advmod)
	case "hours": // "gave the ambassador 48 hours to leave"
		return deadline(t, v, cond.Words)
	case "adj":
		return kidWord(t, v, cond.Words, syntax.Xcomp, syntax.Amod)
	}
	if k := clause.Prep(t, v, cond.Kind); k >= 0 {
		return oneOf(t, k, cond.Words)
	}
	if o := clause.Object(t, v); o >= 0 { // "accused Russia of torture": it may hang on the object
		if k := clause.Prep(t, o, cond.Kind); k >= 0 {
			return oneOf(t, k, cond.Words)
		}
	}
	return -1
}

// objectWord is the object with one of the lemmas, or a second object, or a bare phrase after the verb that
// the tree calls something else.
func objectWord(t *syntax.Tree, v int, words []string) int {
	if o := clause.Object(t, v); o >= 0 {
		if at := oneOf(t, o, words); at >= 0 {
			return at
		}
	}
	for k := range t.Kids(v) {
		r := t.Rel(k)
		if k > v && (r == syntax.Obj || (r == syntax.Obl || r == syntax.Conj || r == syntax.Xcomp) && t.UPOS(k) == syntax.NOUN && t.Kid(k, syntax.Case) < 0) {
			if at := oneOf(t, k, words); at >= 0 {
				return at
			}
		}
	}
	return -1
}

// deadline is the word of time that counts how long somebody has to leave, or -1.
func deadline(t *syntax.Tree, v int, words []string) int {
	end := int(t.Sentences[t.SentenceOf[v]].Last)
	for k := v + 1; k+2 < end && k < v+12; k++ {
		if t.Form(k+1) != "to" || t.Lemma(k+2) != "leave" && t.Lemma(k+2) != "depart" {
			continue
		}
		for _, w := range words {
			if t.Lemma(k) == w {
				return k
			}
		}
	}
	return -1
}

// kidWord is the dependent with one of the relations and lemmas, or -1.
func kidWord(t *syntax.Tree, v int, words []string, rels ...syntax.Rel) int {
	for k := range t.Kids(v) {
		for _, r := range rels {
			if t.Rel(k) != r {
				continue
			}
			for _, w := range words {
				if t.Lemma(k) == w {
					return k
				}
			}
		}
	}
	return -1
}

// oneOf is token n, or what is coordinated with it or counted by it ("millions of dollars"), that has one of
// the lemmas; -1 for none.
func oneOf(t *syntax.Tree, n int, words []string) int {
	lemma := t.Lemma(n)
	if t.Nodes[n].XPOS == syntax.XNNP {
		lemma = strings.ToLower(lemma) // "signed the Treaty of Rarotonga"
	}
	for _, w := range words {
		if lemma == w || w == "national" && demonym(t, n) {
			return n
		}
	}
	for k := range t.Kids(n) {
		r := t.Rel(k)
		if k < n && t.UPOS(n) == syntax.PROPN && (r == syntax.NmodDesc || r == syntax.Compound) {
			if office := strings.ToLower(t.Lemma(k)); slices.Contains(words, office) {
				return k // "expelled Ambassador X"
			}
		}
		if r == syntax.Conj || r == syntax.Nmod && clause.Has(t, k, syntax.Case, "of") && counts(t.Lemma(n)) {
			if at := oneOf(t, k, words); at >= 0 {
				return at
			}
		}
	}
	return -1
}

// demonym says whether a noun names people by their state: "arrested two Danes".
func demonym(t *syntax.Tree, n int) bool {
	if t.Nodes[n].XPOS != syntax.XNNPS {
		return false
	}
	_, sense, ok := states.Find(t.Form(n))
	return ok && sense == countries.Demonym
}

// states are the names of states and of their people.
var states = countries.Load()

// counts says whether a noun only measures what follows it: "a package of sanctions", "dozens of tanks".
func counts(lemma string) bool { return senses.Is(lemma, senses.Measure) }
