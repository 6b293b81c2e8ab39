package syntax

// refine sets the features of token i, and the lemma of a clitic that only the tree can tell.
func (t *Tree) refine(i int) {
	n := &t.Nodes[i]
	switch n.XPOS {
	case XVBD:
		n.Feats = Past | Fin | t.agreement(i)
	case XVBZ:
		n.Feats = Pres | Fin | Third | Sing
	case XVBP:
		n.Feats = Pres | Fin | t.agreement(i)
	case XMD:
		n.Feats = Fin
	case XVB:
		n.Feats = Inf
		if t.imperative(i) {
			n.Feats = Imp | Fin
		}
	case XVBG:
		n.Feats = Pres | Part
		if n.UPOS == VERB && t.gerund(i) {
			n.Feats = Ger
		}
	case XVBN:
		n.Feats = Past | Part
		if n.UPOS == VERB && (t.Kid(i, AuxPass) >= 0 || !t.perfect(i)) {
			n.Feats |= Pass
		}
	case XNN, XNNP:
		if n.UPOS != ADJ {
			n.Feats = Sing
		}
	case XNNS, XNNPS:
		n.Feats = Plur
	case XPRP, XPRPS, XDT, XWPS:
		n.Feats = pronouns[n.Lemma].of(t.Form(i))
	}
}

// agreement is the person and number of a finite verb: those of its subject.
func (t *Tree) agreement(i int) Feats {
	verb := i
	switch t.Nodes[i].Rel {
	case Aux, AuxPass, Cop:
		verb = int(t.Nodes[i].Head)
	}
	k := t.Kid(verb, Nsubj, NsubjPass, NsubjOuter)
	if k < 0 {
		return 0
	}
	switch t.Nodes[k].XPOS {
	case XPRP:
		return pronouns[t.Nodes[k].Lemma].of(t.Form(k)) & (First | Second | Third | Sing | Plur)
	case XNNS, XNNPS:
		return Third | Plur
	case XNN, XNNP:
		if t.Kid(k, Conj) >= 0 {
			return Third | Plur
		}
		return Third | Sing
	}
	return 0
}

// imperative says whether a bare verb commands: it heads a clause and has no subject, auxiliary or "to".
func (t *Tree) imperative(i int) bool {
	switch t.Nodes[i].Rel {
	case Root, Conj, Parataxis, Ccomp:
		return t.Kid(i, Nsubj, NsubjPass, Aux, AuxPass, Mark, Expl, Csubj) < 0 &&
			(t.Nodes[i].Rel != Conj || t.Nodes[i].Head >= 0 && t.Nodes[t.Nodes[i].Head].Feats&Imp != 0)
	}
	return false
}

// perfect says whether "have" is among the auxiliaries of a participle.
func (t *Tree) perfect(i int) bool {
	for k := range t.Kids(i) {
		if t.Nodes[k].Rel == Aux && t.Nodes[k].Lemma == "have" {
			return true
		}
	}
	return false
}

// gerund says whether UD English calls a form in -ing a gerund rather than a participle: by its relation.
func (t *Tree) gerund(i int) bool {
	switch t.Nodes[i].Rel {
	case Csubj, CsubjPass, CsubjOuter, Acl, Amod, Xcomp:
		return true
	}
	return false
}

// clitic tells "'s" of "be" from that of "have", and "'d" of "would" from that of "have": before a
// participle, "have" where an object follows or nothing makes it passive.
func (t *Tree) clitic(i int) {
	n := &t.Nodes[i]
	if n.Rel != Aux && n.Rel != AuxPass || n.Head < 0 || t.Nodes[n.Head].XPOS != XVBN {
		return
	}
	form := Plain(t.Form(i))
	if form != "'s" && form != "'d" {
		return
	}
	head := int(n.Head)
	if n.Rel == AuxPass {
		if t.Kid(head, Obj) < 0 {
			return
		}
		n.Rel = Aux
		if k := t.Kid(head, NsubjPass); k >= 0 {
			t.Nodes[k].Rel = Nsubj
		}
	} else if t.Kid(head, AuxPass) >= 0 {
		return
	}
	n.Lemma = "have"
}
