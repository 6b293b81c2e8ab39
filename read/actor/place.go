package actor

import (
	"strings"

	"readout/knowledge/senses"
	"readout/read/name"
	"readout/read/syntax"
)

// Placed says whether a mention stands as a place or topic: after "in", "to", "on" and the like, or in front
// of a noun. "With Kenya" and "China and Kenya agreed" are actors.
func Placed(tree *syntax.Tree, names *name.Names, m *name.Mention) bool {
	head := int(m.Head)
	switch tree.Rel(head) {
	case syntax.Obl, syntax.Nmod, syntax.OblUnmarked, syntax.NmodUnmarked:
		k := tree.Kid(head, syntax.Case)
		if k < 0 {
			return tree.Rel(head) == syntax.OblUnmarked || tree.Rel(head) == syntax.NmodUnmarked
		}
		if calledOn(tree, head, k) || spokenFor(tree, head, k) {
			return false
		}
		return placing(tree.Lemma(k))
	case syntax.Compound, syntax.Amod, syntax.Appos, syntax.Flat:
		return m.Kind == name.Named && m.Type == name.GPE
	case syntax.Conj:
		if k := tree.Kid(head, syntax.Case); k >= 0 { // "with activists and in Kenya"
			return placing(tree.Lemma(k))
		}
		if h := tree.Head(head); h >= 0 && names.ByToken[h] >= 0 && h < head {
			return Placed(tree, names, &names.Mentions[names.ByToken[h]])
		}
	}
	return false
}

// calledOn says whether token head, behind the preposition at token k, is who is called on to do something.
func calledOn(tree *syntax.Tree, head, k int) bool {
	h := tree.Head(head)
	return h >= 0 && tree.Lemma(h) == "call" && tree.UPOS(h) == syntax.VERB && (tree.Lemma(k) == "on" || tree.Lemma(k) == "upon")
}

// spokenFor says whether token head, behind the preposition at token k, is for whom somebody speaks: "also speaking for Guyana", "on
// behalf of Guyana".
func spokenFor(tree *syntax.Tree, head, k int) bool {
	h := tree.Head(head)
	return h >= 0 && (tree.Lemma(h) == "speak" && tree.Lemma(k) == "for" || strings.EqualFold(tree.Form(h), "behalf") && tree.Lemma(k) == "of")
}

func placing(preposition string) bool {
	switch strings.ToLower(preposition) {
	case "in", "at", "to", "from", "near", "across", "inside", "around", "through", "over", "on", "throughout", "into", "outside", "off", "about", "along", "above", "via", "within", "of", "for":
		return true
	}
	return false
}

// Governs says whether a capital stands for its government: it is the subject or object of a verb, or what one
// talks with, not where one is.
func Governs(tree *syntax.Tree, names *name.Names, m *name.Mention) bool {
	head := int(m.Head)
	if first := int(m.First); dateline(tree, first) || first > 0 && tree.UPOS(first-1) == syntax.ADP && placing(tree.Form(first-1)) {
		return false
	}
	switch tree.Rel(head) {
	case syntax.Nsubj, syntax.NsubjPass, syntax.OblAgent:
		return true
	case syntax.Obj, syntax.Iobj:
		h := tree.Head(head)
		return h < 0 || !motion(tree.Lemma(h))
	case syntax.Obl, syntax.Nmod:
		k := tree.Kid(head, syntax.Case)
		if k < 0 {
			return false
		}
		l := tree.Lemma(k)
		return l == "with" || l == "between" || l == "against" || l == "by"
	case syntax.Conj:
		h := tree.Head(head)
		return h >= 0 && h < head && names.ByToken[h] >= 0 && Governs(tree, names, &names.Mentions[names.ByToken[h]])
	}
	return false
}

// within says whether a mention tells where something is: in a dateline, or behind a preposition that only places stand behind.
func within(tree *syntax.Tree, m *name.Mention) bool {
	first := int(m.First)
	if dateline(tree, first) {
		return true
	}
	if first == 0 || tree.UPOS(first-1) != syntax.ADP {
		return false
	}
	switch strings.ToLower(tree.Form(first - 1)) {
	case "in", "at", "near", "inside", "outside", "around", "across", "throughout", "into", "through", "via", "within":
		return true
	}
	return false
}

// dateline says whether token i is the place where a report was filed: "ABUJA — …", "GENEVA, 3 May (Reuters) -".
func dateline(tree *syntax.Tree, i int) bool {
	if int(tree.Sentences[tree.SentenceOf[i]].First) != i || strings.ToUpper(tree.Form(i)) != tree.Form(i) {
		return false
	}
	for k := i + 1; k < len(tree.Tokens) && k < i+14; k++ {
		switch tree.Form(k) {
		case "—", "–", "-", "--", "_":
			return true
		}
	}
	return false
}

func motion(lemma string) bool { return senses.Is(lemma, senses.Reach) }
