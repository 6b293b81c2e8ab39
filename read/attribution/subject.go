package attribution

import (
	"readout/knowledge/senses"
	"readout/read/syntax"
)

// passive says whether a participle is one of the passive voice.
func (r *reader) passive(v int) bool {
	if r.t.Kid(v, syntax.AuxPass) >= 0 {
		return true
	}
	for i := v - 1; i >= 0 && i >= v-3; i-- {
		switch {
		case r.upos(i) == syntax.ADV || r.is(i, "not", "n't", "n’t"):
			continue
		case r.is(i, "was", "were", "been", "being", "is", "are", "be") && r.xpos(v) == syntax.XVBN:
			return true
		}
		return false
	}
	if h := r.t.Head(v); r.t.Rel(v) == syntax.Xcomp && h >= 0 && r.xpos(v) == syntax.XVBN && (r.t.Lemma(h) == "stay" || r.t.Lemma(h) == "remain") {
		return true
	}
	return r.t.Rel(v) == syntax.Acl && r.xpos(v) == syntax.XVBN && !r.punct(v-1) && !r.punct(v+1)
}

// agent is the head of the "by" phrase of a verb, or of what somebody is quoted as doing by it, or -1.
func (r *reader) agent(v int) int {
	for k := range r.t.Kids(v) {
		if k > v && (r.t.Rel(k) == syntax.OblAgent || r.t.Rel(k) == syntax.Obl) {
			if c := r.t.Kid(k, syntax.Case); c >= 0 && r.is(c, "by") {
				return k
			}
		}
	}
	for k := range r.t.Kids(v) { // "stated to the press by the envoy"
		if c := r.t.Kid(k, syntax.Case); k > v && r.t.Rel(k) == syntax.Obl && c >= 0 && r.is(c, "to") {
			for n := range r.t.Kids(k) {
				if c := r.t.Kid(n, syntax.Case); n > k && r.t.Rel(n) == syntax.Nmod && c >= 0 && r.is(c, "by") {
					return n
				}
			}
		}
	}
	if r.is(v+1, "as") && r.is(v+2, "saying", "telling", "stating") { // "was quoted as saying by the agency"
		return r.agent(v + 2)
	}
	return -1
}

// subject is the grammatical subject that a verb has or shares.
func (r *reader) subject(v, left int) source {
	if left == 0 {
		return nobody
	}
	s := r.t.Kid(v, syntax.Nsubj, syntax.NsubjPass)
	if s == v-2 && r.is(s, "who", "whom", "which") && r.is(v-1, "he", "she", "they", "we") {
		s = v - 1 // "whom he thanked"
	}
	if s >= 0 && r.person(s, v) {
		return r.second(s, v, r.phrase(s, v))
	}
	u := r.t.Head(v)
	if u < 0 {
		return nobody
	}
	rel := r.t.Rel(v)
	if rel == syntax.Ccomp && r.xpos(v) == syntax.XVBG && r.is(v-1, ",") { // "he said, adding"
		rel = syntax.Advcl
	}
	switch rel {
	case syntax.Conj, syntax.Xcomp, syntax.Advcl:
		if r.quoted[v] < 0 && r.speaks(u) { // “We are ready,” he said, adding …: hung on his words
			if of := r.quotes[r.quoted[u]].of; of > 0 {
				return source{int(r.out[of-1].SourceHead), r.out[of-1].Source}
			}
			if s := r.t.Kid(u, syntax.Nsubj); s >= 0 && !r.speaks(s) { // it had “acted with care” and denied …
				return r.subject(u, left-1)
			}
			return nobody
		}
		if r.upos(u) != syntax.VERB && r.upos(u) != syntax.AUX && r.t.Kid(u, syntax.Cop) < 0 {
			return nobody
		}
		if r.t.Rel(v) == syntax.Xcomp && r.xpos(v) == syntax.XVB {
			if o := r.t.Kid(u, syntax.Obj, syntax.Iobj); o >= 0 && o < v {
				return r.phrase(o, v)
			}
		}
		if r.t.Rel(v) == syntax.Advcl && r.xpos(v) != syntax.XVBG && r.xpos(v) != syntax.XVB {
			return nobody
		}
		if r.is(v-1, ",") && r.xpos(v) == syntax.XVBG && r.xpos(u) == syntax.XVB && r.t.Rel(u) == syntax.Acl { // "praised his will to help, noting"
			for u = r.above(r.t.Head(u)); u >= 0 && !r.finite(u); u = r.above(u) {
			}
			if u < 0 {
				return nobody
			}
		}
		return r.subject(u, left-1)
	case syntax.Acl:
		if w := r.t.Head(u); r.is(u, "behalf") && r.is(v-1, ",") && w >= 0 { // "the delegate, speaking on behalf of Ghana, called"
			return r.subject(w, left-1)
		}
		return r.holder(u, v, left)
	case syntax.AclRelcl:
		if r.is(v-1, "he", "she", "they", "we") && r.is(v-2, "who", "whom", "which", "that", ",") { // "whom he thanked"
			return source{v - 1, Range{int32(v - 1), int32(v)}}
		}
		s := r.phrase(u, v)
		if v > 0 && r.is(v-1, "who", "which", "that") {
			s.Range = Range{int32(v - 1), int32(v)}
		}
		return s
	}
	return nobody
}

