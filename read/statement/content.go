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

// asked is the content of "urged Iran to stop" and "accused Iran of lying" without whom it is put to, and
// the words that name him.
func (s *scan) asked(a *attribution.Attribution) (content []attribution.Range, to attribution.Range) {
	content = a.Content
	if a.Why != "clause.told_to" && a.Why != "clause.accused_of" || a.ToHead < 0 {
		return content, to
	}
	c := content[0]
	if !c.Has(a.ToHead) {
		return content, to
	}
	for i := a.ToHead + 1; i < c.Last-1; i++ {
		w := s.Tree.Form(int(i))
		if a.Why == "clause.told_to" && (w == "to" && s.Tree.Nodes[i+1].XPOS == syntax.XVB || w == "not" && s.Tree.Form(int(i)+1) == "to") || a.Why == "clause.accused_of" && w == "of" {
			return []attribution.Range{{First: i, Last: c.Last}}, attribution.Range{First: c.First, Last: i}
		}
	}
	return content, to
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
