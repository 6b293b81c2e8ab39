package statement

import (
	"readout/read/attribution"
	"readout/read/syntax"
)

// unsaid says whether the words around a cue tell that nothing was said, or leave it open: "without saying",
// "the habit of asking for", "steps including submitting …", "will review it and urge …".
func (s *scan) unsaid(a *attribution.Attribution) bool {
	if a.CueHead < 0 || a.Form == attribution.Direct {
		return false
	}
	switch s.Tree.Nodes[a.CueHead].XPOS {
	case syntax.XVBG:
		return s.gerund(int(a.CueHead))
	case syntax.XVB:
		return s.infinitive(a)
	}
	return false
}

// gerund says whether a form in -ing, or the first of those that it is joined to, hangs on a preposition that
// makes it a thing spoken of.
func (s *scan) gerund(i int) bool {
	i = s.firstOf(i, syntax.XVBG)
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch s.lower(k) {
		case "without", "of", "for", "against", "from", "including", "than", "before", "on":
			return true
		}
		if s.Tree.UPOS(k) != syntax.ADV {
			return false
		}
	}
	return false
}

// infinitive says whether a bare infinitive shares the "to" or "will" of the verb that it is joined to, and
// that verb tells what is to come.
func (s *scan) infinitive(a *attribution.Attribution) bool {
	i := s.firstOf(int(a.CueHead), syntax.XVB)
	if i == int(a.CueHead) || s.Tree.Kid(i, syntax.Nsubj) > i {
		return false
	}
	for k := range s.Tree.Kids(i) {
		if s.Tree.Nodes[k].XPOS == syntax.XMD && k < i {
			return true
		}
		if s.Tree.Rel(k) == syntax.Mark && s.lower(k) == "to" {
			return !s.onMeeting(a)
		}
	}
	return false
}

// firstOf is the first of the verbs of that form which verb i is joined to.
func (s *scan) firstOf(i int, form syntax.XPOS) int {
	for n := 0; n < 12 && s.Tree.Rel(i) == syntax.Conj; n++ {
		h := s.Tree.Head(i)
		if h < 0 || h > i || s.Tree.Nodes[h].XPOS != form {
			break
		}
		i = h
	}
	return i
}