// second takes in another subject that the tree did not join to the first: "state media and officials said".
func (r *reader) second(s, v int, p source) source {
	last := int(p.Last)
	if r.is(last, ",") {
		last++
	}
	if last >= v || r.upos(last) != syntax.CCONJ {
		return p
	}
	for k := range r.t.Kids(v) {
		if k > last && k < v && r.t.Rel(k) == syntax.Nsubj && int(r.t.Nodes[k].Left) <= last+1 {
			p.Last = int32(min(v, int(r.t.Nodes[k].Right)+1))
		}
	}
	return p
}

// person says whether token s may be the subject of v: not behind it unless the order is inverted, no expletive.
func (r *reader) person(s, v int) bool {
	if r.t.Rel(s) == syntax.Expl || r.is(s, "it") && r.t.Rel(s) == syntax.NsubjPass || r.is(s, "there") {
		return false
	}
	if n := &r.t.Nodes[s]; r.is(s, "behalf") || n.UPOS == syntax.VERB || n.UPOS == syntax.PUNCT || n.UPOS == syntax.ADV {
		return false
	}
	lo, hi := min(s, v), max(s, v)
	for i := lo + 1; i < hi; i++ {
		if r.is(i, ";") || r.mark(i) && r.quoted[i] >= 0 && r.quotes[r.quoted[i]].of > 0 {
			return false
		}
	}
	return true
}

// above is the verb in whose phrase a word stands, -1 where none is near.
func (r *reader) above(i int) int {
	for u, n := r.t.Head(i), 0; u >= 0 && n < 4; u, n = r.t.Head(u), n+1 {
		if r.upos(u) == syntax.VERB {
			return u
		}
	}
	return -1
}

// holder is who holds the noun of a participle: "a statement saying" is its issuer's.
func (r *reader) holder(noun, v, left int) source {
	if u := r.t.Head(noun); u >= 0 && r.xpos(v) == syntax.XVB && r.t.Rel(noun) == syntax.Obj && senses.Is(r.t.Lemma(noun), senses.Avow) { // "I take this opportunity to thank"
		if s := r.subject(u, left-1); s.head >= 0 && r.is(s.head, "i", "we") {
			return s
		}
	}
	if r.is(v-1, "by") || r.xpos(v) == syntax.XVB {
		if u := r.t.Head(noun); r.is(v-1, "by") && u >= 0 && r.upos(u) == syntax.VERB {
			return r.subject(u, left-1)
		}
		return nobody
	}
	if r.is(v-1, ",") && r.xpos(v) == syntax.XVBG { // "attacked the law, saying": who attacked says
		if u := r.above(noun); u >= 0 {
			return r.subject(u, left-1)
		}
	}
	if len(r.lex.Noun(r.low(noun))) > 0 {
		if p := r.t.Kid(noun, syntax.NmodPoss); p >= 0 {
			return r.phrase(p, noun)
		}
		if u := r.t.Head(noun); u >= 0 && r.t.Rel(noun) == syntax.Obj {
			if r.passive(u) {
				return nobody
			}
			return r.subject(u, left-1)
		}
	}
	for place, n := noun, 0; n < 4 && place >= 0; place, n = r.t.Head(place), n+1 { // "spoke at the White House praising …"
		if c := r.t.Kid(place, syntax.Case); c >= 0 && r.is(c, "at", "in", "near", "inside") && r.xpos(v) == syntax.XVBG {
			if u := r.t.Head(place); u >= 0 && r.upos(u) == syntax.VERB {
				return r.subject(u, left-1)
			}
			return nobody
		}
		if rel := r.t.Rel(place); rel != syntax.Appos && rel != syntax.Conj && rel != syntax.Flat {
			break
		}
	}
	return r.phrase(noun, v)
}
