package name

import (
	"readout/knowledge/countries"
	"readout/read/syntax"
	"readout/read/token"
)

// join is the token after one or more that join a name's parts at token at, or at itself where none do.
func (s *scan) join(first, at, last int) int {
	form := s.tree.Form(at)
	next := func(n int) bool { return at+n < last && s.nameToken(at+n, first) }
	switch {
	case form == "-" && !s.tree.Tokens[at].Spaced && at+1 < last && !s.tree.Tokens[at+1].Spaced:
		if next(1) && !s.twoStates(at) {
			return at + 2
		}
		if s.syllable(at + 1) { // Duck-soo
			return at + 2
		}
	case particles[form] && next(1):
		return at + 2
	case particles[form] && at+2 < last && (particles[s.tree.Form(at+1)] || s.tree.Form(at+1) == "-") && next(2): // de la Rúa, al-Kadhimi
		return at + 3
	case form == "," && at+1 < last && (suffixed(s.tree.Form(at+1)) || next(1) && s.portfolio(first, at, last)):
		return at + 2
	case suffixed(form):
		return at + 1
	case s.tree.Tokens[at].Kind == token.Open && at+3 < last && s.tree.Tokens[at+2].Kind == token.Close && capital(s.tree.Form(at+1)) && next(3): // Benjamin “Benny” Gantz
		return at + 3
	case form == "&" && next(1):
		return at + 2
	case form == "of" || form == "for" || form == "on" && s.Nouns.Type(s.tree.Form(at-1)) != "":
		if s.joins(at) && next(1) {
			return at + 2
		}
		if s.joins(at) && at+2 < last && s.tree.Form(at+1) == "the" && next(2) {
			return at + 3
		}
		if form == "of" && s.tree.Form(at-1) == "Group" && at+1 < last && s.tree.Tokens[at+1].Kind == token.Number { // Group of 77
			return at + 2
		}
	case form == "and" && next(1) && (s.listed(first, at, last) || s.twofold(first, at, at+2) || s.bodyOver(first, at, last) || s.officeOver(first, at)):
		return at + 2
	case form == "and" && at+2 < last && s.tree.Form(at+1) == "the" && next(2) && s.twofold(first, at, at+3):
		return at + 3
	case (form == "’s" || form == "'s") && next(1) && s.possessed(at-1):
		return at + 2
	case s.tree.Tokens[at].Kind == token.Number && len(form) <= 3 && s.tree.UPOS(at-1) == syntax.PROPN && !s.tree.Tokens[at].Spaced:
		return at + 1
	}
	return at
}

// officeOver says whether an office goes on over the "and" at token at: "Ambassador Extraordinary and Plenipotentiary".
func (s *scan) officeOver(first, at int) bool {
	k := s.titleEnding(first, at+2)
	return k >= 0 && k < at
}

// syllable says whether token i may be the second half of a Korean or Chinese given name: "Jae-myung".
func (s *scan) syllable(i int) bool {
	if s.tree.Tokens[i].Kind != token.Word || len(s.tree.Form(i)) > 6 {
		return false
	}
	switch s.tree.UPOS(i) {
	case syntax.PROPN:
		return true
	case syntax.VERB, syntax.ADJ:
		return false
	}
	if i > 2 && s.Nouns.Given(s.tree.Form(i-3)) && s.tree.UPOS(i-2) == syntax.PROPN && len(s.tree.Form(i-2)) <= 6 {
		return true // Moon Chung-in
	}
	if function[s.tree.Form(i)] {
		return false
	}
	return i > 2 && s.tree.UPOS(i-2) == syntax.PROPN && s.tree.UPOS(i-3) == syntax.PROPN || i > 4 && s.tree.Form(i-3) == "-" && capital(s.tree.Form(i-4))
}

func suffixed(form string) bool {
	switch form {
	case "Inc.", "Inc", "Ltd.", "Ltd", "Corp.", "LLC", "PLC", "Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "VI", "VII", "VIII", "XIV", "XVI":
		return true
	}
	return false
}

