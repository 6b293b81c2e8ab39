package attribution

import (
	"readout/knowledge/cues"
	"readout/read/syntax"
)

// source is who says it: the words, and the head that they or their antecedent have. head is -1 for none.
type source struct {
	head int
	Range
}

var nobody = source{head: -1}

// deepest is how far a missing subject is looked for up the tree.
const deepest = 6

// source finds who stands behind a verb: its subject, its agent in the passive, the subject that it
// shares, or, where the tree has none, the noun phrase that stands directly before it.
func (r *reader) source(h *hit, from int) source {
	v := int(h.at)
	if h.member {
		return r.over
	}
	if h.from > 0 && r.cueOf[h.from-1] > 0 {
		a := &r.out[r.cueOf[h.from-1]-1]
		return source{int(a.SourceHead), a.Source}
	}
	if r.is(v-1, "as") && h.verb.Inflection&cues.Ing != 0 {
		if s := r.quotedAs(v, from); s.head >= 0 {
			return s
		}
	}
	if r.passive(v) {
		if a := r.agent(v); a >= 0 {
			return r.phrase(a, v)
		}
		return nobody
	}
	if s := r.subject(v, deepest); s.head >= 0 {
		if n := r.inverted(v); int(s.First) < v && n.head >= 0 {
			return n
		}
		return r.closer(s, v, from)
	}
	if h.verb.Inflection&(cues.Past|cues.Third|cues.Base) == 0 {
		if n := r.nearest(v, from); n.head >= 0 && n.First > 0 && r.is(int(n.First)-1, "with") {
			return n
		}
		return nobody
	}
	if n := r.nearest(v, from); n.head >= 0 {
		return r.widen(n, from)
	}
	return r.shared(v, from)
}

// inverted is the name behind a verb between commas: "The road, said Abdi, is open".
func (r *reader) inverted(v int) source {
	if !r.is(v-1, ",") || !r.finite(v) || capital(r.t.Form(v)) {
		return nobody
	}
	e := v + 1
	for r.upos(e) == syntax.PROPN {
		e++
	}
	if e == v+1 || !r.is(e, ",") {
		return nobody
	}
	return source{r.headOf(v+1, e), Range{int32(v + 1), int32(e)}}
}

// quotedAs is who is quoted as doing by words what the verb v says: "quoted Lund as warning that …".
func (r *reader) quotedAs(v, from int) source {
	for i := v - 2; i >= max(from, v-16); i-- {
		h := r.hitAt(i)
		if h == nil {
			if r.finite(i) || r.is(i, ";") {
				break
			}
			continue
		}
		if c, end := r.take(h, cues.QuotedSaying, v); c != nil {
			return r.whoIsQuoted(i, end, v-1, from)
		}
		break
	}
	return nobody
}

// whoIsQuoted is the one whom verb v, whose words end at token end, quotes "as" (at token as) saying: its subject in the passive
// ("Lund was quoted as"), else what stands between ("quoted Lund as").
func (r *reader) whoIsQuoted(v, end, as, from int) source {
	if r.passive(v) {
		if s := r.t.Kid(v, syntax.NsubjPass, syntax.Nsubj); s >= 0 {
			return r.phrase(s, v)
		}
		return r.nearest(v, from)
	}
	if said := r.chunk(end, as); said > end {
		return source{r.headOf(end, said), Range{int32(end), int32(as)}}
	}
	return nobody
}

// widen takes in the noun phrase whose modifier a source is: "officials familiar with the talks said".
func (r *reader) widen(s source, from int) source {
	i := int(s.First) - 1
	if i-1 <= from || r.upos(i) != syntax.ADP || r.upos(i-1) != syntax.ADJ && r.upos(i-1) != syntax.NOUN && r.upos(i-1) != syntax.PROPN {
		return s
	}
	first := i
	for first > from && r.nominal(first-1) {
		first--
	}
	head := r.headIn(first, i)
	if head < 0 || first > from && !r.punct(first-1) && r.upos(first-1) != syntax.CCONJ {
		return s
	}
	return source{head, Range{int32(first), s.Last}}
}

