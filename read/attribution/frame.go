package attribution

import (
	"readout/knowledge/cues"
	"readout/read/syntax"
)

// toldTo is an object with an infinitive: "urged Iran to stop".
func (r *reader) toldTo(h *hit, _ source, first, last int) *found {
	v := int(h.at)
	for _, c := range h.verb.Cues {
		end := r.words(c, v, last)
		if !c.Has(cues.ToldTo) || end < 0 {
			continue
		}
		passive := r.passive(v)
		o := r.t.Kid(v, syntax.Obj, syntax.Iobj)
		if len(c.Words) > 1 {
			o = r.objectOf(v, end, true)
		}
		inf := r.infinitiveOf(v, end, last, true)
		if e := r.chunk(end, min(last, end+12)); !passive && (o < end || inf < 0) && e > end && r.is(e, "to") && e+1 < last && r.xpos(e+1) == syntax.XVB { // the tree missed it
			o, inf = r.headIn(end, e), e
		}
		start := end
		if !passive {
			if o < end || o >= last {
				continue
			}
			start = max(int(r.t.Nodes[o].Left), end)
		}
		if inf < 0 || !passive && inf <= o {
			continue
		}
		stop := r.verbEnd(v, inf, last)
		f := &found{cue: c, end: end, content: []Range{{int32(start), int32(stop)}}, to: int32(o), why: "clause.told_to", odds: .9}
		if passive {
			f.content[0].First, f.to = int32(inf), int32(r.t.Kid(v, syntax.NsubjPass, syntax.Nsubj))
		}
		if len(c.Words) > 1 && !passive {
			f.content[0].First = int32(end)
		}
		return f
	}
	return nil
}

// infinitiveOf is the "to" of an infinitive that depends on v or stands behind its object, or -1.
func (r *reader) infinitiveOf(v, end, last int, object bool) int {
	for k := range r.t.Kids(v) {
		if k < end || r.t.Rel(k) != syntax.Xcomp && r.t.Rel(k) != syntax.Advcl && r.t.Rel(k) != syntax.Ccomp {
			continue
		}
		if m := r.t.Kid(k, syntax.Mark); m >= end && r.is(m, "to") && r.xpos(k) != syntax.XVBG {
			if m > 0 && r.is(m-1, "not") && m-1 >= end {
				return m - 1
			}
			return m
		}
	}
	if o := r.t.Kid(v, syntax.Obj); object && o >= end { // hung from the object
		if k := r.t.Kid(o, syntax.Acl); k >= 0 {
			if m := r.t.Kid(k, syntax.Mark); m >= 0 && r.is(m, "to") {
				return m
			}
		}
	}
	return -1
}

// verbEnd is the end of an infinitive clause that begins at token inf and depends on v.
func (r *reader) verbEnd(v, inf, last int) int {
	stop := inf + 2
	k := r.t.Head(inf)
	if r.is(inf, "not") && k >= 0 && k < len(r.t.Tokens) && r.upos(k) != syntax.VERB {
		k = r.t.Head(inf + 1)
	}
	if k > inf {
		stop = max(stop, int(r.t.Nodes[k].Right)+1)
	}
	stop = min(stop, last)
	for stop < last && !r.punct(stop) && r.upos(stop) != syntax.CCONJ && (r.upos(stop) != syntax.SCONJ || r.is(stop, "if", "unless", "once", "so", "provided", "lest")) && !r.circumstance(stop) {
		stop++
	}
	for i := inf + 1; i < stop; i++ {
		if h := r.hitAt(i + 1); r.upos(i) == syntax.CCONJ && h != nil && r.quoted[i] < 0 && h.verb.Inflection&cues.Base == 0 && h.verb.Inflection&cues.Past != 0 && r.opens(i+2) && r.flat(inf, i) && (r.xpos(v) == syntax.XVBD || r.xpos(v) == syntax.XVBN) { // "urged her to wait and expressed hope"
			h.from, h.soft = int32(v)+1, false
			stop = i
			break
		}
		if r.upos(i) == syntax.CCONJ && r.punct(i-1) && r.quoted[i] < 0 && r.flat(inf, i) && r.newClause(i+1, last, true) {
			stop = i - 1
		}
	}
	return r.tidy(inf+1, r.tail(inf, r.close(inf, stop, last)))
}

