package name

import (
	"slices"
	"strings"

	"readout/knowledge/actors"
	"readout/knowledge/countries"
	"readout/knowledge/nouns"
	"readout/read/syntax"
	"readout/read/token"
)

// pronoun is what a pronoun tells of whom it stands for.
type pronoun struct {
	person uint8
	plural bool
	gender Gender
	thing  bool
}

var pronouns = map[string]pronoun{
	"i": {person: 1}, "me": {person: 1}, "my": {person: 1}, "myself": {person: 1}, "mine": {person: 1},
	"we": {person: 1, plural: true}, "us": {person: 1, plural: true}, "our": {person: 1, plural: true}, "ours": {person: 1, plural: true}, "ourselves": {person: 1, plural: true},
	"you": {person: 2}, "your": {person: 2}, "yours": {person: 2}, "yourself": {person: 2},
	"he": {person: 3, gender: Male}, "him": {person: 3, gender: Male}, "his": {person: 3, gender: Male}, "himself": {person: 3, gender: Male},
	"she": {person: 3, gender: Female}, "her": {person: 3, gender: Female}, "hers": {person: 3, gender: Female}, "herself": {person: 3, gender: Female},
	"it": {person: 3, thing: true}, "its": {person: 3, thing: true}, "itself": {person: 3, thing: true},
	"they": {person: 3, plural: true}, "them": {person: 3, plural: true}, "their": {person: 3, plural: true}, "theirs": {person: 3, plural: true}, "themselves": {person: 3, plural: true},
}

// describe adds the mention that token i heads if it is a pronoun or a noun that stands for an actor.
func (s *scan) describe(i, first, last int) {
	if s.names.InEntity[i] >= 0 || s.tree.Tokens[i].Kind != token.Word || s.covered(i) {
		return
	}
	switch s.tree.UPOS(i) {
	case syntax.PRON:
		s.pronoun(i)
	case syntax.NOUN, syntax.PROPN:
		s.noun(i, first, last)
	case syntax.NUM, syntax.DET:
		s.pair(i)
	case syntax.ADJ:
		if s.Nouns.Class(s.tree.Lemma(i)) != nouns.None && s.tree.Rel(i) != syntax.Amod {
			s.noun(i, first, last)
		}
	}
}

// covered says whether token i lies in the mention of a name that was read before.
func (s *scan) covered(i int) bool {
	for k := len(s.names.Mentions) - 1; k >= 0 && k >= len(s.names.Mentions)-12; k-- {
		if m := &s.names.Mentions[k]; m.Kind == Named && int32(i) >= m.First && int32(i) < m.Last {
			return true
		}
	}
	return false
}

func (s *scan) pronoun(i int) {
	p, ok := pronouns[strings.ToLower(s.tree.Form(i))]
	if !ok || s.tree.Rel(i) == syntax.Expl || s.tree.Form(i) == "US" || s.tree.Form(i) == "HE" && !s.caps { // His Excellency
		return
	}
	typ := PER
	if p.thing {
		typ = ORG
	}
	s.names.Mentions = append(s.names.Mentions, Mention{First: int32(i), Last: int32(i + 1), Head: int32(i), Kind: Pronoun, Type: typ, Entity: -1, OfEntity: -1, Plural: p.plural, Gender: p.gender, Person: p.person})
}

// pair adds "the two", "both", "all three" where they head a phrase.
func (s *scan) pair(i int) {
	switch strings.ToLower(s.tree.Form(i)) {
	case "two", "both", "three", "pair":
	default:
		return
	}
	switch s.tree.Rel(i) {
	case syntax.Nsubj, syntax.NsubjPass, syntax.NsubjOuter, syntax.Obl, syntax.Nmod, syntax.Obj:
		m := Mention{First: int32(i), Last: int32(i + 1), Head: int32(i), Kind: Nominal, Type: PER, Entity: -1, OfEntity: -1, Plural: true}
		if i > 0 && strings.EqualFold(s.tree.Form(i-1), "the") {
			m.First--
		}
		s.names.Mentions = append(s.names.Mentions, m)
	}
}

