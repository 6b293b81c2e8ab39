package attribution

import (
	"readout/knowledge/cues"
	"readout/read/token"
)

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
		c, end := r.take(h, cues.Quotation, last)
		if c == nil || h.soft || r.speaks(int(h.at)) {
			continue
		}
		if r.cueOf[h.at] == 0 && !c.Is(cues.Rare) && r.bridge(c, end, last-1, true, false) {
			if src := r.source(h, first); src.head >= 0 && !r.is(src.head, "i", "you") {
				a := r.spoken(h, c, end, src, "quote.block")
				a.Content, a.Confidence, a.ToHead = []Range{{int32(from), int32(to)}}, .8, r.recipient(c, int(h.at), end, last-1)
				r.add(a)
			}
		}
		return
	}
}
