package name

import (
	"strings"

	"readout/knowledge/actors"
	"readout/knowledge/countries"
	"readout/knowledge/gazetteer"
	"readout/knowledge/titles"
	"readout/read/syntax"
	"readout/read/token"
)

const longest = 8 // tokens of the longest name that the dictionaries are asked for

// piece is a part of a run: a title, a known name, or words that no dictionary has.
type piece struct {
	first, last int
	title       *titles.Title
	entity      *Entity
}

// cut reads the run of tokens [at, end) as titles and names and adds its entities and mentions.
func (s *scan) cut(at, end int) {
	var pieces []piece
	for at < end {
		if s.joiner(at) && !s.article(at, end, pieces) {
			at++
			continue
		}
		if n := len(pieces); n > 0 && pieces[n-1].title != nil && s.charged(&pieces[n-1], at, end) {
			if next := s.charge(pieces[n-1].last, at, end); next > at { // "for International Cooperation"
				s.inCharge(at, next)
				for k := at; k < next; k++ {
					s.office[k] = true
				}
				pieces[n-1].last = next
				at = next
				continue
			}
		}
		p := s.piece(at, end, len(pieces) > 0 && pieces[len(pieces)-1].title != nil)
		if p.title != nil {
			pieces = append(pieces, s.inTitle(p)...)
			for k := p.first; k < p.last; k++ {
				s.office[k] = true
			}
		} else {
			pieces = append(pieces, p)
		}
		at = p.last
	}
	s.assemble(pieces)
}

// article says whether a particle begins a person's name: "al-Assad", "Minister dos Anjos".
func (s *scan) article(at, end int, before []piece) bool {
	n, form := len(before), s.tree.Form(at)
	if n == 0 && (form == "al" || form == "el" || particles[form] && s.surnameFrom(at)) {
		return true
	}
	if n == 0 || before[n-1].title == nil || before[n-1].last != at || !particles[form] || function[form] {
		return false
	}
	return at+1 < end && capital(s.tree.Form(at+1)) || at+2 < end && s.tree.Form(at+1) == "-"
}

// piece is the longest known title or name at token at, or unknown words up to the next known one. After a
// title the words are a person's, and "Sheikh" or "Sen" among them are names.
func (s *scan) piece(at, end int, titled bool) piece {
	if p, ok := s.knownPiece(at, end); ok {
		if p.entity == nil {
			return p
		}
		if whole := s.longer(p.entity, end); whole != nil {
			return piece{first: at, last: int(whole.Last), entity: whole}
		}
		return p
	}
	last := at + 1
	body := false // "Community of": its name goes on over nationalities and places
	for last < end {
		if s.joiner(last) {
			body = body || s.Nouns.Type(s.tree.Form(last-1)) == "ORG"
			last++
			continue
		}
		if body && s.title(last, last+1) == nil {
			last++
			continue
		}
		if p, ok := s.knownPiece(last, end); ok && s.parts(&p, end, titled) && (titled || !s.goesOn(at, last, end) && !s.over(at, last) && !s.bears(at, &p)) {
			break
		}
		last++
	}
	for last > at+1 && s.joiner(last-1) {
		last--
	}
	last = s.border(at, last)
	return piece{first: at, last: last, entity: s.guess(at, last)}
}

// inTitle parts a title from the state or body that it begins with: "US" + "Secretary of State".
func (s *scan) inTitle(p piece) []piece {
	for k := p.last - 1; k > p.first; k-- {
		if t := s.title(k, p.last); t != nil {
			if e := s.lookup(p.first, k); e != nil && e.Type != PER {
				return []piece{{first: p.first, last: k, entity: e}, {first: k, last: p.last, title: t}}
			}
		}
	}
	return []piece{p}
}

// parts says whether a known piece ends the unknown words before it.
func (s *scan) parts(p *piece, end int, titled bool) bool {
	if p.title != nil {
		return !titled || p.title.Level != titles.Honorific && p.last < end
	}
	return p.entity.Type != PER || p.last > p.first+1 && !titled
}

