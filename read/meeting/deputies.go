package meeting

import (
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// deputies are the two sides whom the subject of v stands for where it only says who of them meets: "their foreign
// secretaries would meet", "the pair will meet again". They are the only two sides that the report has brought together
// so far; nil where it has others or none.
func (s *scan) deputies(v int) []int {
	n := clause.Subject(s.tree, v)
	if n < 0 || s.tree.UPOS(n) != syntax.NOUN || !s.definite(n) || s.tree.Kid(n, syntax.Amod) >= 0 && s.sided(n) {
		return nil
	}
	w, ok := s.Words.Find("deputy", s.tree.Lemma(n))
	if !ok || w.Kind == "office" && s.tree.Nodes[n].Feats&syntax.Plur == 0 {
		return nil
	}
	if w.Kind != "office" {
		return s.onlyPair()
	}
	return s.twoStates(s.onlyPair())
}

// sentBy are the states whose people meet where the subject of v says of whom they are: "experts of the two sides will meet".
func (s *scan) sentBy(v int) []int {
	n := clause.Subject(s.tree, v)
	if n < 0 || s.tree.UPOS(n) != syntax.NOUN || s.tree.Nodes[n].Feats&syntax.Plur == 0 {
		return nil
	}
	if _, ok := s.Words.Find("deputy", s.tree.Lemma(n)); !ok {
		return nil
	}
	of := clause.PrepAny(s.tree, n, "of", "from")
	if of < 0 {
		return nil
	}
	return s.twoStates(s.cast.At(of))
}

// twoStates are the states of some actors, where these are of two.
func (s *scan) twoStates(actors []int) []int {
	var states []int
	for _, a := range actors {
		if st := s.cast.State(a); st >= 0 {
			states = party.Union(states, []int{st})
		}
	}
	if len(states) != 2 {
		return nil
	}
	return states
}

// sided says whether the phrase of noun n names a state.
func (s *scan) sided(n int) bool {
	first, last := s.tree.Subtree(n)
	for k := first; k < min(last, first+stretch); k++ {
		if s.Names.InEntity[k] >= 0 {
			return true
		}
	}
	return false
}

// onlyPair are two who met, by the mentions so far, where all of these are of the same two sides.
func (s *scan) onlyPair() []int {
	var pair []int
	for i := range s.mentions[:min(len(s.mentions), reach)] {
		m := &s.mentions[i]
		who := party.Union(m.left, m.right)
		if m.loose || len(who) == 0 || s.assembled(who) {
			continue
		}
		if len(who) != 2 || !s.apart(who) || s.side(who[0]) == "" || s.side(who[1]) == "" {
			return nil
		}
		if pair == nil {
			pair = who
		} else if !s.sideOfAny(pair, s.side(who[0])) || !s.sideOfAny(pair, s.side(who[1])) {
			return nil
		}
	}
	return pair
}
