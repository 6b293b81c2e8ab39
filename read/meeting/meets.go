package meeting

import (
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// meets reads "X met (with) Y", "X and Y met", "X spoke with Y".
func (s *scan) meets(v int, lemma, format string) {
	right, each, ok := s.metWith(v, lemma)
	if !ok {
		return
	}
	left, right := s.holders(s.metBy(v)), s.holders(right)
	pair := false
	if len(right) == 0 {
		left, pair = s.metTogether(v, lemma, s.bothOf(v, left))
	}
	right = party.Without(right, left)
	if len(right) == 0 && assembles(lemma) && s.met(v) < 0 && clause.Prep(s.tree, v, "with") < 0 && s.assembled(left) && !s.urged(v) {
		s.add(mention{token: v, gov: v, left: left, format: format, kind: "verb", why: "meeting.assembly"})
		return
	}
	if s.noMeeting(v, lemma, format, left, right) || len(right) == 0 && (!s.apart(left) || !pair && !s.joint(v, lemma)) {
		return
	}
	if format == "call" && (s.faceToFace(v) || lemma == "talk" && len(right) == 0 && s.forAnHour(v)) {
		format = "in_person"
	}
	if s.virtual(v) {
		format = "video"
	}
	m := mention{token: v, gov: v, left: left, right: right, format: format, kind: "verb", why: "meeting." + lemma}
	if each || s.severally(v) || format == "call" && len(left) == 1 && len(right) > 2 && s.allPersons(right) && s.allNamed(right) {
		s.addEach(m)
	} else {
		s.add(m)
	}
	s.andWith(m)
}

// metBy are those who meet by verb v: its subject, that of the clause beside which it stands, or the authors who name themselves.
func (s *scan) metBy(v int) []int {
	if own := s.ourselves(v); len(own) > 1 {
		return own
	}
	left := s.who.Subject(v)
	if h := s.tree.Head(v); len(left) == 0 && h > v && s.aside(v) {
		return s.who.Subject(h)
	}
	return left
}

// met is whom or what verb v has for its object, -1 where it has none; "met face to face" has none.
func (s *scan) met(v int) int {
	o := s.tree.Kid(v, syntax.Obj)
	if o >= 0 && s.tree.Lemma(o) == "face" {
		return -1
	}
	return o
}

// metWith are those with whom one meets by verb v, and whether each is met by himself, as in a list of lines. It is false where the verb
// tells of no meeting by itself.
func (s *scan) metWith(v int, lemma string) (right []int, each, ok bool) {
	if right = s.who.With(v); s.lookingOn(v) {
		right = nil
	}
	if items := s.itemised(v); len(items) > 0 {
		right, each = items, true
	}
	end := int(s.tree.Sentences[s.tree.SentenceOf[v]].Last)
	switch obj := s.met(v); {
	case obj >= 0 && (lemma == "convene" || lemma == "gather"):
		return nil, false, false // "convened a call": the noun tells
	case obj >= 0 && lemma == "meet":
		met := s.who.People(obj)
		if len(met) == 0 && len(right) == 0 {
			if right = s.who.Beginning(v+1, end); len(right) == 0 {
				return nil, false, false // "met the criteria"
			}
		}
		right = party.Union(met, right)
	case lemma == "meet" && len(right) == 0:
		right = s.who.Beginning(v+1, end)
	case (lemma == "speak" || lemma == "talk") && len(right) == 0:
		if right = s.who.After(v, "to"); len(right) == 0 {
			right = s.who.People(clause.Prep(s.tree, v, "to"))
		}
	}
	return right, each, true
}

// metTogether are those who meet by verb v where it names nobody whom they meet: a council's members, those who sent them, the deputies
// of two who are named; else left. It also says whether they are the two sides of a meeting.
func (s *scan) metTogether(v int, lemma string, left []int) (together []int, pair bool) {
	if list := s.council(v); list != nil {
		return list, true
	}
	if list := s.sentBy(v); list != nil {
		return list, true
	}
	if n := clause.Subject(s.tree, v); lemma == "meet" && (len(left) == 0 || n >= 0 && s.tree.Kid(n, syntax.NmodPoss) >= 0) {
		if list := s.deputies(v); list != nil {
			return list, true
		}
	}
	return left, false
}

// noMeeting says whether those whom verb v brings together hold no meeting: one alone, a family at table, a talk to a country.
func (s *scan) noMeeting(v int, lemma, format string, left, right []int) bool {
	switch {
	case len(left)+len(right) < 2, len(left) == 0, s.urged(v), s.unofficial(v, left):
		return true
	case lemma == "sit":
		return len(s.sides(party.Union(left, right))) < 2
	}
	return format == "call" && len(right) > 0 && !s.hasPerson(right) // "talk to India"
}
