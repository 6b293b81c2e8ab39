package actor

import (
	"strings"

	"readout/knowledge/actors"
	"readout/knowledge/fold"
	"readout/knowledge/titles"
	"readout/read/coref"
	"readout/read/name"
	"readout/read/syntax"
	"readout/record"
)

// person makes the actor of a person's chain: named ones, and those whom a role of a state picks out.
func (b *builder) person(c *coref.Chain) record.Actor {
	if c.Entity < 0 {
		return b.unnamed(c)
	}
	if b.storm(&b.names.Entities[c.Entity]) {
		return record.Actor{}
	}
	a := record.Actor{Kind: "person", Name: b.entityWords(c.Entity), Represents: c.Of}
	a.Why, a.Confidence = "name.person", 0.8
	if name.Numbered(a.Name) {
		a.Name = b.described(c, &b.names.Mentions[c.Mentions[0]])
	}
	if a.Represents == "" {
		a.Represents = b.possessed(c)
	}
	title, role := b.roleOf(c)
	a.Role = role
	if title != nil && a.Represents == "" {
		a.Represents = title.Of
	}
	entry, sure := b.choose(c, title)
	if entry != nil {
		a.Entry, a.Why, a.Confidence = entry.ID, "actor.dictionary", sure
		if b.spelled(entry, c.Entity) {
			a.Name = entry.Name
		}
		b.fromTerm(&a, entry, title)
		if title != nil && title.Of != "" && c.Of == "" && a.Represents == title.Of {
			a.Represents = b.servedIn(entry, title)
		}
	} else {
		a.Name = titled(a.Name, b.ctx.Title)
	}
	if a.Represents == "" && entry == nil && b.ours(c, title) {
		a.Represents = b.home()
	}
	b.code(&a, title)
	return a
}

// possessed is the state or body in whose possessive a person's name stands: "Kenya's Amina Wako", "the Taliban's Mullah Omar"; empty where
// none is.
func (b *builder) possessed(c *coref.Chain) string {
	for _, m := range c.Mentions {
		x := &b.names.Mentions[m]
		k := int(x.First) - 1
		if x.TitleLast > x.TitleFirst && x.TitleFirst < x.First {
			k = int(x.TitleFirst) - 1
		}
		if x.Kind != name.Named || k < 1 || b.tree.Form(k) != "'s" && b.tree.Form(k) != "’s" {
			continue
		}
		if e := b.names.InEntity[k-1]; e >= 0 && b.names.Entities[e].Type != name.PER {
			return b.names.Entities[e].Code()
		}
	}
	return ""
}

// ours says whether a person may hold an office of the state whose report it is: a minister or head named in the first
// two sentences without a state, as a ministry names its own.
func (b *builder) ours(c *coref.Chain, title *titles.Title) bool {
	if title == nil || title.Of != "" || title.Level != titles.Minister && title.Level != titles.HeadOfState && title.Level != titles.HeadOfGovernment && !ofMinistry(title) {
		return false
	}
	if b.tree.SentenceOf[b.names.Mentions[c.Mentions[0]].Head] >= 2 {
		return false
	}
	for i := range b.coref.List { // of two such heads one is a guest
		o := &b.coref.List[i]
		if o == c || o.Type != name.PER || o.Entity < 0 || o.Of != "" || o.Role < 0 || b.tree.SentenceOf[b.names.Mentions[o.Mentions[0]].Head] >= 2 {
			continue
		}
		if t := b.names.Mentions[o.Role].Title; t != nil && t.Of == "" && t.Level == title.Level {
			return false
		}
	}
	return true
}

// ofMinistry says whether an office is that of a minister's deputy or of the first servant of a ministry.
func ofMinistry(t *titles.Title) bool {
	return t.Level == titles.Official && (strings.HasSuffix(t.Role, " minister") || t.Role == "permanent secretary" || t.Role == "under secretary")
}

// titled is a lone surname with the given name that the document's title has before it: "DARKO", as a transcript
// prints her, in "Briefing by Press Secretary Ama Darko".
func titled(surname, title string) string {
	if strings.ContainsAny(surname, " -") {
		return surname
	}
	words := titleWords(title)
	for i := 1; i < len(words); i++ {
		given := words[i-1]
		if strings.EqualFold(words[i], surname) && len(given) > 1 && given[0] >= 'A' && given[0] <= 'Z' && !titles.Load().Begins(strings.ToLower(given)) && (i < 2 || titles.Load().Begins(strings.ToLower(words[i-2]))) {
			return given + " " + words[i]
		}
	}
	return surname
}

// storm says whether a name is that of a storm, which acts on nobody's behalf: "Hurricane Ida".
func (b *builder) storm(e *name.Entity) bool {
	for k := e.First; k < e.Last-1; k++ {
		switch b.tree.Form(int(k)) {
		case "Hurricane", "Typhoon", "Cyclone":
			return true
		}
	}
	return false
}

// spelled says whether the dictionary's name has the report's last word as the report spells it, or a part of
// it; where it has not, the report's own name stands.
func (b *builder) spelled(e *actors.Entry, entity int32) bool {
	name := fold.Key(e.Name)
	for k := b.names.Entities[entity].Last - 1; k >= b.names.Entities[entity].First; k-- {
		if w := fold.Key(b.tree.Form(int(k))); len(w) > 3 {
			return strings.Contains(name, w) || strings.Contains(name, fold.Key(b.tree.Form(int(b.names.Entities[entity].First))))
		}
	}
	return true
}

