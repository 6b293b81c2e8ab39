package attribution

import (
	"slices"

	"readout/knowledge/cues"
	"readout/read/syntax"
)

// found is a construction that holds the content of a verb.
type found struct {
	cue     *cues.Cue
	end     int // token after the cue's words
	content []Range
	to      int32
	act     *cues.Cue
	why     string
	odds    float64
}

// verb reads the construction of a cue verb that no quotation has claimed.
func (r *reader) verb(h *hit, first, last int) {
	v := int(h.at)
	if h.soft || r.cueOf[v] > 0 || !h.told && (r.t.Rel(v) == syntax.Amod || r.t.Rel(v) == syntax.Compound) {
		return
	}
	if v > first && r.upos(v-1) == syntax.VERB && r.finite(v-1) && r.xpos(v) == syntax.XVBN { // "made recommended vaccines free"
		return
	}
	if len(r.lex.Attitudes(r.low(v))) > 0 && r.passive(v) && r.agent(v) < 0 { // "I am convinced that" is an attitude
		return
	}
	src, ok := r.speakerOf(h, first)
	inner := !ok
	if inner {
		if src, first, last, ok = r.inside(h, first, last); !ok {
			return
		}
	}
	f := r.construction(h, src, first, last)
	if f == nil || len(f.content) == 0 {
		return
	}
	if r.passive(v) && (f.why == "clause.object" || f.why == "act.noun") {
		return
	}
	a := r.base(h, f.cue, f.end, src)
	a.Content, a.ToHead, a.Act, a.Why, a.Confidence = f.content, f.to, f.act, f.why, f.odds
	if f.act != nil && r.is(int(f.content[0].First), "no") { // "voiced no objection"
		a.Negated = true
	}
	if src.head < 0 {
		commands := r.commands(v, first)
		if f.why != "clause.complement" || !r.passive(v) && !commands {
			return
		}
		a.Confidence, a.Unlearned = .4, a.Unlearned || commands
	}
	if src.head == int(a.ToHead) {
		a.ToHead = -1
	}
	if a.Inner = inner; inner {
		a.Confidence = min(a.Confidence, doubted)
	}
	r.add(a)
}

// effects reads the verbs that bring about what their clause says ("ensure that …"). They part no other's content, as cues do.
func (r *reader) effects(first, last int) {
	for i := first; i < last; i++ {
		if r.upos(i) != syntax.VERB {
			continue
		}
		if v := r.lex.Verb(r.low(i)); v != nil && v.Cues[0].Is(cues.Effect) {
			r.verb(&hit{at: int32(i), end: int32(i) + 1, verb: v}, max(first, i-window), min(last, i+window))
		}
	}
}

// inside is the source of a verb that a quotation holds, or that "I" and "we" have in a turn, with the tokens
// [first, last) of the quotation in which its clause stands.
func (r *reader) inside(h *hit, first, last int) (src source, from, to int, ok bool) {
	v := int(h.at)
	switch {
	case r.speaks(v):
		first, last = r.quotation(v, first, last)
	case r.speech == nil || r.speech[v] == 0:
		return nobody, first, last, false
	}
	src = r.source(h, first)
	return src, first, last, src.head >= first && src.head < last
}

// commands says whether a verb begins a clause as an imperative: "Remember that …".
func (r *reader) commands(v, first int) bool {
	return r.xpos(v) == syntax.XVB && (v == first || r.punct(v-1) || r.upos(v-1) == syntax.CCONJ) && r.t.Kid(v, syntax.Nsubj, syntax.Aux, syntax.Mark) < 0
}

// quotation cuts tokens [first, last) to those within the marks of the quotation that holds token i.
func (r *reader) quotation(i, first, last int) (from, to int) {
	q := &r.quotes[r.quoted[i]]
	if q.closed {
		last = min(last, int(q.last))
	}
	return max(first, int(q.first)+1), last
}

