// Package mention finds every noun phrase of a text that can refer: names, descriptions and pronouns of persons
// and of things, for coreference as OntoGUM has it (Zhu et al. 2021, "OntoGUM: Evaluating Contextualized SOTA
// Coreference Resolution on 12 More Genres"). What package name finds is a part of it, with more knowledge.
package mention

import (
	"cmp"
	"slices"

	"readout/read/syntax"
	"readout/read/token"
)

// Kind is how a mention refers.
type Kind uint8

// The kinds of mention.
const (
	Pronoun     Kind = iota // he, our, this
	Name                    // the head is a proper noun
	Description             // any other phrase
	Joined                  // "Kenya and Uganda" as one
)

// Mention is a noun phrase: tokens [First, Last), with the token that the rest of the sentence hangs on.
type Mention struct {
	First, Last, Head int32
	Kind              Kind
}

// Read finds the noun phrases of a text in the order of their first tokens, outer before inner ones.
func Read(tree *syntax.Tree) []Mention {
	var list []Mention
	for i := range tree.Nodes {
		if !refers(tree, i) {
			continue
		}
		m := phrase(tree, i)
		list = append(list, m)
		if last := lastJoined(tree, i); last >= 0 {
			list = append(list, Mention{First: m.First, Last: phrase(tree, last).Last, Head: int32(i), Kind: Joined})
		}
	}
	slices.SortStableFunc(list, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last))
	})
	return list
}

// refers says whether token i heads a phrase that can refer.
func refers(tree *syntax.Tree, i int) bool {
	switch tree.Rel(i) {
	case syntax.Expl, syntax.Flat, syntax.Fixed, syntax.Goeswith, syntax.NmodDesc, syntax.Reparandum, syntax.Discourse, syntax.Case, syntax.Cc, syntax.Mark, syntax.Punct, syntax.Advmod, syntax.Amod:
		return false
	}
	switch tree.UPOS(i) {
	case syntax.PROPN:
		return true
	case syntax.NOUN:
		return tree.Rel(i) != syntax.Compound
	case syntax.PRON:
		switch tree.Nodes[i].XPOS {
		case syntax.XWDT, syntax.XWP, syntax.XWPS, syntax.XEX:
			return false
		}
		return true
	case syntax.NUM:
		return tree.Rel(i) != syntax.Nummod && tree.Rel(i) != syntax.Compound
	case syntax.SYM, syntax.X:
		return tree.Tokens[i].Kind == token.Word || tree.Kid(i, syntax.Nummod) >= 0
	case syntax.DET, syntax.ADJ:
		return argument(tree.Rel(i)) && (tree.UPOS(i) == syntax.DET || tree.Kid(i, syntax.Det) >= 0)
	}
	return false
}

func argument(r syntax.Rel) bool {
	switch r {
	case syntax.Nsubj, syntax.NsubjPass, syntax.NsubjOuter, syntax.Obj, syntax.Iobj, syntax.Obl, syntax.OblAgent, syntax.Nmod:
		return true
	}
	return false
}

// lastJoined is the last noun that "and" joins to token i, -1 where none.
func lastJoined(tree *syntax.Tree, i int) int {
	if tree.Rel(i) == syntax.Conj {
		return -1
	}
	last := -1
	for k := range tree.Kids(i) {
		if tree.Rel(k) == syntax.Conj && refers(tree, k) && tree.Kid(k, syntax.Cc) >= 0 {
			last = k
		}
	}
	return last
}

func kindOf(tree *syntax.Tree, i int) Kind {
	switch tree.UPOS(i) {
	case syntax.PRON:
		return Pronoun
	case syntax.PROPN:
		return Name
	case syntax.DET:
		return Pronoun
	}
	return Description
}
