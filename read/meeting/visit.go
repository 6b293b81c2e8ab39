package meeting

import (
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
	"readout/record"
)

// findVisits reads the visits and trips of the report.
func (s *scan) findVisits() {
	s.states = map[string]int{}
	for a := range s.cast.Actors {
		if s.cast.Actors[a].Kind == "state" {
			s.states[s.side(a)] = a
		}
	}
	for i := range s.tree.Nodes {
		if s.visiting(i) {
			continue
		}
		switch s.tree.UPOS(i) {
		case syntax.VERB:
			s.visitVerb(i)
		case syntax.ADJ:
			s.visitVerb(i)
		case syntax.NOUN:
			if _, ok := s.Words.Find("tripnoun", s.tree.Lemma(i)); ok {
				s.visitNoun(i)
			}
		case syntax.PROPN:
			s.sojourn(i)
		}
	}
}

// visitVerb reads "X visited Y", "X will travel to Y".
func (s *scan) visitVerb(v int) {
	w, ok := s.Words.Find("visit", s.tree.Lemma(v))
	if !ok || s.tree.Rel(v) == syntax.Amod { // "the visiting minister"
		return
	}
	if h := s.tree.Head(v); h >= 0 && s.tree.UPOS(v) == syntax.ADJ && s.stays(h) && clause.Has(s.tree, h, syntax.Case, "in") { // "is due in Rome" is a sojourn there
		return
	}
	goal := clause.Object(s.tree, v)
	who := s.onlyPersons(s.who.Subject(v))
	mood := s.announced(v, clause.MoodOf(s.tree, v))
	if off := s.unfulfilled(v); off.Status != "" {
		mood = off
	}
	if mood.Status == clause.Ongoing && s.tree.Lemma(v) == "go" {
		mood = clause.Mood{Status: clause.Planned, Word: v} // "is going to Rome"
	}
	switch w.Kind {
	case "obj":
	case "led":
		if goal < 0 || !senses.Is(s.tree.Lemma(goal), senses.Panel) {
			return
		}
		goal = clause.PrepAny(s.tree, v, "to", "into")
	case "with":
		who = party.Union(who, s.onlyPersons(s.who.People(goal)))
		goal = clause.Prep(s.tree, v, "to")
	case "left":
		s.leaves(v, goal, who, mood)
		return
	case "awaited":
		if !clause.Passive(s.tree, v) && s.tree.UPOS(v) != syntax.ADJ {
			return
		}
		goal = clause.PrepAny(s.tree, v, "in", "to")
		if s.tree.UPOS(v) != syntax.ADJ {
			who = s.onlyPersons(s.who.Undergoer(v))
		}
		mood = clause.Mood{Status: clause.Planned, Word: v}
	case "attended":
		if goal = s.attended(v); goal < 0 {
			return
		}
		who = s.attendants(v, who)
	case "welcomed":
		if who, goal = s.welcomed(v); goal < 0 {
			return
		}
	case "sent", "invited":
		who = s.onlyPersons(s.who.Undergoer(v))
		if len(who) == 0 && !clause.Passive(s.tree, v) {
			who = s.onlyPersons(s.who.Beginning(v+1, int(s.tree.Sentences[s.tree.SentenceOf[v]].Last)))
		}
		goal = clause.Prep(s.tree, v, "to")
		if w.Kind == "invited" && (mood.Status == clause.Happened || mood.Status == clause.Background) {
			mood = clause.Mood{Status: clause.Proposed, Word: v}
		} else if mood.Status == clause.Ongoing {
			mood = clause.Mood{Status: clause.Planned, Word: v} // "is sending his envoy"
		}
	default:
		goal = clause.PrepAny(s.tree, v, w.Kind, "to", "into")
	}
	country, city, site := s.destination(goal)
	switch {
	case country != "":
	case w.Kind == "awaited":
		country, city, site = s.destination(s.placeAfter(v, "in"))
	case w.Kind == "sent" || w.Kind == "invited" || w.Kind == "led" || w.Kind == "with":
		country, city, site = s.goalBehind(v)
	default:
		country, city, site = s.destination(s.placeAfter(v, w.Kind))
	}
	if country == "" && v+1 < len(s.tree.Nodes) && s.tree.Form(v+1) == "here" {
		country, city, site = s.filedAt()
	}
	if country == "" || len(who) == 0 {
		return
	}
	i := s.visit(v, v, who, country, city, site, mood, "visit.verb")
	s.goOn(v, goal, who, mood)
	if h := s.tree.Head(v); i >= 0 && h >= 0 && s.tree.Rel(v) == syntax.Acl {
		s.claim(i, h, h) // "the first leader to visit"
	}
	if i >= 0 && s.visits[i].Claim == nil && v > 0 && s.tree.Form(v-1) == "to" {
		s.firstTo(i, v)
	}
}

