package attribution

import (
	"readout/knowledge/cues"
	"readout/read/syntax"
)

// phrases reads the cues without a verb of saying: "according to …", "in his view".
func (r *reader) phrases(first, last int) {
	for i := first; i < last; i++ {
		c := r.t.Form(i)[0]
		if c|0x20 != 'a' && c|0x20 != 'i' && c|0x20 != 'b' && c|0x20 != 't' && c|0x20 != 'o' && c|0x20 != 'c' && c|0x20 != 'q' {
			continue
		}
		for _, p := range r.lex.Phrases(r.low(i)) {
			if end := r.phraseAt(p, i, last); end > 0 && r.phraseCue(p, i, end, first, last) {
				i = end - 1
				break
			}
		}
	}
}

// phraseAt is where the words of a phrase end that begins at token i, or 0.
func (r *reader) phraseAt(p *cues.Phrase, i, last int) int {
	if len(p.Words) == 1 && (i == 0 || !r.is(i-1, ",") || r.xpos(i) != syntax.XVBG) {
		return 0
	}
	for _, w := range p.Words {
		switch {
		case i >= last:
			return 0
		case w == "X":
			if r.xpos(i) != syntax.XPRPS {
				return 0
			}
		case !r.is(i, w):
			return 0
		}
		i++
	}
	return i
}

// phraseCue adds the attribution of the phrase at tokens [i, end).
func (r *reader) phraseCue(p *cues.Phrase, i, end, first, last int) bool {
	a := Attribution{Cue: Range{int32(i), int32(end)}, Core: Range{int32(i), int32(end)}, CueHead: int32(i), ToHead: -1, By: -1, Entry: &p.Cue,
		Speech: p.Kind == cues.Speech, Why: "phrase.according", Confidence: .92}
	if a.Inner = r.speaks(i); a.Inner {
		first, last = r.quotation(i, first, last)
		a.Confidence = doubted
	}
	stop := end
	if p.Source == cues.Owner {
		a.Source, a.SourceHead = Range{int32(i + 1), int32(i + 2)}, int32(i+1)
	} else {
		stop = r.sourceAfter(end, last)
		if stop == end {
			return false
		}
		a.SourceHead, a.Source = int32(r.headOf(end, stop)), Range{int32(end), int32(stop)}
	}
	for k := end + 1; k+2 < stop; k++ { // "according to officials quoted by the agency"
		if r.is(k, "quoted", "cited") && r.is(k+1, "by") {
			a.Source.Last, a.By = int32(k), int32(r.headOf(k+2, stop))
			if int(a.SourceHead) >= k {
				a.SourceHead = int32(r.headOf(end, k))
			}
			break
		}
	}
	if len(p.Words) == 1 {
		if r.is(stop, "as") { // "quoting him as saying" is read at "saying"
			return false
		}
		a.Confidence = .8
	}
	if a.Content = r.passedOn(&a, p, i, stop, first, last); len(a.Content) == 0 {
		a.Content = r.reported(&a, p, i, first)
	}
	if len(a.Content) == 0 {
		a.Content = r.around(i, r.passing(p, stop, last), first, last)
	}
	if len(p.Words) == 1 && a.By < 0 && r.is(first, "according") && r.is(first+1, "to") && first+2 < i { // "according to the agency, citing officials, …"
		a.By = int32(r.headOf(first+2, i))
	}
	if len(a.Content) == 0 {
		return false
	}
	r.add(a)
	return true
}

// passing is the end of the words behind "according to the agency" that tell whom it cites.
func (r *reader) passing(p *cues.Phrase, stop, last int) int {
	if len(p.Words) > 1 && r.is(stop, ",") && r.is(stop+1, "citing", "quoting") {
		if end := r.sourceAfter(stop+2, last); r.is(end, ",") {
			return end
		}
	}
	return stop
}

// passedOn is the content of "quoting …" beside the report of an outlet: "the agency reported, quoting
// officials, that …"; "the agency, citing officials, said …". The outlet becomes the one who quotes.
func (r *reader) passedOn(a *Attribution, p *cues.Phrase, i, stop, first, last int) []Range {
	if len(p.Words) > 1 || !r.is(stop, ",") {
		return nil
	}
	var h *hit
	from := stop + 1
	if before := r.verbsIn(max(first, i-8), i); len(before) > 0 {
		h = &before[len(before)-1]
	} else if h = r.hitAt(stop + 1); h == nil {
		h = r.hitAt(stop + 2)
	}
	if h == nil || h.soft {
		return nil
	}
	c, end := r.take(h, cues.Clause, last)
	if c == nil {
		return nil
	}
	if int(h.at) > i {
		from = end
	}
	start, _ := r.clauseStart(c, int(h.at), max(from, end), last)
	if start < 0 {
		return nil
	}
	a.By = int32(r.source(h, first).head)
	return []Range{{int32(start), int32(r.clauseEnd(int(h.at), start, last))}}
}

