package meeting

import "readout/read/syntax"

// besides says whether a mention tells of some of those who met as of a meeting besides theirs: "also held talks with", "a separate
// bilateral meeting", "met alone".
func (s *scan) besides(g *group, m *mention, parts []int) bool {
	if !s.allPersons(parts) || len(s.onlyKind(g.parts, "person")) < 3 || len(parts) >= len(s.onlyKind(g.parts, "person")) {
		return false
	}
	return s.setApart(m)
}

// setApart says whether a word of class "apart" stands beside those of a mention.
func (s *scan) setApart(m *mention) bool {
	if m.kind == "noun" {
		for k := range s.tree.Kids(m.token) {
			if _, ok := s.Words.Find("apart", s.tree.Lemma(k)); ok {
				return true
			}
		}
	}
	if m.gov < 0 {
		return false
	}
	for k := range s.tree.Kids(m.gov) {
		if _, ok := s.Words.Find("apart", s.tree.Lemma(k)); ok && s.tree.Rel(k) == syntax.Advmod {
			return true
		}
	}
	return false
}

// ofBody says whether the noun of a mention is called by an organisation of states, whose own it then is: "the African Union summit".
func (s *scan) ofBody(m *mention) bool {
	if m.kind != "noun" {
		return false
	}
	for k := s.phraseStart(m.token); k < m.token; k++ {
		for _, a := range s.cast.At(k) {
			if s.cast.Actors[a].Kind == "international_organisation" {
				return true
			}
		}
	}
	return false
}
