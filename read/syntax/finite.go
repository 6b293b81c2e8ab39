package syntax

import "strings"

// finite mends sentences in which a network took the main verb for a participle, as it does behind names that it
// does not know: "Lavrov held talks", where "held" then hangs from the name before it or from its own object. A
// sentence that ends in a full stop has a finite verb. verbs are the past forms that are known, with their lemmas.
func (t *Tree) finite(first, last int, verbs map[string]string) {
	root := int32(-1)
	for i := first; i < last; i++ {
		n := &t.Nodes[i]
		switch {
		case n.Head < 0:
			root = int32(i)
		case n.Rel == Acl && n.XPOS == XVBN && int(n.Head) == i-1 && i == first+1 && i+1 < last && t.struck(i):
			t.overQuoted(i)
		case n.Rel == Amod && int(n.Head) > i && nominal(t.Nodes[n.Head].UPOS) && (n.XPOS == XVBD || n.XPOS == XVBN && (t.predicate(first, i) || t.strange(first, i, verbs))):
			t.overObject(first, i)
			return
		}
	}
	if root < 0 || t.Form(last-1) != "." || !nominal(t.Nodes[root].UPOS) || t.anyFinite(first, last) {
		return
	}
	if v := t.reduced(int(root), last); v >= 0 {
		t.overSubject(int(root), v, last)
	} else if v := t.present(first, last, verbs); v >= 0 {
		t.overName(first, v, last)
	} else if v := t.hidden(first, last, verbs); v >= 0 {
		t.Nodes[v].UPOS, t.Nodes[v].Lemma = VERB, verbs[strings.ToLower(t.Form(v))]
		t.overObject(first, v)
	}
}

// present is a verb of motion or meeting, or one of saying by the words behind it, in the present that was taken for a
// plural behind a name: "Skubiszewski leaves for Bonn on Thursday", "the Secretary-General calls on all"; -1 where the
// sentence has none.
func (t *Tree) present(first, last int, verbs map[string]string) int {
	for v := first + 1; v < last; v++ {
		if n := &t.Nodes[v]; n.XPOS != XNNS || n.UPOS != NOUN || t.Nodes[v-1].UPOS != PROPN && !startsUpper(t.Form(v-1)) {
			continue
		}
		stem := strings.TrimSuffix(t.Form(v), "s")
		switch next := t.Form(min(v+1, last-1)); {
		case stem == "call" && (next == "on" || next == "upon" || next == "for"), next == "that" && (verbs[stem+"ed"] != "" || verbs[stem+"d"] != ""):
			return v
		}
		switch t.Form(v) {
		case "leaves", "visits", "travels", "meets", "heads", "returns", "arrives", "departs", "hosts":
			return v
		}
	}
	return -1
}

// overName makes token v the verb of its sentence, and the name before it, with what hung from v there, its subject.
func (t *Tree) overName(first, v, last int) {
	n, name := &t.Nodes[v], v-1
	for h := int(t.Nodes[name].Head); h >= first && h < v; h = int(t.Nodes[name].Head) {
		name = h
	}
	if n.Head >= 0 && t.Nodes[name].Head >= 0 {
		return // the root of the sentence is elsewhere
	}
	n.UPOS, n.XPOS, n.Lemma = VERB, XVBZ, strings.TrimSuffix(t.Form(v), "s")
	n.Head, n.Rel = -1, Root
	for k := first; k < last; k++ {
		x := &t.Nodes[k]
		switch {
		case k == v || k == name:
		case k < v && int(x.Head) == v:
			x.Head = int32(name)
		case k > v && (int(x.Head) == name || int(x.Head) == v):
			x.Head = int32(v)
			if x.Rel == Nmod {
				x.Rel = Obl
			} else if x.Rel == NmodUnmarked {
				x.Rel = OblUnmarked
			}
		}
	}
	t.Nodes[name].Head, t.Nodes[name].Rel = int32(v), Nsubj
}

// hidden is a past form that stands between a name and its own object and was taken for a word before a noun ("Chad
// severed ties"), -1 where none is.
func (t *Tree) hidden(first, last int, verbs map[string]string) int {
	for v := first + 1; v < last-1; v++ {
		h := int(t.Nodes[v].Head)
		if h <= v || !nominal(t.Nodes[h].UPOS) || t.Nodes[v-1].UPOS != PROPN && t.Nodes[v-1].XPOS != XNNS {
			continue
		}
		switch t.Nodes[v].Rel {
		case Amod, Compound:
			if form := strings.ToLower(t.Form(v)); form == t.Form(v) && verbs[form] != "" && !strings.HasSuffix(form, "ing") {
				return v
			}
		}
	}
	return -1
}

// predicate says whether participle v, or the root that it hangs from, has a subject before it, and no finite verb stands
// outside the clauses below: "Lavrov held talks with Attaf, who is in Russia".
func (t *Tree) predicate(first, v int) bool {
	root := t.Nodes[v].Head
	if t.Nodes[root].Head >= 0 || t.mainFinite(first, int(t.Sentences[t.SentenceOf[v]].Last)) {
		return false
	}
	for k := first; k < v; k++ {
		if n := &t.Nodes[k]; (n.Head == root || int(n.Head) == v) && n.Rel == Nsubj {
			return true
		}
	}
	return false
}

