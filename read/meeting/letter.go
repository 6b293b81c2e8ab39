package meeting

import (
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// writes reads "X wrote to Y": a letter from a person to a person.
func (s *scan) writes(v int) {
	if !clause.Passive(s.tree, v) {
		s.letter(v, v, s.who.Subject(v), s.who.People(clause.Prep(s.tree, v, "to")))
	}
}

// letterNoun reads "sent a letter to Y", "received a letter from Y", "in a letter to Y, X said", "X urged Y in a letter",
// "handed over a letter from X to Y", with the letter at noun n.
func (s *scan) letterNoun(n int) {
	gov, _ := s.governor(n)
	if gov < 0 || s.tree.Rel(n) == syntax.Compound {
		return
	}
	from, to := s.who.After(n, "from"), s.who.After(n, "to")
	switch r := s.tree.Rel(n); {
	case r == syntax.Obj && s.tree.Lemma(gov) == "receive":
		to = s.who.Subject(gov)
	case len(from) > 0:
	case r == syntax.Obj || r == syntax.Obl && clause.Has(s.tree, n, syntax.Case, "in", "by"):
		from = s.who.Subject(gov)
		switch {
		case len(to) > 0:
		case r == syntax.Obj:
			to = s.who.People(clause.PrepAny(s.tree, gov, "to"))
		case senses.Is(s.tree.Lemma(gov), senses.Address):
			to = s.hearers(gov)
		}
	}
	s.letter(n, gov, from, to)
}

// letter keeps a letter that token t names, from persons of one side to persons of another; not one of long ago.
func (s *scan) letter(t, gov int, from, to []int) {
	from, to = s.onlyKind(from, "person"), party.Without(s.onlyKind(to, "person"), from)
	if len(from) == 0 || len(to) == 0 || len(s.sides(party.Union(from, to))) < 2 || s.urged(gov) {
		return
	}
	kind := "noun"
	if t == gov {
		kind = "verb"
	}
	m := mention{token: t, gov: gov, left: from, right: to, format: "letter", kind: kind, why: "meeting." + s.tree.Lemma(t)}
	if m.mood = s.moodOf(m); m.mood.Status != clause.Background {
		s.add(m)
	}
}
