package party

import (
	"readout/read/clause"
	"readout/read/syntax"
)

// People are the actors of the noun phrase at token t, with what is coordinated with it.
func (f *Finder) People(t int) []int {
	if t < 0 {
		return nil
	}
	list := f.Able(t)
	for k := range f.Tree.Kids(t) {
		if len(list) >= most {
			return list
		}
		if f.Tree.Rel(k) == syntax.Conj && !f.Names.Address(f.Tree, k) {
			list = Union(list, f.People(k))
		}
	}
	if m := f.At(t); m != nil && len(list) > 0 {
		list = Union(list, f.LeftOf(f.Outermost(m)))
	}
	return list
}

// withs are the heads of the "with" phrases of a verb, also where one hangs on a word inside the clause
// ("met today in Rome with Y").
func (f *Finder) withs(v int) []int {
	var list []int
	for k := range f.Tree.Kids(v) {
		switch f.Tree.Rel(k) {
		case syntax.Obl, syntax.Nmod, syntax.OblUnmarked:
			if clause.Has(f.Tree, k, syntax.Case, "with", "alongside") && !f.ofOther(v, k) {
				list = append(list, k)
				continue
			}
			if f.Tree.Rel(k) != syntax.Nmod && k > v && len(f.People(k)) == 0 && !clause.Has(f.Tree, k, syntax.Case, "after", "before", "following", "ahead", "since") {
				for g := range f.Tree.Kids(k) {
					if f.Tree.Rel(g) == syntax.Nmod && clause.Has(f.Tree, g, syntax.Case, "with") {
						list = append(list, g)
					}
				}
			}
		}
	}
	return list
}

// ofOther says whether the "with" of token k belongs to what its verb v, which has an object, is told to come after: "met A after
// talks with B".
func (f *Finder) ofOther(v, k int) bool {
	if f.Tree.Kid(v, syntax.Obj) < 0 {
		return false
	}
	for t := k - 1; t > v && t > k-near; t-- {
		switch f.Tree.Form(t) {
		case "after", "before", "following":
			return true
		case ",":
			return false
		}
	}
	return false
}

// most is how many actors a role holds: a longer list is cut, which keeps the work linear.
const most = 64

// Union is a with what only b has.
func Union(a, b []int) []int {
	for _, x := range b {
		if len(a) < most && !Has(a, x) {
			a = append(a[:len(a):len(a)], x)
		}
	}
	return a
}

// Has says whether x is in the list.
func Has(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

// Without is a without what b has.
func Without(a, b []int) []int {
	var kept []int
	for _, x := range a {
		if !Has(b, x) {
			kept = append(kept, x)
		}
	}
	return kept
}
