package syntax

import "slices"

// far is how many tokens before a verb a list of names may begin.
const far = 3 * near

// subjects mends subjects that a network cuts off, where grammar leaves no choice: a name with "Jr." behind its comma; a list
// of names of which only the last was taken for the subject ("Today, Germany, Greece and Chad announce …"); a subject behind
// "and" taken for one more object ("agreed to a release and Chad committed to a sale", "remains at large and police admit
// that …"); and one whose verb was taken for its participle ("broke the rules and the leaders called on all").
func (t *Tree) subjects(first, last int) {
	t.cased(first, last)
	for v := first + 2; v < last; v++ {
		if f := t.Form(v); (f == "Jr." || f == "Sr.") && t.Form(v-1) == "," && t.Nodes[v-2].UPOS == PROPN {
			t.junior(v)
		}
		if t.Nodes[v].UPOS != VERB {
			continue
		}
		from := max(first, v-far)
		if s := t.nameBefore(v, from); s >= 0 {
			t.enumerate(from, s, v)
		} else if s := t.takenBefore(v, from, last); s >= 0 {
			t.subjectOf(v, s, from)
			t.enumerate(from, s, v)
		} else if s := t.bareBefore(v, from, last); s >= 0 {
			t.Nodes[v].Rel = Conj
			t.subjectOf(v, s, from)
		} else if s := t.reducedBefore(v, from, last); s >= 0 {
			t.joinClause(v, s)
			t.subjectOf(v, s, from)
		}
	}
}

// nameBefore is the name next before v that is its subject, -1 where there is none.
func (t *Tree) nameBefore(v, first int) int {
	for k := v - 1; k >= max(first, v-near); k-- {
		if n := &t.Nodes[k]; int(n.Head) == v && n.Rel == Nsubj {
			if n.UPOS != PROPN {
				return -1
			}
			return k
		}
	}
	return -1
}

// enumerate makes the subject s of v the last one of the names that stand before it, parted by commas, where the clause begins
// with them.
func (t *Tree) enumerate(first, s, v int) {
	cc := t.phrase(s, first) - 1
	if cc <= first || t.Form(cc) != "and" {
		return
	}
	for k := first; k < cc; k++ {
		if t.Nodes[k].UPOS == VERB && !t.ofName(k) {
			return
		}
	}
	names := t.namesBefore(cc, first)
	if len(names) < 2 {
		return
	}
	if n := &t.Nodes[v]; n.Rel == Conj && (n.XPOS == XVBD || n.XPOS == XVBZ || n.XPOS == XVBP) && t.Nodes[n.Head].Head < 0 && slices.Contains(names, int(n.Head)) {
		n.Head, n.Rel = -1, Root // the first name was taken for the sentence
	}
	if t.above(v, names) {
		return
	}
	head := names[len(names)-1]
	t.Nodes[head].Head, t.Nodes[head].Rel = int32(v), Nsubj
	for _, k := range append(names[:len(names)-1], s) {
		t.Nodes[k].Head, t.Nodes[k].Rel = int32(head), Conj
	}
	t.Nodes[cc].Head = int32(s)
}

// phrase is the first token of the name phrase that ends in token i.
func (t *Tree) phrase(i, first int) int {
	for i > first && t.ofName(i-1) {
		i--
	}
	return i
}

// ofName says whether a token may belong to a name without its commas.
func (t *Tree) ofName(i int) bool {
	switch t.Nodes[i].UPOS {
	case PROPN, DET, ADJ:
		return true
	case VERB:
		return t.Nodes[i].Rel == Amod // United
	}
	return t.Form(i) == "of"
}

// namesBefore are the heads of the names that end before token end, parted by commas, the last one first.
func (t *Tree) namesBefore(end, first int) (names []int) {
	if t.Form(end-1) == "," {
		end--
	}
	for end > first {
		start := t.phrase(end, first)
		head := -1
		for k := start; k < end && t.Form(k) != "of"; k++ {
			if t.Nodes[k].UPOS == PROPN {
				head = k
			}
		}
		if head < 0 || start > first && t.Nodes[start-1].UPOS == ADP {
			return names
		}
		names = append(names, head)
		if start == first || t.Form(start-1) != "," {
			return names
		}
		end = start - 1
	}
	return names
}

// above says whether one of some tokens is above v in the tree.
func (t *Tree) above(v int, tokens []int) bool {
	for range near {
		if v = int(t.Nodes[v].Head); v < 0 {
			return false
		}
		for _, k := range tokens {
			if k == v {
				return true
			}
		}
	}
	return true
}

