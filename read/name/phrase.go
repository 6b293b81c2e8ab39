package name

import (
	"cmp"
	"strings"

	"readout/knowledge/countries"
	"readout/knowledge/nouns"
	"readout/knowledge/senses"
	"readout/knowledge/titles"
	"readout/read/syntax"
	"readout/read/token"
)

// roleBefore finds the role words straight before a name: "Secretary of State", "foreign policy chief".
func (s *scan) roleBefore(m *Mention) {
	end := int(m.First)
	start := int(s.tree.Sentences[s.tree.SentenceOf[end]].First)
	if s.posted(m, start) {
		return
	}
	if short := s.shortTitle(start, end); short > 0 { // Principal Deputy Adviser (PDA) Ada Okello
		end = short
	}
	for end > start { // several titles in a row: the first outranks "Dr."
		at := s.titleEnding(start, end)
		if at < 0 {
			break
		}
		if t := s.title(at, end); m.Title == nil || m.Title.Level == "honorific" || t.Level != "honorific" {
			if m.Title == nil || m.Title.Level == titles.Honorific {
				m.TitleLast = int32(end)
			}
			m.Title = t
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
	if at, e := s.officeOf(start, end); e >= 0 && m.Title.Level == titles.Honorific {
		m.Title, m.TitleFirst, m.TitleLast = s.title(at, s.officeEnd(e)), int32(at), int32(s.officeEnd(e))
		m.OfEntity, m.Of = e, s.code(e)
		end = at
	}
	if at, t := s.secondTitle(start, end); t != nil && m.Title.Level != titles.Honorific { // Prime Minister and Minister of Foreign Affairs
		m.Also = t
		if !t.Deputy {
			m.Title, m.Also, m.TitleFirst = t, m.Title, int32(at)
		}
		end = at
		if end > start && s.honorific(end-1) {
			end-- // HE
		}
	}
	if at, t := s.serving(start, end); t != nil {
		m.Title, m.TitleFirst = t, int32(at)
		end = at
	}
	m.First = int32(end)
	m.Former = s.formerBefore(end)
}

// titleEnding is where the longest title that ends at token end begins, -1 where none does.
func (s *scan) titleEnding(start, end int) int {
	if s.edge[end-1]&titles.Last == 0 {
		return -1
	}
	for at := max(start, end-6); at < end; at++ {
		if s.tree.Tokens[at].Kind == token.Word && s.names.InEntity[at] < 0 && s.title(at, end) != nil {
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
		if !s.modifier(at-1) || s.initials(at-1) || m.Kind == Named && (s.foreign(at-1) || s.ownPhrase(at-1)) {
			break
		}
		at--
		if e := s.names.InEntity[at]; e >= 0 {
			at = int(s.names.Entities[e].First)
			if code := s.code(e); code != "" && (m.OfEntity < 0 || s.ofState(m, e)) {
				m.OfEntity, m.Of = e, code // Russia's UN ambassador is Russia's
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

// ofState says whether a state before the body of a minister or envoy tells whose they are.
func (s *scan) ofState(m *Mention, e int32) bool {
	return m.Title != nil && (m.Title.Level == titles.Envoy || m.Title.Level == titles.Minister) && s.names.Entities[m.OfEntity].Type == ORG && s.names.Entities[e].Type == GPE
}

// ownPhrase says whether token i is a plural noun that heads a phrase before a name: "the terms President Ba had set".
func (s *scan) ownPhrase(i int) bool {
	return s.tree.UPOS(i) == syntax.NOUN && s.tree.Nodes[i].Feats&syntax.Plur != 0 && s.tree.Rel(i) != syntax.Compound
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
	case syntax.VERB: // a well-placed source
		return i > 1 && s.tree.Form(i-1) == "-" && s.tree.UPOS(i-2) == syntax.ADV
	case syntax.ADV:
		return s.tree.Form(i+1) == "-" && !s.tree.Tokens[i+1].Spaced
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
		if e := s.names.InEntity[k]; e >= 0 && s.tree.Form(int(s.names.Entities[e].First)-1) != "for" && s.names.Entities[e].Type != PER && s.code(e) != "" {
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
	if m.Title != nil {
		at = s.inOffice(at)
	}
	form := s.tree.Form(at)
	if form != "of" && !(form == "from" && s.comesFrom(m)) && (m.Title == nil || form != "for" && form != "to" && (form != "at" || m.Kind == Named)) {
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
	if end := s.bodyAfter(at); e < 0 && m.Title != nil && end > 0 { // a spokesman for the junta
		m.Last = int32(end)
		return
	}
	if e < 0 || s.names.Entities[e].Type == PER || form == "at" && (s.names.Entities[e].Type != ORG || s.names.Entities[e].Sense == countries.Metonym) {
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
	if form == "for" && m.Kind == Nominal && m.Title.Level == titles.Envoy && m.Title.Role != "negotiator" {
		return // Special Envoy for Yemen: not Yemen's
	}
	if code := s.code(e); code != "" && (m.OfEntity < 0 || s.names.Entities[m.OfEntity].Type == ORG && s.names.Entities[e].Type == GPE) {
		m.OfEntity, m.Of = e, code
	}
	s.among(m)
}

// inOffice is the "of" behind whose office somebody serves in, where token at begins to tell it ("in the Office of the President of
// Finland"), at itself where it does not.
func (s *scan) inOffice(at int) int {
	if at+6 >= len(s.tree.Tokens) || s.tree.Form(at) != "in" || s.tree.Form(at+2) != "Office" || s.tree.Form(at+3) != "of" || s.tree.Form(at+4) != "the" {
		return at
	}
	end := s.titleFrom(at+5, at+5, int(s.tree.Sentences[s.tree.SentenceOf[at]].Last))
	if end == 0 || s.tree.Form(end) != "of" {
		return at
	}
	return end
}

// comesFrom says whether "from" behind a description tells whose people they are: "delegates from Kenya met", "with envoys from
// Kenya"; not where a verb may take it, as in "withdrew its envoys from Kenya".
func (s *scan) comesFrom(m *Mention) bool {
	if m.Kind != Nominal || !m.Plural && m.Title == nil || !senses.Is(s.tree.Lemma(int(m.Head)), senses.Servant|senses.Panel) {
		return false
	}
	switch s.tree.Rel(int(m.Head)) {
	case syntax.Nsubj, syntax.NsubjPass, syntax.Obl, syntax.Nmod, syntax.OblAgent, syntax.Conj, syntax.Appos:
		return true
	}
	return false
}

// bodyAfter is the end of the body that a nationality stands before: "[Mongolian] Security Council",
// "[Iranian] foreign ministry"; -1 where none does.
func (s *scan) bodyAfter(at int) int {
	if body := s.ahead(at); body >= 0 && s.names.Entities[body].Type == ORG {
		return int(s.names.Entities[body].Last)
	}
	for k := at; k < min(len(s.tree.Tokens), at+4) && (s.tree.UPOS(k) == syntax.NOUN || s.tree.UPOS(k) == syntax.ADJ); k++ {
		if class := s.Nouns.Class(s.tree.Lemma(k)); class == nouns.Body || class == nouns.State || class == nouns.Side {
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
		if s.tree.Tokens[at].Kind != token.Word {
			continue
		}
		if t := s.title(at, end); t != nil {
			m.Last = int32(end)
			m.Of = cmp.Or(m.Of, t.Of)
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
func (s *scan) code(e int32) string { return s.names.Entities[e].Code() }
