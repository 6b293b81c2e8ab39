package clause

import (
	"readout/knowledge/senses"
	"readout/read/syntax"
)

// After is the verb that tells, in the past, what was settled when what token n names had been done: "agreed" for "talks" in
// "agreed to return the envoys after four hours of talks", "offered" for "meeting" in "offered to help after meeting X".
// -1 where n does not stand behind an "after", or nothing was settled.
func After(t *syntax.Tree, n int) int {
	if !behind(t, n, "after", "following") {
		return -1
	}
	for at, left := t.Head(n), steps; at >= 0 && left > 0; at, left = t.Head(at), left-1 {
		if t.UPOS(at) != syntax.VERB || at > n || Has(t, at, syntax.Mark, "to") || t.Rel(at) == syntax.Conj {
			continue
		}
		if !senses.Is(t.Lemma(at), senses.Settle) || Passive(t, at) {
			return -1
		}
		if x := t.Nodes[at].XPOS; x == syntax.XVBD || x == syntax.XVBN && Has(t, at, syntax.Aux, "have") {
			return at
		}
		return -1
	}
	return -1
}

// behind says whether one of the words stands before token n with no verb or comma between.
func behind(t *syntax.Tree, n int, words ...string) bool {
	first := int(t.Sentences[t.SentenceOf[n]].First)
	for k := n - 1; k >= first && k > n-steps; k-- {
		for _, w := range words {
			if t.Form(k) == w {
				return true
			}
		}
		if t.UPOS(k) == syntax.VERB || t.Form(k) == "," {
			return false
		}
	}
	return false
}
