package statement

import (
	"slices"
	"strings"

	"readout/knowledge/cues"
	"readout/knowledge/senses"
	"readout/read/attribution"
	"readout/read/syntax"
)

// ownVoice says whether attribution i is spoken in the first person by the authors of the document, or tells in their speech
// of their own state or delegation: "I", "my delegation", "Chad" where Chad's delegate speaks.
func (s *scan) ownVoice(i int) bool {
	a := &s.Attributions[i]
	return len(s.Authors) > 0 && a.CueHead >= 0 && !a.Turn && a.SourceHead >= 0 && slices.Equal(s.who[i], s.Authors) && s.Tree.InQuote[a.CueHead] < 0
}

// avows says whether the authors of a document say by attribution i what its words only seem to wish or to owe: "Allow me to
// thank", "we take this opportunity to reiterate", "I must stress", "we cannot but condemn".
func (s *scan) avows(i int) bool {
	if !s.ownVoice(i) {
		return false
	}
	c := int(s.Attributions[i].CueHead)
	if s.lower(c-1) == "must" || c > 1 && s.lower(c-1) == "but" && s.Tree.UPOS(c-2) == syntax.PART {
		return true
	}
	if would := s.Tree.Kid(c, syntax.Aux); would >= 0 && s.lower(would) == "would" && !s.denied(c) && !s.conditional(c) { // "I would recall that"
		return true
	}
	for h, steps := c, 0; h >= 0 && steps < 4; h, steps = s.Tree.Head(h), steps+1 {
		if o := s.Tree.Kid(h, syntax.Obj); senses.Is(s.Tree.Lemma(h), senses.Avow) || o >= 0 && o < c && senses.Is(s.Tree.Lemma(o), senses.Avow) {
			return s.Tree.Nodes[h].XPOS != syntax.XVBD && !s.denied(h)
		}
		if h != c && s.Tree.UPOS(h) == syntax.VERB && s.Tree.Rel(h) != syntax.Conj {
			return false
		}
	}
	return false
}

// denied says whether "not" or "never" stands before token i in its clause.
func (s *scan) denied(i int) bool {
	for k := i - 1; k > i-4 && k >= 0; k-- {
		switch s.lower(k) {
		case "not", "n't", "n’t", "never":
			return true
		}
	}
	return false
}

// stand says whether attribution i is what the authors of a document tell that they hold or feel, which in their own speech is
// said: "we remain convinced that …", "my Government attaches great importance to …". Under a condition nothing is.
func (s *scan) stand(i int) bool {
	a := &s.Attributions[i]
	return s.ownVoice(i) && a.Entry != nil && (a.Entry.Kind == cues.Thought && !strings.HasSuffix(a.Why, "infinitive") || a.Entry.Kind == cues.Wish && len(a.Entry.Acts) > 0) && !a.Modal && s.Tree.Nodes[a.CueHead].XPOS != syntax.XVBD && !s.unsure(a)
}

// unsure says whether the clause of a cue hangs on a condition.
func (s *scan) unsure(a *attribution.Attribution) bool {
	return s.Tree.Nodes[a.CueHead].XPOS == syntax.XVBP && s.conditional(int(a.CueHead))
}
