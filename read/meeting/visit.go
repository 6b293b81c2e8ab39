package meeting

import (
	"readout/read/clause"
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
