package attribution

import (
	"slices"

	"readout/knowledge/cues"
	"readout/read/syntax"
)

// host is the clause into which a cue is put: "The talks failed, officials said"; "The talks, he said, failed"; "As he said, the
// talks failed".
func (r *reader) host(h *hit, src source, first, last int) *found {
	v := int(h.at)
	c, end := r.inserted(h, src, last)
	if c == nil {
		return nil
	}
	edge := v // where source and cue begin
	if int(src.First) < v {
		edge = int(src.First)
	} else {
		end = int(src.Last)
	}
	for r.passive(v) && edge > first && r.t.UPOS(edge-1) == syntax.AUX { // "As was stated by Okello, the road is open"
		edge--
	}
	as := edge > first && r.is(edge-1, "as")
	if r.passive(v) && !as {
		return nil
	}
	if as {
		edge--
	}
	from := r.hostStart(edge, first)
	if stop := r.adjuncts(end, last); as && from == edge && r.is(stop, ",") { // "As Okello said, the road is open"
		rest := r.hostRest(stop, last, r.quoted[v])
		if rest.Empty() || !r.predicate(int(rest.First), int(rest.Last)) {
			return nil
		}
		return &found{cue: c, end: int(h.at) + len(c.Words), content: []Range{rest}, to: -1, why: "clause.as", odds: .85}
	}
	before, stop := edge-1, end // the ends of the words in front of the cue, and of those that belong to it
	switch {
	case r.is(before, ",", "—", "–", "--"):
		stop = r.adjuncts(end, last)
	case r.slipped(c, src, v):
		before = edge
	default:
		return nil
	}
	if before <= from || r.is(from, "asked", "questioned", "pressed") { // "Asked whether …, she said no"
		return nil
	}
	for i := from; i < before; i++ { // the clause is what another says: "Okello said, if attacked, Kenya would respond"
		if k := r.cueOf[i]; k > 0 && r.out[k-1].covers(int32(v)) {
			return nil
		}
	}
	content := []Range{{int32(from), int32(r.tidy(from, before))}}
	switch {
	case stop >= last || r.is(stop, ".", ";", "!", "?") || r.circumstance(stop):
	case r.is(stop, ",", "—", "–", "--"):
		content = append(content, r.hostRest(stop, last, r.quoted[v]))
	case before == edge:
		content = append(content, Range{int32(stop), int32(r.tidy(stop, r.tail(stop, last)))})
	default:
		return nil
	}
	content = slices.DeleteFunc(content, Range.Empty)
	if !slices.ContainsFunc(content, func(c Range) bool { return r.predicate(int(c.First), int(c.Last)) }) {
		return nil
	}
	return &found{cue: c, end: int(h.at) + len(c.Words), content: content, to: r.recipient(c, v, int(h.at)+len(c.Words), stop), why: "clause.parataxis", odds: .88}
}

// inserted is the cue of a verb that may be put into a clause, and where its words end; nil for none.
func (r *reader) inserted(h *hit, src source, last int) (*cues.Cue, int) {
	v := int(h.at)
	c, end := r.take(h, cues.Quotation, last)
	if c == nil || c.Is(cues.Rare) {
		c, end = r.takeThought(h, last)
	}
	if c == nil || !c.Has(cues.Clause|cues.Whether) || c.Is(cues.Rare) || h.verb.Inflection&(cues.Past|cues.Third|cues.Base) == 0 || src.head < 0 || r.is(int(src.First), "who", "which", "that") {
		return nil, -1
	}
	if o := r.t.Kid(v, syntax.Obj); o > v && c.To != "obj" {
		return nil, -1
	}
	return c, end
}

// hostRest is the words of the clause behind the comma at token stop that ends what was put into it, none where something else
// begins there; own is the quotation in which it stands.
func (r *reader) hostRest(stop, last int, own int32) Range {
	next := min(stop+1, last-1)
	if h := r.hitAt(stop + 1); h != nil && h.verb.Inflection == cues.Ing || r.xpos(next) == syntax.XVBG || r.is(stop+1, "according", "as", "citing", "referring", "who", "which") || r.upos(next) == syntax.CCONJ {
		return Range{}
	}
	rest := r.tidy(stop+1, r.tail(stop, last))
	if r.marks(stop+1, rest, own) {
		return Range{}
	}
	return Range{int32(stop + 1), int32(rest)}
}

// slipped says whether "I think" and the like stand without commas between the words of a clause or behind them:
// "prompted I think by the film".
func (r *reader) slipped(c *cues.Cue, src source, v int) bool {
	if c.Kind != cues.Thought || src.Last-src.First != 1 || int(src.First) != v-1 || !r.is(src.head, "i", "we", "he", "she", "they") {
		return false
	}
	switch u := r.upos(v - 2); u {
	case syntax.VERB, syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.ADV:
		return r.punct(v+1) || r.is(v+1, "by", "from", "because", "for", "with", "at") && u == syntax.VERB
	}
	return false
}

// takeThought is the first cue of a verb of thinking that takes a clause, and where its words end: "the talks, I think, failed".
func (r *reader) takeThought(h *hit, last int) (*cues.Cue, int) {
	if c, end := r.take(h, cues.Clause, last); c != nil && c.Kind == cues.Thought {
		return c, end
	}
	return nil, -1
}

// hostStart is where the clause in front of an inserted cue begins: after the quotation or the cue before it.
func (r *reader) hostStart(edge, first int) int {
	from := first
	for i := edge - 1; i > first; i-- {
		if q := r.quoted[i]; r.speaks(i) && q != r.quoted[edge] && r.quotes[q].of > 0 || r.is(i, ";") {
			from = i + 1
			if q >= 0 && r.quotes[q].of > 0 {
				if cue := int(r.out[r.quotes[q].of-1].CueHead); cue > i && cue < edge { // "“…,” he said, agencies reported"
					from = int(r.quotes[q].first)
				}
			}
			break
		}
	}
	for from < edge && (r.punct(from) || r.upos(from) == syntax.CCONJ && from > first) {
		from++
	}
	return from
}

// adjuncts is the end of the words after a cue that hold no clause: time, place, addressee.
func (r *reader) adjuncts(i, last int) int {
	for n := 0; i < last && n < 14; n++ {
		if r.punct(i) || r.mark(i) || r.finite(i) || r.upos(i) == syntax.SCONJ || r.is(i, "after", "before", "when") {
			break
		}
		i++
	}
	return i
}

// predicate says whether tokens [from, to) hold a finite verb, or a quotation and more.
func (r *reader) predicate(from, to int) bool {
	for i := from; i < to; i++ {
		if r.finite(i) || r.mark(i) {
			return to-from > 2
		}
	}
	return false
}

// marks says whether a quotation other than own that has its own cue stands in tokens [from, to).
func (r *reader) marks(from, to int, own int32) bool {
	for i := from; i < to; i++ {
		if r.quoted[i] >= 0 && r.quoted[i] != own && r.quotes[r.quoted[i]].of > 0 {
			return true
		}
	}
	return false
}
