package clause

import (
	"readout/knowledge/senses"
	"readout/read/syntax"
)

// Status of what a clause says, from the closed list of the record.
const (
	Happened     = "happened"
	Ongoing      = "ongoing"
	Planned      = "planned"
	Proposed     = "proposed"
	Postponed    = "postponed"
	Cancelled    = "cancelled"
	Denied       = "denied"
	Hypothetical = "hypothetical"
	Background   = "background"
)

// Mood is the status of a clause with the token that sets it (-1: the verb's own form).
type Mood struct {
	Status string
	Word   int
}

// MoodOf reads how sure the clause of predicate v is, from its auxiliaries and from the verbs that it
// depends on: "will meet", "agreed to meet", "denied meeting", "if they met".
func MoodOf(t *syntax.Tree, v int) Mood {
	m := own(t, v)
	if m.Status != Denied && question(t, v) {
		return Mood{Hypothetical, int(t.Sentences[t.SentenceOf[v]].Last) - 1}
	}
	if m.Status == Hypothetical && m.Word >= 0 && t.Rel(m.Word) == syntax.Mark {
		return m // "whether talks would take place"
	}
	if After(t, v) >= 0 || performed(t, v) {
		return m
	}
	if n := v - 2; n > 0 && t.Form(v-1) == "to" && t.UPOS(n) == syntax.NOUN && t.Nodes[v].XPOS == syntax.XVB && t.Head(n) == t.Head(v) {
		if g, ok := senses.GovernorOf(t.Lemma(n)); ok && g.Infinitive && m.Status == Happened {
			return Mood{g.Status, n} // "expressed his willingness to visit Y", hung on the verb
		}
	}
	at := v
	for range steps {
		h := t.Head(at)
		if h < 0 {
			return m
		}
		rel := t.Rel(at)
		if d := denied(t, at, h); d.Status != "" {
			return d
		}
		if at == v && rel == syntax.Acl && t.Nodes[v].XPOS == syntax.XVBN && t.Kid(v, syntax.OblUnmarked) > v {
			return m // "the talks held last month", whatever is to be done about them
		}
		switch rel {
		case syntax.Appos, syntax.AclRelcl, syntax.Flat:
			return m // what is said of a name holds whatever its clause says
		case syntax.Conj:
			// "will travel to Rome and meet": an auxiliary holds for what is coordinated under it.
			if m.Status == Happened && t.Nodes[v].XPOS == syntax.XVB {
				m = own(t, h)
			}
		case syntax.Xcomp, syntax.Ccomp, syntax.Csubj, syntax.CsubjPass, syntax.Advcl, syntax.Acl, syntax.Obj, syntax.Obl, syntax.NsubjPass, syntax.Nmod, syntax.Nsubj:
			if rel == syntax.Advcl {
				if o := own(t, h); finitePresent(t, at) && (o.Status == Planned || would(t, o.Word) && Has(t, at, syntax.Advmod, "when")) {
					return Mood{Planned, o.Word} // "will sign when they meet", "would raise it when they meet"
				}
				if told(t, at) {
					return m
				}
			}
			if d := under(t, at, h, m); d.Status != "" {
				if m.Status == Denied && d.Status == Planned {
					return m // "vowed that it would not negotiate"
				}
				return d
			}
		}
		at = h
	}
	return m
}

// performed says whether who says that he wishes to do something does it by these words: "I would like to thank", "let me
// congratulate".
func performed(t *syntax.Tree, v int) bool {
	h := t.Head(v)
	if h < 0 || t.Rel(v) != syntax.Xcomp && t.Rel(v) != syntax.Ccomp || !senses.Is(t.Lemma(v), senses.Perform) {
		return false
	}
	who := t.Kid(h, syntax.Nsubj)
	switch t.Lemma(h) {
	case "like", "wish", "want":
	case "let", "allow":
		who = max(t.Kid(h, syntax.Obj), t.Kid(h, syntax.Iobj), t.Kid(v, syntax.Nsubj))
	default:
		return false
	}
	return who >= 0 && (t.Lemma(who) == "I" || t.Lemma(who) == "we")
}

// question says whether the sentence of v asks.
func question(t *syntax.Tree, v int) bool {
	last := int(t.Sentences[t.SentenceOf[v]].Last) - 1
	for k := last; k > last-3 && k > v; k-- {
		if t.Form(k) == "?" {
			return true
		}
	}
	return false
}

