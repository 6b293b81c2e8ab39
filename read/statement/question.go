package statement

import (
	"readout/read/attribution"
	"readout/read/name"
	"readout/read/syntax"
)

// greetings are how many sentences of a question may pass before who asks has told his name.
const greetings = 5

// question says whether a turn is that of a questioner without a name in its label.
func (s *scan) question(a *attribution.Attribution) bool {
	if a.Why != "turn.label" {
		return false
	}
	switch s.lower(int(a.Source.First)) {
	case "q", "question", "questions":
		return true
	}
	return a.Core.Empty()
}

// questioner is who a questioner says that he is: "Hi, this is Ama Darko from the Post.", "Thank you. Ama Darko, Reuters."; nil where he
// does not, as most do not.
func (s *scan) questioner(a *attribution.Attribution) []int {
	first := s.Tree.SentenceOf[a.Content[0].First]
	for k := first; k < min(first+greetings, s.Tree.SentenceOf[a.Content[0].Last-1]+1); k++ {
		for i := s.Tree.Sentences[k].First; i < s.Tree.Sentences[k].Last; i++ {
			m := s.Names.ByToken[i]
			if m < 0 {
				continue
			}
			if n := &s.Names.Mentions[m]; n.Kind == name.Named && n.Type == name.PER && !n.Plural && n.Head == i && s.introduces(n, s.Tree.Sentences[k].First, s.Tree.Sentences[k].Last) {
				return s.Cast.At(int(i))
			}
		}
	}
	return nil
}

// introduces says whether a name in the sentence of tokens [first, last) is that of who speaks: it stands alone, or behind "this is", and the
// outlet follows that he is from.
func (s *scan) introduces(n *name.Mention, first, last int32) bool {
	at := n.First
	switch {
	case at > first+1 && (s.lower(int(at)-1) == "is" || s.lower(int(at)-1) == "'s" || s.lower(int(at)-1) == "’s"):
		switch w := s.lower(int(at) - 2); w {
		case "this", "it", "name":
		default:
			return false
		}
	case at > first+1 && (s.lower(int(at)-1) == "'m" || s.lower(int(at)-1) == "’m"):
	case at > first && s.lower(int(at)-1) != ",":
		return false
	}
	k := n.Last
	switch s.lower(int(k)) {
	case "from", "with", "at", "of", ",":
		k++
	default:
		return false
	}
	if k < last && s.Tree.UPOS(int(k)) == syntax.DET {
		k++
	}
	if k >= last {
		return false
	}
	e := s.Names.InEntity[k]
	if e < 0 || s.Names.Entities[e].Type == name.PER {
		return false
	}
	for _, who := range s.Cast.At(int(s.Names.Entities[e].Last) - 1) {
		if s.Cast.Actors[who].Kind == "media" {
			return true
		}
	}
	return s.Names.Entities[e].Type == name.ORG && s.lower(int(n.Last)) != "of" && (s.Names.Entities[e].Last == last-1 || s.Names.Entities[e].Last == last)
}

// answered gives a question whom it is put to: who speaks next.
func (s *scan) answered(st *Statement, i int) {
	for k := i + 1; k < len(s.Attributions); k++ {
		if a := &s.Attributions[k]; a.Turn {
			if !s.question(a) && len(s.who[k]) > 0 {
				st.To = s.who[k]
			}
			return
		}
	}
}