// noun adds a description: "the top US diplomat", "the Chinese side", "other top officials".
func (s *scan) noun(i, first, last int) {
	if i+1 < last && (s.tree.Rel(i) == syntax.Compound && s.tree.Head(i) > i || s.tree.UPOS(i+1) == syntax.NOUN && !s.timed[i+1] || s.insideName(i)) {
		return
	}
	m := Mention{First: int32(i), Last: int32(i + 1), Head: int32(i), Kind: Nominal, Entity: -1, OfEntity: -1}
	m.Plural = s.tree.Nodes[i].Feats&syntax.Plur != 0
	if at := s.titleEnding(first, i+1); at >= 0 {
		m.Title = s.title(at, i+1)
		m.First, m.TitleFirst, m.TitleLast = int32(at), int32(at), int32(i+1)
		m.Head = s.headOf(&Entity{First: m.First, Last: m.Last})
		if end := s.titleFrom(at, i+2, last); end > 0 { // deputy secretary of state
			m.Title, m.Last, m.TitleLast = s.title(at, end), int32(end), int32(end)
		}
	}
	class := s.Nouns.Class(s.tree.Lemma(i))
	if m.Plural = m.Plural || m.Title != nil && m.Title.Plural; !m.Plural && s.heads(i) {
		class = nouns.Leader
	}
	if m.Title == nil && class == nouns.None || m.Title != nil && m.Title.Level == "honorific" {
		return
	}
	m.Type = nominalType(class, m.Title != nil)
	s.widen(&m)
	s.ofAfter(&m)
	m.Former = s.formerBefore(int(m.TitleFirst))
	s.peers(&m, first)
	s.names.Mentions = append(s.names.Mentions, m)
}

// forget drops the mention of entity e, which stands in the sentence that begins at token first.
func (s *scan) forget(e int32, first int) {
	for k := len(s.names.Mentions) - 1; k >= 0 && int(s.names.Mentions[k].Head) >= first; k-- {
		if s.names.Mentions[k].Entity == e {
			s.names.Mentions = slices.Delete(s.names.Mentions, k, k+1)
			return
		}
	}
}

// titleFrom is the end of the longest title from token at on that ends behind token least; 0 where none does.
func (s *scan) titleFrom(at, least, last int) int {
	for end := min(at+widest, last); end > least; end-- {
		if s.title(at, end) != nil {
			return end
		}
	}
	return 0
}

// peers adds a mention for each nationality joined to the one that a plural description begins with: in "Greek and
// Turkish officials" those of Greece, in "Russian, Turkish and Iranian envoys" three groups. Of an office that one
// person holds in each state ("the Greek and Turkish foreign ministers") each is one person.
func (s *scan) peers(m *Mention, first int) {
	if !m.Plural {
		return
	}
	joined, plural := false, true
	defer func() { m.Plural = plural }()
	for at := int(m.First); m.OfEntity >= 0 && s.names.InEntity[at] >= 0; {
		k := at - 1
		if k-1 < first || s.tree.Form(k) != "," && s.tree.UPOS(k) != syntax.CCONJ || !joined && s.tree.Form(k) == "," {
			return
		}
		joined = true
		e := s.names.InEntity[k-1]
		if e < 0 || s.names.Entities[e].Sense != countries.Adjective && !s.abbreviated(e, m) {
			return
		}
		s.forget(e, first)
		plural = plural && !single(m.Title)
		peer := *m
		peer.Plural = plural
		peer.First, peer.Last, peer.Head = s.names.Entities[e].First, s.names.Entities[e].Last, s.names.Entities[e].Last-1
		peer.Of, peer.OfEntity = s.code(e), e
		if m.Title == nil {
			peer.TitleFirst, peer.TitleLast = m.Head, m.Head+1
		}
		s.names.Mentions = append(s.names.Mentions, peer)
		at = int(peer.First)
	}
}

// abbreviated says whether an entity is a state or body whose capitals stand for its adjective: "US and Russian officials". With
// an article it may be the state itself, unless each of those described holds an office alone.
func (s *scan) abbreviated(e int32, m *Mention) bool {
	n := &s.names.Entities[e]
	form := s.tree.Form(int(n.First))
	if n.Last != n.First+1 || n.Code() == "" || len(form) > 4 || form != strings.ToUpper(form) {
		return false
	}
	return single(m.Title) || n.First == 0 || !strings.EqualFold(s.tree.Form(int(n.First)-1), "the")
}

