package meeting

import (
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// order finds which meeting came after which: "The meeting came after Blinken held talks", "the call
// follows their meeting in Woodside". Both must be named in one sentence.
func (s *scan) order() {
	for i := range s.mentions {
		m := &s.mentions[i]
		for j := max(0, i-8); j < len(s.mentions) && j < i+8; j++ {
			o := &s.mentions[j]
			if m.group < 0 || o.group < 0 || m.group == o.group || s.tree.SentenceOf[o.token] != s.tree.SentenceOf[m.token] || !s.cameAfter(m, o) {
				continue
			}
			if g := &s.groups[m.group]; !party.Has(g.follows, o.group) {
				g.follows = append(g.follows, o.group)
			}
		}
	}
}

// cameAfter says whether the clause of mention m puts its meeting after that of mention o.
func (s *scan) cameAfter(m, o *mention) bool {
	at := o.gov
	if o.kind == "noun" && !s.lightOver(o) {
		at = o.token
	}
	for range 4 {
		h := s.tree.Head(at)
		if h < 0 {
			return false
		}
		if h == m.gov && (s.tree.Lemma(h) == "follow" && s.tree.Rel(at) == syntax.Obj || s.marked(at)) {
			return true
		}
		at = h
	}
	return false
}

// marked says whether "after" stands before the phrase or clause of token t, by the tree or by the words.
func (s *scan) marked(t int) bool {
	if clause.Has(s.tree, t, syntax.Mark, "after") || clause.Has(s.tree, t, syntax.Case, "after", "following") {
		return true
	}
	first, _ := s.tree.Subtree(t)
	return s.tree.Form(first) == "after" || first > 0 && s.tree.Form(first-1) == "after"
}

func (s *scan) lightOver(m *mention) bool {
	_, light := s.governor(m.token)
	return light
}
