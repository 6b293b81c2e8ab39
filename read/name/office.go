package name

import (
	"strings"

	"readout/knowledge/titles"
)

// shortTitle is the token behind a title whose letters stand in brackets before token end, which then stand for it in the whole
// text; 0 where none does.
func (s *scan) shortTitle(start, end int) int {
	if end-4 < start || s.tree.Form(end-1) != ")" || s.tree.Form(end-3) != "(" {
		return 0
	}
	letters := s.tree.Form(end - 2)
	at := s.titleEnding(start, end-3)
	if at < 0 || strings.ToUpper(letters) != letters || len(letters) < 2 {
		return 0
	}
	if s.short == nil {
		s.short = map[string]*titles.Title{}
	}
	s.short[letters] = s.title(at, end-3)
	return end - 3
}

// posted reads the office of an envoy with where he is sent, before his name, and says whether it did: "UAE Ambassador to the
// United States Omar Lund", "Ambassador of Peru to Kenya Ana Quispe".
func (s *scan) posted(m *Mention, start int) bool {
	end := int(m.First)
	if end <= start || s.names.InEntity[end-1] < 0 {
		return false
	}
	to := s.joining(s.names.InEntity[end-1], "to")
	if to <= start {
		return false
	}
	at, last, state := s.titleEnding(start, to), to, int32(-1)
	if at < 0 {
		if at, state = s.officeOf(start, to); state < 0 {
			return false
		}
		last = s.officeEnd(state)
	}
	t := s.title(at, last)
	if t.Level != titles.Envoy {
		return false
	}
	m.Title, m.First, m.TitleFirst, m.TitleLast = t, int32(at), int32(at), int32(last)
	if m.Former = s.formerBefore(at); state >= 0 {
		m.OfEntity, m.Of = state, s.code(state)
	}
	return true
}

// officeOf is where the office of a state begins that ends at token end, with the state: "Defence Minister of Kuwait" before
// "Sheikh". The state is -1 where none does.
func (s *scan) officeOf(start, end int) (at int, state int32) {
	if end <= start || s.names.InEntity[end-1] < 0 {
		return -1, -1
	}
	e := s.names.InEntity[end-1]
	if s.names.Entities[e].Type != GPE || s.code(e) == "" || s.officeEnd(e) <= start {
		return -1, -1
	}
	if at = s.titleEnding(start, s.officeEnd(e)); at < 0 {
		return -1, -1
	}
	return at, e
}

// officeEnd is the token behind the office that "of" or "of the" joins to entity e; 0 where none does.
func (s *scan) officeEnd(e int32) int { return s.joining(e, "of") }

// joining is the token of a preposition before entity e and its article; 0 where another word stands there.
func (s *scan) joining(e int32, preposition string) int {
	k := int(s.names.Entities[e].First) - 1
	if k > 0 && s.tree.Form(k) == "the" {
		k--
	}
	if k < 0 || s.tree.Form(k) != preposition {
		return 0
	}
	return k
}

// serving is where the title begins of who serves the office whose title begins at token end, with that title: "National
// Security Advisor to the Vice President". It is nil where there is none.
func (s *scan) serving(start, end int) (int, *titles.Title) {
	if end-3 < start || s.tree.Form(end-1) != "the" || s.tree.Form(end-2) != "to" {
		return -1, nil
	}
	at := s.titleEnding(start, end-2)
	if at < 0 {
		return -1, nil
	}
	return at, s.title(at, end-2)
}

// secondTitle is where a title begins that "and" joins to the one at token end, with that title, where one person
// holds both: the first outranks the other or is a deputy's. It is nil where there is none.
func (s *scan) secondTitle(start, end int) (int, *titles.Title) {
	if end-2 < start || s.tree.Form(end-1) != "and" {
		return -1, nil
	}
	at := s.titleEnding(start, end-1)
	if at < 0 {
		return -1, nil
	}
	t := s.title(at, end-1)
	if t.Level != titles.HeadOfState && t.Level != titles.HeadOfGovernment && !(t.Deputy && capital(s.tree.Form(at))) {
		return -1, nil
	}
	return at, t
}