// own mood of a clause: its auxiliaries, its negation, its mark.
func own(t *syntax.Tree, v int) Mood {
	m := Mood{Happened, -1}
	neg, perfectPast, progressive, n := -1, false, false, 0
	for k := range t.Kids(v) {
		if n++; n > wide {
			break
		}
		switch t.Rel(k) {
		case syntax.Aux, syntax.AuxPass, syntax.Cop:
			if a, ok := auxiliary(t.Lemma(k), t.Form(k)); ok {
				m = Mood{a, k}
			}
			if t.Lemma(k) == "be" && t.Nodes[v].XPOS == syntax.XVB && Has(t, v, syntax.Mark, "to") {
				m = Mood{Planned, k} // "is to travel"
			}
			if l := t.Lemma(k); l == "have" && (t.Form(k) == "had" || t.Form(k) == "Had") {
				perfectPast = true
			} else if l == "be" && t.Nodes[v].XPOS == syntax.XVBG && t.Rel(k) != syntax.AuxPass && present(t.Form(k)) {
				progressive = true
			}
		case syntax.Advmod:
			switch t.Lemma(k) {
			case "not", "n't", "n’t", "never":
				neg = k
			case "long", "longer":
				if k > 0 && t.Form(k) == "longer" && t.Form(k-1) == "no" {
					neg = k
				}
			}
		case syntax.Case:
			if t.Lemma(k) == "due" { // "is due in Rome", the same
				return Mood{Planned, k}
			}
		case syntax.Mark, syntax.Advcl:
			switch t.Lemma(k) {
			case "if", "unless", "whether", "once", "until":
				return Mood{Hypothetical, k}
			case "due":
				return Mood{Planned, k} // "had been due to meet", which the tree may take for one preposition
			}
			if t.Rel(k) == syntax.Advcl {
				if c := t.Kid(k, syntax.Mark); c >= 0 && (t.Lemma(c) == "if" || t.Lemma(c) == "unless") {
					m = Mood{Hypothetical, c}
				}
			}
		}
	}
	if w := inverted(t, v); w >= 0 {
		return Mood{Hypothetical, w}
	}
	switch {
	case neg >= 0:
		return Mood{Denied, neg}
	case m.Word >= 0:
		return m
	case perfectPast:
		return Mood{Background, -1}
	case progressive:
		return Mood{Ongoing, -1}
	}
	return m
}

// inverted is the verb that stands before its subject in place of an "if": "Were X to attack", "Had X closed"; -1 where
// none does.
func inverted(t *syntax.Tree, v int) int {
	w := int(t.Sentences[t.SentenceOf[v]].First)
	if f := t.Form(w); f != "Were" && f != "Had" && f != "Should" {
		return -1
	}
	s := t.Kid(v, syntax.Nsubj)
	if s < 0 && t.Rel(v) == syntax.Acl {
		s = t.Head(v) // "Were X to attack", which the tree may take for "X's to attack"
	}
	if s <= w || s > v || t.Head(w) != v && !Has(t, v, syntax.Mark, "to") {
		return -1
	}
	return w
}

// told says whether clause v, in the past and joined by "although" or "after", tells what was done whatever
// the clause above it says: "denied it, although X flew there".
func told(t *syntax.Tree, v int) bool {
	if t.Nodes[v].XPOS != syntax.XVBD && !Has(t, v, syntax.Aux, "have") {
		return false
	}
	return Has(t, v, syntax.Mark, "although", "though", "while", "whereas", "after")
}

func finitePresent(t *syntax.Tree, v int) bool {
	return t.Nodes[v].XPOS == syntax.XVBP || t.Nodes[v].XPOS == syntax.XVBZ
}

func present(form string) bool {
	return form == "is" || form == "are" || form == "am" || form == "’m" || form == "'m" || form == "’s" || form == "'s"
}

// auxiliary is the status that an auxiliary sets.
func auxiliary(lemma, form string) (string, bool) {
	switch lemma {
	case "will", "shall", "'ll", "’ll", "wo":
		return Planned, true
	case "would", "could", "might", "may", "should", "can", "must", "ought", "'d", "’d":
		return Hypothetical, true
	}
	switch form {
	case "will", "Will":
		return Planned, true
	case "would", "could", "should":
		return Hypothetical, true
	}
	return "", false
}

