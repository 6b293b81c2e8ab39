package meeting

import (
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// rings reads "X told Y by phone", "X congratulated Y over the telephone": what one tells another on the line is a call.
func (s *scan) rings(v int) {
	if !senses.Is(s.tree.Lemma(v), senses.Address) || clause.Passive(s.tree, v) || !s.onLine(v) {
		return
	}
	left := s.onlyPersons(s.who.Subject(v))
	right := party.Without(s.hearers(v), left)
	if len(left) > 0 && s.hasPerson(right) && s.apart(party.Union(left, right)) {
		s.addEach(mention{token: v, gov: v, left: left, right: right, format: "call", kind: "verb", why: "meeting.line"})
	}
}

// hearers are those to whom the subject of verb v says something: its object, or whom "to" or "with" names.
func (s *scan) hearers(v int) []int {
	if list := s.who.People(clause.Object(s.tree, v)); len(list) > 0 {
		return list
	}
	return s.who.People(clause.PrepAny(s.tree, v, "to", "with", "on"))
}

// onLine says whether the words behind v, up to the next verb, say "by phone", "over the telephone".
func (s *scan) onLine(v int) bool {
	end := int(s.tree.Sentences[s.tree.SentenceOf[v]].Last)
	for k := v + 1; k+1 < min(end, v+stretch) && s.tree.UPOS(k) != syntax.VERB; k++ {
		switch s.tree.Lemma(k) {
		case "by", "over", "on", "via":
			t := k + 1
			if s.tree.Form(t) == "the" && t+1 < end {
				t++
			}
			if _, ok := s.Words.Find("line", s.tree.Lemma(t)); ok {
				return true
			}
		}
	}
	return false
}

// discussedWith reads "X discussed the matter with Y": persons of two sides who talked, the report does not say how; and "X and
// Y discussed the matter over the phone".
func (s *scan) discussedWith(v int) {
	left := s.onlyPersons(s.who.Subject(v))
	right := party.Without(s.onlyPersons(s.who.With(v)), left)
	if len(right) > 0 && s.bound(v) {
		return
	}
	if clause.Passive(s.tree, v) || len(left) == 0 || len(right) == 0 && !s.onLine(v) || len(s.sides(party.Union(left, right))) < 2 || s.urged(v) {
		return
	}
	m := mention{token: v, gov: v, left: left, right: right, kind: "verb", why: "meeting.discuss"}
	if len(right) == 0 {
		m.format = "call"
	}
	if s.virtual(v) {
		m.format = "video"
	}
	s.addEach(m)
}

// bound says whether the first "with" behind verb v belongs to the noun before it: "discussed their conversations with Y".
func (s *scan) bound(v int) bool {
	end := int(s.tree.Sentences[s.tree.SentenceOf[v]].Last)
	for k := v + 1; k < min(end, v+stretch); k++ {
		if s.tree.Form(k) != "with" {
			continue
		}
		l := s.tree.Lemma(k - 1)
		_, bond := s.Words.Find("bond", l)
		_, talk := s.Words.Find("noun", l)
		return bond || talk || senses.Is(l, senses.Accord|senses.Council)
	}
	return false
}

// embraces reads "X embraced Y": persons of two sides who stood face to face.
func (s *scan) embraces(v int, format string) {
	left := s.onlyPersons(s.who.Subject(v))
	right := party.Without(s.onlyPersons(s.who.People(clause.Object(s.tree, v))), left)
	if len(left) > 0 && len(right) > 0 && len(s.sides(party.Union(left, right))) > 1 {
		s.add(mention{token: v, gov: v, left: left, right: right, format: format, kind: "verb", why: "meeting.embrace"})
	}
}
