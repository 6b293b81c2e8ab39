package meeting

import (
	"readout/read/clause"
	"readout/read/syntax"
)

// faceToFace says whether people who "spoke" stood in one place: a clause with a place or an occasion
// ("at the G7", "on the margins of", "in person").
func (s *scan) faceToFace(v int) bool {
	for k := range s.tree.Kids(v) {
		if s.tree.Rel(k) != syntax.Obl && s.tree.Rel(k) != syntax.Nmod {
			continue
		}
		if s.onOccasion(k) {
			return true
		}
		// "spoke with X at the summit": the occasion may hang on the name.
		for g := range s.tree.Kids(k) {
			if (s.tree.Rel(g) == syntax.Nmod || s.tree.Rel(g) == syntax.Obl) && s.onOccasion(g) {
				return true
			}
		}
	}
	return false
}

func (s *scan) onOccasion(k int) bool {
	if !clause.Has(s.tree, k, syntax.Case, "at", "on", "in", "during", "aboard") {
		return false
	}
	switch s.tree.Lemma(k) {
	case "margin", "margins", "sideline", "sidelines", "person":
		return true
	case "phone", "telephone", "call", "video", "line", "behalf":
		return false
	}
	if clause.Has(s.tree, k, syntax.Case, "at") {
		return s.tree.UPOS(k) == syntax.PROPN || s.placeAt(k) >= 0
	}
	if clause.Has(s.tree, k, syntax.Case, "in") {
		i := s.placeAt(k)
		return i >= 0 && (s.Places[i].Precision == "city" || s.Places[i].Precision == "venue")
	}
	return false
}

// virtual says whether the clause of v says "virtually", "by video".
func (s *scan) virtual(v int) bool {
	for k := range s.tree.Kids(v) {
		switch s.tree.Rel(k) {
		case syntax.Advmod:
			if l := s.tree.Lemma(k); l == "virtually" || l == "remotely" {
				return true
			}
		case syntax.Obl:
			switch s.tree.Lemma(k) {
			case "video", "videoconference", "video-conference", "videolink", "teleconference":
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
			case "in-person", "face-to-face":
				return "in_person"
			}
		}
	}
	return ""
}