// strange says whether participle v stands between a name that begins the sentence and one that was taken for its root: "Prime
// Minister Nikol Pashinyan accused Turkey of lies and said".
func (t *Tree) strange(first, v int, verbs map[string]string) bool {
	root := int(t.Nodes[v].Head)
	if root != v+1 || t.Nodes[root].Head >= 0 || t.Nodes[root].UPOS != PROPN || v < first+2 || verbs[t.Form(v)] == "" {
		return false
	}
	for k := first; k < v; k++ {
		if !startsUpper(t.Form(k)) {
			return false
		}
	}
	return true
}

// mainFinite says whether a finite verb stands in the main clause.
func (t *Tree) mainFinite(first, last int) bool {
	for i := first; i < last; i++ {
		switch t.Nodes[i].XPOS {
		case XVBD, XVBZ, XVBP, XMD:
			if !t.subordinate(i) {
				return true
			}
		}
	}
	return false
}

// subordinate says whether token i stands in a clause that hangs from another.
func (t *Tree) subordinate(i int) bool {
	for ; t.Nodes[i].Head >= 0; i = int(t.Nodes[i].Head) {
		switch t.Nodes[i].Rel {
		case AclRelcl, Acl, Advcl, Ccomp, Csubj:
			return true
		}
	}
	return false
}

func startsUpper(form string) bool { return 'A' <= form[0] && form[0] <= 'Z' }

func nominal(class UPOS) bool { return class == NOUN || class == PROPN || class == PRON }

func (t *Tree) anyFinite(first, last int) bool {
	for i := first; i < last; i++ {
		switch t.Nodes[i].XPOS {
		case XVBD, XVBZ, XVBP, XMD:
			return true
		}
	}
	return false
}

// reduced is the participle behind the root's phrase that can be the verb of the sentence, -1 where none is: one with
// an object of its own, behind a name, or of motion somewhere, without an agent.
func (t *Tree) reduced(root, last int) int {
	for v := root + 1; v < last; v++ {
		n := &t.Nodes[v]
		if n.XPOS != XVBN || n.UPOS != VERB || n.Rel == Amod || !t.hangsFrom(v, root) {
			continue
		}
		object := v+1 < last && (nominal(t.Nodes[v+1].UPOS) || heads(t.Form(v+1)))
		if strings.EqualFold(t.Form(min(v+1, last-1)), "by") || !object && t.Nodes[root].UPOS != PROPN {
			return -1
		}
		return v
	}
	return -1
}

// heads says whether a preposition tells where somebody moves: "troops crossed into Chad".
func heads(form string) bool {
	switch form {
	case "into", "across", "toward", "towards":
		return true
	}
	return false
}

// hangsFrom says whether the words over v up to the root all stand before it.
func (t *Tree) hangsFrom(v, root int) bool {
	for h := int(t.Nodes[v].Head); h >= 0; h = int(t.Nodes[h].Head) {
		if h == root {
			return true
		}
		if h > v {
			return false
		}
	}
	return false
}

// overSubject makes v the root and the old root its subject; what hung from that behind v hangs from v.
func (t *Tree) overSubject(root, v, last int) {
	t.Nodes[v].Head, t.Nodes[v].Rel, t.Nodes[v].XPOS = -1, Root, XVBD
	t.Nodes[root].Head, t.Nodes[root].Rel = int32(v), Nsubj
	for k := v + 1; k < last; k++ {
		n := &t.Nodes[k]
		if h := int(n.Head); h < 0 || h >= v {
			continue
		}
		n.Head = int32(v)
		if nominal(n.UPOS) {
			n.Rel = t.complement(k)
		}
	}
}

// complement is how a noun hangs from a verb: obl behind a preposition, else obj.
func (t *Tree) complement(k int) Rel {
	for j := k - 1; j >= 0 && t.SentenceOf[j] == t.SentenceOf[k]; j-- {
		if n := &t.Nodes[j]; n.Rel == Case && int(n.Head) == k {
			return Obl
		}
	}
	return Obj
}

// overObject puts the verb v over the noun that it hangs from, with what stands before it.
func (t *Tree) overObject(first, v int) {
	object := t.Nodes[v].Head
	t.Nodes[v].Head, t.Nodes[v].Rel, t.Nodes[v].XPOS = t.Nodes[object].Head, t.Nodes[object].Rel, XVBD
	t.Nodes[object].Head, t.Nodes[object].Rel = int32(v), Obj
	for k := first; k < v; k++ {
		if n := &t.Nodes[k]; n.Head == object {
			n.Head = int32(v)
			if n.Rel == Nmod {
				n.Rel = Obl
			}
		}
	}
	for k := v - 1; k >= first; k-- { // the nearest noun before is the subject, where there is none yet
		n := &t.Nodes[k]
		if int(n.Head) != v || n.Rel == Nsubj || n.Rel == Obl {
			if n.Rel == Nsubj {
				return
			}
			continue
		}
		if nominal(n.UPOS) {
			n.Rel = Nsubj
			return
		}
	}
}

// struck says whether the participle v between two names is a verb: "Azerbaijan shelled Jermuk, officials said".
func (t *Tree) struck(v int) bool {
	name, object := &t.Nodes[v-1], &t.Nodes[v+1]
	return name.UPOS == PROPN && object.UPOS == PROPN && name.Rel == Nsubj && int(object.Head) == v-1 && name.Head > int32(v)
}

// overQuoted makes the participle v the verb of what is said by the verb above it, with a name for subject and one for object.
func (t *Tree) overQuoted(v int) {
	n, name, object := &t.Nodes[v], &t.Nodes[v-1], &t.Nodes[v+1]
	n.Head, n.Rel, n.XPOS = name.Head, Ccomp, XVBD
	name.Head, name.Rel = int32(v), Nsubj
	object.Head, object.Rel = int32(v), Obj
}
