package attribution

import (
	"readout/knowledge/cues"
	"readout/read/syntax"
	"readout/read/token"
)

// quote is an outermost quotation: tokens First and Last are its marks (or its last token).
type quote struct {
	first, last int32
	continues   bool
	closed      bool
	clause      bool  // more than a few words of somebody else's
	whole       bool  // ends as a sentence or clause does
	of          int32 // its attribution plus one
	chain       int32 // the quotation that it continues, or -1
}

// seeQuotes lists the outermost quotations. One that never closes is believed up to the end of its sentence only.
func (r *reader) seeQuotes() {
	t := r.t
	room := make([]int32, 3*len(t.Tokens))
	r.cueOf, r.hitOf, r.quoted = room[:len(t.Tokens)], room[len(t.Tokens):2*len(t.Tokens)], room[2*len(t.Tokens):]
	for i := range r.quoted {
		r.quoted[i] = -1
	}
	for k, q := range t.Quotes {
		if q.Parent >= 0 && t.Quotes[q.Parent].Closed {
			continue
		}
		o := quote{first: q.First, last: q.Last, continues: q.Continues, closed: q.Closed, chain: -1}
		if n := len(r.quotes); n > 0 && r.quotes[n-1].last >= o.first {
			continue
		}
		if !q.Closed && !(k+1 < len(t.Quotes) && t.Quotes[k+1].Continues && t.Quotes[k+1].First == q.Last+1) {
			o.last = min(o.last, t.Sentences[t.SentenceOf[q.First]].Last-1)
		}
		if q.Continues && len(r.quotes) > 0 {
			o.chain = int32(len(r.quotes) - 1)
		}
		r.measure(&o)
		for i := o.first; i <= o.last; i++ {
			r.quoted[i] = int32(len(r.quotes))
		}
		r.quotes = append(r.quotes, o)
	}
}

// measure tells a quotation of somebody's clause from a word or two in marks.
func (r *reader) measure(q *quote) {
	end := int(q.last)
	if q.closed {
		end--
	}
	if end <= int(q.first) {
		return
	}
	q.whole = r.punct(end) || q.closed && r.is(int(q.last)+1, ",")
	n := end - int(q.first)
	q.clause = n >= 8
	for i := int(q.first) + 1; i <= end && !q.clause; i++ {
		q.clause = r.finite(i) || q.whole && r.upos(i) == syntax.VERB || r.is(i, "!", "?") || r.punct(i) && i == end && r.is(i, ",", ".")
	}
}

// tagQuotes joins the quotations of the sentence to the cue verb beside them: one that begins in it to a cue
// in front, one that ends in it to a cue behind.
func (r *reader) tagQuotes(first, last int) {
	for k := r.next; k < len(r.quotes) && int(r.quotes[k].first) < last; k++ {
		q := &r.quotes[k]
		if q.of == 0 && int(q.first) >= first && !r.split(k, first) && !r.before(k) {
			r.label(k, first)
		}
		if int(q.last) >= last {
			return
		}
		if q.of == 0 && !r.signed(k) && !r.after(k, last) {
			r.joins(k)
		}
		r.next = k + 1
	}
}

// zoneBefore is the words from the beginning of the sentence, or from the quotation before, to the opening mark.
func (r *reader) zoneBefore(k int) (from, to int) {
	to = int(r.quotes[k].first)
	from = int(r.t.Sentences[r.t.SentenceOf[to]].First)
	if from == to && to > 0 && (r.is(to-1, ":", ",") || r.unfinished(to-1)) { // "She said:" and the words in the next paragraph
		from = int(r.t.Sentences[r.t.SentenceOf[to-1]].First)
	}
	if k > 0 {
		from = max(from, int(r.quotes[k-1].last)+1)
	}
	return from, to
}

// unfinished says whether a paragraph breaks off at token i, behind "she says" or "I was thinking".
func (r *reader) unfinished(i int) bool {
	return r.upos(i) == syntax.VERB && r.lex.Verb(r.low(i)) != nil && (r.upos(i-1) == syntax.PRON || r.upos(i-1) == syntax.AUX)
}

// zoneAfter is the words from the closing mark to the end of the sentence or to the next quotation.
func (r *reader) zoneAfter(k, last int) (from, to int) {
	from, to = int(r.quotes[k].last)+1, last
	if k+1 < len(r.quotes) {
		to = min(to, int(r.quotes[k+1].first))
	}
	return from, to
}

