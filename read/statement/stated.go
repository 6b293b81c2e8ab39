package statement

import (
	"readout/knowledge/cues"
	"readout/knowledge/nouns"
	"readout/read/attribution"
	"readout/read/name"
	"readout/read/syntax"
)

// How sure an attribution must be at least that makes a statement, and one of the author's own voice.
const least, leastOwn = .6, .5

// stated says whether attribution i is a statement.
func (s *scan) stated(i int) bool {
	a := &s.Attributions[i]
	if len(s.who[i]) == 0 || a.Confidence < least && (a.Confidence < leastOwn || !s.ownVoice(i) && !s.acted(i)) || a.Why == "noun.about" {
		return false
	}
	avowed := s.avows(i)
	if !a.Speech && !s.stand(i) || a.Modal && !avowed || s.ownVoice(i) && s.unsure(a) {
		return false
	}
	if !avowed && s.unsaid(a) || !a.Turn && s.asks(a) {
		return false
	}
	acted := s.acted(i)
	if !a.Turn && !acted && !s.worthTelling(i) {
		return false
	}
	if a.Negated && a.Form == attribution.Narrated && !s.leavesOpen(a) || a.Parent >= 0 && !acted && s.ownSide(int(a.Parent), i) && s.Attributions[a.Parent].Speech {
		return false
	}
	if p := a.Parent; p >= 0 && (s.Attributions[p].Negated || s.Attributions[p].Modal && !avowed && !s.performs(int(p), a) || denies(&s.Attributions[p])) {
		return false
	}
	if a.Entry == nil {
		return true
	}
	if a.Parent >= 0 && s.Attributions[a.Parent].Turn && len(a.Entry.Acts) > 0 && a.Entry.Acts[0] == "agree" {
		return false
	}
	if w := a.Entry.Words[0]; a.Parent >= 0 && (w == "accept" || a.Why == "clause.infinitive" && (w == "refuse" || w == "decline")) { // what somebody tells of it is his report
		return false
	}
	if a.Why == "noun.clause" && (a.Parent >= 0 || s.lower(int(a.Content[0].First)) != "that") || a.Purpose && !avowed && !s.onMeeting(a) && s.proxy(a) == nil {
		return false
	}
	return a.Entry.Kind == cues.Speech && (acted || s.ownVoice(i) || !s.reception(a)) || s.stand(i)
}

// leavesOpen says whether a negated cue tells a position all the same: "does not rule out sanctions".
func (s *scan) leavesOpen(a *attribution.Attribution) bool {
	return a.Entry != nil && len(a.Entry.Words) == 2 && a.Entry.Words[0] == "rule" && a.Entry.Words[1] == "out"
}

// performs says whether what a speaker "would like to" say he says by these words: "I would like to thank".
func (s *scan) performs(p int, a *attribution.Attribution) bool {
	wish := &s.Attributions[p]
	return !a.Modal && a.CueHead >= 0 && wish.CueHead >= 0 && s.Tree.Head(int(a.CueHead)) == int(wish.CueHead) && a.SourceHead == wish.SourceHead &&
		a.SourceHead >= 0 && s.Cast.FirstPerson(int(a.SourceHead))
}

// worthTelling says whether a statement that somebody tells in a turn of a transcript is one to keep: by a
// known speaker, not "I" or a questioner's framing. Anecdotes are not.
func (s *scan) worthTelling(i int) bool {
	for p, depth := s.Attributions[i].Parent, 0; p >= 0 && depth < 8; p, depth = s.Attributions[p].Parent, depth+1 {
		outer := &s.Attributions[p]
		if !outer.Turn {
			continue
		}
		if s.question(outer) {
			return false
		}
		for _, who := range s.who[i] {
			x := &s.Cast.Actors[who]
			if outer.Why == authored && x.Kind == "group" {
				continue // "Leaders resolved that"
			}
			if x.Entry == "" && x.Kind != "state" && x.Kind != "international_organisation" {
				return false
			}
		}
		if h := s.Attributions[i].SourceHead; h >= 0 && s.Names.ByToken[h] >= 0 && s.Names.Mentions[s.Names.ByToken[h]].Person == 1 {
			return false
		}
	}
	return true
}

// denies says whether what stands in the content is said not to be so.
func denies(a *attribution.Attribution) bool {
	return a.Entry != nil && len(a.Entry.Acts) > 0 && (a.Entry.Acts[0] == "deny" || a.Entry.Acts[0] == "reject")
}

// onMeeting says whether the infinitive of a cue tells what a meeting or call was for: "spoke with … to
// reaffirm …". Other purposes are not reached by saying so.
func (s *scan) onMeeting(a *attribution.Attribution) bool {
	for h, depth := s.Tree.Head(s.firstOf(int(a.CueHead), syntax.XVB)), 0; h >= 0 && depth < 3; h, depth = s.Tree.Head(h), depth+1 {
		if s.Tree.UPOS(h) != syntax.VERB {
			if s.Tree.Rel(h) != syntax.Obl && s.Tree.Rel(h) != syntax.Obj && s.Tree.Rel(h) != syntax.Nmod {
				return false
			}
			continue
		}
		switch s.Tree.Lemma(h) {
		case "meet", "speak", "call", "talk", "phone", "write", "host", "gather", "convene", "telephone":
			return len(a.Entry.Acts) > 0 && a.Entry.Acts[0] != "demand"
		}
		if s.Tree.Rel(h) != syntax.Conj {
			return false
		}
	}
	return false
}

// reception says whether "welcomed" and the like have a guest for their object: that is a meeting's beginning.
func (s *scan) reception(a *attribution.Attribution) bool {
	switch a.Entry.Words[0] {
	case "welcome", "greet", "recognise", "recognize", "celebrate", "honour", "honor", "cheer", "salute", "name", "appoint", "credit", "question", "quiz":
	default:
		return false
	}
	if a.Why != "clause.object" && a.Why != "act.as" && a.Why != "act.about" {
		return false
	}
	if w := a.Entry.Words[0]; a.Why == "act.as" && (w == "recognise" || w == "recognize") { // "recognized her as a friend of the fleet"
		return false
	}
	c := a.Content[0]
	for i := c.First; i < c.Last; i++ {
		h := s.Tree.Head(int(i))
		if h >= int(c.First) && h < int(c.Last) {
			continue
		}
		if m := s.Names.ByToken[i]; m >= 0 && (s.Names.Mentions[m].Type == name.PER || s.Names.Mentions[m].Kind == name.Pronoun) {
			return true
		}
		if k := s.Tree.Kid(int(i), syntax.Nmod); k > 0 && s.Tree.UPOS(k) == syntax.NOUN && s.lower(k-1) == "of" && s.people(k) { // "thousands of refugees"
			return true
		}
		return s.Tree.UPOS(int(i)) == syntax.PRON || s.Tree.UPOS(int(i)) == syntax.NOUN && s.people(int(i)) && speaking.Class(s.Tree.Lemma(int(i))) != nouns.Text
	}
	return false
}
