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
	for k := int(r.First); k < int(r.Last) && k < int(r.First)+beginning; k++ {
		switch l.word(k) {
		case "resolve", "pledge", "commitment":
			if l.tree.UPOS(k) == syntax.NOUN {
				return true
			}
		case "commit", "ready", "continue":
			if r := l.tree.Rel(k); r == syntax.Acl || r == syntax.Amod {
				continue // "the crimes committed by Y"
			}
			return true
		case "will", "would":
			if l.willDo(st, k) >= 0 {
				return true
			}
		}
	}
	return false
}

// undertakes says whether a statement tells first of what the speaker's side will do, and not what it will not, or go on doing.
func (l *ledger) undertakes(st *statement.Statement) bool {
	k := l.willIn(st)
	if k < 0 {
		return false
	}
	h := l.willDo(st, k)
	if h < 0 || clause.Passive(l.tree, h) || l.denied(h) || clause.Has(l.tree, h, syntax.Advmod, "always", "only") {
		return false
	}
	switch l.word(h) {
	case "continue", "remain", "be":
		return false
	}
	return true
}

// announces says whether a statement announces what will be done where nobody else is to do it: "announced that the duty
// would be waived".
func (l *ledger) announces(st *statement.Statement) bool {
	if st.Token < 0 || l.tree.Lemma(st.Token) != "announce" && l.tree.Lemma(st.Token) != "confirm" {
		return false
	}
	k := l.willIn(st)
	if k < 0 {
		return false
	}
	h := l.does(k)
	if h < 0 || l.denied(h) {
		return false
	}
	s := clause.Subject(l.tree, h)
	return s < 0 || len(without(l.sides(l.Cast.At(s)), l.sides(st.Speaker))) == 0
}

// willIn is the first "will" or "would" in the beginning of what a statement says, -1 where there is none.
func (l *ledger) willIn(st *statement.Statement) int {
	r := st.Content[0]
	for k := int(r.First); k < int(r.Last) && k < int(r.First)+beginning; k++ {
		if w := l.word(k); l.tree.UPOS(k) == syntax.AUX && (w == "will" || w == "would") {
			return k
		}
	}
	return -1
}

// ownWill says whether a statement tells first of what the speaker's side will do.
func (l *ledger) ownWill(st *statement.Statement) bool {
	k := l.willIn(st)
	return k >= 0 && l.willDo(st, k) >= 0
}

// beginning is how many tokens of a statement's content tell what it is about.
const beginning = 20

// willDo is the verb of which the "will" at token k tells what the speaker's side will do, other than move or talk; or -1.
func (l *ledger) willDo(st *statement.Statement, k int) int {
	if h := l.does(k); h >= 0 && l.own(st, h) {
		return h
	}
	return -1
}

// does is the verb of the auxiliary at token k, -1 where it tells of moving or talking.
func (l *ledger) does(k int) int {
	h := l.tree.Head(k)
	if l.tree.UPOS(k) != syntax.AUX || h < 0 || travels(l.word(h)) || l.Vows.Is("talk", l.word(h)) || l.word(h) == "able" {
		return -1
	}
	if r := l.tree.Rel(h); r == syntax.Advcl || r == syntax.AclRelcl {
		return -1 // "as you might expect we would"
	}
	return h
}

// denied says whether verb h is negated.
func (l *ledger) denied(h int) bool {
	return clause.Has(l.tree, h, syntax.Advmod, "not", "n't", "n’t", "never")
}

// gives says whether a statement tells that the speaker's side will give something or stand by somebody: "told him that Norway
// will provide two ferries", "said that Norway would remain at their side".
func (l *ledger) gives(st *statement.Statement) bool {
	r := st.Content[0]
	for k := int(r.First); k < int(r.Last); k++ {
		if w := l.word(k); l.tree.UPOS(k) == syntax.AUX && (w == "will" || w == "would" || w == "shall") {
			h := l.tree.Head(k)
			return h >= 0 && (l.Vows.Is("give", l.word(h)) || l.Vows.Is("stand", l.word(h))) && l.own(st, h) && !l.denied(h) && !clause.Passive(l.tree, h)
		}
	}
	return false
}

// grants says whether a side by itself decided to give something: "decided to grant two boats to the mission".
func (l *ledger) grants(st *statement.Statement) bool {
	if st.Token < 0 || len(st.Content) == 0 || l.resolves(st) {
		return false
	}
	switch l.tree.Lemma(st.Token) {
	case "decide", "resolve":
	default:
		return false
	}
	to := int(st.Content[0].First)
	return l.word(to) == "to" && to+1 < int(st.Content[0].Last) && l.Vows.Is("give", l.tree.Lemma(to+1)) && !l.denied(to+1)
}

// refuses says whether a statement tells that the speaker's side will not do what others want of it: "said that Norway would not
// sign".
func (l *ledger) refuses(st *statement.Statement) bool {
	k := l.willIn(st)
	if k < 0 {
		return false
	}
	h := l.tree.Head(k)
	if h < 0 || !l.denied(h) || !l.Vows.Is("withhold", l.word(h)) || clause.Passive(l.tree, h) || clause.MoodOf(l.tree, h).Status == clause.Hypothetical {
		return false
	}
	s := clause.Subject(l.tree, h)
	return l.own(st, h) || s >= 0 && l.word(s) == "we"
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
