package name

import (
	"cmp"
	"slices"
	"strings"

	"readout/knowledge/countries"
	"readout/knowledge/nouns"
	"readout/read/syntax"
)

// assemble makes entities and mentions of the pieces of one run.
func (s *scan) assemble(pieces []piece) {
	pieces = s.whole(pieces)
	for i := range pieces {
		p := &pieces[i]
		if p.entity == nil {
			continue
		}
		if i > 0 && pieces[i-1].title != nil && personLike(p.entity) && !s.parted(pieces[i-1].last, p.first) {
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
		case p.entity.Type == PER && i > 0 && pieces[i-1].title != nil && pieces[i-1].last == p.first:
			s.person(p.entity, &pieces[i-1])
		case p.entity.Type == PER:
			s.person(p.entity, nil)
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

// parted says whether a small word stands between an office and a name, so that the name tells what the office is for.
func (s *scan) parted(office, name int) bool {
	if office == name {
		return false
	}
	switch s.tree.Form(office) {
	case "of", "for", "on", "and", "&", ",":
		return true
	}
	return false
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
	if e.Type == PER && e.Last == e.First+1 && s.Nouns.Class(strings.ToLower(s.tree.Form(int(e.First)))) == nouns.State { // "the Republic" is nobody
		e.Type = MISC
	}
	if old := n.InEntity[e.First]; old >= 0 && n.Entities[old].First == e.First && n.Entities[old].Last == e.Last {
		n.Entities[old] = *e // read ahead of its turn
		return
	}
	for k := e.First; k < e.Last; k++ {
		n.InEntity[k] = int32(len(n.Entities))
	}
	n.Entities = append(n.Entities, *e)
	if e.Type == PER && e.Last-e.First > 1 {
		s.surnamed[s.tree.Form(int(e.Last)-1)] = true
		if k := int(e.Last) - 2; particles[s.tree.Form(k)] {
			s.surnamed[s.words(k, k+2)] = true
		}
	}
}

// person adds the mention of a person's name with its role, its possessor and "of France". The office straight before it (nil
// where there is none) tells the role with its charge: "Minister of Fisheries and Ports".
func (s *scan) person(e *Entity, office *piece) {
	m := Mention{First: e.First, Last: e.Last, Head: s.headOf(e), Kind: Named, Type: PER, Entity: s.names.InEntity[e.First], OfEntity: -1}
	s.roleBefore(&m)
	if m.Title == nil && office != nil {
		at := office.first
		if k := s.titleEnding(int(s.tree.Sentences[s.tree.SentenceOf[at]].First), at+1); k >= 0 {
			at = k
		}
		m.Title, m.First, m.TitleFirst, m.TitleLast = office.title, int32(at), int32(at), int32(office.last)
	}
	if m.Title != nil {
		s.widen(&m)
	}
	s.ofAfter(&m)
	if e.Last == e.First+1 {
		s.names.Entities[m.Entity].Namesakes = s.Actors.Surname(s.tree.Form(int(e.First)))
	}
	m.Gender = s.gender(&m, &s.names.Entities[m.Entity])
	s.names.Mentions = append(s.unroled(&m), m)
}

// unroled are the mentions so far without the roles that stand right before a person's title or name and are part of its
// mention: "Amir" of "Amir Sheikh Tamim", "Adviser" of "Adviser to the Vice President Ada Okello", not "the Chancellor" of "the Chancellor and King Abdullah".
func (s *scan) unroled(m *Mention) []Mention {
	list := s.names.Mentions
	for k := len(list) - 1; k >= 0 && list[k].First >= m.First; k-- {
		if list[k].Kind == Nominal && list[k].Title != nil && list[k].Last <= m.Head && (s.tree.UPOS(int(list[k].Last)) == syntax.PROPN || list[k].First == m.TitleFirst || m.TitleFirst <= list[k].TitleFirst && list[k].TitleFirst < m.TitleLast && list[k].Last > m.TitleLast || list[k].First == m.First && s.tree.UPOS(int(m.First)) != syntax.DET) {
			list = slices.Delete(list, k, k+1)
		}
	}
	return list
}

// thing adds the mention of a state, body or place. A nationality alone refers to nobody.
func (s *scan) thing(e *Entity) {
	m := Mention{First: e.First, Last: e.Last, Head: s.headOf(e), Kind: Named, Type: e.Type, Entity: s.names.InEntity[e.First], OfEntity: -1, Of: cmp.Or(e.Country, e.Of)}
	switch {
	case e.Sense == countries.Adjective && !s.alone(e):
		return
	case e.Sense == countries.Demonym:
		m.Kind, m.Type, m.Plural = Nominal, PER, true
		if o := s.entityBefore(e.First); o >= 0 && s.names.Entities[o].Type == GPE && s.code(o) != "" { // Kosovo Albanians, Bosnian Serbs
			m.First, m.Of = s.names.Entities[o].First, ""
			s.names.Entities[m.Entity].Country = "" // of neither state
		}
	}
	if e.Sense == countries.Adjective || e.Type == ORG {
		m.OfEntity = s.possessor(int(m.First))
		if m.OfEntity >= 0 && m.Of == "" && (len(e.Entries) == 0 || e.Entries[0].Kind != "international_organisation") {
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

// entityBefore is the entity that ends straight before token i, -1 where none does.
func (s *scan) entityBefore(i int32) int32 {
	if i == 0 || s.tree.SentenceOf[i-1] != s.tree.SentenceOf[i] {
		return -1
	}
	return s.names.InEntity[i-1]
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