// reported is the content of "quoting …" behind what an outlet reports: "The bridge is open, the agency reported,
// citing officials". The outlet becomes the one who quotes.
func (r *reader) reported(a *Attribution, p *cues.Phrase, i, first int) []Range {
	before := r.verbsIn(max(first, i-6), i)
	if len(p.Words) > 1 || len(before) == 0 {
		return nil
	}
	h := &before[len(before)-1]
	src := r.nearest(int(h.at), first)
	at := int(src.First) - 1
	if h.soft || src.head < 0 || at <= first || !r.is(at, ",") || r.quoted[at-1] >= 0 || r.flat(first, at) {
		return nil
	}
	a.By = int32(src.head)
	return []Range{{int32(first), int32(r.tidy(first, at))}}
}

// sourceAfter is the end of the noun phrase behind "according to", with an apposition, relative clause or "in …".
func (r *reader) sourceAfter(from, last int) int {
	stop := r.chunk(from, last)
	if stop == from {
		return from
	}
	if head := r.headOf(from, stop); r.t.Nodes[head].Right >= int32(stop) && int(r.t.Nodes[head].Left) >= from-2 {
		e := min(int(r.t.Nodes[head].Right)+1, last)
		if !r.breaks(stop, e) {
			stop = e
		}
	}
	for stop < last && !r.punct(stop) && !r.mark(stop) && !r.finite(stop) && r.upos(stop) != syntax.SCONJ && stop-from < 25 {
		stop++
	}
	for stop > from && r.punct(stop-1) {
		stop--
	}
	if e := r.namedBehind(from, stop, last); e > 0 {
		return e
	}
	return stop
}

// namedBehind is the end of the name that stands between commas behind a description, tokens [from, stop): "according to
// the team's trainer, Ama Darko, …"; 0 for none.
func (r *reader) namedBehind(from, stop, last int) int {
	if !r.is(stop, ",") || r.upos(r.headOf(from, stop)) != syntax.NOUN {
		return 0
	}
	e := stop + 1
	for e < last && r.upos(e) == syntax.PROPN {
		e++
	}
	if e-stop < 3 || !r.is(e, ",") {
		return 0
	}
	return e
}

// breaks says whether a comma stands in tokens [from, to).
func (r *reader) breaks(from, to int) bool {
	for i := from; i < to; i++ {
		if r.is(i, ",", ";", "—", "–") || r.mark(i) && r.speaks(i) {
			return true
		}
	}
	return false
}

// around is the clause that a phrase at tokens [i, stop) stands in, without it: before it, after it, or both.
func (r *reader) around(i, stop, first, last int) []Range {
	var out []Range
	from := first
	if q := r.quoted[first]; q >= 0 && q != r.quoted[i] {
		from = int(r.quotes[q].first)
	}
	for k := i - 1; k > first; k-- {
		if r.is(k, ";") && r.quoted[k] == r.quoted[i] {
			from = k + 1
			break
		}
	}
	for from < i && (r.punct(from) || r.upos(from) == syntax.CCONJ) {
		from++
	}
	switch to := r.tidy(from, i); {
	case r.is(i-1, "that"), r.is(from, "according") && r.is(from+1, "to"):
	case r.predicate(from, to) || to-from > 2 && !r.is(from, "but", "and") && r.is(i-1, ","):
		out = append(out, Range{int32(from), int32(to)})
	case to > from && !(to-from == 1 && r.upos(from) == syntax.CCONJ):
		out = append(out, Range{int32(from), int32(to)})
	}
	goesOn := stop+1 < last && r.predicate(stop+1, last) && !r.predicate(from, i) && !r.is(stop+1, "who", "which", "and", "but", "while", "as")
	if stop+1 < last && r.is(stop, ",", "—", "–") && (len(out) == 0 || goesOn && (!r.is(stop+1, "a", "an", "the") || r.is(i-1, ","))) {
		if to := r.tidy(stop+1, last); to > stop+1 {
			out = append(out, Range{int32(stop + 1), int32(to)})
		}
	}
	return out
}
