package meeting

import (
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/syntax"
)

// otherSense says whether the noun names no meeting here: "a call for restraint", "meeting room",
// "meeting of the minds", "talk of war".
func (s *scan) otherSense(n int, lemma string) bool {
	rel := s.tree.Rel(n)
	if lemma == "call" && n+1 < len(s.tree.Nodes) && s.tree.Form(n+1) == "for" {
		return true
	}
	if lemma == "conference" && s.formatOfNoun(n) == "" {
		return true // a press conference
	}
	if lemma == "exchange" && !s.ofViews(n) {
		return true
	}
	if lemma == "consultation" && n > 0 && s.tree.Form(n-1) == "in" {
		return true // "in consultation with the ministry", how a thing is done
	}
	if rel == syntax.Compound || rel == syntax.Flat || rel == syntax.Amod {
		return true
	}
	for k := range s.tree.Kids(n) {
		switch {
		case s.tree.Rel(k) == syntax.Nmod || s.tree.Rel(k) == syntax.Obl:
			switch {
			case lemma == "call" && clause.Has(s.tree, k, syntax.Case, "for", "on", "to") && len(s.who.People(k)) == 0 && !s.timed(k):
				return true
			case clause.Has(s.tree, k, syntax.Case, "of") && (s.tree.Lemma(k) == "mind" || lemma == "talk" && s.tree.Form(n) != "talks"):
				return true
			}
		case lemma == "call" && s.tree.Rel(k) == syntax.Acl && clause.Has(s.tree, k, syntax.Mark, "to"):
			return true
		case s.tree.Rel(k) == syntax.NmodPoss && lemma == "call" && s.tree.Form(n) == "calls":
			return true
		case s.tree.Rel(k) == syntax.Compound || s.tree.Rel(k) == syntax.Amod:
			if senses.Is(s.tree.Lemma(k), senses.Other) {
				return true
			}
		}
	}
	return false
}

// ofViews says whether an exchange is one of words: "an exchange of views", not of prisoners or fire.
func (s *scan) ofViews(n int) bool {
	of := clause.PrepAny(s.tree, n, "of", "on")
	if of < 0 {
		return false
	}
	_, ok := s.Words.Find("view", s.tree.Lemma(of))
	return ok
}

// institution says whether a noun above makes the meetings a thing that is founded or kept, as "the establishment of the
// summits of A and B" does: none was held.
func (s *scan) institution(n int) bool {
	h := s.tree.Head(n)
	if h < 0 || h > n || s.tree.Rel(n) != syntax.Nmod || !clause.Has(s.tree, n, syntax.Case, "of") {
		return false
	}
	_, ok := s.Words.Find("institution", s.tree.Lemma(h))
	return ok
}

// timed says whether token t is part of a time: "a call on Sunday".
func (s *scan) timed(t int) bool {
	i := s.firstTime(t)
	return i < len(s.Times) && int(s.Times[i].First) <= t || i > 0 && int(s.Times[i-1].Last) > t
}
