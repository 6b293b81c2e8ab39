package attribution

import (
	"readout/knowledge/cues"
	"readout/knowledge/senses"
	"readout/read/syntax"
)

// attitudes reads what somebody is said to be clear, firm or confident about, or of one mind on: "was clear with him
// that …", "remains adamant that …", "was unequivocal: …".
func (r *reader) attitudes(first, last int) {
	for i := first; i < last; i++ {
		list := r.lex.Attitudes(r.low(i))
		if len(list) == 0 || r.cueOf[i] > 0 || r.speaks(i) || r.speech != nil && r.speech[i] > 0 {
			continue
		}
		src := r.subject(i, deepest)
		if src.head < first || src.head >= i || !r.takesStand(src.head) {
			continue
		}
		for _, c := range list {
			if be := r.stands(c, i); be >= 0 && r.attitude(c, src, be, i, last) {
				break
			}
		}
	}
}

// attitude adds the attribution of the cue that ends at token i behind the verb at token be.
func (r *reader) attitude(c *cues.Cue, src source, be, i, last int) bool {
	f := r.toldOf(c, i, min(last, i+window))
	if f == nil {
		return false
	}
	from := i + 1 - len(c.Words)
	a := Attribution{Source: src.Range, SourceHead: int32(src.head), CueHead: int32(i), Core: Range{int32(from), int32(i) + 1}, By: -1,
		Entry: c, Speech: c.Kind == cues.Speech, Unlearned: true, Content: f.content, ToHead: f.to, Why: f.why, Confidence: f.odds}
	first := min(r.group(from, &a, deepest), r.group(be, &a, deepest))
	a.Cue = Range{max(int32(first), src.Last), int32(i) + 1}
	r.add(a)
	return true
}

// stands is the form of "be", "remain", "stay" or "feel" whose predicate is the cue that ends at token i, or -1.
func (r *reader) stands(c *cues.Cue, i int) int {
	from := i + 1 - len(c.Words)
	for n, w := range c.Words {
		if !r.is(from+n, w) {
			return -1
		}
	}
	k := from - 1
	for k > 0 && (r.upos(k) == syntax.ADV || r.is(k, "not", "n't", "n’t")) {
		k--
	}
	if k < 0 {
		return -1
	}
	switch r.t.Lemma(k) {
	case "be", "remain", "stay", "feel":
		return k
	}
	return -1
}

// takesStand says whether the one at token s can take a stand: no "it", no thing.
func (r *reader) takesStand(s int) bool {
	switch r.upos(s) {
	case syntax.PROPN:
		return true
	case syntax.PRON:
		return !r.is(s, "it", "this", "that", "these", "those", "which", "what", "there")
	}
	return r.upos(s) == syntax.NOUN && senses.Is(r.t.Lemma(s), senses.Speaker)
}

// toldOf is the construction of an adjective at token i: a clause, what follows a colon, "to …", or a phrase.
func (r *reader) toldOf(c *cues.Cue, i, last int) *found {
	to := r.recipient(c, i, i+1, last)
	if c.Has(cues.Clause) {
		if start, sure := r.clauseStart(c, i, i+1, last); start > 0 && (sure || !c.Is(cues.Rare)) {
			if stop := r.clauseEnd(i, start, last); stop-start > 1 {
				return &found{content: []Range{{int32(start), int32(stop)}}, to: to, why: "clause.complement", odds: .87}
			}
		}
		if at := r.behindColon(i+1, last); at > 0 {
			return &found{content: []Range{{int32(at), int32(r.tidy(at, last))}}, to: to, why: "clause.colon", odds: .85}
		}
	}
	if c.Has(cues.Infinitive) {
		if inf := r.infinitiveOf(i, i+1, last, false); inf >= 0 && inf-i < 6 {
			return &found{content: []Range{{int32(inf), int32(r.verbEnd(i, inf, last))}}, to: to, why: "clause.infinitive", odds: .8}
		}
	}
	for k := i + 1; k+1 < last && k < i+12 && !r.finite(k) && !r.punct(k); k++ {
		if c.Takes(r.low(k)) && r.upos(k) == syntax.ADP && r.t.Head(k) > k {
			return &found{content: []Range{{int32(k), int32(r.phraseEnd(i, r.t.Head(k), last))}}, to: to, why: "act.about", odds: .8}
		}
	}
	return nil
}

// behindColon is the token behind a colon that follows the adjective, or the one to whom it is said, in tokens [from, last).
func (r *reader) behindColon(from, last int) int {
	for k := from; k+2 < last && k < from+8; k++ {
		switch {
		case r.is(k, ":"):
			return k + 1
		case r.finite(k) || r.punct(k):
			return -1
		}
	}
	return -1
}
