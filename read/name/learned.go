package name

import (
	"readout/read/name/tagger"
	"readout/read/syntax"
	"readout/read/token"
)

// learned is the type of the tagger's name, as the dictionaries and the words of the name tell places apart.
func (s *scan) learned(at, last int, t tagger.Type) Type {
	switch t {
	case tagger.PER:
		return PER
	case tagger.ORG:
		return ORG
	case tagger.LOC:
		if found := s.Places.Find(s.words(at, last)); len(found) > 0 {
			return placeType(&found[0])
		}
		if s.Nouns.Type(s.tree.Form(last-1)) == "FAC" {
			return FAC
		}
		return LOC
	}
	return MISC
}

// How sure the tagger has to be, in units of a token's score: to call a known place something else, to type what no
// rule types, to call nothing what a rule calls a name, to part a word from the person's name behind it.
const (
	againstPlace = 2 * tagger.Unit
	againstRule  = 1 * tagger.Unit
	unheard      = tagger.Unit / 2
	lonePerson   = 7 * tagger.Unit
	noName       = 2 * tagger.Unit
	noForename   = 8 * tagger.Unit
)

// listen gathers what the tagger thinks of each name of the text, over all places where it stands.
func (s *scan) listen() {
	s.heard = map[string]heard{}
	small, all := 0, 0
	for i := 0; i < len(s.guesses); i++ {
		last, t := s.guesses.Name(i)
		if t == tagger.None {
			continue
		}
		if all++; !capital(s.tree.Form(i)) {
			small++
		}
		words := s.words(i, last)
		h := s.heard[words]
		for _, g := range s.guesses[i:last] {
			h.tokens++
			for t, v := range g.Worth {
				h.worth[t] += int(v)
			}
		}
		s.heard[words] = h
		i = last - 1
	}
	s.hasty = 8*small >= all
}

// heard is what the tagger thinks of some words in the whole text, summed up over their tokens.
type heard struct {
	worth  [tagger.Types]int
	tokens int
}

// opinion is the tagger's type of the tokens [first, last) and by how much it leads: one name is of one type in a
// text.
func (s *scan) opinion(first, last int) (tagger.Type, int) {
	if h, ok := s.heard[s.words(first, last)]; ok {
		return tagger.Leading(h.worth, h.tokens)
	}
	return s.guesses.Type(first, last)
}

// judge lets the tagger type what the rules only guess.
func (s *scan) judge(e *Entity) {
	if s.guesses == nil {
		return
	}
	least := 0
	switch e.Why {
	case "name.gazetteer":
		least = againstPlace
	case "name.surname", "name.given", "name.located", "name.agent", "name.bare":
		least = againstRule
	case "name.acronym", "name.shape":
		least = unheard
	default:
		return
	}
	if s.settled(e) {
		return
	}
	first, last := int(e.First), int(e.Last)
	t, lead := s.opinion(first, last)
	switch {
	case t == tagger.None:
		if lead < -noName && last == first+1 {
			e.Type, e.Why = MISC, "name.shape"
		}
		return
	case t != tagger.MISC && !s.marked(first, last):
		return
	case t != tagger.PER || e.Type == PER:
	case s.located(first) || e.Why == "name.gazetteer" && last > first+1:
		return // at Bab al-Hawa, Sharm el-Sheikh
	case last == first+1:
		least = max(least, lonePerson)
	}
	if typ := s.learned(first, last, t); typ != e.Type && lead >= least {
		e.Type, e.Why = typ, "name.learned"
	}
}

// settled says whether what stands around a name tells more than the tagger sees: a role beside a person, brackets
// around letters, a charge ("Assistant for Economic Policy"), "our Nation".
func (s *scan) settled(e *Entity) bool {
	first, last := int(e.First), int(e.Last)
	switch e.Why {
	case "name.bare", "name.given", "name.surname":
		return s.afterRole(first) || s.beforeRole(last)
	case "name.acronym", "name.gazetteer":
		return first > 0 && last < len(s.tree.Tokens) && s.tree.Form(first-1) == "(" && s.tree.Form(last) == ")"
	}
	return first > 0 && (s.tree.Form(first-1) == "for" || s.tree.Rel(first-1) == syntax.NmodPoss && s.tree.UPOS(first-1) == syntax.PRON)
}

// marked says whether the tagger takes the tokens [first, last) for one name, here or elsewhere in the text.
func (s *scan) marked(first, last int) bool {
	if end, t := s.guesses.Name(first); t != tagger.None && end == last {
		return true
	}
	_, ok := s.heard[s.words(first, last)]
	return ok
}

// overlooked adds the names of sentence tokens [first, last) that only the tagger sees: in small letters, of words
// that look like none.
func (s *scan) overlooked(first, last int) {
	if s.guesses == nil {
		return
	}
	for i := first; i < last; {
		end, t := s.guesses.Name(i)
		if t == tagger.None {
			i++
			continue
		}
		if t != tagger.MISC && end <= last && s.free(i, end) && (capital(s.tree.Form(i)) || t != tagger.PER && s.spared(first)) {
			e := &Entity{First: int32(i), Last: int32(end), Type: s.learned(i, end, t), Why: "name.learned"}
			s.assemble([]piece{{first: i, last: end, entity: e}})
		}
		i = end
	}
}

// spared says whether the writer of the sentence that begins at first leaves capitals out: "They ate turkey." has no state.
func (s *scan) spared(first int) bool { return s.hasty && !capital(s.tree.Form(first)) }

// free says whether the tokens [first, last) belong to no name, title or time, name no charge, agency or money, and
// begin with a word.
func (s *scan) free(first, last int) bool {
	if first > 0 && s.tree.Form(first-1) == "for" {
		return false
	}
	for k := first; k < last; k++ {
		if s.names.InEntity[k] >= 0 || s.timed[k] || s.office[k] || s.offices(k) {
			return false
		}
	}
	return s.tree.Tokens[first].Kind == token.Word && s.title(first, last) == nil && !s.agency(first, last) && !s.money(last)
}
