package name

import (
	"strings"

	"readout/read/name/tagger"
)

// charged says whether the words from token at on may tell what the office before them is for: behind "of", "for" or "on" they do
// ("Special Representative for Trade"), and behind a comma or "and" where the office has one charge already ("Minister of Health and
// Sports"). Whose office it is tells a state: "Minister of Kuwait".
func (s *scan) charged(office *piece, at, end int) bool {
	if office.last >= at {
		return false
	}
	switch s.tree.Form(office.last) {
	case "for", "on":
		return true
	case "of":
		p, ok := s.knownPiece(at, end)
		return !ok || p.entity == nil || p.entity.Type != GPE
	case ",", "and", "&":
		words := s.words(office.first, office.last)
		return (strings.Contains(words, " of ") || strings.Contains(words, " for ")) && !s.titled(at, end)
	}
	return false
}

// charge is where the name begins after a title's charge, which begins at token at behind a joiner:
// "Special Representative for International Cooperation" + "Erzhan Kazykhan". It is at where no name follows.
func (s *scan) charge(title, at, end int) int {
	for k := at + 1; k+1 < end; k++ {
		if !s.joiner(k) && s.begun(k, end) {
			return k
		}
	}
	if len(s.Places.Find(s.words(at, end))) > 0 {
		return at // Director for Central America
	}
	for k := at + 1; k+1 < end; k++ {
		if h := s.tree.Head(k); h >= 0 && h < title && !s.joiner(k) && s.Nouns.Type(s.tree.Form(end-1)) == "" {
			return k
		}
	}
	return at
}

// inCharge adds the states that a charge in tokens [at, end) names: "Special Envoy for Yemen".
func (s *scan) inCharge(at, end int) {
	for at < end {
		p, ok := s.knownPiece(at, end)
		if !ok || p.entity == nil || p.entity.Country == "" {
			at++
			continue
		}
		s.addEntity(p.entity)
		s.thing(p.entity)
		at = p.last
	}
}

// begun says whether a person's name begins with token i: one that the dictionary has, a given name, or what the tagger takes
// for a name of several words.
func (s *scan) begun(i, end int) bool {
	if s.Nouns.Given(s.tree.Form(i)) || s.somebody(i, end) > 0 {
		return true
	}
	if s.guesses == nil {
		return false
	}
	last, t := s.guesses.Name(i)
	return t == tagger.PER && last > i+1
}

// portfolio says whether the comma at token i parts the charges of one minister or ministry: "Minister of Trade, Industry and
// Energy". Between it and "and" no name, office or known word stands.
func (s *scan) portfolio(first, i, last int) bool {
	k := i - 1
	for k > first && s.tree.Form(k) != "of" && s.tree.Form(k) != "for" {
		k--
	}
	if k <= first || i-k > longest || !s.bodyHead(k-1) {
		return false
	}
	for k = i + 1; k < min(last, i+longest); k++ {
		switch form := s.tree.Form(k); {
		case form == "and" || form == "&":
			return k > i+1 && k+1 < last && capital(s.tree.Form(k+1)) && !s.known(k+1, k+2) && !s.begun(k+1, last)
		case form == ",":
		case !capital(form) || s.begun(k, last) || s.known(k, k+1) || s.titled(k, last):
			return false
		}
	}
	return false
}
