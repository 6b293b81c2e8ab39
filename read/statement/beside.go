package statement

import (
	"readout/read/attribution"
	"readout/read/name"
	"readout/read/syntax"
)

// beside are the heads of the mentions that are joined to head within the source: "X, Y and Z said".
func (s *scan) beside(a *attribution.Attribution, head int) []int {
	if s.Names.ByToken[head] < 0 {
		return nil
	}
	first, last := s.Names.Mentions[s.Names.ByToken[head]].First, s.Names.Mentions[s.Names.ByToken[head]].Last
	var out []int
	joined := false
	for k := first - 1; k > a.Source.First; k-- { // to the left
		if !s.joins(int(k)) {
			break
		}
		joined = joined || s.Tree.UPOS(int(k)) == syntax.CCONJ
		m := s.endingAt(k, a.Source.First)
		if m < 0 {
			continue
		}
		out = append(out, int(s.Names.Mentions[m].Head))
		k = s.Names.Mentions[m].First
	}
	for k := last; k < a.Source.Last-1; k++ { // to the right
		if k = s.pastBracket(k, a.Source.Last); !s.joins(int(k)) {
			break
		}
		joined = joined || s.Tree.UPOS(int(k)) == syntax.CCONJ
		m := s.beginningAt(k+1, a.Source.Last)
		if m < 0 && s.Tree.UPOS(int(k)) == syntax.CCONJ {
			m = s.conjoined(head, k+1, a.Source.Last)
		}
		if m < 0 || s.Names.Mentions[m].Kind == name.Pronoun && s.Tree.Form(int(k)) == "," { // "Ghana and Togo, both invited, …"
			continue
		}
		out = append(out, int(s.Names.Mentions[m].Head))
		k = max(k, s.Names.Mentions[m].Last-1)
	}
	if !joined {
		return nil
	}
	return out
}

// pastBracket is the token behind a short name in brackets that begins at token k, k itself where none does: "the Republic of
// Ghana (Ghana) and".
func (s *scan) pastBracket(k, last int32) int32 {
	if s.Tree.Form(int(k)) != "(" {
		return k
	}
	for e := k + 1; e < min(k+8, last-1); e++ {
		if s.Tree.Form(int(e)) == ")" {
			return e + 1
		}
	}
	return k
}

func (s *scan) joins(i int) bool {
	return s.Tree.UPOS(i) == syntax.CCONJ || s.Tree.Form(i) == ","
}

// endingAt is the longest mention that ends before token k and begins at from or later, or -1.
func (s *scan) endingAt(k, from int32) int {
	best := -1
	for i := max(from, k-12); i < k; i++ {
		if m := s.Names.ByToken[i]; m >= 0 && s.Names.Mentions[m].Last == k && s.Names.Mentions[m].First >= from {
			if best < 0 || s.Names.Mentions[m].First < s.Names.Mentions[best].First {
				best = int(m)
			}
		}
	}
	return best
}

// beginningAt is the longest mention that begins at token k and ends at most at last, or -1.
func (s *scan) beginningAt(k, last int32) int {
	best := -1
	for i := k; i < min(last, k+12); i++ {
		if m := s.Names.ByToken[i]; m >= 0 && s.Names.Mentions[m].First == k && s.Names.Mentions[m].Last <= last {
			if best < 0 || s.Names.Mentions[m].Last > s.Names.Mentions[best].Last {
				best = int(m)
			}
		}
	}
	return best
}

// conjoined is the mention whose head the tree joins to head among tokens [k, last), or -1: its words may have
// been taken for more ("the President and King Abdullah").
func (s *scan) conjoined(head int, k, last int32) int {
	for i := k; i < min(last, k+8); i++ {
		if m := s.Names.ByToken[i]; m >= 0 && s.Tree.Rel(int(i)) == syntax.Conj && s.Tree.Head(int(i)) == head {
			return int(m)
		}
	}
	return -1
}
