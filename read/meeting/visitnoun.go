package meeting

import (
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// visitNoun reads "X's visit to Y", "a trip by X to Y", "X's visit is the highest-level trip to Y".
func (s *scan) visitNoun(n int) {
	if s.tree.Rel(n) == syntax.Compound {
		return
	}
	s.offVisit(n)
	predicate := -1
	if h := s.tree.Head(n); h >= 0 && s.tree.Rel(n) == syntax.Nsubj && s.tree.Kid(h, syntax.Cop) >= 0 {
		predicate = h
	}
	gov := s.visitGovernor(n)
	goal := s.visitGoal(n, gov, predicate)
	country, city, site := s.destination(goal)
	if country == "" {
		country, city, site = s.goalBehind(n)
	}
	if country == "" && predicate >= 0 {
		country, city, site = s.goalBehind(predicate)
	}
	who, beside := s.visitors(n, gov, predicate, country)
	if len(who) == 0 {
		return
	}
	if country == "" && beside >= 0 && s.tree.Lemma(beside) == "leave" {
		country, city, site = s.destination(clause.Object(s.tree, beside)) // "left Rome after a visit"
	}
	if country == "" && gov != n && s.tree.Lemma(gov) != "pay" {
		country = s.hostOf(gov) // "X called off a visit by Y"
	}
	if country == "" {
		return // "this visit": named before, or with no goal at all
	}
	if p := s.tree.Kid(n, syntax.NmodPoss); p >= 0 && s.tree.UPOS(p) == syntax.PRON {
		who = s.fromAbroad(n, who, country)
	}
	mood := s.visitMood(n, gov, predicate)
	i := s.visit(n, gov, who, country, city, site, mood, "visit.noun")
	if goal < 0 {
		goal = s.goalAt(n)
	}
	s.goOn(n, goal, who, mood)
	switch {
	case i < 0:
	case predicate >= 0:
		s.claim(i, n, predicate)
	case s.visits[i].Claim == nil:
		s.boast(i, n)
	}
}

// visitGovernor is the verb of which a visit's noun n is the object, or which looks forward to it; n where there is none.
func (s *scan) visitGovernor(n int) int {
	h := s.tree.Head(n)
	switch r := s.tree.Rel(n); {
	case h < 0:
	case s.tree.UPOS(h) == syntax.VERB && (r == syntax.Obj || r == syntax.Xcomp), s.tree.Lemma(h) == "look" && r == syntax.Obl:
		return h
	}
	return n
}

// visitGoal is the token that tells where the visit of noun n goes, beside the noun, its verb or what is said of it; -1 where none does.
func (s *scan) visitGoal(n, gov, predicate int) int {
	for k := range s.tree.Kids(n) {
		if s.tree.Rel(k) == syntax.Nmod && clause.Has(s.tree, k, syntax.Case, "to", "in") && !clause.Has(s.tree, k, syntax.Case, "by", "of") {
			return k
		}
	}
	if predicate >= 0 {
		return clause.PrepAny(s.tree, predicate, "to")
	}
	if gov == n || s.tree.Rel(n) == syntax.Obl {
		return -1
	}
	goal := clause.PrepAny(s.tree, gov, "to")
	if l := s.tree.Lemma(n); goal < 0 && (l == "stay" || l == "stopover") {
		return clause.PrepAny(s.tree, gov, "in", "at")
	}
	return goal
}

// visitors are those whose visit noun n is, and the verb of what they do on it, where it is a circumstance of that; -1 else.
func (s *scan) visitors(n, gov, predicate int, country string) (who []int, beside int) {
	who = s.onlyPersons(s.who.Owner(n))
	for k := range s.tree.Kids(n) {
		if s.tree.Rel(k) == syntax.Nmod && clause.Has(s.tree, k, syntax.Case, "by", "of") {
			who = party.Union(who, s.persons(k))
		}
	}
	if len(who) == 0 && gov != n && s.tree.Rel(n) != syntax.Obl && s.tree.Lemma(gov) != "host" {
		who = s.onlyPersons(s.who.Subject(gov))
	}
	if len(who) == 0 && predicate >= 0 {
		who = s.onlyPersons(s.who.Owner(predicate)) // "the visit is X's first to Y"
	}
	if len(who) == 0 {
		who = s.visitorsOf(n, country)
	}
	if len(who) == 0 && predicate < 0 && gov == n {
		return s.onVisit(n)
	}
	return who, -1
}

// onVisit are those whose visit noun n is the circumstance of what they do, and the verb of that: "is on a visit to",
// "met officials during a visit to", "on the occasion of his visit to … X met". The verb is -1 where the visit itself is
// the predicate.
func (s *scan) onVisit(n int) (who []int, verb int) {
	if s.tree.Kid(n, syntax.Cop) >= 0 && clause.Has(s.tree, n, syntax.Case, "on") {
		return s.onlyPersons(s.who.Subject(n)), -1
	}
	at := n
	if h := s.tree.Head(n); h >= 0 && s.tree.Rel(n) == syntax.Nmod {
		switch s.tree.Lemma(h) {
		case "occasion", "course", "end", "start", "beginning", "conclusion", "part", "day":
			at = h
		}
	}
	h := s.tree.Head(at)
	if h < 0 || s.tree.UPOS(h) != syntax.VERB || s.tree.Rel(at) != syntax.Obl || clause.Passive(s.tree, h) || !clause.Has(s.tree, at, syntax.Case, "during", "on", "after", "from", "at", "following") {
		return nil, -1
	}
	return s.onlyPersons(s.who.Subject(h)), h
}

// fromAbroad are those of another country whom somebody at home in it is told to have met in the sentence of "his visit" at
// token n; who themselves where they are from abroad, or where nobody is told to have met them.
func (s *scan) fromAbroad(n int, who []int, country string) []int {
	for _, a := range who {
		if s.side(a) != country {
			return who
		}
	}
	for i := len(s.mentions) - 1; i >= max(0, len(s.mentions)-reach); i-- {
		m := &s.mentions[i]
		if s.tree.SentenceOf[m.token] != s.tree.SentenceOf[n] || len(party.Without(who, party.Union(m.left, m.right))) > 0 {
			continue
		}
		if guests := s.onlyKind(party.Without(party.Union(m.left, m.right), who), "person"); len(guests) > 0 && !s.sideOfAny(guests, country) {
			return guests
		}
	}
	return who
}

// hostOf is the state that acts in the clause of a verb about a visit, or "".
func (s *scan) hostOf(v int) string {
	forward := clause.LooksForward(s.tree, v)
	if !forward && !senses.Is(s.tree.Lemma(v), senses.Await) {
		return ""
	}
	for _, a := range s.who.Subject(v) {
		if k := s.cast.Actors[a].Kind; k == "state" || k == "government_body" || k == "person" && forward {
			return s.side(a)
		}
	}
	return ""
}

// visitMood is the status of a visit told by a noun: "is" of a trip going on, "upcoming", "plans".
func (s *scan) visitMood(n, gov, predicate int) clause.Mood {
	if gov != n {
		if m := s.moodOf(mention{token: n, gov: gov, kind: "noun"}); m.Status == clause.Cancelled || m.Status == clause.Postponed {
			return m // "cancelled a planned visit"
		}
		if s.tree.Lemma(gov) == "look" {
			return clause.Mood{Status: clause.Planned, Word: gov}
		}
	}
	for k := range s.tree.Kids(n) {
		if st, ok := adjectives[s.tree.Lemma(k)]; ok && s.tree.Rel(k) == syntax.Amod {
			return clause.Mood{Status: st, Word: k}
		}
	}
	if predicate >= 0 {
		m := clause.MoodOf(s.tree, predicate)
		if c := s.tree.Kid(predicate, syntax.Cop); c >= 0 && m.Status == clause.Happened && (s.tree.Form(c) == "is" || s.tree.Form(c) == "’s") {
			return clause.Mood{Status: clause.Ongoing, Word: c}
		}
		return m
	}
	if c := s.tree.Kid(n, syntax.Cop); c >= 0 && (s.tree.Form(c) == "is" || s.tree.Form(c) == "are") {
		return clause.Mood{Status: clause.Ongoing, Word: c}
	}
	if gov == n {
		if h := s.tree.Head(n); h >= 0 && s.tree.UPOS(h) == syntax.VERB {
			if s.tree.Rel(n) == syntax.NsubjPass || s.tree.Rel(n) == syntax.Nsubj {
				if off := s.overruled(mention{gov: h}, clause.Mood{}); off.Status != "" {
					return off
				}
				if m := clause.MoodOf(s.tree, h); m.Status != clause.Happened {
					return m
				}
			}
		}
		return clause.MoodOf(s.tree, n)
	}
	return s.moodOf(mention{token: n, gov: gov, kind: "noun"})
}
