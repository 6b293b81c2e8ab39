// Package party finds who stands in a role of a clause: by the tree, and where the tree is wrong because a
// name is strange to it, by the order of the words (which name stands just before the verb, which one
// follows its "with").
package party

import (
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/name"
	"readout/read/syntax"
)

// Finder answers for one text. Able gives the actors of the noun phrase at a token that can fill a role,
// Full says whether such actors are enough (a person rather than a state, say).
type Finder struct {
	Tree  *syntax.Tree
	Names *name.Names
	Able  func(t int) []int
	Full  func(actors []int) bool
}

// near is how far, in tokens, such a look goes.
const near = 40

// At is the mention headed by token t, nil for none.
func (f *Finder) At(t int) *name.Mention {
	if t < 0 || t >= len(f.Names.ByToken) || f.Names.ByToken[t] < 0 {
		return nil
	}
	return &f.Names.Mentions[f.Names.ByToken[t]]
}

// Subject are the actors who act in the clause of v.
func (f *Finder) Subject(v int) []int {
	if told := f.overSaying(v); told >= 0 {
		return f.Subject(told)
	}
	list := f.People(clause.Subject(f.Tree, v))
	if clause.Passive(f.Tree, v) {
		return list
	}
	if s := f.Tree.Kid(v, syntax.Nsubj); s >= 0 && f.Tree.Lemma(s) == "who" && !f.Full(list) {
		return f.antecedent(s)
	}
	m := f.preceding(v)
	if m == nil || m.Kind == name.Pronoun && m.Person == 1 || f.Full(list) && !f.adjacent(int(m.Last), v) {
		return list
	}
	found := f.Able(int(m.Head))
	switch {
	case f.Full(found):
		return Union(f.LeftOf(m), Union(found, f.onlyFull(list)))
	case len(list) == 0:
		return Union(f.LeftOf(m), found)
	}
	return list
}

// overSaying is the verb with which v goes on, over who says so between them: "saw" for "phoned" in "X saw Y, aides said, and then phoned
// Z"; -1 where it goes on with none.
func (f *Finder) overSaying(v int) int {
	h := f.Tree.Head(v)
	if h < 0 || h > v || f.Tree.Rel(v) != syntax.Conj || f.Tree.Kid(v, syntax.Nsubj) >= 0 || !senses.Is(f.Tree.Lemma(h), senses.Say) || f.Tree.Form(h+1) != "," {
		return -1
	}
	if c := f.Tree.Kid(h, syntax.Ccomp); c >= 0 && c < h && f.Tree.Nodes[c].XPOS == f.Tree.Nodes[v].XPOS {
		return c
	}
	if up := f.Tree.Head(h); (f.Tree.Rel(h) == syntax.Parataxis || f.Tree.Rel(h) == syntax.Conj && f.Tree.Kid(h, syntax.Nsubj) >= 0) && up >= 0 && up < h && f.Tree.Nodes[up].XPOS == f.Tree.Nodes[v].XPOS {
		return up
	}
	return -1
}

// preceding is the mention that stands before verb v as its subject would: no preposition before it, no other
// clause between.
func (f *Finder) preceding(v int) *name.Mention {
	first := int(f.Tree.Sentences[f.Tree.SentenceOf[v]].First)
	for k := f.overRelative(v-1, first); k >= first && k > v-near; {
		m := f.At(k)
		if m == nil || len(f.Able(k)) == 0 {
			if f.closes(k) {
				return nil
			}
			k--
			continue
		}
		outer := f.Outermost(m)
		before := int(outer.First) - 1
		if before >= first && (f.Tree.UPOS(before) == syntax.ADP && !opens(f.Tree.Form(before)) || f.Tree.UPOS(before) == syntax.VERB && !visiting(f.Tree.Form(before))) || f.Tree.Form(int(outer.Last)-1) == "’s" {
			k = before - 1
			continue
		}
		return f.named(outer)
	}
	return nil
}

// visiting says whether a word that looks like a verb stands before a person as an adjective: "Visiting President Ba met".
func visiting(form string) bool { return form == "visiting" || form == "Visiting" }

// overRelative is the token before the relative clause between commas that ends at token k, or k where none does:
// "Lavrov, who is in Cairo, held talks".
func (f *Finder) overRelative(k, first int) int {
	if k < first || f.Tree.Form(k) != "," {
		return k
	}
	for t := k - 1; t > first && t > k-near; t-- {
		if f.Tree.Form(t) != "," {
			continue
		}
		switch f.Tree.Form(t + 1) {
		case "who", "which", "whose":
			return t - 1
		}
	}
	return k
}

