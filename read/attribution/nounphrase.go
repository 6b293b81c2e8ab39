package attribution

import "readout/read/syntax"

// phrase is the noun phrase with that head, without what lies on the other side of token v.
func (r *reader) phrase(head, v int) source {
	n := &r.t.Nodes[head]
	if n.UPOS == syntax.PRON && r.is(head, "who", "which", "that", "whom") {
		if u := r.t.Head(head); u >= 0 && r.t.Rel(u) == syntax.AclRelcl && r.t.Head(u) >= 0 {
			return source{r.t.Head(u), Range{int32(head), int32(head) + 1}}
		}
		return source{r.antecedent(head), Range{int32(head), int32(head) + 1}}
	}
	if n.UPOS == syntax.DET && head+1 < len(r.t.Tokens) && head+1 != v && r.upos(head+1) == syntax.NUM { // "the two"
		return source{head + 1, Range{int32(head), int32(head) + 2}}
	}
	first, last := r.t.Subtree(head)
	if v > head {
		last = min(last, v)
	} else {
		first = max(first, v+1)
	}
	first, last = r.sameSide(head, first, last)
	if c := r.t.Kid(head, syntax.Case); c >= 0 && c < head && v > head && r.is(c, "in", "at", "from", "on") { // "In Rome, Minister Bianchi said", the place taken for the subject
		if e := r.chunk(head, last); e < last && r.is(e, ",") && r.chunk(e+1, last) > e+1 {
			if first, last = r.trim(e+1, last); first < last {
				return source{max(r.headIn(first, last), first), Range{int32(first), int32(last)}}
			}
		}
	}
	if c := r.t.Kid(head, syntax.Case); c >= 0 && c < head && c >= first && !r.is(c, "'s", "’s", "'", "’") {
		first = c + 1
		if e := r.t.Kid(c, syntax.Fixed); e >= first {
			first = e + 1
		}
	}
	first, last = r.trim(first, last)
	if first > 0 && first < head && r.upos(first-1) == syntax.ADP && r.t.SentenceOf[first-1] == r.t.SentenceOf[head] { // "In Rome, Minister Bianchi said"
		if e := r.chunk(first, head); e < head && r.is(e, ",") {
			first = e + 1
		}
	}
	if last-first > 45 || first > head || last <= head {
		first, last = head, head+1
	}
	return source{head, Range{int32(first), int32(last)}}
}

// antecedent is the noun directly before a relative pronoun, or -1.
func (r *reader) antecedent(i int) int {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if r.upos(k) == syntax.NOUN || r.upos(k) == syntax.PROPN || r.upos(k) == syntax.PRON {
			return k
		}
	}
	return -1
}

// sameSide cuts tokens [first, last) at the quotation marks that head does not share.
func (r *reader) sameSide(head, first, last int) (int, int) {
	q := r.quoted[head]
	for i := head; i >= first; i-- {
		if r.quoted[i] != q && r.speaks(i) {
			return i + 1, last
		}
	}
	for i := head; i < last; i++ {
		if r.quoted[i] != q && r.speaks(i) {
			return first, i
		}
	}
	return first, last
}

// speaks says whether token i is part of a quotation of more than a few words.
func (r *reader) speaks(i int) bool { return r.quoted[i] >= 0 && r.quotes[r.quoted[i]].clause }

// trim takes marks and joining words off both ends.
func (r *reader) trim(first, last int) (int, int) {
	for first < last && (r.punct(first) && !r.is(first, "(", "[") || r.upos(first) == syntax.CCONJ || r.upos(first) == syntax.SCONJ) {
		first++
	}
	for last > first && (r.punct(last-1) && !r.is(last-1, ")", "]") || r.upos(last-1) == syntax.CCONJ || r.upos(last-1) == syntax.ADP || r.upos(last-1) == syntax.SCONJ) {
		last--
	}
	return first, last
}