// shared is the source of the cue before in the sentence, for a verb that follows "and" or, in a list, a
// comma, without a subject.
func (r *reader) shared(v, from int) source {
	i := v - 1
	for i > from && r.upos(i) == syntax.ADV {
		i--
	}
	if r.upos(i) != syntax.CCONJ && !(r.is(i, ",") && r.opens(v+1)) {
		return nobody
	}
	for ; i >= from; i-- {
		if r.cueOf[i] > 0 {
			a := &r.out[r.cueOf[i]-1]
			return source{int(a.SourceHead), a.Source}
		}
		if r.finite(i) && r.t.Rel(i) != syntax.AclRelcl && !r.is(i-1, "who", "which", "that") {
			return r.subject(i, deepest)
		}
	}
	return nobody
}

// closer prefers the noun phrase directly before the verb to a subject that a comma parts from both ("A and
// B met, ministers said"), and to a subject that is only its last member ("wire and ministers said").
func (r *reader) closer(s source, v, from int) source {
	if f := int(s.First); f > from && f < v && (r.upos(f-1) == syntax.VERB || r.hitAt(f-1) != nil) { // "discussed A and B said": A is the object before
		for i := int(s.Last) - 1; i > f; i-- {
			if r.upos(i) == syntax.CCONJ {
				return source{r.headOf(i+1, int(s.Last)), Range{int32(i) + 1, s.Last}}
			}
		}
	}
	if int(s.First) > v {
		return s
	}
	if s.Last-s.First == 1 && s.head != int(s.First) || r.is(s.head, "who", "which", "that") { // shared with a relative clause
		if n := r.nearest(v, from); n.head >= 0 && n.First > s.Last && r.is(int(n.First)-1, ",") {
			return n
		}
		return s
	}
	s = r.widen(s, from)
	n := r.nearest(v, from)
	if n.head < 0 || n.First == s.First {
		return s
	}
	before := int(n.First) - 1
	if s.Last <= n.First && before >= int(s.Last) && r.is(before, ",", "—", "–", "--") {
		return n
	}
	if n.Holds(s.Range) && r.is(int(s.First)-1, ",") { // "the minister, Mr. Okello, said"
		n.head = s.head
		return n
	}
	if n.Holds(s.Range) && r.upos(int(s.First)-1) == syntax.CCONJ && (before < from || r.punct(before)) {
		n.head = s.head
		return n
	}
	return s
}

// tagSource is the source of a cue behind a quotation: the words between (", the minister said") or those
// after it (", said the minister").
func (r *reader) tagSource(h *hit, from, end, to int) source {
	if int(h.at) > from {
		return r.between(from, int(h.at))
	}
	if s := r.t.Kid(int(h.at), syntax.Nsubj); s > int(h.at) && s < to && int(r.t.Nodes[s].Left) <= end+1 {
		p := r.phrase(s, int(h.at))
		return p
	}
	last := r.chunk(end, to)
	if last == end {
		return nobody
	}
	head := r.headOf(end, last)
	if last+1 < to && r.is(last, ",") && (r.upos(last+1) == syntax.DET || r.upos(last+1) == syntax.NOUN || r.upos(last+1) == syntax.PROPN) { // an apposition
		if e := r.chunk(last+1, to); e > last+1 && (e >= to || r.punct(e)) {
			last = e
		}
	}
	return source{head, Range{int32(end), int32(last)}}
}

// between reads tokens [from, at) as the source in front of the cue.
func (r *reader) between(from, at int) source {
	last := at
	for last > from && (r.upos(last-1) == syntax.AUX || r.upos(last-1) == syntax.ADV || r.is(last-1, "not", "n't", "n’t", ",")) && !(last-1 == from) {
		last--
	}
	if last-from > 40 {
		return nobody
	}
	relative := false
	for i := from; i < last; i++ {
		switch {
		case r.is(i, "who", "which", "whose", "where"):
			relative = true
		case r.mark(i) && r.kind(i) != 0 && r.speaks(i), r.finite(i) && !relative && i+1 < last && !capital(r.t.Form(i)):
			return nobody
		}
	}
	switch {
	case r.upos(from) == syntax.ADP, r.upos(from) == syntax.SCONJ, r.upos(from) == syntax.CCONJ && last-from < 2:
		return nobody
	case r.upos(from) == syntax.CCONJ:
		from++
	}
	if r.is(from, "that", "which", "who", "it", "there") && last-from == 1 {
		return nobody
	}
	return source{r.headOf(from, last), Range{int32(from), int32(last)}}
}