// heads says whether token i is "head", "chief" or "chair" of something.
func (s *scan) heads(i int) bool {
	switch s.tree.Lemma(i) {
	case "head", "chief", "chair", "leader":
		return i+1 < len(s.tree.Tokens) && s.tree.Form(i+1) == "of"
	}
	return false
}

func nominalType(class nouns.Class, role bool) Type {
	switch {
	case role || class == nouns.People || class == nouns.Leader:
		return PER
	case class == nouns.State || class == nouns.Side:
		return GPE
	}
	return ORG
}

// insideName says whether token i is the role before a name: its mention is the name's.
func (s *scan) insideName(i int) bool {
	return i+1 < len(s.tree.Tokens) && s.names.InEntity[i+1] >= 0 && s.names.Entities[s.names.InEntity[i+1]].Type == PER
}

// role adds the mention of a capitalised role that no name follows: "the Vice President".
func (s *scan) role(p *piece) {
	if p.title.Level == "honorific" {
		return
	}
	if at := s.titleEnding(int(s.tree.Sentences[s.tree.SentenceOf[p.first]].First), p.last); at >= 0 && at < p.first && capital(s.tree.Form(at)) { // Prime Minister, where a sentence begins
		p.first, p.title = at, s.title(at, p.last)
	}
	if end := s.titleFrom(p.first, p.last, int(s.tree.Sentences[s.tree.SentenceOf[p.first]].Last)); end > 0 { // High Representative in Bosnia
		p.last, p.title = end, s.title(p.first, end)
	}
	m := Mention{First: int32(p.first), Last: int32(p.last), Head: int32(p.last - 1), Kind: Nominal, Type: PER, Entity: -1, OfEntity: -1, Title: p.title, TitleFirst: int32(p.first), TitleLast: int32(p.last)}
	m.Head = s.headOf(&Entity{First: m.First, Last: m.Last})
	m.Plural = s.tree.Nodes[m.Head].Feats&syntax.Plur != 0
	m.Former = s.formerBefore(p.first)
	s.widen(&m)
	s.ofAfter(&m)
	s.names.Mentions = append(s.names.Mentions, m)
}

// describedBefore takes in the common noun before a body's name: "state broadcaster CCTV".
func (s *scan) describedBefore(m *Mention) {
	at := int(m.First) - 1
	if m.Type != ORG || at < 0 || s.names.InEntity[at] >= 0 || s.Nouns.Class(s.tree.Lemma(at)) != nouns.Body {
		return
	}
	m.First = int32(at)
	for at > 0 && (s.tree.UPOS(at-1) == syntax.ADJ || s.tree.UPOS(at-1) == syntax.NOUN) && s.tree.SentenceOf[at-1] == s.tree.SentenceOf[at] {
		at--
		m.First = int32(at)
	}
	if e := s.possessor(int(m.First)); e >= 0 {
		m.OfEntity = e
		if m.Of == "" {
			m.Of = s.code(e)
		}
	}
}

// gender is what the title or the dictionary says of a person.
func (s *scan) gender(m *Mention, e *Entity) Gender {
	if g := common(e.Entries); g != Unknown { // Sheikh Hasina
		return g
	}
	if m.Title != nil {
		switch m.Title.Gender {
		case "m":
			return Male
		case "f":
			return Female
		}
	}
	words := []int32{m.First, m.TitleFirst}
	if m.Title == nil {
		words = words[:1]
	}
	for _, word := range words {
		switch s.tree.Form(int(word)) {
		case "Mr.", "Mr", "King", "Sheikh", "Sir", "Prince", "Emir", "Sultan":
			return Male
		case "Ms.", "Mrs.", "Ms", "Queen", "Princess", "Madam":
			return Female
		}
	}
	if g := common(e.Namesakes); g != Unknown {
		return g
	}
	if e.Last-e.First == 1 && s.surnamed[s.tree.Form(int(e.First))] {
		return Unknown // "Hassan" of Samia Suluhu Hassan
	}
	return genders[s.Nouns.Gender(s.tree.Form(int(e.First)))]
}

var genders = map[string]Gender{"m": Male, "f": Female}

// common is the gender that all of the dictionary's readings have.
func common(entries []*actors.Entry) Gender {
	if len(entries) == 0 {
		return Unknown
	}
	for _, e := range entries {
		if e.Gender != entries[0].Gender {
			return Unknown
		}
	}
	return genders[entries[0].Gender]
}
