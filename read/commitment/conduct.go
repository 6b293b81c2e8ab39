package commitment

import (
	"slices"

	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/statement"
	"readout/read/syntax"
)

// ownConduct says whether a position is one about what the speaker will do: "the importance of managing",
// "will continue", "stands ready", "is committed".
func (l *ledger) ownConduct(st *statement.Statement) bool {
	r := st.Content[0]
	if l.lead(int(r.First), int(r.Last)) > int(r.First) {
		head := l.word(int(r.First))
		return head == "the" || head == "we"
	}
	for k := int(r.First); k < int(r.Last) && k < int(r.First)+20; k++ {
		switch l.word(k) {
		case "resolve", "pledge", "commitment":
			if l.tree.UPOS(k) == syntax.NOUN {
				return true
			}
		case "commit", "ready", "continue":
			return true
		case "will", "would":
			if l.willDo(st, k) >= 0 {
				return true
			}
		}
	}
	return false
}

// undertakes is the verb of what a statement says that the speaker's side will do, -1 where it says no such thing, or what it
// will not do, or go on doing.
func (l *ledger) undertakes(st *statement.Statement) int {
	r := st.Content[0]
	for k := int(r.First); k < int(r.Last) && k < int(r.First)+20; k++ {
		if w := l.word(k); w != "will" && w != "would" {
			continue
		}
		h := l.willDo(st, k)
		if h < 0 || l.word(h) == "continue" || l.word(h) == "remain" || l.word(h) == "be" || clause.Has(l.tree, h, syntax.Advmod, "not", "n't", "n’t", "never", "always", "only") || clause.Passive(l.tree, h) {
			return -1
		}
		return h
	}
	return -1
}

// willDo is the verb of which the "will" at token k tells what the speaker's side will do, other than move or talk; or -1.
func (l *ledger) willDo(st *statement.Statement, k int) int {
	h := l.tree.Head(k)
	if l.tree.UPOS(k) != syntax.AUX || h < 0 || travels(l.word(h)) || l.Vows.Is("talk", l.word(h)) || !l.own(st, h) {
		return -1
	}
	return h
}

// announces says whether a statement announces what will be done where nobody else is to do it: "announced that the duty
// would be waived".
func (l *ledger) announces(st *statement.Statement) bool {
	if st.Token < 0 || l.tree.Lemma(st.Token) != "announce" {
		return false
	}
	r := st.Content[0]
	for k := int(r.First); k < int(r.Last) && k < int(r.First)+20; k++ {
		if w := l.word(k); l.tree.UPOS(k) != syntax.AUX || w != "will" && w != "would" {
			continue
		}
		h := l.tree.Head(k)
		if h < 0 || travels(l.word(h)) || l.Vows.Is("talk", l.word(h)) || clause.Has(l.tree, h, syntax.Advmod, "not", "n't", "n’t", "never") {
			return false
		}
		s := clause.Subject(l.tree, h)
		return s < 0 || len(without(l.sides(l.Cast.At(s)), l.sides(st.Speaker))) == 0
	}
	return false
}

// gives says whether a statement tells that the speaker's side will give something: "told him that Norway will
// provide two ferries".
func (l *ledger) gives(st *statement.Statement) bool {
	r := st.Content[0]
	for k := int(r.First); k < int(r.Last); k++ {
		if w := l.word(k); l.tree.UPOS(k) == syntax.AUX && (w == "will" || w == "would" || w == "shall") {
			h := l.tree.Head(k)
			return h >= 0 && l.Vows.Is("give", l.word(h)) && l.own(st, h)
		}
	}
	return false
}

// travels says whether a verb only moves somebody about: where ministers go binds nobody.
func travels(lemma string) bool { return senses.Is(lemma, senses.Travel) }

// own says whether the subject of clause v is the speaker or the speaker's side.
func (l *ledger) own(st *statement.Statement, v int) bool {
	if v < 0 {
		return false
	}
	sub := clause.Subject(l.tree, v)
	if sub < 0 {
		return false
	}
	mine, who := l.sides(st.Speaker), l.sides(l.Cast.At(sub))
	for _, a := range who {
		if slices.Contains(mine, a) {
			return true
		}
	}
	return len(who) == 0 && l.Vows.Is("own", l.word(sub)) && clause.Has(l.tree, sub, syntax.Det, "the") && l.tree.Kid(sub, syntax.Amod, syntax.Nmod, syntax.Compound, syntax.NmodPoss) < 0
}
