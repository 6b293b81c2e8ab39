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

// visitNoun reads "X's visit to Y", "a trip by X to Y", "X's visit is the highest-level trip to Y".
func (s *scan) visitNoun(n int) {
	if s.tree.Rel(n) == syntax.Compound {
		return
	}
	s.offVisit(n)
	who := s.onlyPersons(s.who.Owner(n))
	goal := -1
	for k := range s.tree.Kids(n) {
		switch {
		case s.tree.Rel(k) == syntax.Nmod && clause.Has(s.tree, k, syntax.Case, "by", "of"):
			who = party.Union(who, s.persons(k))
		case s.tree.Rel(k) == syntax.Nmod && clause.Has(s.tree, k, syntax.Case, "to", "in"):
			if goal < 0 {
				goal = k
			}
		}
	}
	gov := n
	if h := s.tree.Head(n); h >= 0 && s.tree.UPOS(h) == syntax.VERB && (s.tree.Rel(n) == syntax.Obj || s.tree.Rel(n) == syntax.Xcomp) {
		gov = h
		if len(who) == 0 && s.tree.Lemma(h) != "host" {
			who = s.onlyPersons(s.who.Subject(h))
		}
		if goal < 0 {
			goal = clause.PrepAny(s.tree, h, "to")
		}
		if l := s.tree.Lemma(n); goal < 0 && (l == "stay" || l == "stopover") {
			goal = clause.PrepAny(s.tree, h, "in", "at")
		}
	}
	if h := s.tree.Head(n); h >= 0 && s.tree.Lemma(h) == "look" && s.tree.Rel(n) == syntax.Obl {
		gov = h // "looking forward to the visit"
	}
	predicate := -1
	if h := s.tree.Head(n); h >= 0 && s.tree.Rel(n) == syntax.Nsubj && s.tree.Kid(h, syntax.Cop) >= 0 {
		predicate = h
		if goal < 0 {
			goal = clause.PrepAny(s.tree, h, "to")
		}
	}
	country, city, site := s.destination(goal)
	if country == "" {
		country, city, site = s.goalBehind(n)
	}
	if country == "" && predicate >= 0 {
		country, city, site = s.goalBehind(predicate)
	}
	if len(who) == 0 && predicate >= 0 {
		who = s.onlyPersons(s.who.Owner(predicate)) // "the visit is X's first to Y"
	}
	if len(who) == 0 {
		who = s.visitorsOf(n, country)
	}
	beside := -1
	if len(who) == 0 && predicate < 0 && gov == n {
		who, beside = s.onVisit(n)
	}
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
	i := s.visit(n, gov, who, country, city, site, s.visitMood(n, gov, predicate), "visit.noun")
	if goal < 0 {
		goal = s.goalAt(n)
	}
	s.goOn(n, goal, who, s.visitMood(n, gov, predicate))
	if i >= 0 && s.visits[i].Claim == nil && predicate < 0 {
		s.boast(i, n)
	}
	if predicate >= 0 && i >= 0 {
		s.claim(i, n, predicate)
	}
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
	forward := s.tree.Lemma(v) == "look" && clause.Has(s.tree, v, syntax.Advmod, "forward")
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
