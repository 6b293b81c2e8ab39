package attribution

import (
	"readout/knowledge/cues"
	"readout/read/syntax"
)

// base is an attribution of a verb with its cue's edges, content and form still to come.
func (r *reader) base(h *hit, c *cues.Cue, end int, src source) Attribution {
	v := int(h.at)
	a := Attribution{SourceHead: int32(src.head), Source: src.Range, CueHead: h.at, ToHead: -1, By: -1, Entry: c, Speech: c.Kind == cues.Speech, Unlearned: c.Is(cues.Effect),
		Core: Range{h.at, int32(end)}}
	first := r.group(v, &a, deepest)
	for first < v && !src.Empty() && src.Has(int32(first)) {
		first++
	}
	a.Cue = Range{int32(first), int32(r.manner(end))}
	return a
}

// group is where the verb group that ends in v begins: auxiliaries, negation, adverbs, and the verbs that
// govern it ("went on to say", "declined to comment"). It marks negation and modality.
func (r *reader) group(v int, a *Attribution, left int) int {
	first := v
	for first > 0 && r.t.SentenceOf[first-1] == r.t.SentenceOf[v] {
		i := first - 1
		switch {
		case r.is(i, "not", "n't", "n’t", "never", "neither", "nor"):
			a.Negated = true
		case r.upos(i) == syntax.AUX:
			a.Modal = a.Modal || r.xpos(i) == syntax.XMD
		case r.upos(i) == syntax.ADV && !r.is(i, "how", "when", "where", "why", "there", "here", "yet", "now"):
		case r.is(i, "to") && left > 0 && r.xpos(v) == syntax.XVB:
			return r.governor(v, i, a, left)
		default:
			return first
		}
		first = i
	}
	return first
}

// governor widens the group of "to" and v over the verb before it.
func (r *reader) governor(v, to int, a *Attribution, left int) int {
	u := to - 1
	if u < 0 || r.t.SentenceOf[u] != r.t.SentenceOf[v] {
		return v
	}
	if r.is(u, "on") && r.is(u-1, "went", "go", "goes", "going", "gone") {
		return r.group(u-1, a, left-1)
	}
	if r.upos(u) != syntax.VERB || r.t.Head(v) != u {
		a.Purpose = true
		return v
	}
	switch r.t.Lemma(u) {
	case "decline", "refuse":
		a.Declined = true
	case "fail", "neglect", "forget", "avoid":
		a.Negated = true
	case "like", "want", "wish":
		if s := r.t.Kid(u, syntax.Nsubj); s >= 0 && (r.is(s, "i", "we") || r.is(int(r.t.Nodes[s].Left), "my", "our")) { // "I would like to thank" thanks
			modal := a.Modal
			first := r.group(u, a, left-1)
			a.Modal = modal
			return first
		}
		a.Modal = true
	case "continue", "proceed", "begin", "start", "rush", "seek", "hasten", "pause", "take", "use", "come":
	default:
		a.Modal = true
	}
	return r.group(u, a, left-1)
}

// manner is the end of "in a statement", "in an interview" directly behind the cue, or end itself.
func (r *reader) manner(end int) int {
	if end+2 >= len(r.t.Tokens) || !r.is(end, "in", "at", "during", "on") || !r.is(end+1, "a", "an", "the", "his", "her", "its", "their") {
		return end
	}
	for i := end + 2; i < end+6 && i < len(r.t.Tokens) && r.nominal(i); i++ {
		if r.document(i) && (i+1 >= len(r.t.Tokens) || !r.nominal(i+1)) {
			return i + 1
		}
	}
	return end
}

// document says whether a noun names a text or an occasion of speaking.
func (r *reader) document(i int) bool {
	for _, c := range r.lex.Noun(r.low(i)) {
		if c.Is(cues.Document) {
			return true
		}
	}
	return false
}

// recipient is the head of whom the words are said to, in tokens [end, to), or -1.
func (r *reader) recipient(c *cues.Cue, v, end, to int) int32 {
	switch c.To {
	case "":
		return -1
	case "obj":
		if o := r.t.Kid(v, syntax.Iobj, syntax.Obj); o >= end && o < to {
			return int32(o)
		}
		if u := r.t.Head(v); u >= 0 && r.t.Rel(v) == syntax.AclRelcl && r.is(v-2, "who", "whom") { // "whom he thanked"
			return int32(u)
		}
		if last := r.chunk(end, to); last > end && !r.is(end, "that", "this") {
			return int32(r.headOf(end, last))
		}
		return -1
	}
	for k := range r.t.Kids(v) {
		if k < end || k >= to || r.t.Rel(k) != syntax.Obl && r.t.Rel(k) != syntax.Nmod {
			continue
		}
		if p := r.t.Kid(k, syntax.Case); p >= 0 && r.is(p, c.To) {
			return int32(k)
		}
	}
	if end < to && r.is(end, c.To) {
		if last := r.chunk(end+1, to); last > end+1 {
			return int32(r.headOf(end+1, last))
		}
	}
	return -1
}