// infinitive is "to …" as content: "pledged to help".
func (r *reader) infinitive(h *hit, _ source, first, last int) *found {
	v := int(h.at)
	c, end := r.take(h, cues.Infinitive, last)
	if c == nil {
		return nil
	}
	inf := r.infinitiveOf(v, end, last, false)
	if inf < 0 || inf-end > 6 || !r.reaches(c, end, inf) {
		return nil
	}
	if h := r.hitAt(inf + 1); h != nil && r.is(v, "declined", "declines", "refused", "refuses", "declining", "refusing") {
		if q, _ := r.take(h, cues.Clause|cues.Whether, last); q != nil { // read at "say", as not said
			return nil
		}
	}
	return &found{cue: c, end: end, content: []Range{{int32(inf), int32(r.verbEnd(v, inf, last))}}, to: -1, why: "clause.infinitive", odds: .88}
}

// accusedOf is "accused Iran of …".
func (r *reader) accusedOf(h *hit, _ source, first, last int) *found {
	v := int(h.at)
	c, end := r.take(h, cues.AccusedOf, last)
	if c == nil || r.passive(v) {
		return nil
	}
	o := r.t.Kid(v, syntax.Obj)
	if o < end && end < last && r.opens(end) {
		o = r.headIn(end, r.chunk(end, min(last, end+12)))
	}
	if o < end || o >= last {
		return nil
	}
	if of := r.overAside(o+1, last); of > 0 {
		stop := r.goesOn(v, of, r.toBreak(of, last))
		return &found{cue: c, end: end, content: []Range{{int32(of), int32(stop)}}, to: int32(o), why: "clause.accused_of", odds: .9}
	}
	for i := o + 1; i < min(o+12, last); i++ {
		if r.punct(i) {
			break
		}
		if r.is(i, "of") {
			stop := r.goesOn(v, i, r.toBreak(i, last))
			return &found{cue: c, end: end, content: []Range{{int32(max(int(r.t.Nodes[o].Left), end)), int32(stop)}}, to: int32(o), why: "clause.accused_of", odds: .9}
		}
	}
	return nil
}

// furthestOf is how many tokens a clause between an object and what it is accused of has at most.
const furthestOf = 30

// overAside is the "of" behind a relative clause that begins with the comma at token i: "accused Chad, which has troops there, of
// plotting"; 0 where there is none.
func (r *reader) overAside(i, last int) int {
	if !r.is(i, ",") || !r.is(i+1, "which", "who", "whose", "whom", "where") {
		return 0
	}
	for k := i + 2; k+1 < min(last, i+furthestOf); k++ {
		if r.is(k, ",") && r.is(k+1, "of") {
			return k + 1
		}
	}
	return 0
}

// toBreak is the end of the words from token i to the next mark that ends a clause.
func (r *reader) toBreak(i, last int) int {
	stop := i + 1
	for stop < last && !(r.punct(stop) && !r.is(stop, "-", "/", "'", "’") && r.quoted[stop] < 0) && !(r.circumstance(stop) && !r.is(stop, "at")) {
		stop++
	}
	return r.tidy(i+1, r.tail(i, stop))
}