// under is the mood that head h gives to its dependent at; no status where h says nothing about it.
func under(t *syntax.Tree, at, h int, m Mood) Mood {
	lemma := t.Lemma(h)
	if LooksForward(t, h) {
		return Mood{Planned, h}
	}
	if d := Sought(t, at, lemma); d != "" {
		return Mood{d, h}
	}
	if lemma == "call" && PrepAny(t, h, "on", "upon", "for") < 0 {
		return Mood{} // "called the president to thank her" asks for nothing
	}
	clausal := t.Rel(at) != syntax.Nmod && t.Rel(at) != syntax.Obl && t.Rel(at) != syntax.Nsubj && t.Rel(at) != syntax.NsubjPass && t.Rel(at) != syntax.Obj
	if Has(t, h, syntax.Det, "no") && clausal && infinitive(t, at) {
		return Mood{Denied, t.Kid(h, syntax.Det)} // "has no plan to expel"
	}
	if t.Rel(at) == syntax.Xcomp && Has(t, at, syntax.Mark, "to") && supposed(lemma) {
		return Mood{Hypothetical, h} // "is believed to have supplied"
	}
	if clausal && (lemma == "false" || lemma == "untrue" || lemma == "true" && own(t, h).Status == Denied) {
		return Mood{Denied, h} // "it is not true that"
	}
	if up := t.Head(h); up >= 0 && t.Rel(h) == syntax.Obj && clausal && infinitive(t, at) {
		switch t.Lemma(up) {
		case "decline", "reject", "refuse", "spurn", "rebuff", "dismiss":
			return Mood{Denied, up} // "declined an invitation to visit"
		case "accept":
			return Mood{Planned, up}
		}
	}
	if o := t.Kid(h, syntax.Obj); lemma == "accept" && o >= 0 && t.Lemma(o) == "invitation" && infinitive(t, at) {
		return Mood{Planned, h} // "accepted an invitation to visit", hung on the verb
	}
	if lemma == "expect" && t.Kid(h, syntax.Obj, syntax.Iobj) >= 0 && infinitive(t, at) {
		return Mood{Hypothetical, h} // "expects Spain to leave": what another may do
	}
	if s, ok := senses.GovernorOf(lemma); ok && (clausal || s.Nouns && t.Rel(at) != syntax.Nsubj) {
		if o := own(t, h); o.Status == Denied || o.Status == Hypothetical {
			return o
		}
		if s.Status == Proposed && !s.Infinitive && t.Nodes[at].XPOS == syntax.XVBD {
			return Mood{} // "suggested that Y attacked" tells what was done
		}
		if s.Infinitive && !infinitive(t, at) && !s.Nouns {
			return foretold(t, at, h, m)
		}
		return Mood{s.Status, h}
	}
	if !clausal {
		return Mood{}
	}
	o := own(t, h)
	switch {
	case o.Word >= 0 && (o.Status == Hypothetical || o.Status == Planned) && (t.Rel(at) == syntax.Xcomp || infinitive(t, at)):
		if would(t, o.Word) {
			return MoodOf(t, h) // "said that he would be in Rome to meet"
		}
		return o
	case t.Rel(at) == syntax.Advcl && conditional(t, at):
		return Mood{Hypothetical, t.Kid(at, syntax.Mark)}
	}
	return foretold(t, at, h, m)
}

// foretold is the mood of the future told in the past: "said he would meet", "agreed that the talks would be held". No status where at
// is no such clause of h.
func foretold(t *syntax.Tree, at, h int, m Mood) Mood {
	if m.Status == Hypothetical && t.Rel(at) == syntax.Ccomp && would(t, m.Word) && !Has(t, at, syntax.Aux, "have") && (t.Nodes[h].Feats&syntax.Past != 0 || t.Nodes[h].XPOS == syntax.XVBD) {
		return Mood{Planned, m.Word}
	}
	return Mood{}
}

// Sought is the status of what a verb with "for" asks or hopes for: "called for talks", "pushed for a meeting".
func Sought(t *syntax.Tree, at int, lemma string) string {
	if t.Rel(at) != syntax.Obl || !Has(t, at, syntax.Case, "for") {
		return ""
	}
	switch lemma {
	case "call", "push", "press", "ask", "appeal", "plead", "lobby", "apply":
		return Proposed
	case "hope", "wait", "wish", "pray":
		return Hypothetical
	}
	return ""
}

// supposed says whether a verb, with an infinitive below it, only tells what people hold to be so.
func supposed(lemma string) bool {
	switch lemma {
	case "believe", "think", "allege", "report", "say", "rumour", "rumor", "suppose", "presume":
		return true
	}
	return false
}

// denied is the mood of what a noun of claiming tells where a verb denies the claim: "rejected reports that it
// had bombed the town". No status where nothing is denied.
func denied(t *syntax.Tree, at, h int) Mood {
	if r := t.Rel(at); r != syntax.Acl && r != syntax.AclRelcl && r != syntax.Ccomp || !Has(t, at, syntax.Mark, "that") || !claims(t.Lemma(h)) {
		return Mood{}
	}
	for range steps {
		up := t.Head(h)
		if up < 0 {
			return Mood{}
		}
		if senses.Is(t.Lemma(up), senses.Deny) {
			return Mood{Denied, up}
		}
		if r := t.Rel(h); r != syntax.Conj && r != syntax.Nmod && r != syntax.Compound {
			return Mood{}
		}
		h = up
	}
	return Mood{}
}

// claims says whether a noun only tells that something was said.
func claims(lemma string) bool { return senses.Is(lemma, senses.Claim) }

func would(t *syntax.Tree, w int) bool {
	return w >= 0 && (t.Form(w) == "would" || t.Form(w) == "’d" || t.Form(w) == "'d")
}

func conditional(t *syntax.Tree, at int) bool {
	return Has(t, at, syntax.Mark, "if", "unless", "whether")
}

// infinitive says whether the clause of v is one with "to" ("committed to working" counts).
func infinitive(t *syntax.Tree, v int) bool {
	return Has(t, v, syntax.Mark, "to") || Has(t, v, syntax.Case, "to") || t.Nodes[v].XPOS == syntax.XVB
}