// named is the name that a description stands behind ("Modi, the guest of honour, met"), or m itself.
func (f *Finder) named(m *name.Mention) *name.Mention {
	k := int(m.First) - 1
	if m.Kind != name.Nominal || k < 1 || f.Tree.Form(k) != "," {
		return m
	}
	for t := k - 1; t >= 0 && t > k-8; t-- {
		if o := f.At(t); o != nil && int(o.Last) == k && o.Kind == name.Named && f.Full(f.Able(t)) {
			return o
		}
	}
	return m
}

// opens says whether a word that is also a preposition can begin a clause.
func opens(form string) bool {
	switch form {
	case "after", "before", "as", "since", "until", "After", "Before", "As", "Since":
		return true
	}
	return false
}

// Owner are the actors that noun n belongs to: its possessor, by the tree or by the mark a few words before it
// ("Blinken’s two-day visit").
func (f *Finder) Owner(n int) []int {
	if p := f.Tree.Kid(n, syntax.NmodPoss); p >= 0 {
		if list := f.People(p); len(list) > 0 {
			return list
		}
	}
	first := int(f.Tree.Sentences[f.Tree.SentenceOf[n]].First)
	for k := n - 1; k > first && k > n-6; k-- {
		switch f.Tree.Form(k) {
		case "’s", "'s", "’", "'":
			for t := k - 1; t >= first && t > k-8; t-- {
				if m := f.At(t); m != nil && (int(m.Last) == k || int(m.Last) == k+1) {
					if list := f.Able(int(f.Outermost(m).Head)); len(list) > 0 {
						return list
					}
					return f.Able(t)
				}
			}
			return nil
		}
		if f.Tree.UPOS(k) == syntax.VERB || f.Tree.UPOS(k) == syntax.ADP {
			return nil
		}
	}
	return nil
}

// Several says whether the subject of v is more than one: a coordination, or a description that stands for
// several.
func (f *Finder) Several(v int) bool {
	if s := clause.Subject(f.Tree, v); s >= 0 && (f.Tree.Kid(s, syntax.Conj) >= 0 || len(f.Able(s)) > 1) {
		return true
	}
	m := f.preceding(v)
	return m != nil && (len(f.LeftOf(m)) > 0 || len(f.Able(int(m.Head))) > 1)
}

// Undergoer are the actors whom the act of v is done to in the passive: "X was sent to".
func (f *Finder) Undergoer(v int) []int {
	if list := f.People(clause.Object(f.Tree, v)); len(list) > 0 {
		return list
	}
	if m := f.preceding(v); m != nil && clause.Passive(f.Tree, v) {
		return f.Able(int(m.Head))
	}
	return nil
}

// adjacent says whether between token k and verb v stand only adverbs, auxiliaries, marks and words of time.
func (f *Finder) adjacent(k, v int) bool {
	for ; k < v; k++ {
		switch f.Tree.UPOS(k) {
		case syntax.ADV, syntax.AUX:
		case syntax.PUNCT:
			if f.Tree.Form(k) != "," {
				return false
			}
		default:
			if f.Tree.Rel(k) != syntax.OblUnmarked && f.Tree.Rel(k) != syntax.Det && f.Tree.Rel(k) != syntax.NmodUnmarked {
				return false
			}
		}
	}
	return true
}

// antecedent are the actors of the nearest full mention before "who" that is no pronoun.
func (f *Finder) antecedent(who int) []int {
	first := int(f.Tree.Sentences[f.Tree.SentenceOf[who]].First)
	for k := who - 1; k >= first && k > who-12; k-- {
		if m := f.At(k); m != nil && m.Kind != name.Pronoun && f.Full(f.Able(k)) {
			return f.Able(k)
		}
	}
	return nil
}

func (f *Finder) onlyFull(list []int) []int {
	var kept []int
	for _, a := range list {
		if f.Full([]int{a}) {
			kept = append(kept, a)
		}
	}
	return kept
}

// Toward says whether the words after verb v, up to the next verb, name where somebody is received: "to the
// White House", "in Berlin".
func (f *Finder) Toward(v int) bool {
	end := int(f.Tree.Sentences[f.Tree.SentenceOf[v]].Last)
	for k := v + 1; k+1 < end && k < v+near; k++ {
		if f.Tree.UPOS(k) == syntax.VERB {
			return false
		}
		switch f.Tree.Form(k) {
		case "to", "at", "in", "for", "into":
			if f.Tree.UPOS(k+1) != syntax.VERB {
				return true
			}
		}
	}
	return false
}