// as is "described the talks as tense".
func (r *reader) as(h *hit, _ source, first, last int) *found {
	v := int(h.at)
	c, end := r.take(h, cues.As, last)
	if c == nil || r.passive(v) {
		return nil
	}
	if stop := r.dismissed(end, last); stop > 0 {
		return &found{cue: c, end: end, content: []Range{{int32(end), int32(stop)}}, to: -1, why: "act.as", odds: .85}
	}
	o := r.t.Kid(v, syntax.Obj)
	if o < end || o >= last {
		return nil
	}
	for i := o + 1; i < min(o+20, last-1); i++ {
		if h := r.hitAt(i + 1); r.upos(i) == syntax.CCONJ && h != nil && !h.soft {
			break
		}
		if r.is(i, "as") && !r.is(i+1, "well", "soon", "long", "far", "he", "she", "it", "they") {
			return &found{cue: c, end: end, content: []Range{{int32(max(int(r.t.Nodes[o].Left), end)), int32(r.tidy(i+1, r.goesOn(v, i, r.toBreak(i, last))))}}, to: -1, why: "act.as", odds: .9}
		}
		if r.punct(i) || r.finite(i) {
			break
		}
	}
	return nil
}

// dismissed is the end of "as “a farce” the report that …", where the object stands behind what it is called;
// 0 where token i does not begin such words.
func (r *reader) dismissed(i, last int) int {
	if !r.is(i, "as") || i+3 >= last {
		return 0
	}
	o := i + 2
	switch {
	case r.quoted[i+1] >= 0:
		o = int(r.quotes[r.quoted[i+1]].last) + 1
	case r.afterManner(i) > 0: // "as a plain lie the report that …"
		o = r.afterManner(i)
	case r.upos(i+1) != syntax.ADJ:
		return 0
	}
	if o+1 >= last || !r.opens(o) && r.upos(o) != syntax.NOUN || r.upos(o-1) == syntax.ADJ && r.upos(o) == syntax.NOUN && r.t.Head(i+1) == o {
		return 0
	}
	stop := o + 1
	for stop < last && !r.punct(stop) && !(r.upos(stop) == syntax.CCONJ && r.newClause(stop+1, last, false)) {
		stop++
	}
	return r.tidy(o+1, r.tail(o, stop))
}

// smallClause is "called the talks frank", "called it “a farce”".
func (r *reader) smallClause(h *hit, _ source, first, last int) *found {
	v := int(h.at)
	c, end := r.take(h, cues.SmallClause, last)
	if c == nil || r.passive(v) || c.Kind != cues.Speech {
		return nil
	}
	o := r.t.Kid(v, syntax.Obj)
	if i := r.t.Kid(v, syntax.Iobj); i >= end { // "called him “a friend”"
		o = i
	}
	if o < end {
		if o = r.t.Kid(v, syntax.Ccomp, syntax.Xcomp); o >= 0 { // the predicate took the object for its subject
			o = r.t.Kid(o, syntax.Nsubj)
		}
	}
	if o < end && end < last && r.opens(end) {
		o = r.headIn(end, r.chunk(end, min(last, end+12)))
	}
	if o < end || o >= last {
		return nil
	}
	stop := r.tidy(o+1, r.goesOn(v, o, r.toBreak(o, last)))
	if !r.predicative(o, stop) {
		if stop = r.beyond(o, stop, last); stop < 0 {
			return nil
		}
	}
	return &found{cue: c, end: end, content: []Range{{int32(end), int32(stop)}}, to: -1, why: "act.call", odds: .9}
}

// beyond is the end of the quotation that stands behind the object and the words set off after it: "called
// the talks, the first in years, “useful”"; -1 for none.
func (r *reader) beyond(o, stop, last int) int {
	if !r.is(stop, ",") {
		return -1
	}
	for i := stop + 1; i < min(stop+25, last); i++ {
		if r.quoted[i] >= 0 && r.is(i-1, ",") {
			return min(last, int(r.quotes[r.quoted[i]].last)+1)
		}
	}
	return -1
}