// fromTerm takes role and state of the term that holds on the report's date, where the report gives none.
func (b *builder) fromTerm(a *record.Actor, e *actors.Entry, title *titles.Title) {
	term, exact := e.TermAt(b.ctx.Date)
	_, state := b.Countries.ByCode(term.Of)
	if a.Represents == "" && (exact || state || b.ctx.Date == "" || term.From < b.ctx.Date) { // who will serve an organisation does not yet
		a.Represents = term.Of
	}
	if a.Role == "" && exact {
		a.Role = term.Role
	}
	if a.Role == "" && !exact && term.Role != "" && b.ctx.Date != "" && term.To != "" && term.To < b.ctx.Date {
		a.Role = "former " + term.Role
	}
}

// servedIn is the state or body in which a person holds the office of a title that implies another one, or it: the High Representative
// in Bosnia is not the Union's.
func (b *builder) servedIn(e *actors.Entry, title *titles.Title) string {
	of := title.Of
	for _, t := range e.Terms {
		if t.Role == title.Role && t.Covers(b.ctx.Date) {
			if t.Of == title.Of {
				return t.Of
			}
			of = t.Of
		}
	}
	return of
}

// namesakes are the persons of a name's last word, with its article where it has one: "Khulaifi", "Al Khulaifi".
func (b *builder) namesakes(entity int32) []*actors.Entry {
	last := int(b.names.Entities[entity].Last) - 1
	found := b.Dictionary.Surname(b.tree.Form(last))
	for before := last - 1; before >= int(b.names.Entities[entity].First) && before >= last-2; before-- {
		found = append(found[:len(found):len(found)], b.Dictionary.Surname(spaced(b.tree.Span(before, last+1).In(b.tree.Source)))...)
	}
	return found
}

func (b *builder) entityWords(entity int32) string {
	e := &b.names.Entities[entity]
	return spaced(b.tree.Span(int(e.First), int(e.Last)).In(b.tree.Source))
}

// spaced makes one space of each row of white space.
func spaced(words string) string {
	if !strings.ContainsAny(words, "\n\t\r") && !strings.Contains(words, "  ") {
		return words
	}
	return strings.Join(strings.Fields(words), " ")
}

// roleOf is the title that a chain's mentions give, the first that is more than "Mr.", with its words.
func (b *builder) roleOf(c *coref.Chain) (*titles.Title, string) {
	if c.Role < 0 {
		return nil, ""
	}
	m := &b.names.Mentions[c.Role]
	if m.Title.Role == "leader" { // a counterpart or leader: the office is left open
		return nil, ""
	}
	if m.Title.Plural && m.Title.Role != "" { // "presidents Ba and Keita": each is a president
		return m.Title, m.Title.Role
	}
	return m.Title, roleWords(b.tree, b.names, m)
}

// roleWords is a role as a reader would write it down: the report's words with the body that they belong to
// ("State Department spokesman"), the usual term where they are loose ("supremo").
func roleWords(tree *syntax.Tree, names *name.Names, m *name.Mention) string {
	words := spaced(tree.Span(int(m.TitleFirst), int(m.TitleLast)).In(tree.Source))
	if loose(words) && m.Title.Role != "" {
		words = m.Title.Role
	}
	if e := m.OfEntity; e >= 0 && names.Entities[e].Type == name.ORG && names.Entities[e].Last <= m.TitleFirst {
		words = spaced(tree.Span(int(names.Entities[e].First), int(names.Entities[e].Last)).In(tree.Source)) + " " + words
	}
	if m.Former && !strings.HasPrefix(words, "former") {
		words = "former " + words
	}
	return words
}

// serves says whether a role is that of who serves another office: "National Security Advisor to the Vice President" is not
// the President's.
func (b *builder) serves(m *name.Mention) bool {
	k := int(m.TitleLast)
	return k+2 < len(b.tree.Tokens) && b.tree.Form(k) == "to" && b.tree.Form(k+1) == "the" && titles.Load().Begins(strings.ToLower(b.tree.Form(k+2)))
}

// loose says whether a role is told in a reporter's word: "foreign policy supremo".
func loose(words string) bool {
	for _, w := range []string{"supremo", "czar", "tsar", "boss", "mandarin", "strongman", "point man"} {
		if strings.HasSuffix(strings.ToLower(words), w) {
			return true
		}
	}
	return false
}

// unnamed is a person whom only a role names: the holder of the office where the dictionary knows one, else
// the words themselves.
func (b *builder) unnamed(c *coref.Chain) record.Actor {
	title, role := b.roleOf(c)
	if title == nil || title.Role == "" {
		return b.counterpart(c)
	}
	a := record.Actor{Kind: "person", Role: role, Represents: c.Of}
	if a.Represents == "" {
		a.Represents = title.Of
	}
	m := &b.names.Mentions[c.Role]
	a.Name = b.described(c, m)
	a.Why, a.Confidence = "name.role", 0.75
	if !title.Former && !title.Deputy && b.ctx.Date != "" && !b.serves(m) {
		if holders := b.Dictionary.Holders(title.Role, a.Represents, b.ctx.Date); len(holders) == 1 {
			a.Entry, a.Name, a.Why, a.Confidence = holders[0].ID, holders[0].Name, "actor.office", 0.85
		}
	}
	b.code(&a, title)
	return a
}
