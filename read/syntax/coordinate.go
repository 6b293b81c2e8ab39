package syntax

// near is how many tokens before and behind a verb its subject and its auxiliaries are looked for: sentences have no end.
const near = 60

// coordinate mends coordinations that a network ties too low, where grammar leaves no choice: "calls on" behind "and" in the
// present ("repeats its support and calls on all"); a past tense with an object joined with a noun ("repeated their call for a
// truce, condemned attacks on ships and urged calm"), with what is said of a thing ("said the arrest was illegal and demanded an apology") or with a passive that may not be ("regretted that it could not be signed
// and told their ministers to go on"), and one joined with the present of an aside ("backed the pact as we near its end and
// praised the plan"), belongs to the past tense above; one joined with an infinitive ("offered to share the cost and promised
// to send police") to the verb above that; a verb behind ", and" joined with one inside a clause between commas ("discussed
// the shooting, in which a guard killed a man, and agreed") to the verb whose clause went on.
func (t *Tree) coordinate(first, last int) {
	for v := first + 1; v < last; v++ {
		n := &t.Nodes[v]
		t.call(v, first, last)
		if t.calls(v, last) {
			if up := t.upTo(v, int(n.Head), XVBZ); up >= 0 {
				n.UPOS, n.XPOS, n.Lemma, n.Head, n.Rel = VERB, XVBZ, "call", int32(up), Conj
			}
			continue
		}
		h := int(n.Head)
		if n.Rel != Conj || n.UPOS != VERB || n.XPOS != XVBD && n.XPOS != XVBN || h < 0 || h > v || t.hasSubject(v, first, last) {
			continue
		}
		if up := t.joins(v, h, first, last); up >= 0 {
			n.Head = int32(up)
			if n.XPOS == XVBN {
				n.XPOS = t.Nodes[up].XPOS
			}
		}
	}
}

// joins is the verb with which the past tense v, tied to h, is joined instead; -1 where it may be h.
func (t *Tree) joins(v, h, first, last int) int {
	switch n := &t.Nodes[v]; {
	case t.Nodes[h].UPOS == NOUN:
		if n.XPOS == XVBD && t.Form(v-1) == "," && t.takesObject(v, last) {
			return t.pastAbove(v, h)
		}
	case t.Nodes[h].Rel == Ccomp && n.XPOS == XVBD && speaks(n.Lemma):
		return t.overSaid(v, h, first, last)
	case t.Nodes[h].UPOS != VERB:
	case t.Nodes[h].XPOS == XVBP || t.Nodes[h].XPOS == XVBZ:
		if n.XPOS == XVBD && t.Nodes[h].Rel == Advcl {
			return t.upTo(v, int(t.Nodes[h].Head), XVBD)
		}
	case t.modalPassive(h, first) && t.takesObject(v, last):
		return t.overClause(h)
	default:
		if up := t.overInfinitive(h, first); up >= 0 {
			return up
		}
		if up := t.overAside(h, v, first); up >= 0 {
			return up
		}
	}
	return -1
}

// call mends "call" behind "we", "they" or "I" and before "on", "upon" or "for" that was taken for a noun: "We once more call upon Y to".
func (t *Tree) call(v, first, last int) {
	n := &t.Nodes[v]
	if n.UPOS != NOUN || t.Form(v) != "call" || v+1 >= last || t.Form(v+1) != "on" && t.Form(v+1) != "upon" && t.Form(v+1) != "for" {
		return
	}
	s := v - 1
	for s > first && (t.UPOS(s) == ADV || t.UPOS(s) == ADJ) {
		s--
	}
	switch t.Form(max(s, first)) {
	case "We", "we", "I", "They", "they":
	default:
		return
	}
	t.Nodes[s].Head, t.Nodes[s].Rel = int32(v), Nsubj
	n.UPOS, n.XPOS = VERB, XVBP
	for k := v + 1; k < min(last, v+near); k++ {
		switch {
		case t.Head(k) != v:
		case t.Rel(k) == Nmod:
			t.Nodes[k].Rel = Obl
		case t.Rel(k) == Acl:
			t.Nodes[k].Rel = Advcl
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

// upTo is the first verb of a tense from token h up in the tree, -1 where there is none before v.
func (t *Tree) upTo(v, h int, tense XPOS) int {
	for range 6 {
		if h < 0 || h > v {
			return -1
		}
		if t.Nodes[h].XPOS == tense {
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

// pastAbove is the past tense before v in whose object the noun h stands, -1 where there is none.
func (t *Tree) pastAbove(v, h int) int {
	for range 6 {
		if t.Nodes[h].UPOS != NOUN && t.Nodes[h].UPOS != PROPN {
			break
		}
		if h = int(t.Nodes[h].Head); h < 0 || h > v {
			break
		}
		if t.Nodes[h].XPOS == XVBD {
			return h
		}
	}
	return -1
}

// modalPassive says whether verb h is a passive with a modal auxiliary: "could not be signed".
func (t *Tree) modalPassive(h, first int) bool {
	modal, passive := false, false
	for k := max(first, h-near); k < h; k++ {
		if n := &t.Nodes[k]; int(n.Head) == h {
			modal, passive = modal || n.XPOS == XMD, passive || n.Rel == AuxPass
		}
	}
	return modal && passive
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

// speaks says whether a verb tells what persons and states do by words, and things do not.
func speaks(lemma string) bool {
	switch lemma {
	case "demand", "urge", "accuse", "blame", "condemn", "denounce", "criticise", "criticize", "reject", "warn", "vow", "pledge", "promise", "threaten", "summon", "thank", "praise", "welcome", "appeal", "order", "call":
		return true
	}
	return false
}

// overSaid is the past tense of saying whose content h is told of a thing ("said the arrest had been illegal"), or of
// somebody to whom v is then said ("said Chad had a right to do so, but urged it to wait"); -1 where h is told of a name or a
// person, who may go on to speak.
func (t *Tree) overSaid(v, h, first, last int) int {
	up := int(t.Nodes[h].Head)
	if up < first || up > h || t.Nodes[up].XPOS != XVBD || t.Nodes[up].Lemma != "say" {
		return -1
	}
	for k := up + 1; k < h; k++ {
		if n := &t.Nodes[k]; int(n.Head) == h && (n.Rel == Nsubj || n.Rel == NsubjPass) {
			if n.UPOS == NOUN && n.XPOS == XNN || v+1 < last && t.Nodes[v+1].UPOS == PRON && t.Nodes[v+1].Rel == Obj && int(t.Nodes[v+1].Head) == v {
				return up
			}
			return -1
		}
	}
	return -1
}

// overInfinitive is the past tense on which the infinitive h depends, -1 where h is none. What follows "to be" or "to
// have" may be a participle.
func (t *Tree) overInfinitive(h, first int) int {
	switch t.Nodes[h].Rel {
	case Xcomp:
	case Advcl:
		if h == first || t.Nodes[h-1].XPOS != XTO {
			return -1
		}
	default:
		return -1
	}
	if t.Nodes[h].XPOS != XVB {
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
