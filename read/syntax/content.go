package syntax

// contents mends what a network ties wrongly in clauses of what is said, where grammar leaves no choice: a "would" behind "and" that
// follows what somebody said in the past ("said that it talks to all and would sign nothing") is said as well; a participle of saying
// behind a comma ("denied that he had met her, calling the story false") is the sentence's subject's; a name behind "said" and
// before a verb without a subject ("said Ama Darko, the envoy, left") is the verb's; and a noun behind a name and its comma, before a
// participle ("with Ama Darko, an envoy now attached to the court"), tells of the name.
func (t *Tree) contents(first, last int) {
	for v := first + 1; v < last; v++ {
		switch n := &t.Nodes[v]; {
		case n.Rel == Conj:
			t.wouldToo(v, last)
		case n.XPOS == XVBG && n.UPOS == VERB && t.Form(v-1) == ",":
			t.raiseSaying(v, first)
		case n.UPOS == VERB && n.XPOS == XVBD && n.Rel == Ccomp:
			t.saidName(v, first, last)
		case n.UPOS == VERB && n.XPOS == XVBN && (n.Rel == Ccomp || n.Rel == Parataxis):
			t.apposeBefore(v, first, last)
		}
	}
}

// wouldToo ties v, with its "would", to the clause that its verb of saying has before it.
func (t *Tree) wouldToo(v, last int) {
	h := int(t.Nodes[v].Head)
	if h < 0 || h > v || t.Nodes[h].XPOS != XVBD || !says(t.Nodes[h].Lemma) {
		return
	}
	would, clause := false, -1
	for k := h + 1; k < min(last, v+near); k++ {
		switch n := &t.Nodes[k]; {
		case int(n.Head) == v && k < v && (n.Rel == Nsubj || n.Rel == NsubjPass):
			return
		case int(n.Head) == v && k < v && n.Rel == Aux:
			would = t.Form(k) == "would"
		case k < v && n.Rel == Ccomp && int(n.Head) == h, k < v && n.Rel == AclRelcl && int(n.Head) < k && int(n.Head) > h && int(t.Nodes[n.Head].Head) == h:
			clause = k // of what is said, or of whom it is said to
		}
	}
	if would && clause >= 0 {
		t.Nodes[v].Head = int32(clause)
	}
}

// raiseSaying ties a participle of saying to the verb of the sentence, from inside the clause that is its content or object.
func (t *Tree) raiseSaying(v, first int) {
	n := &t.Nodes[v]
	if n.Rel != Advcl && n.Rel != Acl || !says(n.Lemma) && !speaks(n.Lemma) && n.Lemma != "describe" {
		return
	}
	up, inside := int(n.Head), false
	for range near {
		if up < first || up > v {
			return
		}
		h := &t.Nodes[up]
		if h.Head < 0 {
			break
		}
		inside = inside || h.Rel == Ccomp || h.Rel == AclRelcl || h.Rel == Acl
		up = int(h.Head)
	}
	if h := &t.Nodes[up]; inside && h.UPOS == VERB && (says(h.Lemma) || speaks(h.Lemma) || h.Lemma == "deny") {
		n.Head, n.Rel = int32(up), Advcl
	}
}

// saidName makes the name that was taken for whom "said" speaks to the subject of the verb v behind it.
func (t *Tree) saidName(v, first, last int) {
	up := int(t.Nodes[v].Head)
	if up < first || up > v || t.Nodes[up].Lemma != "say" || t.Form(up) == "Said" || t.hasSubject(v, first, last) {
		return
	}
	spoken := false
	for k := max(first, up-near); k < v; k++ {
		n := &t.Nodes[k]
		spoken = spoken || k < up && int(n.Head) == up && n.Rel == Nsubj
		if k > up && int(n.Head) == up && n.UPOS == PROPN && spoken && (n.Rel == Iobj || n.Rel == Obj || n.Rel == Nsubj) {
			n.Head, n.Rel = int32(v), Nsubj
			return
		}
	}
}

// apposeBefore makes the noun that a participle without an auxiliary has for its subject tell of the name before it.
func (t *Tree) apposeBefore(v, first, last int) {
	s := -1
	for k := max(first, v-near); k < min(last, v+near); k++ {
		if n := &t.Nodes[k]; int(n.Head) == v {
			switch n.Rel {
			case AuxPass, Aux, Mark:
				return
			case NsubjPass:
				s = k
			}
		}
	}
	if s < first || s > v || t.Nodes[s].UPOS != NOUN {
		return
	}
	start := s
	for start > first && (t.ofName(start-1) || t.Nodes[start-1].UPOS == NOUN) {
		start--
	}
	if start < first+2 || t.Form(start-1) != "," || t.Nodes[start-2].UPOS != PROPN {
		return
	}
	head := start - 2
	for t.Nodes[head].Rel == Flat && t.Nodes[head].Head >= 0 && int(t.Nodes[head].Head) < head {
		head = int(t.Nodes[head].Head)
	}
	if t.above(head, []int{v, s}) {
		return
	}
	t.Nodes[s].Head, t.Nodes[s].Rel = int32(head), Appos
	t.Nodes[v].Head, t.Nodes[v].Rel = int32(s), Acl
}

// says says whether a verb tells that somebody says what follows.
func says(lemma string) bool {
	switch lemma {
	case "say", "tell", "add", "state", "stress", "insist", "declare", "note", "explain", "argue", "claim", "announce", "call", "brand", "dismiss":
		return true
	}
	return false
}