// speakerOf is the source of a verb, and whether the verb is to be read at all: not inside a quotation,
// unless the quotation opens between subject and verb; not "I" and "you" in a transcript.
func (r *reader) speakerOf(h *hit, first int) (source, bool) {
	v := int(h.at)
	if r.speaks(v) {
		q := &r.quotes[r.quoted[v]]
		open := int(q.first)
		if q.of > 0 || open < first || v-open > 3 || open == first || r.punct(open-1) && !r.is(open-1, ",") {
			return nobody, false
		}
		for i := open + 1; i < v; i++ {
			if r.upos(i) != syntax.ADV && r.upos(i) != syntax.AUX {
				return nobody, false
			}
		}
		src := r.nearest(open, first)
		return src, src.head >= 0
	}
	src := r.source(h, first)
	if r.speech != nil && r.speech[v] > 0 && src.head >= 0 && r.is(src.head, "i", "we", "you", "me", "us") {
		return nobody, false
	}
	return src, true
}

// construction tries the frames of a verb, the surest first.
func (r *reader) construction(h *hit, src source, first, last int) *found {
	for _, try := range [...]func(*hit, source, int, int) *found{
		r.quotedSaying, r.complement, r.toldTo, r.infinitive, r.accusedOf, r.host, r.as, r.smallClause, r.object, r.preposition, r.gerund,
	} {
		if f := try(h, src, first, last); f != nil {
			return f
		}
	}
	return nil
}

// complement is a clause after the verb: "said that …", "told him …", "asked whether …".
func (r *reader) complement(h *hit, src source, first, last int) *found {
	v := int(h.at)
	for _, c := range h.verb.Cues {
		if !c.Has(cues.Clause | cues.ToldClause | cues.Whether) {
			continue
		}
		end := r.words(c, v, last)
		if end < 0 {
			continue
		}
		start, sure := r.clauseStart(c, v, end, last)
		if start < 0 || c.Is(cues.Rare) && !sure && !(c.Is(cues.GoesOn) && h.verb.Inflection == cues.Ing && r.is(v-1, ",")) {
			continue
		}
		stop := r.clauseEnd(v, start, last)
		if stop-start < 2 {
			continue
		}
		f := &found{cue: c, end: end, content: []Range{{int32(start), int32(stop)}}, to: r.recipient(c, v, end, start), why: "clause.complement", odds: .9}
		if !sure {
			f.odds = .8
		}
		return f
	}
	return nil
}

// clauseStart is where the complement begins, and whether "that" or a question word says so.
func (r *reader) clauseStart(c *cues.Cue, v, end, last int) (int, bool) {
	if r.conditional(end, last) {
		return end + 1, true
	}
	for i := end; i < min(end+18, last); i++ {
		if r.is(i, ",") && r.is(i+1, "quoting", "citing") { // "reported, quoting officials, that …"
			for i++; i < last && !r.is(i, ","); i++ {
			}
			continue
		}
		if r.is(i, "that") && (r.joining(i, end) || c.To == "obj" && i > end && r.nominal(i-1) && !r.finite(i+1)) && r.reaches(c, end, i) {
			return i, true
		}
		if r.is(i, "that") && i > end && r.placed(end, i) && r.hasSubject(i+1, last) { // "said in Rome that such a plan …"
			return i, true
		}
		if r.is(i, "that") && i > end && r.is(i-1, "day") && !r.finite(i+1) && r.upos(end) == syntax.ADP { // "said in Rome the same day that …"
			return i, true
		}
		if r.is(i, "that") && i > end {
			break
		}
		if i == end && c.Has(cues.Whether) && r.is(i, "whether", "if", "how", "why", "what", "who", "when", "where") || i == end+1 && c.Has(cues.Whether) && r.upos(end) == syntax.ADV && r.is(i, "whether", "if", "why") {
			return i, true
		}
		if i > end && c.To == "obj" && c.Has(cues.Whether) && r.is(i, "whether", "how", "why", "what", "who", "when", "where") && r.chunk(end, i) == i { // "asked the minister why …"
			return i, true
		}
		if h := r.hitAt(i); r.finite(i) || r.mark(i) || h != nil && !h.soft || r.is(i, ";", ":", ".") || r.upos(i) == syntax.CCONJ && r.punct(i-1) {
			break
		}
	}
	if !c.Has(cues.Clause | cues.ToldClause) {
		return -1, false
	}
	for k := range r.t.Kids(v) {
		if k < end || r.t.Rel(k) != syntax.Ccomp {
			continue
		}
		start := max(int(r.t.Nodes[k].Left), end)
		for start < k && (r.punct(start) || r.upos(start) == syntax.CCONJ) {
			start++
		}
		if start > end && r.is(start-1, ",") && !r.mark(start) {
			continue
		}
		if r.clausal(k, start) && r.reaches(c, end, start) && !r.circumstance(start) {
			return start, false
		}
	}
	return r.bare(c, v, end, last), false
}

