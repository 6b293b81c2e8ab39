package meeting

import (
	"strings"

	"readout/read/clause"
	"readout/read/party"
)

// credence says whether a word is one for the letters by which a state makes somebody its ambassador.
func credence(lemma string) bool {
	switch strings.ToLower(lemma) {
	case "credential", "credentials", "credence":
		return true
	}
	return false
}

// accredits reads "X presented his credentials to Y", "Y received the letters of credence of X", "accepted credentials from X": an
// ambassador before who receives him.
func (s *scan) accredits(v int) {
	o := clause.Object(s.tree, v)
	if o < 0 {
		return
	}
	letters := o
	if of := clause.Prep(s.tree, o, "of"); of >= 0 && credence(s.tree.Lemma(of)) {
		letters = of
	}
	if !credence(s.tree.Lemma(letters)) {
		return
	}
	left := s.who.Subject(v)
	host, words := left, []string{"of", "from", "by"}
	if l := s.tree.Lemma(v); l != "accept" && l != "receive" {
		words = []string{"to"}
	}
	var right []int
	for _, word := range words {
		right = party.Union(right, s.onlyPersons(s.who.After(letters, word)))
	}
	if words[0] == "to" {
		host = right
	}
	if right = party.Without(right, left); s.hasPerson(left) && len(right) > 0 {
		s.addEach(mention{token: v, gov: v, left: left, right: right, host: host, format: "in_person", kind: "verb", why: "meeting.credentials"})
	}
}