// split joins the second half of "…," he said, "…" to the first.
func (r *reader) split(k, first int) bool {
	if k == 0 || r.quotes[k-1].of == 0 || int(r.quotes[k-1].first) < first && r.t.SentenceOf[r.quotes[k-1].last] != r.t.SentenceOf[r.quotes[k].first] {
		return false
	}
	a := &r.out[r.quotes[k-1].of-1]
	from, to := r.zoneBefore(k)
	if a.CueHead < int32(from) || a.CueHead >= int32(to) || to-1 < from || !r.is(to-1, ",", ";", ":", "—", "–", "--") && to != int(a.Cue.Last) {
		return false
	}
	for _, h := range r.verbsIn(int(a.CueHead)+1, to) { // a cue of its own stands between
		if !h.soft {
			return false
		}
	}
	r.give(k, r.quotes[k-1].of)
	return true
}

// before finds the cue in front: He said: "…"; she told reporters "…".
func (r *reader) before(k int) bool {
	from, to := r.zoneBefore(k)
	stop := to
	colon, comma := false, false
	if stop > from && r.is(stop-1, ":", ",", "—", "–", "--") {
		stop--
		colon, comma = r.is(stop, ":"), !r.is(stop, ":")
	}
	hits := r.verbsIn(from, stop)
	for i := len(hits) - 1; i >= 0; i-- {
		h := &hits[i]
		if h.soft && int(h.at)+1 < stop {
			continue
		}
		c, end, act := r.introduced(h, stop, to)
		if c == nil || end > stop || r.cueOf[h.at] > 0 {
			return false
		}
		if next := int(r.quotes[k].last) + 1; !colon && !comma && !r.quotes[k].whole && next < len(r.t.Tokens) && r.finite(next) { // said “real progress” had been made
			return false
		}
		if !r.bridge(c, end, stop, colon, comma) || comma && end == stop && !r.quotes[k].clause {
			return false
		}
		src := r.source(h, from)
		if src.head < 0 && !colon && !r.quotes[k].whole {
			return false
		}
		a := r.spoken(h, c, end, src, "quote.follows")
		a.Act, a.ToHead = act, r.recipient(c, int(h.at), end, stop)
		r.cited(&a, h, end, from, stop)
		if colon && end == stop {
			a.Cue.Last = int32(stop) + 1
		}
		r.give(k, r.add(a)+1)
		return true
	}
	return r.earlier(k, from, stop, colon)
}

// earlier joins "She said:" of the paragraph before, tokens [from, to), whose verbs are no longer at hand. Without a colon
// the cue must be its last word.
func (r *reader) earlier(k, from, to int, colon bool) bool {
	if from >= to || r.t.SentenceOf[from] == r.t.SentenceOf[r.quotes[k].first] {
		return false
	}
	saved := r.hits
	r.hits = nil
	r.seeVerbs(from, to)
	defer func() { r.hits = saved }()
	for i := len(r.hits) - 1; i >= 0; i-- {
		h := &r.hits[i]
		c, end := r.take(h, cues.Quotation, to)
		if c == nil || h.soft || r.cueOf[h.at] > 0 || !colon && end < to {
			continue
		}
		a := r.spoken(h, c, end, r.source(h, from), "quote.follows")
		a.ToHead = r.recipient(c, int(h.at), end, to)
		r.give(k, r.add(a)+1)
		return true
	}
	return false
}

// bridge says whether the words between cue and opening mark let the quotation be the cue's: nothing, the
// addressee, or, before a comma or colon, circumstances without a verb of their own.
func (r *reader) bridge(c *cues.Cue, from, to int, colon, comma bool) bool {
	if from >= to {
		return true
	}
	if to-from > 25 {
		return false
	}
	for i := from; i < to; i++ {
		if r.is(i, "that") && i == to-1 && !colon {
			return false
		}
		if r.finite(i) && !colon || r.mark(i) {
			return false
		}
	}
	if colon || comma {
		return true
	}
	if r.upos(to-1) == syntax.ADV && from == to-1 {
		return true
	}
	return c.To == "obj" && r.nominal(from) && r.nominal(to-1) && r.kind(to) == token.Open && capital(r.t.Form(min(to+1, len(r.t.Tokens)-1)))
}

// after finds the cue behind: "…," said Abdi; "…," the minister told parliament.
func (r *reader) after(k, last int) bool {
	q := &r.quotes[k]
	from, to := r.zoneAfter(k, last)
	comma := from < to && r.is(from, ",", "—", "–", "--")
	if comma {
		from++
	}
	if from >= to || !q.clause && !q.whole {
		return false
	}
	if zf, zt := r.zoneBefore(k); zt > zf && !r.opening(zf, zt) {
		return false // the quotation is part of a longer clause
	}
	hits := r.verbsIn(from, to)
	for i := range hits {
		h := &hits[i]
		c, end := r.take(h, cues.Quotation, to)
		if c == nil || h.verb.Inflection == cues.Base {
			continue
		}
		src := r.tagSource(h, from, end, to)
		if src.head < 0 || !q.whole && !comma && int(h.at) != from && end < to && !r.punct(end) {
			return false
		}
		a := r.spoken(h, c, end, src, "quote.inverted")
		a.ToHead = r.recipient(c, int(h.at), end, to)
		r.cited(&a, h, end, from, to)
		r.give(k, r.add(a)+1)
		return true
	}
	return false
}

