package clause

import (
	"readout/knowledge/senses"
	"readout/read/syntax"
)

// Separate says whether noun n stands for several things, one for each pair of those who share them: "separate
// meetings with A and B", "bilateral meetings with A and B".
func Separate(t *syntax.Tree, n int) bool {
	return n >= 0 && (Has(t, n, syntax.Amod, "separate", "individual", "back-to-back") || t.Nodes[n].Feats&syntax.Plur != 0 && t.Form(n) != "talks" && Has(t, n, syntax.Amod, "bilateral", "one-on-one"))
}

// LooksForward says whether verb v is "look forward".
func LooksForward(t *syntax.Tree, v int) bool {
	return t.Lemma(v) == "look" && Has(t, v, syntax.Advmod, "forward")
}

// Silent says whether verb v only tells that somebody said nothing: "declined to comment", "refused to say
// whether".
func Silent(t *syntax.Tree, v int) bool {
	if v < 0 {
		return false
	}
	at := v
	for range 2 { // the cue may be either verb
		switch t.Lemma(at) {
		case "decline", "refuse":
			if said(t, at) {
				return true
			}
		}
		if at = t.Head(at); at < 0 {
			return false
		}
	}
	return false
}

// said says whether a verb of saying, or a noun for what is said, hangs on v.
func said(t *syntax.Tree, v int) bool {
	for k := range t.Kids(v) {
		if r := t.Rel(k); k < v || r != syntax.Xcomp && r != syntax.Obj && r != syntax.Advcl && r != syntax.Ccomp {
			continue
		}
		if senses.Is(t.Lemma(k), senses.Say) {
			return true
		}
		switch t.Lemma(k) {
		case "give", "provide", "offer", "share", "go": // "declined to give details"
			if o := t.Kid(k, syntax.Obj, syntax.Obl); o >= 0 && senses.Is(t.Lemma(o), senses.Detail) {
				return true
			}
		}
	}
	return false
}

// Elsewhere says whether the thing that tokens [first, last) name goes to somebody that they say: "aid to
// countries that took in refugees".
func Elsewhere(t *syntax.Tree, first, last int) bool {
	for k := first; k < last; k++ {
		if h := t.Head(k); h >= first && h < last || t.UPOS(k) == syntax.PUNCT {
			continue
		}
		if PrepAny(t, k, "to", "for") > k || t.UPOS(k) == syntax.NOUN && Prep(t, k, "in") > k && PrepAny(t, Prep(t, k, "in"), "to", "for") > k {
			return true
		}
	}
	return false
}
