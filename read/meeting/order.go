package meeting

import (
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// order finds which meeting came after which: "The meeting came after Blinken held talks", "the call
// follows their meeting in Woodside".
func (s *scan) order() {
	for i := range s.groups {
		for _, m := range s.groups[i].mentions {
			for j := range s.groups {
				if i != j && s.cameAfter(&s.mentions[m], &s.groups[j]) && !party.Has(s.groups[i].follows, j) {
					s.groups[i].follows = append(s.groups[i].follows, j)
				}
			}
		}
	}
}

// cameAfter says whether the clause of mention m puts its meeting after that of group g.
func (s *scan) cameAfter(m *mention, g *group) bool {
	for _, k := range g.mentions {
		o := &s.mentions[k]
		if s.tree.SentenceOf[o.token] != s.tree.SentenceOf[m.token] {
			continue
		}
		at := o.gov
		if o.kind == "noun" && !s.lightOver(o) {
			at = o.token
		}
		for range 4 {
			h := s.tree.Head(at)
			if h < 0 {
				break
			}
			mark := clause.Has(s.tree, at, syntax.Mark, "after") || clause.Has(s.tree, at, syntax.Case, "after", "following")
			if h == m.gov && mark {
				return true
			}
			if h == m.gov && s.tree.Lemma(h) == "follow" && s.tree.Rel(at) == syntax.Obj {
				return true
			}
			at = h
		}
	}
	return false
}

func (s *scan) lightOver(m *mention) bool {
	_, light := s.governor(m.token)
	return light
}