// twoStates says whether a hyphen stands between two states: "China-US", "U.S.-Japan" are two names.
func (s *scan) twoStates(hyphen int) bool {
	_, _, left := s.Countries.Find(s.tree.Form(hyphen - 1))
	_, _, right := s.Countries.Find(s.tree.Form(hyphen + 1))
	return left || right
}

// joins says whether "of" or "for" at token at goes on with the name before: after "Ministry", "Bank",
// "Secretary", "Kingdom" it does, after a person's name not.
func (s *scan) joins(at int) bool {
	word := s.tree.Form(at - 1)
	if s.Nouns.Type(word) != "" {
		return true
	}
	switch word {
	case "Republic", "Kingdom", "Emirate", "Secretary", "Minister", "Chief", "Chairman", "Chair", "Head", "House", "Church", "Organization", "Principality", "Sultanate", "Union", "State", "States", "Federation", "Attorney", "Leader", "Director", "Speaker", "Under", "League", "Crown":
		return true
	case "Representative", "Envoy", "Coordinator", "Adviser", "Advisor", "Rapporteur":
		return s.tree.Form(at) == "for"
	}
	return false
}

// listed says whether "and" at token at is inside a body's name: "Ministry of Trade and Industry".
func (s *scan) listed(first, at, last int) bool {
	for k := at - 1; k > first && k > at-longest; k-- {
		if s.tree.Form(k) == "of" || s.tree.Form(k) == "for" {
			return s.bodyHead(k-1) && !s.known(at+1, at+2) && len(s.Actors.Surname(s.tree.Form(at+1))) == 0 && !s.titled(at+1, last)
		}
	}
	return false
}

// bodyOver says whether "and" at token i stands within the name of a body that the dictionary has: "Department of Foreign Affairs
// and Trade", "African Union Peace and Security Council".
func (s *scan) bodyOver(first, i, last int) bool {
	for at := max(first, i-longest+2); at < i-1; at++ {
		if s.Nouns.Type(s.tree.Form(at)) == "ORG" {
			return len(s.Actors.Find(s.words(at, i+2))) > 0 || s.bodyEnding(first, i, last)
		}
	}
	return s.bodyEnding(first, i, last)
}

// bodyEnding says whether the dictionary has a body whose name goes on over the "and" at token i to a word for what it is.
func (s *scan) bodyEnding(first, i, last int) bool {
	for end := i + 3; end <= min(last, i+4); end++ {
		if s.Nouns.Type(s.tree.Form(end-1)) != "ORG" {
			continue
		}
		for at := max(first, i-4); at < i; at++ {
			for _, entry := range s.Actors.Find(s.words(at, end)) {
				if entry.Kind != "person" {
					return true
				}
			}
		}
	}
	return false
}

// twofold says whether "and" at token i joins the halves of one state's name that ends at token end: "Trinidad and Tobago".
func (s *scan) twofold(first, i, end int) bool {
	if _, _, state := s.Countries.Find(s.tree.Form(end - 1)); state {
		return false
	}
	for at := max(first, i-3); at < i; at++ {
		if _, sense, ok := s.Countries.Find(s.words(at, end)); ok && sense == countries.Name {
			return true
		}
	}
	return false
}

func (s *scan) bodyHead(i int) bool {
	switch s.Nouns.Type(s.tree.Form(i)) {
	case "ORG":
		return true
	}
	return s.tree.Form(i) == "Secretary" || s.tree.Form(i) == "Minister"
}

// possessed says whether the word before ’s belongs to a longer name: "People’s Republic".
func (s *scan) possessed(i int) bool {
	switch s.tree.Form(i) {
	case "People", "Children", "Women", "Workers", "Lord", "King", "Queen", "Men", "Farmers", "Nations", "St.":
		return true
	}
	return false
}
