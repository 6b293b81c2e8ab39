package mention

import (
	"readout/read/syntax"
	"readout/read/token"
)

// phrase is the span of the mention that token i heads: what depends on it, less what belongs to its clause, to
// other members of a list, and the marks at its edges. As in GUM, relative clauses and "of …" are in it, prepositions
// before it are not.
func phrase(tree *syntax.Tree, i int) Mention {
	m := Mention{First: int32(i), Last: int32(i) + 1, Head: int32(i), Kind: kindOf(tree, i)}
	clause := tree.Kid(i, syntax.Cop, syntax.Nsubj, syntax.NsubjPass, syntax.Aux, syntax.Mark) >= 0
	open := true // nothing has ended the phrase to the right
	for k := range tree.Kids(i) {
		node := &tree.Nodes[k]
		switch {
		case k < i && before(tree, k):
			m.First = min(m.First, node.Left)
		case k > i && ends(node.Rel):
			open = false
		case k > i && open && after(tree, k, clause):
			m.Last = max(m.Last, node.Right+1)
		}
	}
	trim(tree, &m)
	return m
}

// before says whether dependent k in front of a noun is in its phrase.
func before(tree *syntax.Tree, k int) bool {
	switch tree.Rel(k) {
	case syntax.Det, syntax.DetPredet, syntax.Amod, syntax.Compound, syntax.NmodPoss, syntax.Nummod, syntax.NmodDesc, syntax.NmodUnmarked, syntax.Flat, syntax.Acl:
		return true
	case syntax.Advmod:
		return tree.Nodes[k].Right+1 < int32(len(tree.Tokens)) && tree.UPOS(int(tree.Nodes[k].Right)+1) == syntax.NUM
	}
	return false
}

// after says whether dependent k behind a noun is in its phrase: nothing in brackets, behind a comma only relative
// clauses and appositions; of a predicate, nothing that belongs to the clause.
func after(tree *syntax.Tree, k int, clause bool) bool {
	left := tree.Nodes[k].Left
	apart := mark(tree, left) || mark(tree, left-1)
	switch tree.Rel(k) {
	case syntax.Nmod, syntax.Acl:
		return !apart
	case syntax.Appos:
		return !apart || tree.Form(int(left)) == "," || tree.Form(int(left)-1) == ","
	case syntax.Flat, syntax.AclRelcl, syntax.NmodUnmarked, syntax.Compound, syntax.Amod, syntax.Nummod, syntax.Det, syntax.NmodDesc, syntax.Fixed, syntax.Goeswith:
		return tree.Form(int(left)) != "("
	case syntax.Case:
		return tree.Nodes[k].XPOS == syntax.XPOSS
	case syntax.Obl, syntax.Advmod, syntax.Obj, syntax.Xcomp, syntax.Ccomp, syntax.Advcl, syntax.OblUnmarked:
		return !clause
	}
	return false
}

// ends says whether a dependent behind a noun closes its phrase.
func ends(r syntax.Rel) bool {
	switch r {
	case syntax.Conj, syntax.Cc, syntax.Parataxis, syntax.List, syntax.Dep:
		return true
	}
	return false
}

// trim drops marks from the edges, but for brackets and quotation marks whose other half is inside, and prepositions and
// conjunctions from the front, which hang on the first noun in some trees.
func trim(tree *syntax.Tree, m *Mention) {
	for m.Last-1 > m.Head && mark(tree, m.Last-1) && !paired(tree, m) {
		m.Last--
	}
	for m.First < m.Head && (mark(tree, m.First) || joint(tree, int(m.First))) {
		m.First++
	}
}

func joint(tree *syntax.Tree, i int) bool {
	switch tree.UPOS(i) {
	case syntax.ADP, syntax.CCONJ, syntax.SCONJ:
		return tree.Rel(i) == syntax.Case || tree.Rel(i) == syntax.Cc || tree.Rel(i) == syntax.Mark
	}
	return false
}

func mark(tree *syntax.Tree, i int32) bool {
	k := tree.Tokens[i].Kind
	return k == token.Punct || k == token.Open || k == token.Close
}

// paired says whether the last token of a mention closes what opens in it.
func paired(tree *syntax.Tree, m *Mention) bool {
	last := m.Last - 1
	if q := tree.InQuote[last]; tree.Tokens[last].Kind == token.Close && q >= 0 {
		return tree.Quotes[q].First >= m.First
	}
	if tree.Form(int(last)) != ")" {
		return false
	}
	for k := last - 1; k >= m.First; k-- {
		if tree.Form(int(k)) == "(" {
			return true
		}
	}
	return false
}
