// Package syntax gives every token its word class, lemma and place in a dependency tree, by the
// scheme of Universal Dependencies (universaldependencies.org) for English.
package syntax

import (
	"iter"

	"readout/read/token"
)

// Node is the syntax of one token.
type Node struct {
	Lemma string
	Head  int32 // index of a token of the same sentence, -1 for the root
	Left  int32 // first token of its subtree
	Right int32 // last token of its subtree, itself included
	kid   int32 // first dependent, or -1
	next  int32 // next dependent of the same head, or -1
	UPOS  UPOS
	XPOS  XPOS
	Rel   Rel
	Feats Feats
}

// Tree is the syntax of a whole text: one node a token, one root a sentence.
type Tree struct {
	*token.Text
	Nodes []Node
}

// Kids yields the dependents of token i in the order of the text.
func (t *Tree) Kids(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for k := t.Nodes[i].kid; k >= 0; k = t.Nodes[k].next {
			if !yield(int(k)) {
				return
			}
		}
	}
}

// Kid is the first dependent of token i with one of the relations, or -1.
func (t *Tree) Kid(i int, rels ...Rel) int {
	for k := t.Nodes[i].kid; k >= 0; k = t.Nodes[k].next {
		for _, r := range rels {
			if t.Nodes[k].Rel == r {
				return int(k)
			}
		}
	}
	return -1
}

// Lemma is the dictionary form of token i, in lower case unless it is a name; empty outside the text.
func (t *Tree) Lemma(i int) string {
	if uint(i) >= uint(len(t.Nodes)) {
		return ""
	}
	return t.Nodes[i].Lemma
}

// Head is the token that i depends on, -1 for a root; outside the text there is none.
func (t *Tree) Head(i int) int {
	if uint(i) >= uint(len(t.Nodes)) {
		return -1
	}
	return int(t.Nodes[i].Head)
}

// Rel is the relation of token i to its head; outside the text it is that of a mark.
func (t *Tree) Rel(i int) Rel {
	if uint(i) >= uint(len(t.Nodes)) {
		return Punct
	}
	return t.Nodes[i].Rel
}

// UPOS is the universal word class of token i; outside the text it is a mark.
func (t *Tree) UPOS(i int) UPOS {
	if uint(i) >= uint(len(t.Nodes)) {
		return PUNCT
	}
	return t.Nodes[i].UPOS
}

// Subtree is the tokens [first, last) from the leftmost to the rightmost below i.
func (t *Tree) Subtree(i int) (first, last int) {
	return int(t.Nodes[i].Left), int(t.Nodes[i].Right) + 1
}
