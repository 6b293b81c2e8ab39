package attribution

import (
	"slices"
	"strings"

	"readout/knowledge/cues"
	"readout/knowledge/senses"
	"readout/read/syntax"
)

// object is a noun phrase that holds the content: "rejected the offer", "issued a warning on …".
func (r *reader) object(h *hit, _ source, first, last int) *found {
	if r.passive(int(h.at)) {
		return nil
	}
	if f := r.objectAs(h, cues.ActNoun, last); f != nil {
		return f
	}
	return r.objectAs(h, cues.Object, last)
}

// objectAs is the object of the verb's first cue with that frame that has one.
func (r *reader) objectAs(h *hit, frame cues.Frame, last int) *found {
	v := int(h.at)
	for _, c := range h.verb.Cues {
		if !c.Has(frame) || c.Is(cues.Rare) {
			continue
		}
		end := r.words(c, v, last)
		if end < 0 {
			continue
		}
		o := r.objectOf(v, end, len(c.Words) > 1 && !particle(c.Words[len(c.Words)-1]))
		to, from := r.behindAddressee(end, last)
		if from >= 0 && r.t.Kid(v, syntax.Obj) < from {
			o = r.headIn(from, r.chunk(from, min(last, from+12)))
		}
		if o < 0 || o >= last || r.temporal(o) || strings.HasSuffix(r.t.Form(o), "self") || strings.HasSuffix(r.t.Form(o), "selves") {
			continue
		}
		if c.Is(cues.Need) && !r.matters(o) || c.Is(cues.Unmanned) && senses.Is(r.t.Lemma(o), senses.Servant) || c.Is(cues.Ungranted) && senses.Is(r.t.Lemma(o), senses.Granted) {
			continue
		}
		act := r.actNoun(o)
		if list := r.lex.Noun(r.low(o)); act == nil && len(list) > 0 && r.is(v, "share", "shared", "shares", "sharing") { // "shared the view that …"
			act = list[0]
		}
		if frame == cues.ActNoun {
			if act == nil || r.is(int(r.t.Nodes[o].Left), "the") && r.is(v, "made", "make", "makes", "making", "give", "gave", "given") {
				continue
			}
			if f := r.saying(c, act, v, o, end, last); f != nil {
				return f
			}
		}
		start := max(int(r.t.Nodes[o].Left), end, from)
		if r.is(end, "in", "with") {
			if m := r.afterManner(end); m > start && m <= o {
				start = m
			}
		}
		if start > end && r.is(start-1, "$", "€", "£") {
			start--
		}
		for start < o && strings.HasSuffix(r.t.Form(start), "ly") && r.upos(start) != syntax.ADJ && start == end {
			start++
		}
		stop := r.phraseEnd(v, o, last)
		if act != nil && act.Is(cues.Weak) && frame == cues.ActNoun && !r.specified(act, o, stop) {
			continue
		}
		f := &found{cue: c, end: end, content: []Range{{int32(start), int32(stop)}}, to: -1, why: "clause.object", odds: .85}
		if frame == cues.ActNoun {
			f.act, f.why, f.odds = act, "act.noun", .9
			f.to = r.toPhrase(o, v, end, stop)
		} else {
			f.to = r.recipient(c, v, end, last)
		}
		if from >= 0 {
			f.to = int32(to)
		}
		return f
	}
	return nil
}

// objectOf is the object of a verb; of one with a preposition, what stands behind that.
func (r *reader) objectOf(v, end int, more bool) int {
	if !more {
		if o := r.t.Kid(v, syntax.Obj); o >= end && (r.upos(o) == syntax.NOUN || r.upos(o) == syntax.PROPN || r.upos(o) == syntax.PRON || r.upos(o) == syntax.X || r.upos(o) == syntax.NUM || r.upos(o) == syntax.SYM || r.upos(o) == syntax.ADJ && capital(r.t.Form(o))) {
			return o
		}
		if o := r.t.Kid(v, syntax.Iobj); o >= end && r.upos(o) == syntax.NOUN && r.t.Kid(v, syntax.Obj) < 0 && r.actNoun(o) != nil { // "gave assurances that"
			return o
		}
		return r.unseen(v, end)
	}
	for k := range r.t.Kids(v) {
		if k < end {
			continue
		}
		switch r.t.Rel(k) {
		case syntax.Obl, syntax.Nmod, syntax.Obj, syntax.Advcl, syntax.Ccomp, syntax.Xcomp:
			if left := int(r.t.Nodes[k].Left); left <= end && !r.circumstance(left) && !r.is(left, "if", "where") {
				return k
			}
		}
	}
	if e := r.chunk(end, min(end+12, len(r.t.Tokens))); e > end {
		return r.headOf(end, e)
	}
	return -1
}

// particle says whether the last word of a cue leaves the verb a plain object: "laid out a plan".
func particle(w string) bool {
	switch w {
	case "out", "up", "down", "off", "away", "back", "aside":
		return true
	}
	return false
}