// takenBefore is the head of the phrase straight before v that "and" joins with an object in front, where v is a finite verb
// joined with another and has no subject; -1 where there is none.
func (t *Tree) takenBefore(v, first, last int) int {
	n, s := &t.Nodes[v], t.straightBefore(v, first)
	if n.Rel != Conj || n.XPOS != XVBD && n.XPOS != XVBZ && n.XPOS != XVBP || t.Nodes[s].Rel != Conj || t.Nodes[s].UPOS != PROPN || t.hasSubject(v, first, last) {
		return -1
	}
	cc := t.phrase(s, first) - 1
	if cc <= first || t.Form(cc) != "and" || int(t.Nodes[s].Head) > cc || int(n.Head) > cc || t.above(int(n.Head), []int{s}) {
		return -1
	}
	return s
}

// bareBefore is the noun straight behind "and" and before v, where v is a plural present that hangs on what stands before it as
// only a clause with a subject does; -1 where there is none.
func (t *Tree) bareBefore(v, first, last int) int {
	n, s := &t.Nodes[v], t.straightBefore(v, first)
	if n.XPOS != XVBP || int(n.Head) > v || n.Rel != Xcomp && n.Rel != Ccomp && n.Rel != Parataxis {
		return -1
	}
	if k := &t.Nodes[s]; s == first || k.UPOS != NOUN || k.Rel != Conj || int(k.Head) > s || t.Form(s-1) != "and" || t.hasSubject(v, first, last) || t.above(v, []int{s}) {
		return -1
	}
	return s
}

// straightBefore is the token before v, but for an adverb.
func (t *Tree) straightBefore(v, first int) int {
	if v-1 > first && t.Nodes[v-1].UPOS == ADV {
		return v - 2
	}
	return v - 1
}

// reducedBefore is the noun with an article that "and" joins with one before it and that v was taken for a participle of,
// where v has an object as only the active has it ("violates the resolutions and the leaders called on all"); -1 where
// there is none.
func (t *Tree) reducedBefore(v, first, last int) int {
	n, s := &t.Nodes[v], v-1
	if n.Rel != Acl && (n.Rel != Conj || n.Head != t.Nodes[s].Head) || n.XPOS != XVBN && n.XPOS != XVBD || s <= first+2 || t.Nodes[s].Rel != Conj || t.Nodes[s].UPOS != NOUN && t.Nodes[s].UPOS != PROPN {
		return -1
	}
	if start := t.phrase(s, first); start == first || t.Form(start) != "the" || t.Form(start-1) != "and" || int(t.Nodes[s].Head) > start {
		return -1
	}
	if t.takesObject(v, last) || v+2 < last && t.Nodes[v].Lemma == "call" && (t.Form(v+1) == "on" || t.Form(v+1) == "upon" || t.Form(v+1) == "for") {
		return s
	}
	return -1
}

// joinClause joins v with the past tense in whose clause the noun s was, else with what stands highest above it.
func (t *Tree) joinClause(v, s int) {
	up := int(t.Nodes[s].Head)
	for range near {
		if t.Nodes[up].Head < 0 || t.Nodes[up].XPOS == XVBD {
			break
		}
		up = int(t.Nodes[up].Head)
	}
	n := &t.Nodes[v]
	n.Head, n.Rel, n.XPOS = int32(up), Conj, XVBD
}

// subjectOf makes s the subject of v, with "and" in front of it before both.
func (t *Tree) subjectOf(v, s, first int) {
	t.Nodes[s].Head, t.Nodes[s].Rel = int32(v), Nsubj
	if cc := t.phrase(s, first) - 1; cc >= first && t.Nodes[cc].UPOS == CCONJ {
		t.Nodes[cc].Head = int32(v)
	}
}

// junior gives a name the place in the tree that "Jr." behind its comma took: "Joseph R. Biden, Jr. met …".
func (t *Tree) junior(jr int) {
	head := jr - 2
	for t.Nodes[head].Rel == Flat && int(t.Nodes[head].Head) < head && t.Nodes[head].Head >= 0 {
		head = int(t.Nodes[head].Head)
	}
	n, j := &t.Nodes[head], &t.Nodes[jr]
	if j.Rel != Nsubj || int(j.Head) < jr || t.above(jr, []int{head}) {
		return
	}
	n.Head, n.Rel = j.Head, j.Rel
	j.Head, j.Rel = int32(head), Flat
}

// cased takes from verbs behind "and" a subject that stands behind "to" or "for": "conveyed greetings to the king and expressed
// thanks". What has a preposition is the earlier verb's.
func (t *Tree) cased(first, last int) {
	for i := first; i < last; i++ {
		v := t.Head(i)
		if t.Rel(i) != Nsubj || v < i+2 || t.Rel(v) != Conj || t.Head(v) < 0 || t.Head(v) > i || t.UPOS(t.Head(v)) != VERB || t.UPOS(v-1) != CCONJ {
			continue
		}
		for k := i - 1; k > t.Head(v) && k > i-4; k-- {
			if t.Head(k) == i && t.Rel(k) == Case && (t.Form(k) == "to" || t.Form(k) == "for") {
				t.Nodes[i].Head, t.Nodes[i].Rel = int32(t.Head(v)), Obl
			}
		}
	}
}
