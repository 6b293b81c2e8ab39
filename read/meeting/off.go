package meeting

import (
	"readout/read/clause"
	"readout/read/syntax"
	"readout/record"
)

// offVisit takes back the plan of a visit that a later word calls off in the same sentence or the next: "had
// planned to visit Y but called off the trip".
func (s *scan) offVisit(n int) {
	if len(s.visits) == 0 || !s.definite(n) {
		return
	}
	v := &s.visits[len(s.visits)-1]
	if v.Status != clause.Planned || v.Token >= n || s.tree.SentenceOf[n]-s.tree.SentenceOf[v.Token] > 1 {
		return
	}
	first := int(s.tree.Sentences[s.tree.SentenceOf[n]].First)
	for k := n - 1; k >= first && k > n-5; k-- {
		if s.tree.UPOS(k) != syntax.VERB {
			continue
		}
		switch l := s.tree.Lemma(k); {
		case l == "cancel" || l == "scrap" || l == "abandon" || l == "call" && s.tree.Form(k+1) == "off":
			v.Status = clause.Cancelled
		case l == "postpone" || l == "delay" || l == "defer":
			v.Status = clause.Postponed
		default:
			return
		}
		v.Because["status"] = record.Because{Evidence: []record.Span{s.tree.Span(k, k+1)}, Why: "clause.mood"}
		return
	}
}
