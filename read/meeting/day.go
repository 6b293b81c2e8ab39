package meeting

import (
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/syntax"
	"readout/read/temporal"
)

// onDay is the day that "on" tells last in the clause of a verb, behind those whom it names and no other verb or mark, wherever the tree
// hangs it: "will meet the leaders of NATO's eastern flank on Wednesday".
func (s *scan) onDay(m mention) []int {
	for i := s.firstTime(m.token); i < len(s.Times) && int(s.Times[i].First) < m.last; i++ {
		t := &s.Times[i]
		if f := int(t.First); t.Type == temporal.DATE && f > 0 && s.tree.Form(f-1) == "on" && len(t.Value) >= 10 && s.straightOn(m.token, f) && (int(t.Last) >= m.last || s.tree.UPOS(int(t.Last)) == syntax.PUNCT) {
			return []int{i}
		}
	}
	return nil
}

// setFor is the day for which a participle behind noun n says that it was to be, wherever the tree hangs it: "a meeting with the
// premier scheduled for Wednesday", "the summit, initially due on Sunday".
func (s *scan) setFor(n int) []int {
	end := min(int(s.tree.Sentences[s.tree.SentenceOf[n]].Last), n+stretch)
	for k := n + 1; k+2 < end; k++ {
		if s.tree.UPOS(k) == syntax.VERB && s.tree.Nodes[k].XPOS != syntax.XVBN && s.Names.InEntity[k] < 0 {
			return nil
		}
		if g, ok := senses.GovernorOf(s.tree.Lemma(k)); !ok || g.Status != clause.Planned || !s.dated(k+2) && s.tree.Form(k+1) != "for" {
			continue
		}
		if i := s.firstTime(k); i < len(s.Times) && int(s.Times[i].First) == k+2 && s.Times[i].Type == temporal.DATE {
			return []int{i}
		}
	}
	return nil
}
