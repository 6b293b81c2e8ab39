package statement

import (
	"slices"

	"readout/read/attribution"
	"readout/read/syntax"
)

// courses are verbs with which "would" tells the course of things or a plan of the day, not what somebody undertakes.
var courses = []string{"be", "have", "seem", "appear", "become", "remain", "happen", "depend", "matter", "mean", "cost", "require", "need", "face",
	"like", "love", "prefer", "want", "expect", "hope", "wish", "say", "think", "know", "see", "speak", "benefit", "lose", "suffer", "win", "fail",
	"take", "begin", "start", "end", "arrive", "visit", "meet", "hold", "leave", "travel", "attend", "give"}

// undertaking tells what a reported "would" does where its subject is the speaker or his side: "said France would
// send doctors" promises, "said it would not sign" rejects. Empty where it does neither, or under a condition.
func (s *scan) undertaking(a *attribution.Attribution, content []attribution.Range) string {
	if a.Form == attribution.Direct || a.SourceHead < 0 || len(content) == 0 {
		return ""
	}
	c := content[0]
	for k := int(c.First); k < int(c.Last); k++ {
		if h := s.Tree.Head(k); c.Has(int32(h)) || s.Tree.UPOS(k) != syntax.VERB {
			continue
		}
		would := s.Tree.Kid(k, syntax.Aux)
		if would < 0 || s.lower(would) != "would" || s.Tree.Kid(k, syntax.AuxPass) >= 0 || slices.Contains(courses, s.Tree.Lemma(k)) || s.conditional(k) || !s.ownSubject(a, k) {
			return ""
		}
		for n := would + 1; n < k; n++ {
			switch s.lower(n) {
			case "not", "n't", "n’t", "never":
				return "reject"
			case "have":
				return ""
			}
		}
		return "promise"
	}
	return ""
}

// conditional says whether the clause of verb k hangs on a condition.
func (s *scan) conditional(k int) bool {
	for kid := range s.Tree.Kids(k) {
		if s.Tree.Rel(kid) != syntax.Advcl {
			continue
		}
		if m := s.Tree.Kid(kid, syntax.Mark); m >= 0 && (s.lower(m) == "if" || s.lower(m) == "unless" || s.lower(m) == "were") {
			return true
		}
	}
	return false
}

// ownSubject says whether the subject of verb k is the source of an attribution, his state, or "his country".
func (s *scan) ownSubject(a *attribution.Attribution, k int) bool {
	subject := s.Tree.Kid(k, syntax.Nsubj)
	if subject < 0 {
		return false
	}
	if s.ownState(subject) {
		return true
	}
	meant := s.Cast.At(subject)
	for _, who := range s.Cast.At(int(a.SourceHead)) {
		if slices.Contains(meant, who) {
			return true
		}
		if state := s.Cast.State(who); state >= 0 && slices.ContainsFunc(meant, func(x int) bool { return s.Cast.State(x) == state }) {
			return true
		}
	}
	return false
}

// ownState says whether a noun is the speaker's state in a possessive's words: "his country", "our government".
func (s *scan) ownState(noun int) bool {
	p := s.Tree.Kid(noun, syntax.NmodPoss)
	if p < 0 {
		return false
	}
	switch s.lower(p) {
	case "his", "her", "their", "its", "our", "my":
	default:
		return false
	}
	switch s.Tree.Lemma(noun) {
	case "country", "government", "nation", "administration", "state", "side":
		return true
	}
	return false
}