// unseen is an object that the tree does not show: the noun phrase that stands directly behind the verb.
func (r *reader) unseen(v, end int) int {
	for end < len(r.t.Tokens) && (r.upos(end) == syntax.ADV || strings.HasSuffix(r.t.Form(end), "ly")) {
		end++
	}
	if r.t.Kid(v, syntax.Ccomp, syntax.Xcomp) >= 0 || end >= len(r.t.Tokens) {
		return -1
	}
	if r.is(end, "in", "with") { // "condemned in the strongest terms the attack"
		end = r.afterManner(end)
	}
	if end < 0 || !r.opens(end) {
		return -1
	}
	if e := r.chunk(end, min(end+12, len(r.t.Tokens))); e > end && (e >= len(r.t.Tokens) || !r.finite(e)) {
		return r.headIn(end, e)
	}
	return -1
}

// afterManner is where an object begins behind the words of manner that begin at token i: "in the clearest
// terms the raid", "with concern Oslo's continued raids". -1 where none does.
func (r *reader) afterManner(i int) int {
	for k := i + 2; k < min(i+7, len(r.t.Tokens)); k++ {
		switch {
		case r.upos(k-1) == syntax.NOUN && (r.upos(k) == syntax.DET || r.upos(k) == syntax.PROPN || r.upos(k) == syntax.PRON || r.upos(k) == syntax.ADJ):
			return k
		case !r.nominal(k):
			return -1
		}
	}
	return -1
}

// headIn is the head of the first noun phrase in tokens [first, last): the last noun before a preposition.
func (r *reader) headIn(first, last int) int {
	head := -1
	for i := first; i < last; i++ {
		switch r.upos(i) {
		case syntax.NOUN, syntax.PROPN, syntax.PRON, syntax.X, syntax.NUM:
			head = i
		case syntax.ADP, syntax.CCONJ, syntax.PUNCT:
			if head >= 0 {
				return head
			}
		case syntax.PART:
			head = -1
		default:
			if r.stranger(i) {
				head = i
			}
		}
	}
	return head
}

// actNoun is the cue of a noun that names an act of speech, or nil; words before it may belong to it.
func (r *reader) actNoun(i int) *cues.Cue {
	for _, c := range r.lex.Noun(r.low(i)) {
		if (c.Kind == cues.Speech || c.Is(cues.Made)) && !c.Is(cues.Need) {
			return c
		}
	}
	return nil
}

// matters says whether a noun is one for what is said to matter: "the need".
func (r *reader) matters(i int) bool {
	return slices.ContainsFunc(r.lex.Noun(r.low(i)), func(c *cues.Cue) bool { return c.Is(cues.Need) })
}

// specified says whether an act noun at token o has words that say what it is about, before stop.
func (r *reader) specified(act *cues.Cue, o, stop int) bool {
	for k := range r.t.Kids(o) {
		if k <= o || k >= stop {
			continue
		}
		if c := r.t.Kid(k, syntax.Case, syntax.Mark); c >= 0 && (act.Takes(r.low(c)) || r.is(c, "that")) {
			return true
		}
	}
	return false
}

// saying is the clause of an act noun that the verb makes: "issued a statement saying …", "voiced concern
// that …". Then verb and noun together are the cue.
func (r *reader) saying(c, act *cues.Cue, v, o, end, last int) *found {
	for i := o + 1; i < min(o+6, last); i++ {
		if r.is(i, "that") && act.Has(cues.Clause) && (r.joining(i, o+1) || i == o+1) {
			return &found{cue: c, end: o + 1, content: []Range{{int32(i), int32(r.clauseEnd(o, i, last))}}, to: -1, act: act, why: "act.clause", odds: .88}
		}
		if h := r.hitAt(i); h != nil && h.verb.Inflection == cues.Ing {
			r.cueOf[i] = r.cueOf[v] // read with the noun
			q, qe := r.take(h, cues.Clause|cues.Quotation, last)
			if q == nil {
				return nil
			}
			start, _ := r.clauseStart(q, i, qe, last)
			if start < 0 && r.mark(min(qe, last-1)) {
				start = qe
			}
			if start < 0 {
				return nil
			}
			return &found{cue: q, end: qe, content: []Range{{int32(start), int32(r.clauseEnd(i, start, last))}}, to: -1, act: nil, why: "act.clause", odds: .88}
		}
		if r.finite(i) || r.punct(i) {
			break
		}
	}
	return nil
}

// toPhrase is whom an act noun is directed to: "a warning to Iran", "conveyed to the prime minister her thanks".
func (r *reader) toPhrase(o, v, end, stop int) int32 {
	for _, head := range [...]int{o, v} {
		for k := range r.t.Kids(head) {
			if k < end || k >= stop && head == o {
				continue
			}
			if c := r.t.Kid(k, syntax.Case); c >= 0 && r.is(c, "to") && (r.upos(k) == syntax.NOUN || r.upos(k) == syntax.PROPN || r.upos(k) == syntax.PRON) {
				return int32(k)
			}
		}
	}
	if i := r.t.Kid(v, syntax.Iobj); i >= end {
		return int32(i)
	}
	return -1
}