// visit keeps a visit, or adds to the one of the same people to the same country; its index.
func (s *scan) visit(token, gov int, who []int, country, city string, site int, mood clause.Mood, why string) int {
	who = s.travellers(who)
	if len(who) == 0 {
		return -1
	}
	for _, a := range who {
		if x := s.side(a); x == country || x == "" {
			return -1 // at home, or nobody knows where that is
		}
	}
	first, last := clause.Span(s.tree, gov)
	if gov == token {
		first, last = s.tree.Subtree(token)
		first, last = clause.Trim(s.tree, token, first, last)
		first = min(first, s.phraseStart(token))
	}
	m := mention{token: token, gov: gov, first: first, last: last, kind: "visit", mood: mood}
	w := s.whenOf(m)
	for i := max(0, len(s.visits)-reach); i < len(s.visits); i++ {
		v := &s.visits[i]
		if v.Country == country && s.anyOf(v.Visitors, who) && (v.Status == mood.Status || done(v.Status) && done(mood.Status)) {
			if v.City == "" && city != "" {
				v.City, v.Place = city, site
			}
			if v.Start == nil && w.start != nil {
				v.Start, v.End = w.start, w.end
				v.Because["start"] = record.Because{Evidence: w.startAt, Why: w.startWhy}
			}
			return i
		}
	}
	v := Visit{Visitors: who, Place: site, Token: token}
	if done(mood.Status) && w.start != nil && s.longBefore(w.start.Value) {
		mood.Status = clause.Background
	}
	if done(mood.Status) && s.ahead(w.start) {
		mood.Status = clause.Planned
	}
	v.Country, v.City, v.Status, v.Start, v.End, v.Why = country, city, mood.Status, w.start, w.end, why
	v.Evidence = []record.Span{s.tree.Span(first, s.upToAnd(gov, last))}
	v.Confidence = 0.85
	v.Because = map[string]record.Because{}
	if w.start != nil {
		v.Because["start"] = record.Because{Evidence: w.startAt, Why: w.startWhy}
	}
	if mood.Word >= 0 {
		v.Because["status"] = record.Because{Evidence: []record.Span{s.tree.Span(mood.Word, mood.Word+1)}, Why: "clause.mood"}
	}
	if a, ok := s.states[country]; ok {
		v.Host = []int{a}
	}
	s.visits = append(s.visits, v)
	return len(s.visits) - 1
}

// upToAnd is where the words of verb v end before another that goes on with its subject ("flew to Rome and met"), last where
// none does.
func (s *scan) upToAnd(v, last int) int {
	for k := range s.tree.Kids(v) {
		if s.tree.Rel(k) != syntax.Conj || s.tree.UPOS(k) != syntax.VERB || k < v {
			continue
		}
		if first, _ := s.tree.Subtree(k); first > v && first < last {
			for last = first; last > v+1 && (s.tree.UPOS(last-1) == syntax.CCONJ || s.tree.UPOS(last-1) == syntax.PUNCT); {
				last--
			}
		}
	}
	return last
}