// nearest is the noun phrase that ends directly before a verb, its auxiliaries and adverbs.
func (r *reader) nearest(v, from int) source {
	i := v
	for i > from && (r.upos(i-1) == syntax.AUX || r.upos(i-1) == syntax.ADV || r.is(i-1, "not", "n't", "n’t")) && !r.stranger(i-1) {
		i--
	}
	if i-2 > from && r.is(i-1, ",") {
		return r.enclosed(i, from)
	}
	first := i
	for first > from && i-first < 20 && !r.mark(first-1) && (r.nominal(first-1) || r.inner(first-1) && first < i) {
		first--
	}
	for first < i && !r.nominal(first) {
		first++
	}
	if first == i || r.is(first, "behalf") || r.is(i-1, "it", "there", "that", "which") || r.upos(i-1) == syntax.ADP {
		return nobody
	}
	return source{r.headOf(first, i), Range{int32(first), int32(i)}}
}

// enclosed is the noun phrase with the words between commas that follow it up to the verb group at token i:
// "Otieno, a teacher who …, said". It begins the sentence or stands behind a comma.
func (r *reader) enclosed(i, from int) source {
	from = max(from, i-50)
	found := nobody
	clauses := 0 // verbs with tense so far that no relative pronoun has taken
	for start := from; start < i-1; start++ {
		switch {
		case r.is(start, "who", "which", "whose", "that"):
			clauses--
		case r.finite(start) && !(r.upos(start) == syntax.VERB && r.upos(start-1) == syntax.AUX):
			clauses++
		}
		if start > from && !r.punct(start-1) && r.upos(start-1) != syntax.CCONJ {
			continue
		}
		if r.upos(start) == syntax.CCONJ || !r.nominal(start) {
			continue
		}
		e := r.chunk(start, i)
		if e == start || e >= i-1 || !r.is(e, ",") || !r.beside(e+1, i-1) {
			continue
		}
		if found.head < 0 || clauses > 0 { // of two, the later where a clause stands before it
			found = source{r.headIn(start, e), Range{int32(start), int32(i - 1)}}
		}
	}
	return found
}

// beside says whether tokens [from, to) may stand between commas after a name: an apposition, a relative
// clause or a participle, without quotation.
func (r *reader) beside(from, to int) bool {
	relative := r.is(from, "who", "which", "whose", "where") || r.xpos(from) == syntax.XVBG || r.xpos(from) == syntax.XVBN
	for k := from; k < to; k++ {
		relative = relative || r.is(k, "who", "which", "whose", "that")
		if r.mark(k) && r.speaks(k) || r.finite(k) && !relative {
			return false
		}
	}
	return to > from
}

// inner says whether token i may stand between the words of a noun phrase.
func (r *reader) inner(i int) bool {
	return r.is(i, "of", "for", "and", "&", "in", "on", "at", "-", "to", ".") && !r.finite(i)
}

// headOf is the token of [first, last) that hangs outside it; the last noun of its first run where the tree does not say.
func (r *reader) headOf(first, last int) int {
	for i := first; i < last; i++ {
		h := r.t.Head(i)
		if (h < first || h >= last) && (r.upos(i) == syntax.NOUN || r.upos(i) == syntax.PROPN || r.upos(i) == syntax.PRON) {
			if k := r.headIn(first, i); k >= 0 && r.upos(first) != syntax.ADP && r.prepositional(k+1, i) {
				return k
			}
			return i
		}
	}
	head := -1
	for i := first; i < last; i++ {
		switch r.upos(i) {
		case syntax.NOUN, syntax.PROPN, syntax.PRON, syntax.X:
			head = i
		case syntax.ADP, syntax.PUNCT:
			if head >= 0 {
				return head
			}
		}
	}
	if head < 0 && first < last {
		head = last - 1
	}
	return head
}

// prepositional says whether a preposition other than a name's stands in tokens [from, to).
func (r *reader) prepositional(from, to int) bool {
	for i := from; i < to; i++ {
		if r.upos(i) == syntax.ADP {
			return true
		}
	}
	return false
}

// chunk is the end of the noun phrase that begins at token i.
func (r *reader) chunk(i, to int) int {
	end := i
	for end < to && !r.mark(end) && (r.nominal(end) || end > i && (r.inner(end) || r.t.Rel(end) == syntax.Amod) && end+1 < to && r.nominal(end+1)) {
		end++
	}
	return end
}