// conditional says whether a condition between commas opens a complement at token i: "said, if attacked, Kenya would respond".
func (r *reader) conditional(i, last int) bool {
	if !r.is(i, ",") || !r.is(i+1, "if", "unless") {
		return false
	}
	for k := i + 2; k < min(i+25, last); k++ {
		if r.is(k, ",") {
			return k > i+2 && !r.flat(k, last)
		}
	}
	return false
}

// joining says whether "that" at token i joins a clause rather than points at a noun.
func (r *reader) joining(i, end int) bool {
	if r.t.Nodes[i].UPOS == syntax.SCONJ || r.t.Rel(i) == syntax.Mark {
		return true
	}
	return (i == end || r.temporal(i-1) && !r.finite(i+1)) && i+1 < len(r.t.Tokens) && (r.upos(i+1) == syntax.DET || r.upos(i+1) == syntax.PRON || r.upos(i+1) == syntax.PROPN || i > end)
}

// placed says whether tokens [from, to) are a preposition and a name behind a cue: "in Rome".
func (r *reader) placed(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if !capital(r.t.Form(i)) {
			return false
		}
	}
	return to > from+1 && r.is(from, "in", "at", "from")
}

// hasSubject says whether a noun phrase and a verb with tense stand at token i.
func (r *reader) hasSubject(i, last int) bool {
	e := r.chunk(i, min(last, i+14))
	return e > i && e < last && r.finite(e)
}

// reaches says whether the words between a cue and its complement are no object: nothing, circumstances, or
// the addressee of a cue that takes one.
func (r *reader) reaches(c *cues.Cue, end, start int) bool {
	i := end
	for i < start && (r.upos(i) == syntax.ADV || r.punct(i) || r.temporal(i) || r.temporal(i+1) && r.is(i, "early", "late", "last", "this", "next")) {
		i++
	}
	if i >= start || r.upos(i) == syntax.ADP || r.mark(i) {
		return true
	}
	return c.To == "obj" && (start+1 >= len(r.t.Tokens) || !r.is(start, "that") || !r.finite(start+1))
}

// clausal says whether the predicate k with words from start is a clause with a verb of its own.
func (r *reader) clausal(k, start int) bool {
	if r.t.Kid(k, syntax.Nsubj, syntax.NsubjPass, syntax.Csubj, syntax.Expl) < 0 {
		return false
	}
	for i := start; i <= int(r.t.Nodes[k].Right); i++ {
		if r.finite(i) {
			return true
		}
	}
	return false
}

// bare is the beginning of a clause without "that" that the tree does not show: a noun phrase and a finite
// verb directly behind a verb that takes no object.
func (r *reader) bare(c *cues.Cue, v, end, last int) int {
	if c.Has(cues.Object) || c.Kind == cues.Wish || len(c.Words) > 1 && r.upos(end-1) != syntax.ADJ { // "made clear", "made it plain"
		return -1
	}
	if verb := r.lex.Verb(r.low(v)); len(c.Words) == 1 && verb != nil && slices.ContainsFunc(verb.Cues, func(other *cues.Cue) bool {
		return other.Has(cues.Object|cues.ActNoun|cues.SmallClause) && len(other.Words) == 1
	}) {
		return -1
	}
	start := end
	if o := r.t.Kid(v, syntax.Iobj, syntax.Obj); c.To == "obj" && o >= end && o < last && int(r.t.Nodes[o].Right)+1 < last && r.nominal(int(r.t.Nodes[o].Right)+1) {
		start = int(r.t.Nodes[o].Right) + 1
	}
	open := start
	if open < last && r.mark(open) && !r.speaks(open) {
		open++
	}
	e := r.chunk(open, last)
	if e == open || e-start > 14 || e >= last {
		return -1
	}
	for e < last && r.upos(e) == syntax.ADV {
		e++
	}
	if e+1 < last && r.mark(e) {
		e++
	}
	if e < last && r.finite(e) {
		return start
	}
	return -1
}
