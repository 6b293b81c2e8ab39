package meeting

import (
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// sees reads "the two had seen each other at the base", "he would see Y on Tuesday", which plans a meeting with each, and "he saw
// Y in Rome last week", where he who is seen is named with his office and the words tell where or when.
func (s *scan) sees(v int, format string) {
	mood := clause.MoodOf(s.tree, v)
	plan := mood.Status == clause.Planned || s.announced(v, mood).Status == clause.Planned
	left, right := s.onlyPersons(s.who.Subject(v)), s.onlyPersons(s.who.People(clause.Object(s.tree, v)))
	if right = party.Without(right, left); len(left) > 0 && len(right) > 0 && s.apart(party.Union(left, right)) && !clause.Passive(s.tree, v) {
		m := mention{token: v, gov: v, left: left, right: right, format: format, kind: "verb", why: "meeting.see"}
		if plan || s.inOffice(right) && clause.PrepAny(s.tree, v, "as") < 0 && (s.placed(m) || s.inOffice(left) && s.plainly(v)) {
			s.addEach(m)
		}
		return
	}
	if v+2 >= len(s.tree.Nodes) || s.tree.Form(v+1) != "each" || s.tree.Form(v+2) != "other" {
		return
	}
	if left := s.who.Subject(v); len(left) > 1 && s.apart(left) {
		s.add(mention{token: v, gov: v, left: left, format: format, kind: "verb", why: "meeting.see"})
	}
}

// placed says whether the words of a mention tell its city or its day.
func (s *scan) placed(m mention) bool {
	m.first, m.last = s.clauseOf(m)
	return s.whenOf(m).start != nil || s.whereOf(m).city != ""
}

// plainly says whether nothing but a name follows verb v, told in the past: "saw Secretary of State Cyrus Vance."
func (s *scan) plainly(v int) bool {
	end := int(s.tree.Sentences[s.tree.SentenceOf[v]].Last)
	m := s.who.Begins(v+1, end)
	if m == nil || s.tree.Nodes[v].XPOS != syntax.XVBD {
		return false
	}
	k := int(m.Last)
	return k >= end || s.tree.Form(k) == "." || s.tree.Form(k) == "," || s.tree.Form(k) == ";"
}

// inOffice says whether the report tells the office of each of some persons.
func (s *scan) inOffice(list []int) bool {
	for _, a := range list {
		if s.cast.Actors[a].Role == "" {
			return false
		}
	}
	return true
}
