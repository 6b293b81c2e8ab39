package meeting

import (
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
	"readout/record"
)

// implied finds meetings that only their fruit names: "the common understandings President X and I reached in
// Bali". An understanding, two persons of different states, a verb of reaching, a place.
func (s *scan) implied() {
	for i := range s.tree.Nodes {
		switch s.tree.Lemma(i) {
		case "understanding", "understandings", "agreement", "consensus", "commitment", "accord":
			s.fruit(i)
		}
	}
}

// fruit looks at one understanding: the words behind it must tell who reached it, and where.
func (s *scan) fruit(n int) {
	end := int(s.tree.Sentences[s.tree.SentenceOf[n]].Last)
	v := -1
	for k := n + 1; k < end && k < n+14 && v < 0; k++ {
		switch s.tree.Lemma(k) {
		case "reach", "strike", "conclude":
			v = k
		case ",", "to", "on":
			return
		}
	}
	if v < 0 || v+2 >= end || s.tree.Form(v+1) != "in" && s.tree.Form(v+1) != "at" {
		return
	}
	site := s.placeAt(v + 2)
	if site < 0 && v+3 < end {
		site = s.placeAt(v + 3)
	}
	who := s.between(n+1, v)
	if site < 0 || len(who) < 2 || !s.apart(who) {
		return
	}
	m := mention{token: v, gov: v, left: who, format: "in_person", kind: "implied", why: "meeting.implied", group: len(s.groups), first: n + 1, last: int(s.Places[site].Last)}
	m.where = where{site: site, country: s.Places[site].Country}
	if p := s.Places[site].Precision; p == "city" || p == "region" {
		m.where.city = s.Places[site].Name
	}
	m.mood = clause.Mood{Status: clause.Background, Word: -1}
	s.mentions = append(s.mentions, m)
	from := n
	for from > 0 && (s.tree.UPOS(from-1) == syntax.ADJ || s.tree.UPOS(from-1) == syntax.NOUN) {
		from--
	}
	fruit := []record.Outcome{{Content: []record.Span{s.tree.Span(from, n+1)}}}
	s.groups = append(s.groups, group{mentions: []int{len(s.mentions) - 1}, parts: who, format: "in_person", status: clause.Background, where: m.where, outcome: fruit})
}

// between are the persons that tokens [first, last) name or stand for.
func (s *scan) between(first, last int) []int {
	var who []int
	for k := first; k < last; k++ {
		if s.tree.UPOS(k) == syntax.VERB {
			continue
		}
		for _, a := range s.cast.At(k) {
			if s.cast.Actors[a].Kind == "person" && !party.Has(who, a) {
				who = append(who, a)
			}
		}
	}
	return who
}

// unnamed finds the meeting that a report is about where it names nobody for it: "after the 85-minute summit", under a
// lead in which two persons of different sides agree on something. It is theirs where no other meeting was held.
func (s *scan) unnamed() {
	for i := range s.groups {
		if st := s.groups[i].status; (st == clause.Happened || st == clause.Ongoing) && !s.assembled(s.groups[i].parts) {
			return
		}
	}
	pair := s.leads()
	if pair == nil {
		return
	}
	for i := range s.mentions {
		m := &s.mentions[i]
		if m.group >= 0 || m.kind != "noun" || !m.loose || m.mood.Status != clause.Happened || !s.definite(m.token) || len(party.Without(party.Union(m.left, m.right), pair)) > 0 {
			continue
		}
		switch s.tree.Lemma(m.token) {
		case "summit", "meeting", "talk", "talks":
			m.group = len(s.groups)
			s.groups = append(s.groups, group{mentions: []int{i}, parts: pair, format: m.format, firm: true, status: m.mood.Status, when: m.when, where: m.where})
			return
		}
	}
}

// leads are the persons, of two sides, who together are the subject of a report's first clause; nil where they are not.
func (s *scan) leads() []int {
	for i := range s.tree.Sentences[:min(2, len(s.tree.Sentences))] {
		for k := s.tree.Sentences[i].First; k < s.tree.Sentences[i].Last; k++ {
			if s.tree.Head(int(k)) >= 0 || s.tree.UPOS(int(k)) != syntax.VERB {
				continue
			}
			if who := s.onlyPersons(s.who.Subject(int(k))); len(who) == 2 && s.apart(who) {
				return who
			}
		}
	}
	return nil
}