// joiner says whether token i only joins parts of a name.
func (s *scan) joiner(i int) bool {
	switch s.tree.Form(i) {
	case "of", "for", "on", "the", "and", "-", "&", ",", "’s", "'s":
		return true
	}
	return particles[s.tree.Form(i)]
}

// goesOn says whether the unknown words from at swallow a known word at token last: in "Jordan Smith" and
// "Bank of China" they do.
func (s *scan) goesOn(at, last, end int) bool {
	if last == at {
		return false
	}
	prev := s.tree.Form(last - 1)
	if prev == "of" || prev == "for" || prev == "the" || prev == "&" || prev == "-" {
		return true
	}
	return s.Nouns.Given(s.tree.Form(at)) && strings.ToUpper(s.tree.Form(last)) != s.tree.Form(last) && last == at+1 && last+1 == end && s.title(last, end) == nil
}

func (s *scan) knownPiece(at, end int) (piece, bool) {
	if s.tree.Tokens[at].Kind != token.Word {
		return piece{}, false
	}
	for last := min(end, at+longest); last > at; last-- {
		if s.joiner(last-1) && last-1 > at {
			continue
		}
		if t := s.title(at, last); t != nil {
			return piece{first: at, last: last, title: t}, true
		}
		if e := s.lookup(at, last); e != nil && (e.Type != PER || !s.halved(last, end)) {
			return piece{first: at, last: last, entity: e}, true
		}
	}
	return piece{}, false
}

// title is the role that tokens [at, last) name, nil where none.
func (s *scan) title(at, last int) *titles.Title {
	if t := s.short[s.tree.Form(at)]; t != nil && last == at+1 {
		return t
	}
	if s.edge[at]&titles.First == 0 || s.edge[last-1]&titles.Last == 0 || s.tree.Tokens[last-1].Kind == token.Punct || s.hyphened(last) || at > 0 && s.tree.Tokens[at-1].Kind == token.Number {
		return nil
	}
	if last > at+1 && last+1 < len(s.tree.Tokens) && s.tree.Form(last) == "of" && s.state(last-1) {
		return nil
	}
	if t, ok := s.Titles.Find(s.words(at, last)); ok {
		return &t
	}
	return nil
}

// state says whether a state's long name begins with token i: "Republic of Korea".
func (s *scan) state(i int) bool {
	for end := min(i+6, len(s.tree.Tokens)); end > i+2; end-- {
		if c, sense, ok := s.Countries.Find(s.words(i, end)); ok && sense == countries.Name && c.Code != "" {
			return true
		}
	}
	return false
}

// hyphened says whether token i joins what stands before it to a longer word: "Amir-Abdollahian" is no emir.
func (s *scan) hyphened(i int) bool {
	if i+1 >= len(s.tree.Tokens) || s.tree.Form(i) != "-" || s.tree.Tokens[i].Spaced {
		return false
	}
	next := s.tree.Form(i + 1)
	return next != "elect" && next != "designate" && next != "in"
}

// halved says whether a name that ended at token i would leave half of a given name behind: "Kim Song" of "Kim
// Song-gyong".
func (s *scan) halved(i, end int) bool {
	return i+1 < end && s.tree.Form(i) == "-" && !s.tree.Tokens[i].Spaced && !capital(s.tree.Form(i+1))
}

func (s *scan) titled(at, last int) bool {
	for end := min(last, at+5); end > at; end-- {
		if s.title(at, end) != nil {
			return true
		}
	}
	return false
}

