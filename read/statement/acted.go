package statement

import (
	"readout/knowledge/cues"
	"readout/read/attribution"
	"readout/read/syntax"
)

// acted says whether who speaks a turn, or a text in the first person, does by these words what they tell, to somebody or about
// something: "We urge Togo to …", "I thank the crews". Such an act is kept beside the turn that holds it.
func (s *scan) acted(i int) bool {
	return s.performed(i) && (s.ownAct(i) || s.turnAct(i))
}

// performed says whether attribution i tells, outright and in the first person, what somebody does by speaking in the turn that holds it.
func (s *scan) performed(i int) bool {
	a := &s.Attributions[i]
	return a.Parent >= 0 && s.Attributions[a.Parent].Turn && !a.Negated && !a.Modal && a.Entry != nil && len(a.Entry.Acts) > 0 && a.CueHead >= 0 && a.SourceHead >= 0 && s.Cast.FirstPerson(int(a.SourceHead))
}

// ownAct says whether attribution i is an act of speech that the author of a text in the first person does by these words: "I thank
// the crews", "we condemn the theft", "I have asked the envoy to report". What he tells that he said once is none.
func (s *scan) ownAct(i int) bool {
	a := &s.Attributions[i]
	if !s.performed(i) || s.Attributions[a.Parent].Why != authored || a.Entry.Kind != cues.Speech || s.Tree.Nodes[a.CueHead].XPOS == syntax.XVBD || s.unsure(a) {
		return false
	}
	switch a.Entry.Acts[0] {
	case "report", "assess", "position":
		return s.Tree.Lemma(int(a.CueHead)) == "announce" || s.Tree.Lemma(int(a.CueHead)) == "declare"
	}
	return true
}

// turnAct says whether attribution i, performed in the turn of a transcript, is an act of weight.
func (s *scan) turnAct(i int) bool {
	a := &s.Attributions[i]
	if s.question(&s.Attributions[a.Parent]) || s.Tree.Nodes[a.CueHead].XPOS != syntax.XVBP {
		return false
	}
	switch a.Entry.Acts[0] {
	case "condemn", "warn":
		return true
	case "appeal", "demand", "thank", "congratulate", "condole", "praise":
		return s.ofSomebody(a)
	}
	return false
}

// ofSomebody says whether the sentence of a cue names somebody beside who speaks: of "thank you for the question" nothing is kept.
func (s *scan) ofSomebody(a *attribution.Attribution) bool {
	x := s.Tree.Sentences[s.Tree.SentenceOf[a.CueHead]]
	for _, who := range s.Cast.Within(int(a.CueHead)+1, min(int(x.Last), int(a.CueHead)+window)) {
		if s.Cast.Actors[who].Represents != "" {
			return true
		}
	}
	return false
}
