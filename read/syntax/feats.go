package syntax

// refine sets the features of token i, and the lemma of a clitic that only the tree can tell.
func (t *Tree) refine(i int) {
	n := &t.Nodes[i]
	switch n.XPOS {
	case XVBD:
		n.Feats = Past | Fin
	case XVBZ:
		n.Feats = Pres | Fin | Third | Sing
	case XVBP:
		n.Feats = Pres | Fin
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
		if n.Rel == Acl || t.Kid(i, AuxPass) >= 0 {
			n.Feats |= Pass
		}
	case XNN, XNNP:
		n.Feats = Sing
	case XNNS, XNNPS:
		n.Feats = Plur
	case XPRP, XPRPS, XDT, XWPS:
		n.Feats = pronouns[n.Lemma].of(t.Form(i))
	}
	if n.UPOS == AUX && len(t.Form(i)) <= 4 {
		t.clitic(i)
	}
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

// gerund says whether a form in -ing stands for a noun: a subject, or a clause after a preposition.
func (t *Tree) gerund(i int) bool {
	switch t.Nodes[i].Rel {
	case Csubj, CsubjPass, CsubjOuter:
		return true
	case Acl, Advcl:
		return t.Kid(i, Mark) >= 0
	}
	return false
}

// clitic tells "'s" of "be" from that of "have", and "'d" of "would" from that of "have".
func (t *Tree) clitic(i int) {
	n := &t.Nodes[i]
	if n.Rel != Aux || n.Head < 0 {
		return
	}
	participle := t.Nodes[n.Head].XPOS == XVBN
	switch Plain(t.Form(i)) {
	case "'s":
		if participle && t.Kid(int(n.Head), AuxPass) < 0 {
			n.Lemma = "have"
		}
	case "'d":
		if participle {
			n.Lemma = "have"
		}
	}
}
