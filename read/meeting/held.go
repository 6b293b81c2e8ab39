package meeting

import (
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/syntax"
)

// heldBehind is the participle that tells behind noun n that it was held ("the meeting, held in Rome between A and B,"), or -1.
func (s *scan) heldBehind(n int) int {
	for k := range s.tree.Kids(n) {
		if r := s.tree.Rel(k); k > n && (r == syntax.Acl || r == syntax.AclRelcl) && heldBy(s.tree.Lemma(k)) {
			return k
		}
	}
	return -1
}

// wasHeld says whether a bare participle straight behind noun n tells that it was held, whatever its clause says of it and wherever the
// tree hangs it: "continuing the talks held last month".
func (s *scan) wasHeld(n int) bool {
	k := n + 1
	if s.tree.Form(k) == "," {
		k++
	}
	return k < len(s.tree.Nodes) && heldBy(s.tree.Lemma(k)) && s.tree.Nodes[k].XPOS == syntax.XVBN && s.tree.Kid(k, syntax.Aux, syntax.AuxPass) < 0
}

// toBeHeld is the participle that tells behind noun n that it is still to come ("the summit, to be held in May"), or -1.
func (s *scan) toBeHeld(n int) int {
	k := n + 1
	if k+3 < len(s.tree.Nodes) && s.tree.Form(k) == "," {
		k++
	}
	if k+2 < len(s.tree.Nodes) && s.tree.Form(k) == "to" && s.tree.Form(k+1) == "be" && heldBy(s.tree.Lemma(k+2)) {
		return k + 2
	}
	return -1
}

// nextRound reads "a third round is planned for May", "the next round will be held in Rome" below talks of just two sides.
func (s *scan) nextRound(n int) {
	gov, _ := s.governor(n)
	if s.tree.Lemma(n) != "round" || gov < 0 || clause.PrepAny(s.tree, n, "of") >= 0 || s.tree.Kid(n, syntax.Amod) < 0 {
		return
	}
	if r := s.tree.Rel(n); r != syntax.NsubjPass && r != syntax.Nsubj {
		return
	}
	switch s.tree.Lemma(gov) {
	case "plan", "schedule", "expect", "set", "hold", "begin", "start", "take", "convene":
	default:
		return
	}
	if pair := s.onlyPair(); len(pair) == 2 {
		s.add(mention{token: n, gov: gov, left: pair, format: "in_person", kind: "noun", why: "meeting.round"})
	}
}

// takesPlace is the verb that tells that negotiations between states were held: they, or a round of them, began,
// resumed, ended. -1 where none does.
func (s *scan) takesPlace(n, gov int) int {
	if l := s.tree.Lemma(n); gov < 0 || l != "negotiation" && l != "negotiations" && l != "consultation" && l != "consultations" {
		return -1
	}
	r := s.tree.Rel(s.round(n))
	if r != syntax.Nsubj && r != syntax.NsubjPass || len(s.who.With(n))+len(s.who.After(n, "between"))+len(s.who.After(n, "among")) == 0 {
		return -1
	}
	if heldBy(s.tree.Lemma(gov)) {
		return gov
	}
	// A tree may hang "a round of talks among A and B began" on the verb of who tells it.
	end := int(s.tree.Sentences[s.tree.SentenceOf[n]].Last)
	for k := n + 1; k < end && k < n+30; k++ {
		if s.tree.UPOS(k) == syntax.VERB && heldBy(s.tree.Lemma(k)) {
			return k
		}
	}
	return -1
}

func heldBy(verb string) bool { return senses.Is(verb, senses.Hold) }

// toldBehind is the verb of which noun n is the subject where the tree gave n to the verb of saying behind it, which has its own: "The
// talks, set for Sunday, have been put off, a source said". -1 where it did not.
func (s *scan) toldBehind(n, say int) int {
	if n > say || s.tree.Rel(n) != syntax.Nsubj {
		return -1
	}
	told, speaker := -1, false
	for k := range s.tree.Kids(say) {
		switch r := s.tree.Rel(k); {
		case k > say:
		case r == syntax.Ccomp && k > n && s.tree.Kid(k, syntax.Nsubj, syntax.NsubjPass) < 0:
			told = k
		case r == syntax.Nsubj && told >= 0:
			speaker = true
		}
	}
	if !speaker {
		return -1
	}
	return told
}