// longestName is how many words a name under a quotation has at most.
const longestName = 8

// signed reads a quotation with its speaker's name behind a dash: “We are tired.” — Amina Diallo.
func (r *reader) signed(k int) bool {
	q := &r.quotes[k]
	dash := int(q.last) + 1
	if !q.clause || !q.closed || !r.is(dash, "—", "–", "―", "--", "-") {
		return false
	}
	end := dash + 1
	for end < len(r.t.Tokens) && end-dash <= longestName && r.kind(end) == token.Word && capital(r.t.Form(end)) && r.t.SentenceOf[end] == r.t.SentenceOf[dash+1] {
		end++
	}
	if end == dash+1 || end < len(r.t.Tokens) && r.t.SentenceOf[end] == r.t.SentenceOf[end-1] && r.kind(end) != token.Open && !r.is(end, ",", ".", "(", ";") {
		return false
	}
	r.give(k, r.add(Attribution{Source: Range{int32(dash + 1), int32(end)}, Cue: Range{int32(dash), int32(dash + 1)}, Core: Range{int32(dash), int32(dash + 1)},
		SourceHead: int32(r.headOf(dash+1, end)), CueHead: int32(dash), ToHead: -1, By: -1, Form: Direct, Speech: true, Why: "quote.signed", Confidence: .85})+1)
	return true
}

// opening says whether tokens [from, to) before a quotation are only a joining word or a mark.
func (r *reader) opening(from, to int) bool {
	if r.is(to-1, ":") {
		return true
	}
	for i := from; i < to; i++ {
		if !r.punct(i) && r.upos(i) != syntax.CCONJ && r.upos(i) != syntax.ADV {
			return false
		}
	}
	return to-from <= 2
}

// label reads a name and a colon before a quotation.
func (r *reader) label(k, first int) bool {
	from, to := r.zoneBefore(k)
	if to-from < 2 || to-from > 8 || from != first || !r.is(to-1, ":") {
		return false
	}
	for i := from; i < to-1; i++ {
		if r.upos(i) != syntax.PROPN && !capital(r.t.Form(i)) {
			return false
		}
	}
	r.give(k, r.add(Attribution{Source: Range{int32(from), int32(to - 1)}, Cue: Range{int32(to - 1), int32(to)}, Core: Range{int32(to - 1), int32(to)},
		SourceHead: int32(r.headOf(from, to-1)), CueHead: int32(to - 1), ToHead: -1, By: -1, Form: Direct, Speech: true, Why: "quote.label", Confidence: .85})+1)
	return true
}

// joins adds a quotation that stands alone after another of its paragraph to that one's content, and one
// that goes on over the paragraph's end to the one before.
func (r *reader) joins(k int) {
	q := &r.quotes[k]
	if q.chain >= 0 && r.quotes[q.chain].of > 0 {
		r.give(k, r.quotes[q.chain].of)
		return
	}
	if k == 0 || !q.clause || r.quotes[k-1].of == 0 {
		return
	}
	p := &r.quotes[k-1]
	s := r.t.SentenceOf[q.first]
	from, to := r.zoneBefore(k)
	after, end := r.zoneAfter(k, int(r.t.Sentences[r.t.SentenceOf[q.last]].Last))
	if r.t.Sentences[s].Para == r.t.Sentences[r.t.SentenceOf[p.last]].Para && s-r.t.SentenceOf[p.last] <= 1 && from == to && end-after <= 1 {
		r.give(k, p.of)
	}
}

// give puts the quotation, and those that it continues, into the content of an attribution.
func (r *reader) give(k int, of int32) {
	for c := r.quotes[k].chain; c >= 0 && r.quotes[c].of == 0; c = r.quotes[c].chain {
		r.quotes[c].of = of
		r.out[of-1].Content = append(r.out[of-1].Content, r.quotes[c].words())
	}
	r.quotes[k].of = of
	r.out[of-1].Content = append(r.out[of-1].Content, r.quotes[k].words())
}

func (q *quote) words() Range { return Range{q.first, q.last + 1} }

// spoken is an attribution of a quotation to a cue verb, its content still to come.
func (r *reader) spoken(h *hit, c *cues.Cue, end int, src source, why string) Attribution {
	a := r.base(h, c, end, src)
	a.Form, a.Why, a.Confidence = Direct, why, .95
	if src.head < 0 {
		a.Confidence = .6
	}
	return a
}
