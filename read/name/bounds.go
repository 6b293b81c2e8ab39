package name

import (
	"strings"

	"readout/knowledge/countries"
	"readout/knowledge/nouns"
	"readout/read/name/tagger"
	"readout/read/token"
)

// border is the first token in (at, last) where the tagger sees another name begin straight behind one, last where
// it sees none. Of one kind only places stand in a row: between persons or bodies writers put a comma.
func (s *scan) border(at, last int) int {
	if s.guesses == nil {
		return last
	}
	end, t := s.guesses.Name(at)
	if t == tagger.None {
		return s.prelude(at, last)
	}
	if end >= last {
		return last
	}
	if _, next := s.guesses.Name(end); next == tagger.None || next == t && t != tagger.LOC {
		return last
	}
	return end
}

// prelude is where in (at, last) a person's name begins that the tagger sees end at last, behind words that it takes
// for none: "Representative" + "Ileana Obregón"; last where there is none.
func (s *scan) prelude(at, last int) int {
	for k := at + 1; k < last && s.guesses[k-1].Worth[tagger.PER] < -noForename; k++ {
		if end, t := s.guesses.Name(k); t != tagger.None {
			if t == tagger.PER && end == last && last > k+1 {
				return k
			}
			break
		}
	}
	return last
}

// over says whether the tagger's name that begins at token at covers token i: "Korea" in "Liberty Korea Party".
func (s *scan) over(at, i int) bool {
	if s.guesses == nil {
		return false
	}
	end, t := s.guesses.Name(at)
	return (t == tagger.ORG || t == tagger.LOC) && end > i
}

// bears says whether the tagger's person that begins at token at ends in the name of a state or capital, "Denzel Washington".
func (s *scan) bears(at int, p *piece) bool {
	if s.guesses == nil || p.entity == nil || p.entity.Country == "" || p.first != at+1 {
		return false
	}
	end, t := s.guesses.Name(at)
	return t == tagger.PER && end == p.last
}

// amid says whether token i goes on with a body's or place's name that the tagger sees begin before it. What joins it
// to a name that stands for itself does not, and "of" is left to the rules: "Halls of Congress".
func (s *scan) amid(i int) bool {
	if s.guesses == nil || i >= len(s.guesses) || !s.guesses[i].Label.Inside() {
		return false
	}
	if t := s.guesses[i].Label.Type(); t != tagger.ORG && t != tagger.LOC {
		return false
	}
	if capital(s.tree.Form(i)) {
		return true
	}
	return s.tree.Tokens[i].Kind == token.Word && s.joiner(i) && i+1 < len(s.guesses) && !s.begins(i+1) && s.tree.Form(i) != "of"
}

// longer is the tagger's name that begins with the known name e and goes on behind it, before token end, with words
// that nobody knows, nil where none does: "Korea" in "Korea Herald". A nationality stands alone before a state's
// organ ("the Nepalese cabinet"), and so does a state behind a hyphen.
func (s *scan) longer(e *Entity, end int) *Entity {
	at, last := int(e.First), int(e.Last)
	if s.guesses == nil || at > 0 && s.tree.Form(at-1) == "-" {
		return nil
	}
	if s.tree.Form(at) == "The" {
		at++
	}
	to, t := s.guesses.Name(at)
	if t != tagger.ORG && t != tagger.LOC && (t != tagger.PER || !s.forename(e, to)) || to <= last || to > end || to < end && s.joiner(to) {
		return nil
	}
	if class := s.Nouns.Class(strings.ToLower(s.tree.Form(to - 1))); e.Sense == countries.Adjective && (class == nouns.State || class == nouns.Body && to == last+1) {
		return nil
	}
	for k := last; k < to; k++ {
		if s.Nouns.Given(s.tree.Form(k)) || s.titled(k, to) || s.lookup(k, to) != nil {
			return nil
		}
	}
	whole := s.guess(at, to)
	if whole.Type == ORG && whole.Of == "" {
		whole.Of = e.Country // U.S. Department of Education
	}
	return whole
}

// forename says whether a state's name may be the first of a person's names, which end at token to: "Jordan Smith",
// not "Prime Minister of Kosovo Albin Kurti".
func (s *scan) forename(e *Entity, to int) bool {
	return e.Last == e.First+1 && to == int(e.Last)+1 && (e.First == 0 || s.tree.Form(int(e.First)-1) != "of")
}
