package clause

import "readout/read/syntax"

// Capacity is the word that a phrase behind "as" describes, of which the head and the first token are given: "I" in
// "As your President, I must …", "me" in "It gives me pleasure to be here as the Chief Guest". -1 where "as" does not
// stand before it or the tree shows nobody.
func Capacity(t *syntax.Tree, head, first int) int {
	if first == 0 || t.Lemma(first-1) != "as" {
		return -1
	}
	for h, left := t.Head(head), steps; h >= 0 && left > 0; h, left = t.Head(h), left-1 {
		for _, rel := range [...]syntax.Rel{syntax.Iobj, syntax.Obj, syntax.Nsubj, syntax.NsubjPass} {
			if k := t.Kid(h, rel); k >= 0 && k != head && (t.UPOS(k) == syntax.PRON || rel == syntax.Nsubj || rel == syntax.NsubjPass) {
				return k
			}
		}
	}
	return -1
}
