package meeting

import (
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// handsOver reads "X handed Y a note", "Y was handed a list by X", "X presented a petition to Y": persons who are together.
func (s *scan) handsOver(v int, format string) {
	o := s.tree.Kid(v, syntax.Obj)
	if _, paper := s.Words.Find("paper", s.tree.Lemma(max(o, 0))); !paper || o < 0 || s.urged(v) {
		return
	}
	left, right := s.who.Subject(v), s.who.People(s.tree.Kid(v, syntax.Iobj))
	switch {
	case clause.Passive(s.tree, v):
		left, right = s.who.After(v, "by"), s.who.Undergoer(v)
	case s.handedToo(v):
		left, right = s.who.After(v, "by"), s.who.Undergoer(s.tree.Head(v))
	case len(right) == 0:
		right = s.who.People(clause.Prep(s.tree, v, "to"))
	}
	if right = party.Without(right, left); s.hasPerson(left) && s.hasPerson(right) {
		s.add(mention{token: v, gov: v, left: left, right: right, format: format, kind: "verb", why: "meeting.papers"})
	}
}

// handedToo says whether verb v goes on with what was done to somebody: "was called in and handed a note by".
func (s *scan) handedToo(v int) bool {
	h := s.tree.Head(v)
	return h >= 0 && s.tree.Rel(v) == syntax.Conj && clause.Passive(s.tree, h) && (clause.Prep(s.tree, v, "by") >= 0 || clause.Prep(s.tree, s.tree.Kid(v, syntax.Obj), "by") >= 0)
}
