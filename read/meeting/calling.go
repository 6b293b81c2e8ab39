package meeting

import (
	"readout/read/clause"
	"readout/read/name"
	"readout/read/party"
	"readout/read/syntax"
)

// calls reads "X called Y (today)": a call to a person, not "called the talks useful" or "called on Y".
func (s *scan) calls(v int, format string) {
	if clause.Passive(s.tree, v) {
		return
	}
	end := int(s.tree.Sentences[s.tree.SentenceOf[v]].Last)
	if s.tree.Lemma(v) == "call" && v+1 < end && s.tree.Form(v+1) == "on" {
		s.callsOn(v, v+2, end)
		return
	}
	m := s.who.Begins(v+1, end)
	if m == nil || int(m.First) > v+1 || s.tree.Lemma(v) == "call" && s.labels(int(m.Last), end) {
		return
	}
	left, right := s.who.Subject(v), s.who.Beginning(v+1, end)
	right = party.Without(right, left)
	if len(left) == 0 || !s.hasPerson(right) || !s.apart(party.Union(left, right)) {
		return
	}
	s.addEach(mention{token: v, gov: v, left: left, right: right, format: format, kind: "verb", why: "meeting.call"})
}

// callsOn reads "X called on President Y" and "X paid a courtesy call on Y", with Y at token k: a visit to a person, not
// an appeal ("called on Y to act"). Who calls on several meets each by himself.
func (s *scan) callsOn(v, k, end int) {
	m := s.who.Begins(k, end)
	if m == nil || m.Type != name.PER || s.tree.Form(k) == "all" || int(m.Last) < end && (s.tree.Form(int(m.Last)) == "to" || s.tree.Form(int(m.Last)) == "for") {
		return
	}
	left := s.who.Subject(v)
	for _, a := range party.Without(s.who.Beginning(k, end), left) {
		if right := []int{a}; len(left) > 0 && s.hasPerson(right) {
			s.add(mention{token: v, gov: v, left: left, right: right, host: right, format: "in_person", kind: "verb", why: "meeting.call_on"})
		}
	}
}

// labels says whether what follows the person at token k says what that person was called: "called him a
// liar", "called Y brave".
func (s *scan) labels(k, end int) bool {
	if k+1 < end && s.tree.UPOS(k) == syntax.ADP && s.tree.Form(k) != "on" { // "the ambassador to Peru"
		k++
		if s.tree.Form(k) == "the" {
			k++
		}
		for k < end && s.tree.UPOS(k) == syntax.PROPN {
			k++
		}
	}
	if k >= end {
		return false
	}
	switch s.tree.Nodes[k].XPOS {
	case syntax.XDT, syntax.XJJ, syntax.XJJS, syntax.XOpenQuote, syntax.XPRPS:
		return true
	}
	return s.tree.UPOS(k) == syntax.ADJ
}