// lookup is the entity that the dictionaries know tokens [at, last) to be, nil where they do not.
func (s *scan) lookup(at, last int) *Entity {
	words := s.words(at, last)
	if particles[s.tree.Form(at)] && s.surnamed[words] {
		return &Entity{First: int32(at), Last: int32(last), Type: PER, Why: "name.again"}
	}
	if c, sense, ok := s.Countries.Find(words); ok {
		if sense == countries.Metonym {
			if entries := s.Actors.Find(words); len(entries) > 0 {
				return &Entity{First: int32(at), Last: int32(last), Type: ORG, Country: c.Code, Sense: sense, Entries: entries, Why: "name.metonym"}
			}
			return &Entity{First: int32(at), Last: int32(last), Type: ORG, Country: c.Code, Sense: sense, Why: "name.metonym"}
		}
		if sense == countries.Name && s.divided(words, c) {
			return &Entity{First: int32(at), Last: int32(last), Type: GPE, Why: "name.gazetteer"}
		}
		return &Entity{First: int32(at), Last: int32(last), Type: GPE, Country: c.Code, Sense: sense, Why: "name.country"}
	}
	if last == at+1 && s.tree.UPOS(at) != syntax.PROPN && strings.ToUpper(words) != words {
		return nil
	}
	entries := s.Actors.Find(words)
	if len(entries) == 0 && last > at+1 {
		return s.wellKnown(at, last, words)
	}
	if len(entries) == 0 || last == at+1 && entries[0].Kind == "person" && !s.single(entries) {
		return nil
	}
	if last == at+1 && entries[0].Kind == "government_body" && s.bracketed(at) {
		return nil // Xiana Mendez (SPA)
	}
	if last == at+1 && s.Nouns.Type(words) == "ORG" && s.qualified(at) {
		return nil // the "Congress" of a party's "National Congress"
	}
	return &Entity{First: int32(at), Last: int32(last), Type: entryType(entries[0]), Entries: entries, Why: "name.dictionary"}
}

// bracketed says whether the letters at token i stand alone in brackets behind a person's name: they tell of a party, country or
// constituency, and not of a body that is called so elsewhere.
func (s *scan) bracketed(i int) bool {
	if i < 2 || i+1 >= len(s.tree.Tokens) || s.tree.Form(i-1) != "(" || s.tree.Form(i+1) != ")" {
		return false
	}
	e := s.names.InEntity[i-2]
	return e >= 0 && s.names.Entities[e].Type == PER
}

// qualified says whether a capitalised word that names no state stands before token i.
func (s *scan) qualified(i int) bool {
	if i == 0 || !capital(s.tree.Form(i-1)) || s.tree.SentenceOf[i-1] != s.tree.SentenceOf[i] || s.names.InEntity[i-1] >= 0 {
		return false
	}
	_, _, state := s.Countries.Find(s.tree.Form(i - 1))
	return !state && (s.tree.UPOS(i-1) == syntax.PROPN || s.tree.UPOS(i-1) == syntax.ADJ)
}

// wellKnown is the place that several words name together: a region, sea, venue or large city.
func (s *scan) wellKnown(at, last int, words string) *Entity {
	found := s.Places.Find(words)
	if len(found) == 0 || !found[0].Main || found[0].Precision == gazetteer.City && found[0].Population < largeCity {
		return nil
	}
	return &Entity{First: int32(at), Last: int32(last), Type: placeType(&found[0]), Why: "name.gazetteer"}
}

// People that a city must have to be meant by its bare name.
const (
	largeCity = 100_000
	town      = 15_000
)

func placeType(p *gazetteer.Place) Type {
	switch p.Precision {
	case gazetteer.Venue:
		return FAC
	case gazetteer.Region:
		if p.Country == "" || !p.Division {
			return LOC
		}
	}
	return GPE
}

// place says what kind of place words may name where nothing else is known of them.
func (s *scan) place(at int, words, first string) (Type, bool) {
	found := s.Places.Find(words)
	if len(found) == 0 {
		return 0, false
	}
	top := &found[0]
	if top.Precision == gazetteer.City && !s.located(at) && (top.Population < largeCity || s.Nouns.Given(first) && top.Population < 5*largeCity) {
		return 0, false
	}
	if top.Precision == gazetteer.City && s.located(at) && top.Population < town && s.Nouns.Given(first) {
		return 0, false
	}
	return placeType(top), true
}

// single says whether a lone word is a person's whole usual name ("Lula"), not one of many surnames.
func (s *scan) single(entries []*actors.Entry) bool { return len(entries) == 1 }

func entryType(e *actors.Entry) Type {
	switch e.Kind {
	case "person":
		return PER
	case "state":
		return GPE
	}
	return ORG
}
