package event

import (
	"strings"

	"readout/knowledge/countries"
	"readout/knowledge/frames"
	"readout/knowledge/nouns"
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/name"
	"readout/read/syntax"
)

// fill finds the sides in the first role that is filled in the clause of v, and whether the act is one of
// both sides on each other.
func (c *coder) fill(v int, roles []frames.Role) (sides []string, mutual bool) {
	for _, r := range roles {
		mutual = mutual || r.Mutual // with a plural subject no "with" is needed: "the two sides signed"
		if sides = c.role(v, r); len(sides) > 0 {
			return sides, mutual
		}
	}
	return nil, mutual
}

// target finds the sides in the first role that has others than the source; where none has, what fill finds.
func (c *coder) target(v int, roles []frames.Role, source []string) (sides []string, mutual bool) {
	for _, r := range roles {
		mutual = mutual || r.Mutual
		if sides = c.role(v, r); len(minus(sides, source, false)) > 0 {
			return sides, mutual
		}
	}
	return c.fill(v, roles)
}

// role finds the sides in one role.
func (c *coder) role(v int, r frames.Role) []string {
	switch r.Place {
	case frames.Subject:
		list := c.codesOf(c.who.Subject(v))
		n := clause.Subject(c.tree, v)
		if all := c.members(n); len(all) > len(list) {
			return all
		}
		if of := c.union(n); len(list) == 0 && len(of) > 0 {
			return of
		}
		if len(list) == 0 && n >= 0 && senses.Is(c.tree.Lemma(n), senses.Force) {
			return c.inside(n)
		}
		if len(list) == 0 && n >= 0 && (c.tree.UPOS(n) == syntax.PROPN || strings.ContainsAny(c.tree.Form(n), "0123456789")) {
			return c.national(n) // "two Swedish Gripens", "Turkish F-16s"
		}
		return list
	case frames.Object:
		o := clause.Object(c.tree, v)
		if list := c.sidesAt(o); len(list) > 0 {
			return list
		}
		if o >= 0 && (c.tree.UPOS(o) == syntax.PROPN || senses.Is(c.tree.Lemma(o), senses.Force)) {
			if list := c.national(o); len(list) > 0 {
				return list // "accused Sudanese Antonovs of bombing"
			}
		}
		return c.behind(v)
	case frames.ObjectIn:
		if list := c.inside(clause.Object(c.tree, v)); len(list) > 0 {
			return list
		}
		return c.behind(v)
	case frames.Indirect:
		if k := c.tree.Kid(v, syntax.Iobj); k >= 0 {
			return c.sidesAt(k)
		}
		if o := clause.Object(c.tree, v); o > v+1 && c.tree.Rel(v+1) == syntax.Compound && c.tree.Head(v+1) == o && c.tree.UPOS(o) == syntax.NOUN {
			return c.sidesAt(v + 1) // "offered Zambia missiles", taken for missiles of a kind
		}
		return nil
	case frames.Possessor:
		return c.sidesAt(c.tree.Kid(v, syntax.NmodPoss))
	case frames.By:
		return c.sidesAt(clause.Prep(c.tree, v, "by"))
	}
	if r.Words == "with" {
		if list := c.codesOf(c.who.With(v)); len(list) > 0 {
			return list
		}
	}
	if o := clause.Prep(c.tree, v, r.Words); o >= 0 {
		if list := c.given(o, r.Words); len(list) > 0 {
			return list
		}
	}
	// The preposition may hang on the object: "sanctions on Iran", "support for Ukraine".
	o := clause.Object(c.tree, v)
	if o < 0 {
		o = c.tree.Kid(v, syntax.Xcomp) // "called off a visit": a tree may take the noun for a predicate
	}
	if o >= 0 {
		k := clause.Prep(c.tree, o, r.Words)
		if of := clause.Prep(c.tree, o, "of"); k < 0 && of > o { // "suspended the sale of jets to Y"
			k = clause.Prep(c.tree, of, r.Words)
		}
		for j := range c.tree.Kids(o) { // "imposed a levy and a ban on Y"
			if k < 0 && j > o && c.tree.Rel(j) == syntax.Conj && c.tree.UPOS(j) != syntax.VERB {
				k = clause.Prep(c.tree, j, r.Words)
			}
		}
		if k >= 0 {
			return c.given(k, r.Words)
		}
	}
	return nil
}

// given are the sides at token t behind a preposition, or those that what stands there belongs to. Help goes to or for a side, not to
// "every Russian tank".
func (c *coder) given(t int, preposition string) []string {
	if preposition == "for" || preposition == "to" {
		return c.owned(t)
	}
	return c.inside(t)
}

