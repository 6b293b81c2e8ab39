package name

import (
	"strings"

	"readout/knowledge/countries"
	"readout/knowledge/nouns"
	"readout/knowledge/titles"
	"readout/read/syntax"
	"readout/read/token"
)

// guess gives unknown words [at, last) a type by their shape and what stands in them.
func (s *scan) guess(at, last int) *Entity {
	e := &Entity{First: int32(at), Last: int32(last), Why: "name.shape"}
	first, final := s.tree.Form(at), s.tree.Form(last-1)
	headWord := final
	for k := at + 1; k < last-1; k++ {
		if f := s.tree.Form(k); f == "of" || f == "for" || f == "on" {
			headWord = s.tree.Form(k - 1)
			break
		}
	}
	kind := s.Nouns.Type(headWord)
	if kind == "" && s.stormy(at, last) {
		kind = "EVENT"
		s.storms[final] = true
	}
	switch kind {
	case "ORG":
		e.Type, e.Why, e.Of = ORG, "name.head", s.stateIn(at, last)
	case "LOC":
		e.Type, e.Why = LOC, "name.head"
	case "FAC":
		e.Type, e.Why = FAC, "name.head"
	case "EVENT":
		e.Type, e.Why = EVENT, "name.head"
	case "MISC":
		e.Type, e.Why = MISC, "name.head"
	default:
		e.Type, e.Why = s.shape(at, last, first)
	}
	s.judge(e)
	return e
}

// stormy says whether a word in front makes the name that of an event: "Hurricane Maria", where it begins the sentence too.
func (s *scan) stormy(at, last int) bool {
	if last > at+1 {
		return s.Nouns.Type(s.tree.Form(at)) == "EVENT"
	}
	return at > 0 && int(s.tree.Sentences[s.tree.SentenceOf[at]].First) == at-1 && s.Nouns.Type(s.tree.Form(at-1)) == "EVENT"
}

// stateIn is the state that a body's name ends in, empty where none: "Government of Bangladesh".
func (s *scan) stateIn(at, last int) string {
	for k := at + 1; k < last; k++ {
		if s.tree.Form(k-1) != "of" && s.tree.Form(k-1) != "the" {
			continue
		}
		if c, sense, ok := s.Countries.Find(s.words(k, last)); ok && sense == countries.Name {
			return c.Code
		}
	}
	return ""
}

func (s *scan) shape(at, last int, first string) (Type, string) {
	words := s.words(at, last)
	if s.agency(at, last) {
		return ORG, "name.dateline"
	}
	if last == at+1 && s.storms[words] {
		return EVENT, "name.again"
	}
	if (last == at+1 || particles[first] && last == at+3) && s.surnamed[s.tree.Form(last-1)] && !s.caps {
		return PER, "name.again"
	}
	if at > 0 && s.Nouns.Class(s.tree.Lemma(at-1)) == nouns.Body && (s.tree.UPOS(at-1) == syntax.NOUN || at > 1 && s.tree.UPOS(at-2) == syntax.DET) {
		return ORG, "name.described" // the rights group Foro Penal, the daily El Faro
	}
	lone := last == at+1 && s.tree.UPOS(at) == syntax.PROPN && !s.located(at) && !s.caps
	if lone && len(s.Actors.Surname(words)) > 0 {
		if s.nothingElse(words) {
			return PER, "name.only_surname"
		}
		return PER, "name.surname"
	}
	if typ, ok := s.place(at, words, first); ok {
		return typ, "name.gazetteer"
	}
	if lone && s.Nouns.Given(first) {
		return PER, "name.given"
	}
	switch {
	case s.Nouns.Given(first) && last > at+1:
		return PER, "name.given"
	case last == at+1 && len(s.Actors.Surname(words)) > 0 && !s.caps:
		return PER, "name.surname"
	case s.within(at, last):
		return LOC, "name.located"
	case last == at+1 && strings.ToUpper(words) == words && len(words) >= 2 && s.tree.UPOS(at) == syntax.PROPN && !strings.ContainsAny(words, "0123456789"):
		return ORG, "name.acronym"
	case s.tree.UPOS(last-1) == syntax.PROPN && s.Nouns.Class(strings.ToLower(first)) == nouns.None && s.acts(last-1):
		return PER, "name.agent"
	case s.afterRole(at) || s.beforeRole(last) || last-at > 1 && last-at < 5 && s.bare(at, last):
		return PER, "name.bare"
	}
	return MISC, "name.shape"
}

