package attribution

import (
	"readout/knowledge/cues"
	"readout/read/syntax"
)

// nouns reads nouns of saying whose owner is named: "his warning that …", "the claim by Oslo that …".
func (r *reader) nouns(first, last int) {
	for i := first; i < last; i++ {
		if u := r.upos(i); u != syntax.NOUN || r.speaks(i) || r.cueOf[i] > 0 {
			continue
		}
		list := r.lex.Noun(r.low(i))
		if len(list) == 0 {
			continue
		}
		src := r.owner(i, last)
		if src.head < 0 {
			continue
		}
		for _, c := range list {
			if a, ok := r.nounContent(c, i, min(last, i+window)); ok {
				a.SourceHead, a.Source = int32(src.head), src.Range
				r.add(a)
				break
			}
		}
	}
}

// owner is the possessor of a noun, or who stands behind it with "by" or "from".
func (r *reader) owner(i, last int) source {
	if p := r.t.Kid(i, syntax.NmodPoss); p >= 0 && p < i {
		s := r.phrase(p, i)
		if n := int(s.Last) - 1; n > int(s.First) && r.is(n, "'s", "’s", "'", "’") {
			s.Last--
		}
		return s
	}
	for k := range r.t.Kids(i) {
		if k > i && k < last && r.t.Rel(k) == syntax.Nmod {
			if c := r.t.Kid(k, syntax.Case); c >= 0 && r.is(c, "by", "from") {
				return r.phrase(k, i)
			}
		}
	}
	return nobody
}

func (r *reader) nounContent(c *cues.Cue, i, last int) (Attribution, bool) {
	a := Attribution{Cue: Range{int32(i), int32(i + 1)}, Core: Range{int32(i), int32(i + 1)}, CueHead: int32(i), ToHead: -1, By: -1, Entry: c, Speech: c.Kind == cues.Speech, Why: "noun.clause", Confidence: .8}
	if c.Is(cues.Need) {
		return a, false
	}
	for j := i + 1; j < min(i+8, last); j++ {
		if c.Has(cues.Clause) && r.is(j, "that") && (r.t.Nodes[j].UPOS == syntax.SCONJ || r.t.Rel(j) == syntax.Mark) {
			a.Content = []Range{{int32(j), int32(r.clauseEnd(i, j, last))}}
			return a, a.Content[0].Last-a.Content[0].First > 2
		}
		if c.Has(cues.Infinitive) && j == i+1 && r.is(j, "to") && j+1 < last && r.xpos(j+1) == syntax.XVB {
			a.Content = []Range{{int32(j), int32(r.verbEnd(i, j, last))}}
			return a, true
		}
		if r.punct(j) || r.finite(j) {
			break
		}
	}
	for k := range r.t.Kids(i) {
		if k <= i || k >= last || r.t.Rel(k) != syntax.Nmod {
			continue
		}
		if p := r.t.Kid(k, syntax.Case); p == i+1 && c.Takes(r.low(p)) {
			a.Content, a.Why, a.Confidence = []Range{{int32(p), int32(r.tidy(p+1, min(last, int(r.t.Nodes[k].Right)+1)))}}, "noun.about", .6
			return a, true
		}
	}
	return a, false
}

// quotedSaying is "quoted Wang as saying …", "was quoted by Xinhua as saying …": two attributions, the
// outer one of who quotes.
func (r *reader) quotedSaying(h *hit, src source, first, last int) *found {
	v := int(h.at)
	c, end := r.take(h, cues.QuotedSaying, last)
	if c == nil {
		return nil
	}
	for i := end; i+1 < min(end+16, last); i++ {
		if !r.is(i, "as") || !r.is(i+1, "saying", "telling", "stating") {
			if r.finite(i) || r.is(i, ";") {
				break
			}
			continue
		}
		start := i + 2
		if start >= last {
			return nil
		}
		stop := r.clauseEnd(i+1, start, last)
		inner := Attribution{Cue: Range{int32(i), int32(i + 2)}, Core: Range{int32(i + 1), int32(i + 2)}, CueHead: int32(i + 1), ToHead: -1, By: -1, Speech: true, Entry: c,
			Content: []Range{{int32(start), int32(stop)}}, Why: "clause.quoted_as", Confidence: .92}
		who := r.whoIsQuoted(v, end, i, first)
		if who.head < 0 {
			return nil
		}
		inner.SourceHead, inner.Source = int32(who.head), who.Range
		if r.passive(v) {
			inner.Cue.First = int32(r.group(v, &inner, deepest))
			inner.By = int32(r.agent(v))
			r.add(inner)
			return &found{cue: &cues.Cue{Kind: cues.Topic}}
		}
		r.add(inner)
		return &found{cue: c, end: end, content: []Range{{int32(end), int32(stop)}}, to: -1, why: "clause.quoting", odds: .9}
	}
	return nil
}
