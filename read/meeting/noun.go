package meeting

import (
	"strings"

	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// noun looks at a noun that may name a meeting.
func (s *scan) noun(n int) {
	lemma := s.tree.Lemma(n)
	gov, light := s.governor(n)
	w, ok := s.Words.Find("noun", lemma)
	if !ok && s.tree.UPOS(n) == syntax.PROPN && (s.toBeHeld(n) >= 0 || len(s.named(n, gov)) > 0) {
		lemma = strings.ToLower(lemma)
		w, ok = s.Words.Find("noun", lemma)
	}
	if ok && w.Kind == "letter" {
		s.letterNoun(n)
		return
	}
	if !ok {
		s.nextRound(n)
	}
	if !ok || s.otherSense(n, lemma) || s.institution(n) {
		return
	}
	if end := int(s.tree.Sentences[s.tree.SentenceOf[n]].Last); lemma == "call" && gov >= 0 && gov < n && n+1 < end && s.tree.Form(n+1) == "on" && s.who.Begins(n+2, end) != nil {
		s.callsOn(gov, n+2, end)
		return
	}
	left, right, host := s.around(n, gov, light)
	if light && len(right) == 0 && gov < n && clause.PrepAny(s.tree, n, "with", "between") < 0 {
		left = s.bothOf(gov, left)
	}
	own, ofWith := s.ownParts(n)
	if len(ofWith) == 0 {
		ofWith = s.who.With(n)
	}
	own, ofWith = s.behind(n, gov, own, ofWith)
	if light && len(s.sides(own)) > 1 && s.calledOff(mention{gov: gov}, clause.Mood{}).Status != "" {
		left = nil // who calls off the talks of A and B need not have been one of them
	}
	if len(ofWith) == 0 && light {
		ofWith = s.honoured(n, lemma)
	}
	if len(s.sides(own)) < 2 && len(ofWith) == 0 {
		own = party.Union(own, s.named(n, gov))
	}
	var mood clause.Mood
	if h := s.toBeHeld(n); h >= 0 && len(ofWith) == 0 {
		if list := s.parties(n); list != nil {
			own, gov, light, mood = list, h, false, clause.Mood{Status: clause.Planned, Word: h - 2}
		}
	}
	if lemma == "meeting" && len(own)+len(ofWith) == 0 && gov >= 0 && s.aside(n) { // "After meeting A, B said"
		left, ofWith = s.who.Subject(gov), s.who.Beginning(n+1, int(s.tree.Sentences[s.tree.SentenceOf[n]].Last))
	}
	if light || !s.hasPerson(own) || len(ofWith) > 0 || len(left) > 0 && s.assembled(own) {
		right = party.Union(right, party.Without(own, left))
	} else {
		left, right = own, ofWith
	}
	right = party.Without(party.Union(right, ofWith), left)
	if len(right) == 0 && gov >= 0 && !light && tells(s.tree.Lemma(gov), w.Format) && s.tree.Rel(n) == syntax.Obl && s.tree.Head(n) == gov && s.adjunct(n, gov) {
		right = party.Without(s.hearers(gov), left) // told B at a meeting
	}
	if w.Kind == "weak" && !(light && s.assembled(left)) && !s.hasPerson(left) && !s.hasPerson(right) && (gov < 0 || !heldBy(s.tree.Lemma(gov)) || s.named(n, gov) == nil) {
		if gov = s.takesPlace(n, gov); gov < 0 {
			return // "engagement between governments"
		}
	}
	s.keep(mention{token: n, gov: gov, left: left, right: right, host: host, format: w.Format, kind: "noun", mood: mood, why: "meeting." + lemma},
		w.Kind == "weak" && len(ofWith) == 0 && !light)
}

// keep keeps the meeting that noun m.token names, unless it is one of many that nobody held; weak says that the word alone
// tells of none.
func (s *scan) keep(m mention, weak bool) {
	n, gov := m.token, m.gov
	if gov < 0 {
		m.gov = n
	}
	both := party.Union(m.left, m.right)
	f := s.formatOfNoun(n)
	m.loose = len(m.left)+len(m.right) < 2 || !s.apart(both) && !s.colleagues(m) || weak && (f == "" || len(s.sides(both)) < 2)
	if s.assembled(both) && !weak {
		m.loose, m.why = false, "meeting.assembly"
	}
	if m.loose && !s.definite(n) && !s.inSentenceOfMeeting(n) && !s.heading(n) || gov >= 0 && s.urged(gov) {
		return
	}
	if f != "" {
		m.format = f
	}
	m.many = s.several(n)
	if clause.Separate(s.tree, n) && len(m.right) == 1 && len(s.sides(m.left)) > 1 {
		left := m.left // "A and B had separate meetings with C"
		for m.many = false; len(left) > 0; left = left[1:] {
			m.left = left[:1]
			s.add(m)
		}
		return
	}
	if !clause.Separate(s.tree, n) && !(m.many && s.round(n) == n && len(m.left) == 1 && len(m.right) < 4 && s.allPersons(m.right)) || len(m.right) < 2 {
		s.add(m)
		return
	}
	if m.many = false; len(m.left) > 0 {
		s.addEach(m)
	}
}

// colleagues says whether those of one side that a meeting brings together are of one kind, persons or bodies: a president and the
// house that he meets in are not.
func (s *scan) colleagues(m mention) bool {
	return len(m.left) > 0 && len(m.right) > 0 && s.hasPerson(m.left) == s.hasPerson(m.right)
}

// tells says whether a verb is one for what one says to another at a meeting of that format.
func tells(verb, format string) bool {
	return senses.Is(verb, senses.Tell) || format != "in_person" && senses.Is(verb, senses.Address)
}

// round is the noun that counts a meeting ("a sixth round of talks"), n itself where none does.
func (s *scan) round(n int) int {
	if h := s.tree.Head(n); h >= 0 && s.tree.Rel(n) == syntax.Nmod {
		switch s.tree.Lemma(h) {
		case "round", "session", "day", "hour", "series":
			return h
		}
	}
	return n
}

// heading says whether noun n stands in a heading that names a meeting and how long it was: "1. Courtesy call on President X
// (for about 50 minutes)".
func (s *scan) heading(n int) bool {
	at := s.tree.Sentences[s.tree.SentenceOf[n]]
	for k := at.First; k < at.Last; k++ {
		if s.tree.UPOS(int(k)) == syntax.VERB {
			return false
		}
	}
	i := s.firstTime(n)
	return i < len(s.Times) && s.Times[i].First < at.Last
}

func (s *scan) definite(n int) bool {
	for k := range s.tree.Kids(n) {
		switch s.tree.Rel(k) {
		case syntax.Det, syntax.NmodPoss:
			switch s.tree.Lemma(k) {
			case "a", "an", "any", "no", "another", "each", "every", "some":
			default:
				return true
			}
		}
	}
	return false
}

// inSentenceOfMeeting says whether a mention found before stands in the same sentence.
func (s *scan) inSentenceOfMeeting(n int) bool {
	l := len(s.mentions)
	return l > 0 && s.tree.SentenceOf[s.mentions[l-1].token] == s.tree.SentenceOf[n] && s.tree.Rel(n) == syntax.Obl
}

// several says whether the noun stands for more than one meeting: "10 hours of talks over two days".
func (s *scan) several(n int) bool {
	if r := s.round(n); r != n {
		switch s.tree.Lemma(r) {
		case "series":
			return true
		case "hour":
			return s.spansDays(n)
		}
		return s.tree.Nodes[r].XPOS == syntax.XNNS
	}
	l := s.tree.Lemma(n)
	if s.tree.Nodes[n].XPOS != syntax.XNNS || l == "talk" || l == "talks" || l == "discussions" || l == "negotiations" || l == "consultations" || l == "discussion" || l == "consultation" || l == "negotiation" {
		return false
	}
	return true
}