// nothingElse says whether a surname of the dictionary is neither a place's nor a given name: "Yeltsin", not "Christopher".
func (s *scan) nothingElse(surname string) bool {
	return len(surname) > 3 && !s.Nouns.Given(surname) && len(s.Places.Find(surname)) == 0
}

// agency says whether words stand in brackets before a dash at the end of a sentence, as the agency of a dateline.
func (s *scan) agency(at, last int) bool {
	end := int(s.tree.Sentences[s.tree.SentenceOf[at]].Last)
	return at > 0 && s.tree.Form(at-1) == "(" && last+2 == end && s.tree.Form(last) == ")" && s.tree.Tokens[last+1].Kind == token.Punct
}

// afterRole says whether a role and a comma stand before token at: "Nigeria’s president, Bola Tinubu".
func (s *scan) afterRole(at int) bool {
	start := int(s.tree.Sentences[s.tree.SentenceOf[at]].First)
	if at < start+2 || s.tree.Form(at-1) != "," {
		return false
	}
	k := s.titleEnding(start, at-1)
	return k >= 0 && s.title(k, at-1).Level != titles.Honorific
}

// beforeRole says whether a comma and a role follow before token last: "Seiji Kihara, Japan’s deputy cabinet secretary".
func (s *scan) beforeRole(last int) bool {
	end := int(s.tree.Sentences[s.tree.SentenceOf[last-1]].Last)
	if last >= end || s.tree.Form(last) != "," {
		return false
	}
	for k := last + 1; k < min(end, last+8); k++ {
		switch s.tree.UPOS(k) {
		case syntax.PUNCT, syntax.VERB, syntax.AUX, syntax.CCONJ:
			return false
		}
		if s.titled(k, end) {
			return true
		}
	}
	return false
}

// bare says whether words that no list knows look like a person's name: all of them names, no article before.
func (s *scan) bare(at, last int) bool {
	if s.caps || at > 0 && s.tree.UPOS(at-1) == syntax.DET {
		return false
	}
	for k := at; k < last; k++ {
		form := s.tree.Form(k)
		if s.tree.UPOS(k) != syntax.PROPN && !particles[form] || strings.ToUpper(form) == form && len(form) > 2 || s.Nouns.Type(form) != "" {
			return false
		}
	}
	return true
}

// located says whether a preposition of place stands before token at.
func (s *scan) located(at int) bool {
	if at == 0 {
		return false
	}
	switch strings.ToLower(s.tree.Form(at - 1)) {
	case "in", "at", "near", "from", "to", "outside", "around", "across":
		return true
	}
	return false
}

// within says whether unknown words stand where a place does: "in Pari Chowk", "near Symphony Hall"; not in
// "in Haddad's view".
func (s *scan) within(at, last int) bool {
	if at == 0 || s.tree.UPOS(last-1) != syntax.PROPN || last < len(s.tree.Tokens) && s.possessive(last) {
		return false
	}
	switch strings.ToLower(s.tree.Form(at - 1)) {
	case "in", "near", "outside", "around", "across":
		return true
	}
	return false
}

// acts says whether the name that ends at token i is the subject of a verb.
func (s *scan) acts(i int) bool {
	for k := i; k >= 0 && k > i-6; k-- {
		switch s.tree.Rel(k) {
		case syntax.Nsubj:
			return s.tree.Head(k) >= 0 && s.tree.UPOS(s.tree.Head(k)) == syntax.VERB
		case syntax.Flat, syntax.Compound, syntax.Appos:
			continue
		}
		return false
	}
	return false
}
