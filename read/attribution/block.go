package attribution

import (
	"readout/knowledge/cues"
	"readout/read/syntax"
	"readout/read/token"
)

// introduced is the cue by which a verb gives what stands behind a colon at token stop, where the cue's words end, and the
// noun that names the act: "said:", "issued the following statement:". nil for none.
func (r *reader) introduced(h *hit, stop, last int) (c *cues.Cue, end int, act *cues.Cue) {
	if c, end = r.take(h, cues.Quotation, last); c != nil {
		return c, end, nil
	}
	c, end = r.take(h, cues.ActNoun, last)
	if o := r.t.Kid(int(h.at), syntax.Obj); c != nil && r.is(stop, ":") && o >= end && o < stop && r.flat(o, stop) {
		if act = r.actNoun(o); act != nil {
			return c, end, act
		}
	}
	return nil, -1, nil
}

// cited mends who says what a cue of citing gives, whose words end at token end: "Lund was quoted by the agency: …",
// "the agency quoted Lund as saying". Whoever cites him is the one who passes it on.
func (r *reader) cited(a *Attribution, h *hit, end, from, last int) {
	if w := a.Entry.Words[0]; w != "quote" && w != "cite" {
		return
	}
	if r.passive(int(h.at)) {
		a.By = int32(r.agent(int(h.at)))
		if s := r.whoIsQuoted(int(h.at), end, last, from); s.head >= 0 {
			a.Source, a.SourceHead = s.Range, int32(s.head)
		}
		return
	}
	stop := r.chunk(end, last)
	if stop == end || !r.is(stop, "as") && r.upos(r.headOf(end, stop)) == syntax.NOUN {
		return
	}
	a.By, a.Source, a.SourceHead = a.SourceHead, Range{int32(end), int32(stop)}, int32(r.headOf(end, stop))
}

// fewestOfBlock is how many tokens a paragraph has at least that is somebody's words without marks around it.
const fewestOfBlock = 8

// block gives the words of a sentence that ends its paragraph in a cue and a colon ("The envoy writes:") the
// next paragraph, where that has no quotation marks.
func (r *reader) block(s, first, last int) {
	p := int(r.t.Sentences[s].Para)
	if !r.is(last-1, ":") || p+1 >= len(r.t.Paragraphs) || int(r.t.Paragraphs[p].Last) != s+1 || r.speech != nil && r.speech[last] > 0 && r.speech[first] != r.speech[last] {
		return
	}
	from, to := r.paragraph(p + 1)
	if to-from < fewestOfBlock || r.kind(from) != token.Word || r.quoted[from] >= 0 || r.flat(from, to) {
		return
	}
	for i := len(r.hits) - 1; i >= 0; i-- {
		h := &r.hits[i]
		c, end, act := r.introduced(h, last-1, last)
		if c == nil || h.soft || r.speaks(int(h.at)) {
			continue
		}
		src := r.source(h, first)
		if r.cueOf[h.at] == 0 && !c.Is(cues.Rare) && r.bridge(c, end, last-1, true, false) && src.head >= 0 && !r.is(src.head, "i", "you") {
			a := r.spoken(h, c, end, src, "quote.block")
			a.Act, a.Content, a.Confidence, a.ToHead = act, []Range{{int32(from), int32(to)}}, .8, r.recipient(c, int(h.at), end, last-1)
			r.add(a)
		}
		return
	}
}