// predicative says whether behind the object o, before stop, something stands that it is called.
func (r *reader) predicative(o, stop int) bool {
	if o+2 == stop && !r.temporal(o+1) && (r.xpos(o+1) == syntax.XVBG || r.xpos(o+1) == syntax.XVBN || r.upos(o+1) == syntax.ADJ) {
		return true
	}
	for i := o + 1; i < stop; i++ {
		if r.quoted[i] >= 0 && r.quoted[o] != r.quoted[i] {
			return true
		}
		for _, p := range r.lex.ContentPatterns(r.low(i)) {
			if p.Place == cues.Called && r.upos(i-1) != syntax.DET && r.upos(i-1) != syntax.ADP {
				return true
			}
		}
		if u := r.upos(i); (u == syntax.ADJ || u == syntax.DET && r.is(i, "a", "an", "the")) && r.upos(i-1) != syntax.ADP && r.upos(i-1) != syntax.DET && (i-1 == o || r.nominal(i-1) || r.upos(i-1) == syntax.ADV) {
			return r.upos(o) == syntax.PRON || r.upos(o) == syntax.PROPN || r.upos(o) == syntax.NOUN
		}
	}
	return false
}

// preposition is a phrase as content: "warned of famine", "thanked the king for his help".
func (r *reader) preposition(h *hit, _ source, first, last int) *found {
	v := int(h.at)
	if r.passive(v) {
		return nil
	}
	for _, c := range h.verb.Cues {
		end := r.words(c, v, last)
		if !c.Has(cues.Preposition) || end < 0 {
			continue
		}
		to := r.recipient(c, v, end, last)
		if f := r.thanked(c, v, end, int(to), last); f != nil {
			return f
		}
		from := end
		if c.To == "obj" && int(to) >= end {
			from = r.pastApposition(int(to))
		}
		for i := from; i < min(from+20, last-1); i++ {
			if r.finite(i) || r.is(i, ";") || r.is(i, ",") && i > from {
				break
			}
			if u := r.t.Head(i); c.Takes(r.low(i)) && u > i && (r.t.Head(u) == v || int32(r.t.Head(u)) == to) && !r.temporal(u) {
				stop := r.phraseEnd(v, u, last)
				if c.To == "obj" && to < 0 && c.Kind == cues.Speech && (len(c.Acts) == 0 || c.Acts[0] != "warn") { // "officials briefed on the talks"
					break
				}
				return &found{cue: c, end: end, content: []Range{{int32(i), int32(max(stop, u+1))}}, to: to, why: "act.about", odds: .85}
			}
		}
	}
	return nil
}

// thanked is "thank those who …", "thanked everyone involved in …", where what they are thanked for is told with them; nil elsewhere.
func (r *reader) thanked(c *cues.Cue, v, end, o, last int) *found {
	if o < end || o >= last || len(c.Acts) == 0 || c.Acts[0] != "thank" || !r.is(end, "all", "those", "everyone", "everybody", "anyone") || r.t.Kid(o, syntax.AclRelcl, syntax.Acl) < o {
		return nil
	}
	return &found{cue: c, end: end, content: []Range{{int32(end), int32(max(r.phraseEnd(v, o, last), o+1))}}, to: -1, why: "act.about", odds: .85}
}

// pastApposition is the token behind the addressee at token i, and behind what commas set off there: "thanked his host, the
// mayor, for …".
func (r *reader) pastApposition(i int) int {
	if k := r.t.Kid(i, syntax.Appos); k > i && r.is(i+1, ",") && int(r.t.Nodes[k].Right) < k+8 {
		if e := int(r.t.Nodes[k].Right) + 1; r.is(e, ",") {
			return e + 1
		}
	}
	return i + 1
}

// gerund is "suggested waiting", "denied having met him".
func (r *reader) gerund(h *hit, _ source, first, last int) *found {
	v := int(h.at)
	c, end := r.take(h, cues.Gerund, last)
	if c == nil || r.passive(v) || end >= last || r.xpos(end) != syntax.XVBG || r.t.Head(end) != v {
		return nil
	}
	stop := min(int(r.t.Nodes[end].Right)+1, last)
	return &found{cue: c, end: end, content: []Range{{int32(end), int32(r.tidy(end+1, r.tail(end, stop)))}}, to: -1, why: "clause.gerund", odds: .85}
}