// phraseEnd is the end of an object with what belongs to it; circumstances of the act stay outside.
func (r *reader) phraseEnd(v, o, last int) int {
	stop := int(r.t.Nodes[o].Right) + 1
	for k := range r.t.Kids(v) {
		if k < o || int(r.t.Nodes[k].Left) != stop {
			continue
		}
		if r.t.Rel(k) == syntax.Punct || !r.belongs(k) {
			break
		}
		stop = int(r.t.Nodes[k].Right) + 1
	}
	stop = r.onward(max(min(stop, last), o+1), last)
	stop = r.cutCircumstance(o, stop)
	stop = r.goesOn(v, o+1, r.tail(o, r.close(o, stop, last)))
	return r.tidy(o+1, stop)
}

// onward carries the end of an object over what the tree cut from it: modifiers that follow without a
// comma, and after one "as well as" and "including".
func (r *reader) onward(stop, last int) int {
	for stop < last {
		switch {
		case r.is(stop, ",") && stop+1 < last && (r.is(stop+1, "including") || r.is(stop+1, "as") && r.is(stop+2, "well")):
			stop += 2
		case r.is(stop, ",") && (r.listed(stop, last) || r.upos(stop-1) == syntax.ADJ && r.upos(stop+1) == syntax.ADJ):
			stop += 2
		case r.punct(stop) && !r.is(stop, "-", "/", "(", ")"), r.circumstance(stop) && !r.is(stop, "as", "at"), r.temporal(stop), r.upos(stop) == syntax.CCONJ && r.newClause(stop+1, last, r.punct(stop-1)):
			if r.temporal(stop) && r.is(stop-1, "last", "next", "this", "early", "late") {
				stop--
			}
			return stop
		default:
			stop++
		}
	}
	return stop
}

// listed says whether the comma at token i parts members of a list that ends with "and": the words up to
// there hold no verb with tense, and none begins a clause behind it.
func (r *reader) listed(i, last int) bool {
	for k := i + 1; k < min(i+25, last); k++ {
		h := r.hitAt(k)
		switch {
		case r.finite(k), h != nil && h.verb.Inflection&cues.Past != 0, r.circumstance(k), r.mark(k), r.is(k, ";", ".", "who", "which"):
			return false
		case r.upos(k) == syntax.CCONJ:
			return !r.newClause(k+1, last, true)
		}
	}
	return false
}

// newClause says whether a verb with tense stands at token i, or, behind a comma, a subject and one.
func (r *reader) newClause(i, last int, comma bool) bool {
	for i < last && r.upos(i) == syntax.ADV {
		i++
	}
	if i >= last {
		return true
	}
	if h := r.hitAt(i); r.finite(i) || h != nil && (!h.soft || comma) && h.verb.Inflection&cues.Past != 0 && r.t.Rel(i) != syntax.Amod {
		return true
	}
	e := r.chunk(i, min(last, i+8))
	if !comma || e == i {
		return false
	}
	if r.is(e, ",") { // "and a lawyer, Mr. Okello, said"
		if a := r.chunk(e+1, min(last, e+8)); a > e+1 && r.is(a, ",") {
			e = a + 1
		}
	}
	for e < last && r.upos(e) == syntax.ADV {
		e++
	}
	h := r.hitAt(e)
	return e < last && (r.finite(e) && r.xpos(e) != syntax.XVBN || h != nil && h.verb.Inflection&cues.Past != 0)
}

// belongs says whether a dependent of the cue behind its object is part of what is said.
func (r *reader) belongs(k int) bool {
	switch r.t.Rel(k) {
	case syntax.Obl, syntax.Xcomp, syntax.Advcl, syntax.Nmod, syntax.Acl:
	default:
		return false
	}
	c := r.t.Kid(k, syntax.Case, syntax.Mark)
	if c < 0 || r.circumstance(c) {
		return false
	}
	return !r.temporal(k)
}

// circumstance says whether the preposition or conjunction at token c begins words about the act of
// saying rather than about what is said.
func (r *reader) circumstance(c int) bool {
	return r.is(c, "after", "before", "during", "when", "while", "as", "at", "since", "until", "ahead", "following", "via", "amid", "because", "despite", "although", "though")
}

// temporal says whether token k names a time.
func (r *reader) temporal(k int) bool {
	return r.is(k, "today", "yesterday", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "morning", "afternoon", "evening", "night", "week", "month", "year", "time", "times",
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
}

// cutCircumstance cuts the words from the first circumstance that a comma sets off.
func (r *reader) cutCircumstance(o, stop int) int {
	for i := o + 1; i+1 < stop; i++ {
		if r.upos(i) == syntax.CCONJ && r.punct(i-1) && r.quoted[i] < 0 && r.newClause(i+1, stop, true) {
			return i - 1
		}
		if r.is(i, ",") && r.quoted[i] < 0 && (r.circumstance(i+1) || r.is(i+1, "who", "which", "saying", "including") && r.is(i+1, "saying") || r.is(i+1, "according", "the", "a", "he", "she", "they") && r.predicate(i+1, stop) && r.is(i+1, "he", "she", "they")) {
			return i
		}
	}
	return stop
}
