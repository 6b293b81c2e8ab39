package meeting

import (
	"readout/read/clause"
	"readout/read/syntax"
)

// faceToFace says whether people who "spoke" stood in one place: the words up to the next verb name a place or
// an occasion ("at the G7", "on the margins of", "in person").
func (s *scan) faceToFace(v int) bool {
	end := int(s.tree.Sentences[s.tree.SentenceOf[v]].Last)
	for k := v + 1; k+1 < end && (s.tree.UPOS(k) != syntax.VERB || s.tree.Rel(k) == syntax.Amod); k++ {
		switch s.tree.Form(k) {
		case "doors":
			return true // "behind closed doors"
		case "about", "regarding", "ahead", "advance", "before", "prior", "after", "following", "concerning":
			return false // places from here on are what was spoken of
		case "at", "on", "in", "during", "aboard":
			t := k + 1
			if s.tree.Form(t) == "the" && t+1 < end {
				t++
			}
			if s.onOccasion(s.tree.Form(k), t) {
				return true
			}
			if s.tree.Form(k) == "on" {
				return false
			}
		}
	}
	return false
}

// forAnHour says whether two who "talked" did so for minutes or hours and on no line, which is told of those who sat together.
func (s *scan) forAnHour(v int) bool {
	p := clause.Prep(s.tree, v, "for")
	return p >= 0 && s.span(p) && s.tree.Lemma(p) != "time" && !s.onLine(v)
}

// onOccasion says whether the word at token t, after a preposition, is where people stand together.
func (s *scan) onOccasion(preposition string, t int) bool {
	switch s.tree.Lemma(t) {
	case "margin", "margins", "sideline", "sidelines", "person":
		return true
	}
	at := s.placeAt(t)
	switch preposition {
	case "at":
		f := s.tree.Form(t)
		if _, ok := s.Words.Find("venue", s.tree.Lemma(t)); ok {
			return true
		}
		return at >= 0 || f[0] >= 'A' && f[0] <= 'Z'
	case "in":
		return at >= 0 && (s.Places[at].Precision == "city" || s.Places[at].Precision == "venue")
	}
	return false
}

// virtual says whether the clause of v says "virtually", "by video".
func (s *scan) virtual(v int) bool {
	for k := v + 1; k+1 < min(int(s.tree.Sentences[s.tree.SentenceOf[v]].Last), v+stretch) && s.tree.UPOS(k) != syntax.VERB; k++ {
		switch s.tree.Form(k) {
		case "by", "via", "over", "through", "in", "on":
			t := k + 1
			if s.tree.UPOS(t) == syntax.DET {
				t++
			}
			if _, ok := s.Words.Find("screen", s.tree.Lemma(t)); ok {
				return true
			}
		}
	}
	for k := range s.tree.Kids(v) {
		switch s.tree.Rel(k) {
		case syntax.Advmod:
			if l := s.tree.Lemma(k); l == "virtually" || l == "remotely" {
				return true
			}
		case syntax.Obl:
			if _, ok := s.Words.Find("screen", s.tree.Lemma(k)); ok {
				return true
			}
			if clause.Has(s.tree, k, syntax.Compound, "video") {
				return true
			}
		}
	}
	return false
}

// remote says whether a conversation was one by telephone.
func (s *scan) remote(m mention) bool {
	for i := m.first; i < m.last; i++ {
		switch s.tree.Lemma(i) {
		case "phone", "telephone", "call":
			return true
		}
	}
	return false
}

// formatOfNoun is the format that the words before the noun say, or "".
func (s *scan) formatOfNoun(n int) string {
	for k := range s.tree.Kids(n) {
		switch s.tree.Rel(k) {
		case syntax.Compound, syntax.Amod:
			switch s.tree.Lemma(k) {
			case "phone", "telephone", "conference", "secure":
				return "call"
			case "video", "virtual", "online", "remote":
				return "video"
			case "in-person", "face-to-face", "courtesy":
				return "in_person"
			}
		}
	}
	return ""
}
