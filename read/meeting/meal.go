package meeting

import (
	"strings"

	"readout/read/syntax"
)

// honoured are those for whom the meal or reception at noun n is given: "hosted a banquet for A", "a dinner in honour of A".
func (s *scan) honoured(n int, lemma string) []int {
	switch lemma {
	case "reception", "banquet", "dinner", "lunch", "luncheon", "breakfast":
	default:
		return nil
	}
	end := int(s.tree.Sentences[s.tree.SentenceOf[n]].Last)
	for k := n + 1; k+1 < end && k < n+stretch && s.tree.UPOS(k) != syntax.VERB; k++ {
		f := s.tree.Form(k)
		if f == "for" || f == "of" && (s.tree.Lemma(k-1) == "honour" || s.tree.Lemma(k-1) == "honor") {
			if s.visitingWord(k + 1) {
				k++
			}
			if who := s.onlyPersons(s.who.Beginning(k+1, end)); len(who) > 0 {
				return who
			}
		}
	}
	return nil
}

// visitingWord says whether token k is the adjective of "visiting President Ba".
func (s *scan) visitingWord(k int) bool { return strings.EqualFold(s.tree.Form(k), "visiting") }
