package meeting

import (
	"strings"

	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// around are those whom the verb gov of a meeting's noun n brings to it: its subject, whom it is with, and who gives the room.
func (s *scan) around(n, gov int, light bool) (left, right, host []int) {
	if gov < 0 || s.tree.Lemma(gov) == "attend" && (clause.Passive(s.tree, gov) || s.definite(n) && len(s.sides(s.who.Subject(gov))) < 2 && s.tree.UPOS(n) == syntax.NOUN && !s.assembled(s.who.Subject(gov))) {
		return nil, nil, nil // who else was at a meeting told before
	}
	if (light || s.adjunct(s.round(n), gov) && !s.owned(n) || s.awaited(n, gov)) && s.aim(n).Status == "" {
		if left = s.who.Subject(gov); s.called(gov) && s.tree.Form(s.phraseStart(n)-1) == "for" {
			left = party.Union(left, s.who.Undergoer(gov)) // "is expected in Rome for talks"
		}
	}
	if !light {
		return left, nil, nil
	}
	right = s.who.With(gov)
	switch s.tree.Lemma(gov) {
	case "host":
		if host = left; !s.hasPerson(left) && len(s.who.After(n, "between")) > 1 {
			left = nil // who gives the room takes no part: "Y hosted talks between A and B"
		}
	case "receive":
		if from := clause.Prep(s.tree, gov, "from"); from >= 0 {
			right = party.Union(right, s.who.People(from))
		}
	}
	return left, right, host
}

// called says whether verb v tells in the passive that somebody is awaited, sent, asked or taken in somewhere.
func (s *scan) called(v int) bool {
	_, ok := s.Words.Find("visit", s.tree.Lemma(v))
	return (ok || s.tree.Lemma(v) == "summon") && clause.Passive(s.tree, v)
}

// owned says whether somebody named is told to have held the meeting of noun n, so that who acts beside it took no part: "after the
// president's call with Y, Z spoke".
func (s *scan) owned(n int) bool {
	p := s.tree.Kid(n, syntax.NmodPoss)
	return p >= 0 && s.tree.Nodes[p].XPOS != syntax.XPRPS && s.hasPerson(s.who.People(p))
}

// awaited says whether noun n is what verb gov looks forward to.
func (s *scan) awaited(n, gov int) bool {
	return clause.LooksForward(s.tree, gov) && s.tree.Head(n) == gov && clause.Has(s.tree, n, syntax.Case, "to")
}

// aside says whether "meeting" stands at the head of a clause beside the main one, where it is the verb: "After meeting".
func (s *scan) aside(n int) bool {
	first := int(s.tree.Sentences[s.tree.SentenceOf[n]].First)
	switch {
	case n == first:
		return true
	case n == first+1:
		switch s.tree.Form(first) {
		case "After", "Before", "Upon", "When", "While", "Since":
			return true
		}
	}
	return false
}

// behind reads on by the order of the words where the tree names nobody or only one of two: "talks from", "the meeting
// between A and B lasted", "a call took place between A and B".
func (s *scan) behind(n, gov int, own, with []int) (ownParts, ofWith []int) {
	next := ""
	if n+1 < len(s.tree.Nodes) {
		next = s.tree.Form(n + 1)
	}
	switch {
	case next == "between":
		if list := s.who.After(n, next); len(list) > len(with) {
			return list, nil
		}
	case len(own)+len(with) > 0:
	case s.heldBehind(n) >= 0:
		return s.who.After(s.heldBehind(n), "between"), nil
	case next == "from":
		return s.who.After(n, next), nil
	case gov > n && heldBy(s.tree.Lemma(gov)):
		return s.who.After(gov, "between"), nil
	}
	return own, with
}

// governor is the verb whose clause the noun stands in, and whether it is a light one that makes the noun
// its act ("held talks", "participated in a meeting"). -1 where none is near.
func (s *scan) governor(n int) (verb int, light bool) {
	at := n
	for range 5 {
		h := s.tree.Head(at)
		if h < 0 {
			return -1, false
		}
		if s.tree.UPOS(h) == syntax.VERB {
			_, light = s.Words.Find("light", s.tree.Lemma(h))
			rel := s.tree.Rel(at)
			light = light || s.tree.Lemma(h) == "call" && s.particle(h) == "off" && clause.Prep(s.tree, n, "with") >= 0
			if c := s.toldBehind(at, h); c >= 0 {
				h, rel = c, syntax.Nsubj
				_, light = s.Words.Find("light", s.tree.Lemma(h))
				if clause.Passive(s.tree, h) {
					rel = syntax.NsubjPass
				}
			}
			direct := rel == syntax.Obj || rel == syntax.NsubjPass || rel == syntax.Obl && (clause.Has(s.tree, at, syntax.Case, "in") || at > h && s.tree.Kid(at, syntax.Case) < 0)
			return h, light && direct
		}
		if s.stays(h) && s.placeAt(h) >= 0 { // "is due in Rome for talks"
			return h, false
		}
		switch s.tree.Rel(at) {
		case syntax.Nmod, syntax.Conj, syntax.Compound, syntax.Appos, syntax.Obl:
		default:
			return -1, false
		}
		at = h
	}
	return -1, false
}

// adjunct says whether the noun is a circumstance in the clause of its verb that the verb's subject takes
// part in: "arrived for talks", "offered smiles before talks with their aides".
func (s *scan) adjunct(n, gov int) bool {
	if (s.tree.Rel(n) == syntax.Obl || s.tree.Rel(n) == syntax.Nmod) &&
		clause.Has(s.tree, n, syntax.Case, "for", "before", "after", "during", "in", "into", "at", "ahead", "following") {
		return true
	}
	k := s.phraseStart(n) - 1
	for _, i := range [...]int{k, k + 1} { // "Following talks", inside the phrase or before it
		if i >= 0 && i < n && strings.EqualFold(s.tree.Form(i), "following") {
			return true
		}
	}
	if k < gov || k < 1 {
		return false
	}
	if s.tree.Form(k) == "," { // "after a sixth, unscheduled round"
		k = s.phraseStart(k-1) - 1
	}
	switch s.tree.Form(max(k, 0)) {
	case "before", "after", "during", "following":
		return true
	}
	return false
}

// ownParts are the actors that the noun phrase itself names: its owner and its compound ("the Xi-Biden
// summit"), and those after with, between, among, of, from.
func (s *scan) ownParts(n int) (own, with []int) {
	for k := range s.tree.Kids(n) {
		switch s.tree.Rel(k) {
		case syntax.NmodPoss:
			own = party.Union(own, s.who.People(k))
		case syntax.Compound, syntax.Amod:
			if list := s.who.People(k); len(list) > 1 || !s.organisation(list) {
				own = party.Union(own, list) // "the NATO summit" is none with NATO
			}
		case syntax.Nmod, syntax.Obl:
			switch {
			case clause.Has(s.tree, k, syntax.Case, "with", "between", "among") || s.tree.Lemma(n) == "call" && clause.Has(s.tree, k, syntax.Case, "on"):
				with = party.Union(with, s.who.People(k))
			case clause.Has(s.tree, k, syntax.Case, "of", "from", "by"):
				if list := s.who.People(k); len(list) > 1 || !s.organisation(list) { // nor "the summit of the African Union"
					own = party.Union(own, list)
				}
			default:
				for g := range s.tree.Kids(k) {
					if s.tree.Rel(g) == syntax.Nmod && clause.Has(s.tree, g, syntax.Case, "with", "between") {
						with = party.Union(with, s.who.People(g))
					}
				}
			}
		}
	}
	return own, with
}

// organisation says whether all of the actors are organisations of states.
func (s *scan) organisation(list []int) bool {
	for _, a := range list {
		if s.cast.Actors[a].Kind != "international_organisation" {
			return false
		}
	}
	return true
}