// national is the side whose adjective stands beside noun n, or beside the first part of its name.
func (c *coder) national(n int) []string {
	for k := range c.tree.Kids(n) {
		if r := c.tree.Rel(k); k > n || r != syntax.Amod && r != syntax.Compound {
			continue
		}
		if list := c.sidesAt(k); len(list) > 0 {
			return list
		}
		if list := c.national(k); len(list) > 0 {
			return list
		}
	}
	return nil
}

// owned are the sides at token t, or its owner's ("for Ukraine’s defence").
func (c *coder) owned(t int) []string {
	if list := c.sidesAt(t); len(list) > 0 {
		return list
	}
	if p := c.tree.Kid(t, syntax.NmodPoss); p >= 0 {
		return c.sidesAt(p)
	}
	if p := clause.Prep(c.tree, t, "of"); p >= 0 {
		return c.sidesAt(p)
	}
	if !senses.Is(c.tree.Lemma(t), senses.Force) {
		return c.national(t) // "closed its airspace to Indian airliners"
	}
	return nil
}

// behind are the sides of the names that stand right behind verb v, where the tree takes them for something
// other than its object.
func (c *coder) behind(v int) []string {
	end := int(c.tree.Sentences[c.tree.SentenceOf[v]].Last)
	if m := c.who.Begins(v+1, end); m == nil || int(m.First) != v+1 || clause.Passive(c.tree, v) {
		return nil
	}
	return c.codesOf(c.who.Beginning(v+1, end))
}

// sidesAt are the sides that the noun phrase at token t stands for; a country named as a place is one too
// ("vaccines to Vietnam").
func (c *coder) sidesAt(t int) []string {
	if t < 0 || c.generic(t) {
		return nil
	}
	if pair := c.both(t); len(pair) > 0 {
		return pair
	}
	list := c.codesOf(c.who.People(t))
	if x := c.country(t); x != "" && len(list) == 0 {
		list = append(list, x)
	}
	if len(list) == 0 {
		list = c.members(t)
	}
	if len(list) > 0 {
		for k := range c.tree.Kids(t) { // "called on China and Russia", of which one acts nowhere else
			if c.tree.Rel(k) == syntax.Conj && len(c.who.Able(k)) == 0 {
				list = unique(append(list, c.country(k)))
			}
		}
	}
	return list
}

// country is the code of the country that token t names as a place, or "".
func (c *coder) country(t int) string {
	if e := c.Names.InEntity[t]; e >= 0 && c.Names.Entities[e].Type == name.GPE {
		return c.Names.Entities[e].Country
	}
	return ""
}

// inners are the ways from a thing to the side that it belongs to, in order: its owner ("Russia’s
// invasion"), its "by", its nationality ("the Russian invasion"), what it is named for, its "of", its "in"
// ("the border with X", "positions in X").
var inners = [...]struct {
	rel  syntax.Rel
	word string
}{{syntax.NmodPoss, ""}, {syntax.Nmod, "by"}, {syntax.Amod, ""}, {syntax.Compound, ""}, {syntax.Nmod, "of"}, {syntax.Nmod, "from"}, {syntax.Nmod, "with"}, {syntax.Nmod, "in"}}

// inside are the sides at token t, or the one that the thing at t belongs to.
func (c *coder) inside(t int) []string {
	if own := c.sidesAt(t); t < 0 || len(own) > 0 {
		return own
	}
	for _, want := range inners {
		for k := range c.tree.Kids(t) {
			if c.tree.Rel(k) != want.rel || want.word != "" && !clause.Has(c.tree, k, syntax.Case, want.word) {
				continue
			}
			if list := c.sidesAt(k); len(list) > 0 && !c.namedAfter(t, k) {
				return list
			}
			if want.word == "of" && person(c.tree.Lemma(t)) { // "six members of Togo's high command"
				if list := c.sidesAt(c.tree.Kid(k, syntax.NmodPoss)); len(list) > 0 {
					return list
				}
			}
		}
	}
	return nil
}

// person says whether a noun is one for persons: "members of Togo's high command", not "the growth of Togo's trade".
func person(lemma string) bool {
	class := nouns.Load().Source(lemma)
	return class == nouns.Person || class == nouns.People || class == nouns.Leader
}

// namedAfter says whether what is agreed, at token t, only bears the name of the place at token k: "the Kigali Principles".
func (c *coder) namedAfter(t, k int) bool {
	e := c.Names.InEntity[k]
	return c.tree.Rel(k) == syntax.Compound && e >= 0 && c.Names.Entities[e].Sense != countries.Name && senses.Is(strings.ToLower(c.tree.Lemma(t)), senses.Accord|senses.Titled)
}
