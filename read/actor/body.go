package actor

import (
	"cmp"
	"strings"

	"readout/knowledge/actors"
	"readout/knowledge/countries"
	"readout/read/coref"
	"readout/read/name"
	"readout/read/syntax"
	"readout/record"
)

// body makes the actor of an organisation, or of a group of people: "US officials".
func (b *builder) body(c *coref.Chain) record.Actor {
	if c.Entity < 0 {
		return b.group(c)
	}
	e := &b.names.Entities[c.Entity]
	if len(e.Entries) == 0 && !b.takesPart(c) || e.Sense == countries.Metonym && !b.acts(c) || b.onlyInTitles(c) {
		return record.Actor{} // the White House as a place, the ministry of "ministry spokesman"
	}
	a := record.Actor{Name: b.entityWords(c.Entity), Kind: "unknown", Represents: cmp.Or(c.Of, e.Of)}
	a.Why, a.Confidence = e.Why, 0.75
	if entry := b.bodyEntry(c, e); entry != nil {
		a.Entry, a.Kind, a.Why, a.Confidence = entry.ID, entry.Kind, "actor.dictionary", 0.93
		term, _ := entry.TermAt(b.ctx.Date)
		a.Role = term.Role
		if a.Represents == "" || entry.Kind == "international_organisation" {
			a.Represents = term.Of
		}
	} else if e.Sense == countries.Demonym {
		a.Kind, a.Represents = "group", e.Country
	} else if e.Sense == countries.Metonym {
		a.Kind, a.Represents = "government_body", e.Country
	} else if b.press(&b.names.Mentions[c.Mentions[0]]) {
		a.Kind = "media"
	} else if governmental(a.Name) {
		a.Kind = "government_body"
	} else if e.Why == "name.head" {
		a.Kind = "group"
	}
	if a.Kind == "government_body" && a.Represents == "" {
		a.Represents = b.home()
	}
	b.code(&a, nil)
	return a
}

// home is the state of whose bodies a report speaks without saying so: "TOKYO, Aug. 20 - … the Foreign Ministry
// said". It is that of the dateline's capital, else of a government that publishes; empty where neither is known.
func (b *builder) home() string {
	if len(b.tree.Sentences) == 0 {
		return ""
	}
	for k := b.tree.Sentences[0].First; k < b.tree.Sentences[0].Last; k++ {
		e := b.names.InEntity[k]
		if e >= 0 && b.names.Entities[e].Sense == countries.Capital && datelined(b.tree) {
			return b.names.Entities[e].Country
		}
	}
	if b.ctx.Government {
		return b.ctx.Country
	}
	for s := range b.tree.Sentences[:min(len(b.tree.Sentences), headLines)] {
		if of := b.placeAndDay(s); of != "" {
			return of
		}
	}
	return ""
}

// headLines is how many lines of a press release's head are looked through, dayLine how many tokens the one with place and day has
// at most.
const (
	headLines = 8
	dayLine   = 9
)

// placeAndDay is the state of the capital with which sentence s begins, where the rest is a day: "Bucharest, 15 November 2022".
func (b *builder) placeAndDay(s int) string {
	first, last := int(b.tree.Sentences[s].First), int(b.tree.Sentences[s].Last)
	e := b.names.InEntity[first]
	if last-first > dayLine || last-first < 4 || e < 0 || b.names.Entities[e].Sense != countries.Capital {
		return ""
	}
	digits := false
	for k := first; k < last; k++ {
		if b.tree.UPOS(k) == syntax.VERB {
			return ""
		}
		digits = digits || b.tree.UPOS(k) == syntax.NUM
	}
	if !digits {
		return ""
	}
	return b.names.Entities[e].Country
}

// datelined says whether a text begins with a dateline, which is a sentence that ends with a dash, or a name in capitals.
func datelined(tree *syntax.Tree) bool {
	switch last := int(tree.Sentences[0].Last) - 1; tree.Form(last) {
	case "-", "--", "–", "—", ":", "_":
		return len(tree.Sentences) > 1
	default:
		return last < 2 && tree.Form(0) == strings.ToUpper(tree.Form(0)) && len(tree.Sentences) > 1 // "ANKARA" alone
	}
}

// onlyInTitles says whether a body is named only in the titles of persons, and does nothing itself.
func (b *builder) onlyInTitles(c *coref.Chain) bool {
	for _, m := range c.Mentions {
		mention := &b.names.Mentions[m]
		w := b.inPhrase(mention)
		if b.speaks[m] || !w {
			return false
		}
	}
	return true
}

// inPhrase says whether a mention stands inside the phrase of a person.
func (b *builder) inPhrase(m *name.Mention) bool {
	for k := m.Last; k < m.Last+8 && int(k) < len(b.names.Within); k++ {
		if w := b.names.Within[k]; w >= 0 && b.names.Mentions[w].Type == name.PER && b.names.Mentions[w].First <= m.First {
			return true
		}
		if o := b.names.ByToken[k]; o >= 0 && b.names.Mentions[o].First <= m.First && b.names.Mentions[o].Type == name.PER {
			return true // White House officials
		}
	}
	return false
}

// bodyEntry is the dictionary's body of that name, unless the report says that it is another state's: South
// Korea has a Democratic Party, too. Nil where there is none.
func (b *builder) bodyEntry(c *coref.Chain, e *name.Entity) *actors.Entry {
	for _, entry := range e.Entries {
		if c.Of == "" || entry.Of() == "" || entry.Of() == c.Of || entry.Kind == "international_organisation" {
			if b.homonym(c, entry) {
				continue
			}
			return entry
		}
	}
	return nil
}

// homonym says whether a state's own body has the short name of an organisation's: "Armenia's Security Council".
func (b *builder) homonym(c *coref.Chain, entry *actors.Entry) bool {
	words := b.entityWords(c.Entity)
	return entry.Kind == "international_organisation" && b.possessed(c) != "" && strings.ToUpper(words) != words && !strings.EqualFold(words, entry.Name)
}

func governmental(name string) bool {
	for _, w := range []string{"Ministry", "Department", "Parliament", "Cabinet", "Senate", "Embassy", "Government", "Presidency", "Assembly", "Foreign Office", "Army", "Navy", "Air Force"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

// press says whether a mention tells of an outlet: "the state news agency", "the daily El Faro".
func (b *builder) press(m *name.Mention) bool {
	k := int(m.Head)
	if m.Kind == name.Named {
		if k = int(b.names.Entities[max(m.Entity, 0)].First) - 1; m.Entity < 0 || k < 0 {
			return false
		}
	}
	switch b.tree.Lemma(k) {
	case "media", "broadcaster", "newspaper", "outlet", "daily", "weekly", "tabloid", "magazine", "wire", "network":
		return true
	case "agency", "service":
		switch b.tree.Lemma(k - 1) {
		case "news", "press", "wire", "information":
			return true
		}
	}
	return false
}

// acronym says whether a body is known by capitals alone, which many a thing has.
func acronym(why string) bool { return why == "name.acronym" || why == "name.shape" }
