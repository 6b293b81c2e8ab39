package statement

import (
	"readout/read/attribution"
	"readout/read/syntax"
	"readout/read/token"
)

// bare is the content without what does not belong to the words said: quotation marks and commas at the
// ends, the "that" in front.
func (s *scan) bare(content []attribution.Range) []attribution.Range {
	out := make([]attribution.Range, 0, len(content))
	for _, c := range content {
		for c.First < c.Last && s.outer(int(c.First), true) {
			c.First++
		}
		for c.Last > c.First && s.outer(int(c.Last)-1, false) {
			c.Last--
		}
		if c.Last > c.First {
			out = append(out, c)
		}
	}
	return out
}

// outer says whether token i is no part of the words said when it stands at their beginning (or end).
func (s *scan) outer(i int, front bool) bool {
	switch s.Tree.Tokens[i].Kind {
	case token.Open, token.Close:
		return true
	case token.Punct:
		form := s.Tree.Form(i)
		return form == "," || form == ":" || form == ";" || form == "." || form == "—" || form == "–" || form == "--" || front && form == "…"
	case token.Word:
		if !front {
			return false
		}
		return s.Tree.Form(i) == "that" && (s.Tree.UPOS(i) == syntax.SCONJ || i+1 < len(s.Tree.Tokens) && !s.finite(i+1))
	}
	return false
}
