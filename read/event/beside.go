package event

import (
	"readout/knowledge/frames"
	"readout/read/clause"
	"readout/read/syntax"
)

// allBeside says whether the words of all conditions of a frame stand beside v, and names the frame by its
// predicate and those words: "impose_sanction".
func (c *coder) allBeside(v int, f *frames.Frame) (why string, ok bool) {
	why = f.Predicate
	for i := range f.Conditions {
		at := c.beside(v, &f.Conditions[i])
		if at < 0 {
			return "", false
		}
		why += "_" + c.tree.Lemma(at)
	}
	return why, true
}

// beside is the token by which the words of a condition stand beside v, or -1.
func (c *coder) beside(v int, cond *frames.Condition) int {
	switch cond.Kind {
	case "obj":
		return c.objectWord(v, cond.Words)
	case "prt":
		return c.kidWord(v, cond.Words, syntax.CompoundPrt, syntax.Advmod, syntax.Obj)
	case "adv":
		return c.kidWord(v, cond.Words, syntax.Advmod)
	case "hours": // "gave the ambassador 48 hours to leave"
		return c.deadline(v, cond.Words)
	case "adj":
		return c.kidWord(v, cond.Words, syntax.Xcomp, syntax.Amod)
	}
	if at := clause.Prep(c.tree, v, cond.Kind); at >= 0 {
		return c.oneOf(at, cond.Words)
	}
	if o := clause.Object(c.tree, v); o >= 0 { // "accused Russia of torture": it may hang on the object
		if at := clause.Prep(c.tree, o, cond.Kind); at >= 0 {
			return c.oneOf(at, cond.Words)
		}
	}
	return -1
}

// objectWord is the object with one of the lemmas, or a second object, or a bare phrase after the verb that
// the tree calls something else.
func (c *coder) objectWord(v int, words []string) int {
	if o := clause.Object(c.tree, v); o >= 0 {
		if at := c.oneOf(o, words); at >= 0 {
			return at
		}
	}
	for k := range c.tree.Kids(v) {
		r := c.tree.Rel(k)
		if k > v && (r == syntax.Obj || (r == syntax.Obl || r == syntax.Conj || r == syntax.Xcomp) && c.tree.UPOS(k) == syntax.NOUN && c.tree.Kid(k, syntax.Case) < 0) {
			if at := c.oneOf(k, words); at >= 0 {
				return at
			}
		}
	}
	return -1
}

// deadline is the word of time that counts how long somebody has to leave, or -1.
func (c *coder) deadline(v int, words []string) int {
	end := int(c.tree.Sentences[c.tree.SentenceOf[v]].Last)
	for k := v + 1; k+2 < end && k < v+12; k++ {
		if c.tree.Form(k+1) != "to" || c.tree.Lemma(k+2) != "leave" && c.tree.Lemma(k+2) != "depart" {
			continue
		}
		for _, w := range words {
			if c.tree.Lemma(k) == w {
				return k
			}
		}
	}
	return -1
}

// kidWord is the dependent with one of the relations and lemmas, or -1.
func (c *coder) kidWord(v int, words []string, rels ...syntax.Rel) int {
	for k := range c.tree.Kids(v) {
		for _, r := range rels {
			if c.tree.Rel(k) != r {
				continue
			}
			for _, w := range words {
				if c.tree.Lemma(k) == w {
					return k
				}
			}
		}
	}
	return -1
}

// oneOf is token t, or what is coordinated with it or counted by it ("millions of dollars"), that has one of
// the lemmas; -1 for none.
func (c *coder) oneOf(t int, words []string) int {
	for _, w := range words {
		if c.tree.Lemma(t) == w {
			return t
		}
	}
	for k := range c.tree.Kids(t) {
		r := c.tree.Rel(k)
		if r == syntax.Conj || r == syntax.Nmod && clause.Has(c.tree, k, syntax.Case, "of") && counts(c.tree.Lemma(t)) {
			if at := c.oneOf(k, words); at >= 0 {
				return at
			}
		}
	}
	return -1
}

// counts says whether a noun only measures what follows it: "a package of sanctions", "dozens of tanks".
func counts(lemma string) bool {
	switch lemma {
	case "package", "round", "series", "set", "dozen", "hundred", "thousand", "million", "billion", "shipment", "batch", "delivery", "number", "ton", "tonne", "group", "wave", "worth", "raft":
		return true
	}
	return false
}
