package name

import (
	"strings"

	"readout/knowledge/countries"
	"readout/knowledge/nouns"
	"readout/read/syntax"
	"readout/read/token"
)

// assemble makes entities and mentions of the pieces of one run.
func (s *scan) assemble(pieces []piece) {
	pieces = s.whole(pieces)
	for i := range pieces {
		p := &pieces[i]
		if p.entity == nil {
			continue
		}
		if i > 0 && pieces[i-1].title != nil && personLike(p.entity) {
			p.entity.Type, p.entity.Why = PER, "name.title"
		}
		s.addEntity(p.entity)
	}
	for i := range pieces {
		switch p := &pieces[i]; {
		case p.entity == nil:
			if i+1 == len(pieces) || pieces[i+1].entity == nil || pieces[i+1].entity.Type != PER {
				s.role(p)
			}
		case p.entity.Type == PER:
			s.person(p.entity)
		default:
			s.thing(p.entity)
		}
	}
}

// whole joins a title with the thing that it is part of ("Executive" + "Order"), and a person whom the dictionary knows with the unknown words after the name: "Faisal bin Farhan" + "Al Saud".
func (s *scan) whole(pieces []piece) []piece {
	out := pieces[:0]
	for _, p := range pieces {
		if n := len(out); n > 0 && out[n-1].title != nil && out[n-1].last == p.first && p.entity != nil && p.entity.Why == "name.head" {
			p.first = out[n-1].first // Executive Order, Prime Minister’s Office
			p.entity.First = int32(p.first)
			out[n-1] = p
			continue
		}
		if n := len(out); n > 0 && p.entity != nil && out[n-1].entity != nil && out[n-1].last == p.first {
			before := out[n-1].entity
			if before.Type == PER && before.Why == "name.dictionary" && (p.entity.Why == "name.shape" || p.entity.Type == PER && p.entity.Why != "name.dictionary") {
				before.Last = p.entity.Last
				out[n-1].last = p.last
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// personLike says whether a name after a title may be the person's, whatever its shape.
func personLike(e *Entity) bool {
	switch e.Why {
	case "name.country", "name.metonym", "name.dictionary":
		return e.Type == PER
	case "name.head":
		return false
	}
	return true
}

func (s *scan) addEntity(e *Entity) {
	n := s.names
	if old := n.InEntity[e.First]; old >= 0 && n.Entities[old].First == e.First && n.Entities[old].Last == e.Last {
		n.Entities[old] = *e // read ahead of its turn
		return
	}
	for k := e.First; k < e.Last; k++ {
		n.InEntity[k] = int32(len(n.Entities))
	}
	n.Entities = append(n.Entities, *e)
}

// person adds the mention of a person's name with its role, its possessor and "of France".
func (s *scan) person(e *Entity) {
	m := Mention{First: e.First, Last: e.Last, Head: s.headOf(e), Kind: Named, Type: PER, Entity: s.names.InEntity[e.First], OfEntity: -1}
	s.roleBefore(&m)
	if m.Title != nil {
		s.widen(&m)
	}
	s.ofAfter(&m)
	if e.Last == e.First+1 {
		s.names.Entities[m.Entity].Namesakes = s.Actors.Surname(s.tree.Form(int(e.First)))
	}
	m.Gender = s.gender(&m, &s.names.Entities[m.Entity])
	s.names.Mentions = append(s.names.Mentions, m)
}

// thing adds the mention of a state, body or place. A nationality alone refers to nobody.
func (s *scan) thing(e *Entity) {
	m := Mention{First: e.First, Last: e.Last, Head: s.headOf(e), Kind: Named, Type: e.Type, Entity: s.names.InEntity[e.First], OfEntity: -1, Of: e.Country}
	switch {
	case e.Sense == countries.Adjective && !s.alone(e):
		return
	case e.Sense == countries.Demonym:
		m.Kind, m.Type, m.Plural = Nominal, PER, true
	}
	if e.Sense == countries.Adjective || e.Type == ORG {
		m.OfEntity = s.possessor(int(m.First))
		if m.OfEntity >= 0 && m.Of == "" {
			m.Of = s.code(m.OfEntity)
		}
		s.describedBefore(&m)
		if m.OfEntity < 0 && e.Type == ORG && s.modified(int(m.First)) { // South Korea’s main opposition Democratic Party
			s.widen(&m)
		}
	}
	if m.First > 0 && (e.Type == ORG || e.Type == GPE) && strings.EqualFold(s.tree.Form(int(m.First)-1), "the") {
		m.First--
	}
	s.names.Mentions = append(s.names.Mentions, m)
}

// modified says whether a common noun or adjective stands before token i.
func (s *scan) modified(i int) bool {
	if i == 0 || s.names.InEntity[i-1] >= 0 || capital(s.tree.Form(i-1)) {
		return false
	}
	return s.tree.UPOS(i-1) == syntax.NOUN || s.tree.UPOS(i-1) == syntax.ADJ
}

// alone says whether a nationality word stands for the people or the state: "the Chinese said".
func (s *scan) alone(e *Entity) bool {
	i := int(e.Last) - 1
	switch s.tree.Rel(i) {
	case syntax.Amod, syntax.Compound, syntax.Flat, syntax.NmodDesc:
		return false
	}
	return i+1 >= len(s.tree.Tokens) || !s.nounAhead(i+1)
}

func (s *scan) nounAhead(i int) bool {
	switch s.tree.UPOS(i) {
	case syntax.NOUN, syntax.PROPN, syntax.ADJ:
		return true
	}
	return s.tree.Form(i) == "-"
}

// headOf is the token of a name that the rest of the sentence hangs on, its last one where trees disagree.
func (s *scan) headOf(e *Entity) int32 {
	for k := e.First; k < e.Last; k++ {
		if h := s.tree.Nodes[k].Head; h < e.First || h >= e.Last {
			switch s.tree.Rel(int(k)) {
			case syntax.Punct, syntax.Case, syntax.Det:
				continue
			}
			return k
		}
	}
	return e.Last - 1
}

// roleBefore finds the role words straight before a name: "Secretary of State", "foreign policy chief".
func (s *scan) roleBefore(m *Mention) {
	end := int(m.First)
	start := int(s.tree.Sentences[s.tree.SentenceOf[end]].First)
	for end > start { // several titles in a row: the first outranks "Dr."
		at := s.titleEnding(start, end)
		if at < 0 {
			break
		}
		if t := s.title(at, end); m.Title == nil || m.Title.Level == "honorific" || t.Level != "honorific" {
			m.Title = t
			if m.TitleLast == 0 || m.Title.Level == "honorific" {
				m.TitleLast = int32(end)
			}
			m.TitleFirst = int32(at)
			if m.TitleLast <= m.TitleFirst {
				m.TitleLast = int32(end)
			}
		}
		end = at
	}
	if m.Title == nil {
		return
	}
	m.First = int32(end)
	m.Former = s.formerBefore(end)
}

// titleEnding is where the longest title that ends at token end begins, -1 where none does.
func (s *scan) titleEnding(start, end int) int {
	for at := max(start, end-6); at < end; at++ {
		if s.tree.Tokens[at].Kind == token.Word && s.names.InEntity[at] < 0 && s.Titles.Begins(s.tree.Form(at)) && s.title(at, end) != nil {
			return at
		}
	}
	return -1
}

func (s *scan) formerBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch strings.ToLower(s.tree.Form(k)) {
		case "former", "ex", "late", "ousted", "deposed", "then":
			return true
		}
		if s.tree.Tokens[k].Kind == token.Punct && s.tree.Form(k) != "-" {
			return false
		}
	}
	return false
}

// widen takes in what stands before a role: possessor, nationality, body, article. Adjectives and nouns
// before a name belong to it only behind one of these: in "Paris updated President Ba" nothing does.
func (s *scan) widen(m *Mention) {
	at, sure := int(m.First), int(m.First)
	start := int(s.tree.Sentences[s.tree.SentenceOf[at]].First)
	for at > start {
		if at-3 > start && s.tree.Form(at-1) == ")" && s.tree.Form(at-3) == "(" && s.names.InEntity[at-2] >= 0 {
			at -= 3 // Republic of Korea (ROK) President
			continue
		}
		if !s.modifier(at-1) || m.Kind == Named && s.foreign(at-1) {
			break
		}
		at--
		if e := s.names.InEntity[at]; e >= 0 {
			at = int(s.names.Entities[e].First)
			if code := s.code(e); m.OfEntity < 0 && code != "" {
				m.OfEntity, m.Of = e, code
			}
			sure = at
		}
		if m.Kind != Named || s.possessive(at) || s.tree.UPOS(at) == syntax.PRON {
			sure = at
		}
		if s.tree.UPOS(at) == syntax.DET {
			sure = at
			break
		}
	}
	for sure < int(m.First) && (s.tree.Form(sure) == "-" || s.possessive(sure)) {
		sure++
	}
	m.First = int32(sure)
	if m.OfEntity < 0 && m.TitleLast > m.TitleFirst {
		m.OfEntity = s.inside(m.TitleFirst, m.TitleLast)
		if m.OfEntity >= 0 {
			m.Of = s.code(m.OfEntity)
		}
	}
}

// foreign says whether token i belongs to another name or title, so that no phrase goes over it.
func (s *scan) foreign(i int) bool {
	return s.names.InEntity[i] < 0 && s.tree.UPOS(i) == syntax.PROPN
}

// modifier says whether token i may stand before a noun in its phrase.
func (s *scan) modifier(i int) bool {
	if s.timed[i] && !s.possessive(i) {
		return false
	}
	if e := s.names.InEntity[i]; e >= 0 {
		return s.names.Entities[e].Type != PER
	}
	switch s.tree.UPOS(i) {
	case syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.NUM:
		return s.names.ByToken[i] < 0
	case syntax.DET:
		return true
	case syntax.PRON:
		return s.tree.Rel(i) == syntax.NmodPoss
	}
	return s.possessive(i) || s.tree.Form(i) == "-" && !s.tree.Tokens[i].Spaced
}

func (s *scan) possessive(i int) bool {
	form := s.tree.Form(i)
	return form == "’s" || form == "'s" || form == "’" || form == "'"
}

// possessor is the entity before ’s or straight before token i, -1 where none: "China’s Foreign Ministry".
func (s *scan) possessor(i int) int32 {
	if i > 0 && s.possessive(i-1) {
		i--
	}
	if i == 0 {
		return -1
	}
	e := s.names.InEntity[i-1]
	if e >= 0 && (s.names.Entities[e].Type == GPE || s.names.Entities[e].Type == ORG) {
		return e
	}
	return -1
}

// inside is the last entity in tokens [first, last) that a role can belong to, -1 where none.
func (s *scan) inside(first, last int32) int32 {
	for k := last - 1; k >= first; k-- {
		if e := s.names.InEntity[k]; e >= 0 && s.names.Entities[e].Type != PER && s.code(e) != "" {
			return e
		}
	}
	return -1
}

// ofAfter reads what follows a name or role and tells whose it is: "of France", "of the Kingdom of Jordan",
// "for the ministry", "to the Prime Minister of Italy". A state outranks the body named before the role.
func (s *scan) ofAfter(m *Mention) {
	at := int(m.Last)
	if at+1 >= len(s.tree.Tokens) {
		return
	}
	form := s.tree.Form(at)
	if form != "of" && (m.Title == nil || form != "for" && form != "to") {
		return
	}
	at++
	if strings.EqualFold(s.tree.Form(at), "the") && at+1 < len(s.tree.Tokens) {
		at++
	}
	if form == "to" {
		s.servant(m, at)
		return
	}
	e := s.names.InEntity[at]
	if e < 0 {
		e = s.ahead(at)
	}
	if e < 0 || s.names.Entities[e].Type == PER {
		return
	}
	if s.names.Entities[e].Sense == countries.Adjective { // of the Mongolian Security Council
		end := s.bodyAfter(int(s.names.Entities[e].Last))
		if end < 0 {
			return
		}
		m.Last = int32(end)
	} else {
		m.Last = s.names.Entities[e].Last
	}
	if code := s.code(e); code != "" && (m.OfEntity < 0 || s.names.Entities[m.OfEntity].Type == ORG && s.names.Entities[e].Type == GPE) {
		m.OfEntity, m.Of = e, code
	}
}

// bodyAfter is the end of the body that a nationality stands before: "[Mongolian] Security Council",
// "[Iranian] foreign ministry"; -1 where none does.
func (s *scan) bodyAfter(at int) int {
	if body := s.ahead(at); body >= 0 && s.names.Entities[body].Type == ORG {
		return int(s.names.Entities[body].Last)
	}
	for k := at; k < min(len(s.tree.Tokens), at+4) && (s.tree.UPOS(k) == syntax.NOUN || s.tree.UPOS(k) == syntax.ADJ); k++ {
		if class := s.Nouns.Class(s.tree.Lemma(k)); class == nouns.Body || class == nouns.State {
			return k + 1
		}
	}
	return -1
}

// servant reads "adviser to the Prime Minister of Italy" from the token after "to the" on: whoever serves an
// office serves its state.
func (s *scan) servant(m *Mention, at int) {
	last := int(s.tree.Sentences[s.tree.SentenceOf[m.Head]].Last)
	for end := min(last, at+5); end > at; end-- {
		if s.tree.Tokens[at].Kind == token.Word && s.title(at, end) != nil {
			m.Last = int32(end)
			s.ofAfter(m)
			return
		}
	}
}

// ahead reads the run that begins at token at before its turn, for a phrase that needs its first name.
func (s *scan) ahead(at int) int32 {
	if at >= len(s.tree.Tokens) {
		return -1
	}
	last := int(s.tree.Sentences[s.tree.SentenceOf[at]].Last)
	if !s.nameToken(at, at) && !capital(s.tree.Form(at)) {
		return -1
	}
	p := s.piece(at, s.run(at, last), false)
	if p.entity == nil || p.entity.Type != GPE && p.entity.Type != ORG {
		return -1
	}
	s.addEntity(p.entity)
	return s.names.InEntity[at]
}

// code is the state's or organisation's code that an entity stands for.
func (s *scan) code(e int32) string {
	entity := &s.names.Entities[e]
	if entity.Of != "" {
		return entity.Of
	}
	if entity.Country != "" || len(entity.Entries) == 0 || entity.Type == PER {
		return entity.Country
	}
	return entity.Entries[0].Of()
}
