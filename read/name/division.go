package name

import (
	"strings"

	"readout/knowledge/countries"
	"readout/knowledge/gazetteer"
)

// divided says whether the name of a state is, in this text, that of a division of another one: Georgia beside South
// Carolina, or where it has a "secretary of state", is no country.
func (s *scan) divided(words string, c countries.Country) bool {
	words = strings.TrimPrefix(strings.TrimPrefix(words, "The "), "the ")
	if known, ok := s.divisions[words]; ok {
		return known
	}
	is := false
	for _, p := range s.Places.Find(words) {
		if p.Division && p.Country != c.Code && p.Population > 0 && p.Name == words {
			is = s.leans(&p, c) > 0
			break
		}
	}
	if s.divisions == nil {
		s.divisions = map[string]bool{}
	}
	s.divisions[words] = is
	return is
}

// leans weighs what the text has of the division's state and of the country that shares its name: above 0 where more
// speaks for the division.
func (s *scan) leans(division *gazetteer.Place, c countries.Country) int {
	sum := 0
	for i := range s.tree.Tokens {
		form := s.tree.Form(i)
		switch {
		case !capital(form):
		case form == division.Name:
			sum += s.governed(i, division)
		default:
			sum += s.company(i, division, c)
		}
	}
	return sum
}

// governed weighs what stands beside a name: an office that only the division has ("Georgia's governor"), or a state
// that it is listed with ("Georgia and Ukraine").
func (s *scan) governed(i int, division *gazetteer.Place) int {
	k := i + 1
	if k < len(s.tree.Tokens) && (s.tree.Form(k) == "'s" || s.tree.Form(k) == "’s") {
		k++
	}
	for end := min(k+4, len(s.tree.Tokens)); end > k; end-- {
		if t, ok := s.Titles.Find(s.words(k, end)); ok && (t.Of == division.Country || t.Role == "governor" || t.Role == "secretary of state") {
			return 4
		}
	}
	for _, other := range [...]int{i - 2, i + 2} {
		if other < 0 || other >= len(s.tree.Tokens) {
			continue
		}
		switch s.tree.Form((i + other) / 2) {
		case ",", "and", "or":
			if c, sense, ok := s.Countries.Find(s.tree.Form(other)); ok && sense == countries.Name && c.Code != division.Country {
				return -2
			}
		}
	}
	return 0
}

// company weighs another name of the text, of one word or two.
func (s *scan) company(i int, division *gazetteer.Place, c countries.Country) int {
	words := s.tree.Form(i)
	if other, _, ok := s.Countries.Find(words); ok {
		if other.Code == c.Code {
			return -3 // Georgian, Tbilisi
		}
		return 0
	}
	if i+1 < len(s.tree.Tokens) && capital(s.tree.Form(i+1)) {
		words = s.words(i, i+2)
	}
	found := s.Places.Find(words)
	if len(found) == 0 || !found[0].Main && strings.ToUpper(words) == words {
		return 0
	}
	switch p := &found[0]; {
	case p.Country == c.Code:
		return -2
	case p.Country == division.Country && (p.Division || p.Admin1 == division.Name && p.Population >= largeCity):
		return 1
	}
	return 0
}
