package syntax

// near is how many tokens before and behind a verb its subject and its auxiliaries are looked for: sentences have no end.
const near = 60

// coordinate mends coordinations that a network ties too low, where grammar leaves no choice: "calls on" behind "and" in the
// present ("repeats its support and calls on all"); a past tense with an object joined with a noun ("repeated their call for
// a truce, condemned attacks on ships and urged calm"), with a present ("backed the pact as we near its end and praised the
// plan") or with a passive ("regretted that it could not be signed and told
// their ministers to go on") belongs to the past tense above; one joined with an infinitive ("offered to share the cost and
// promised to send police") to the verb above that; a verb behind ", and" joined with one inside a clause between commas
// ("discussed the shooting, in which a guard killed a man, and agreed") to the verb whose clause went on.
func (t *Tree) coordinate(first, last int) {
	for v := first + 1; v < last; v++ {
		n := &t.Nodes[v]
		h := int(n.Head)
		if t.calls(v, last) {
			if up := t.presentAbove(h); up >= 0 {
				n.UPOS, n.XPOS, n.Lemma, n.Head, n.Rel = VERB, XVBZ, "call", int32(up), Conj
			}
			continue
		}
		if n.Rel != Conj || n.UPOS != VERB || h < 0 || h > v {
			continue
		}
		if t.Nodes[h].UPOS == NOUN && n.XPOS == XVBD && t.Form(v-1) == "," && t.takesObject(v, last) && !t.hasSubject(v, first, last) {
			if up := t.pastAbove(h); up >= 0 {
				n.Head = int32(up)
			}
			continue
		}
		if t.Nodes[h].UPOS != VERB {
			continue
		}
		if n.XPOS != XVBD && n.XPOS != XVBN || t.hasSubject(v, first, last) {
			continue
		}
		if x := t.Nodes[h].XPOS; n.XPOS == XVBD && (x == XVBP || x == XVBZ) {
			if up := t.overPresent(h); up >= 0 {
				n.Head = int32(up)
			}
			continue
		}
		if t.passive(h, first) && t.takesObject(v, last) {
			if up := t.overClause(h); up >= 0 {
				n.Head, n.XPOS = int32(up), t.Nodes[up].XPOS
			}
			continue
		}
		if up := t.overInfinitive(h, first); up >= 0 {
			n.Head, n.XPOS = int32(up), t.Nodes[up].XPOS
		} else if up := t.overAside(h, v, first); up >= 0 {
			n.Head = int32(up)
		}
	}
}

// calls says whether v is "calls" behind "and" that calls on somebody or for something, taken for a plural.
func (t *Tree) calls(v, last int) bool {
	if n := &t.Nodes[v]; n.XPOS != XNNS || n.Rel != Conj || t.Form(v) != "calls" || t.Nodes[v-1].UPOS != CCONJ || v+1 >= last {
		return false
	}
	switch t.Form(v + 1) {
	case "on", "upon", "for":
		return true
	}
	return false
}

// presentAbove is the verb in the present tense in whose phrase the noun h stands, -1 where there is none.
func (t *Tree) presentAbove(h int) int {
	for range 6 {
		if h < 0 || t.Nodes[h].XPOS == XVBZ {
			return h
		}
		h = int(t.Nodes[h].Head)
	}
	return -1
}

// takesObject says whether v has an object straight behind it, as no participle has that stands with a noun.
func (t *Tree) takesObject(v, last int) bool {
	for k := v + 1; k < min(last, v+near); k++ {
		if n := &t.Nodes[k]; int(n.Head) == v {
			return n.Rel == Obj
		}
	}
	return false
}

// pastAbove is the verb in the past tense in whose object the noun h stands, -1 where there is none.
func (t *Tree) pastAbove(h int) int {
	for range 6 {
		if h = int(t.Nodes[h].Head); h < 0 || t.Nodes[h].XPOS == XVBD {
			return h
		}
		if t.Nodes[h].UPOS != NOUN && t.Nodes[h].UPOS != PROPN {
			return -1
		}
	}
	return -1
}

// overPresent is the past tense in one of whose clauses the present h stands, -1 where there is none.
func (t *Tree) overPresent(h int) int {
	for range 6 {
		if h = int(t.Nodes[h].Head); h < 0 || t.Nodes[h].XPOS == XVBD {
			return h
		}
	}
	return -1
}

// passive says whether verb h has an auxiliary of the passive.
func (t *Tree) passive(h, first int) bool {
	for k := max(first, h-near); k < h; k++ {
		if int(t.Nodes[k].Head) == h && t.Nodes[k].Rel == AuxPass {
			return true
		}
	}
	return false
}

// overClause is the past tense in whose clause of content the verb h stands, -1 where there is none.
func (t *Tree) overClause(h int) int {
	for range 4 {
		if t.Nodes[h].Rel != Ccomp && t.Nodes[h].Rel != Acl {
			return -1
		}
		if h = int(t.Nodes[h].Head); h < 0 || t.Nodes[h].XPOS == XVBD {
			return h
		}
		if t.Nodes[h].UPOS == NOUN && t.Nodes[h].Rel == Obj {
			h = int(t.Nodes[h].Head)
			if h >= 0 && t.Nodes[h].XPOS == XVBD {
				return h
			}
			return -1
		}
	}
	return -1
}

// overInfinitive is the past tense on which the infinitive h depends, -1 where h is none. What follows "to be" or "to
// have" may be a participle.
func (t *Tree) overInfinitive(h, first int) int {
	if t.Nodes[h].XPOS != XVB || t.Nodes[h].Rel != Xcomp {
		return -1
	}
	for k := max(first, h-near); k < h; k++ {
		if int(t.Nodes[k].Head) == h && (t.Nodes[k].Rel == Aux || t.Nodes[k].Rel == AuxPass) {
			return -1
		}
	}
	up := int(t.Nodes[h].Head)
	if up < 0 || up > h || t.Nodes[up].UPOS != VERB || t.Nodes[up].XPOS != XVBD {
		return -1
	}
	return up
}

// overAside is the verb in the past tense whose clause goes on at v, behind the relative clause of h that commas set
// off; -1 where there is none.
func (t *Tree) overAside(h, v, first int) int {
	if t.Nodes[h].Rel != AclRelcl || v < 2 || t.Form(v-1) != "and" || t.Form(v-2) != "," {
		return -1
	}
	opened := false
	for k := h - 1; k > int(t.Nodes[h].Head) && k > max(first, h-near); k-- {
		switch t.Form(k) {
		case "which", "who", "whom", "where":
			opened = t.Form(k-1) == "," || t.Form(k-2) == ","
		}
	}
	if !opened {
		return -1
	}
	up := int(t.Nodes[h].Head)
	for range 6 {
		if up = int(t.Nodes[up].Head); up < 0 || up > h {
			return -1
		}
		if t.Nodes[up].UPOS == VERB {
			if t.Nodes[up].XPOS != XVBD {
				return -1
			}
			return up
		}
	}
	return -1
}

// hasSubject says whether a word of the sentence is the subject of v, or an auxiliary.
func (t *Tree) hasSubject(v, first, last int) bool {
	for k := max(first, v-near); k < min(last, v+near); k++ {
		if n := &t.Nodes[k]; int(n.Head) == v && (n.Rel == Nsubj || n.Rel == NsubjPass || n.Rel == AuxPass || n.Rel == Aux) {
			return true
		}
	}
	return false
}
