package actor

import (
	"cmp"
	"strings"

	"readout/knowledge/actors"
	"readout/knowledge/countries"
	"readout/knowledge/senses"
	"readout/knowledge/titles"
	"readout/read/coref"
	"readout/read/name"
	"readout/read/syntax"
	"readout/record"
)

// state makes the actor of a state that acts somewhere in the report. One that is only a place or a topic is
// none: "the flight to Kenya", "a warning on Taiwan".
func (b *builder) state(c *coref.Chain) record.Actor {
	country, ok := b.Countries.ByCode(c.Country)
	if !ok || len(c.Mentions) > 0 && !b.acts(c) {
		return record.Actor{}
	}
	return b.stateOf(country)
}

func (b *builder) stateOf(c countries.Country) record.Actor {
	a := record.Actor{Kind: "state", Name: c.Name, Represents: c.Code, Entry: c.Code, Mentions: []record.Span{}, AsOf: b.ctx.Date}
	a.Why, a.Confidence = "actor.dictionary", 0.95
	a.CAMEO, a.PLOVER = c.CAMEO, "GOV"
	return a
}

// acts says whether any mention of a chain stands where actors stand.
func (b *builder) acts(c *coref.Chain) bool {
	for _, m := range c.Mentions {
		if mention := &b.names.Mentions[m]; mention.Kind == name.Nominal || !Placed(b.tree, b.names, mention) || b.joint(mention) {
			return true
		}
	}
	return false
}

// Placed says whether a mention stands as a place or topic: after "in", "to", "on" and the like, or in front
// of a noun. "With Kenya" and "China and Kenya agreed" are actors.
func Placed(tree *syntax.Tree, names *name.Names, m *name.Mention) bool {
	head := int(m.Head)
	switch tree.Rel(head) {
	case syntax.Obl, syntax.Nmod, syntax.OblUnmarked, syntax.NmodUnmarked:
		k := tree.Kid(head, syntax.Case)
		if k < 0 {
			return tree.Rel(head) == syntax.OblUnmarked || tree.Rel(head) == syntax.NmodUnmarked
		}
		if calledOn(tree, head, k) || spokenFor(tree, head, k) {
			return false
		}
		return placing(tree.Lemma(k))
	case syntax.Compound, syntax.Amod, syntax.Appos, syntax.Flat:
		return m.Kind == name.Named && m.Type == name.GPE
	case syntax.Conj:
		if k := tree.Kid(head, syntax.Case); k >= 0 { // "with activists and in Kenya"
			return placing(tree.Lemma(k))
		}
		if h := tree.Head(head); h >= 0 && names.ByToken[h] >= 0 && h < head {
			return Placed(tree, names, &names.Mentions[names.ByToken[h]])
		}
	}
	return false
}

// calledOn says whether token head, behind the preposition at token k, is who is called on to do something.
func calledOn(tree *syntax.Tree, head, k int) bool {
	h := tree.Head(head)
	return h >= 0 && tree.Lemma(h) == "call" && tree.UPOS(h) == syntax.VERB && (tree.Lemma(k) == "on" || tree.Lemma(k) == "upon")
}

// spokenFor says whether token head, behind the preposition at token k, is for whom somebody speaks: "also speaking for Guyana", "on
// behalf of Guyana".
func spokenFor(tree *syntax.Tree, head, k int) bool {
	h := tree.Head(head)
	return h >= 0 && (tree.Lemma(h) == "speak" && tree.Lemma(k) == "for" || strings.EqualFold(tree.Form(h), "behalf") && tree.Lemma(k) == "of")
}

func placing(preposition string) bool {
	switch strings.ToLower(preposition) {
	case "in", "at", "to", "from", "near", "across", "inside", "around", "through", "over", "on", "throughout", "into", "outside", "off", "about", "along", "above", "via", "within", "of", "for":
		return true
	}
	return false
}

// capital makes the government of a capital that speaks or acts ("Beijing said"): it is the state.
func (b *builder) capital(c *coref.Chain) record.Actor {
	e := &b.names.Entities[c.Entity]
	if e.Sense != countries.Capital {
		return record.Actor{}
	}
	for _, m := range c.Mentions {
		if Governs(b.tree, b.names, &b.names.Mentions[m]) {
			if country, ok := b.ofThen(e); ok {
				a := b.stateOf(country)
				a.Why, a.Confidence = "actor.metonym", 0.85
				return a
			}
		}
	}
	return record.Actor{}
}

// ofThen is the state whose capital a name was on the report's date: Moscow's, in 1991, is the Soviet Union.
func (b *builder) ofThen(e *name.Entity) (countries.Country, bool) {
	for _, r := range b.Countries.Readings(b.tree.Span(int(e.First), int(e.Last)).In(b.tree.Source)) {
		if c := b.Countries.All()[r.Country]; r.Sense == countries.Capital && c.To != "" && b.ctx.Date != "" && c.Exists(b.ctx.Date) {
			return c, true
		}
	}
	return b.Countries.ByCode(e.Country)
}

// Governs says whether a capital stands for its government: it is the subject or object of a verb, or what one
// talks with, not where one is.
func Governs(tree *syntax.Tree, names *name.Names, m *name.Mention) bool {
	head := int(m.Head)
	if first := int(m.First); dateline(tree, first) || first > 0 && tree.UPOS(first-1) == syntax.ADP && placing(tree.Form(first-1)) {
		return false
	}
	switch tree.Rel(head) {
	case syntax.Nsubj, syntax.NsubjPass, syntax.OblAgent:
		return true
	case syntax.Obj, syntax.Iobj:
		h := tree.Head(head)
		return h < 0 || !motion(tree.Lemma(h))
	case syntax.Obl, syntax.Nmod:
		k := tree.Kid(head, syntax.Case)
		if k < 0 {
			return false
		}
		l := tree.Lemma(k)
		return l == "with" || l == "between" || l == "against" || l == "by"
	case syntax.Conj:
		h := tree.Head(head)
		return h >= 0 && h < head && names.ByToken[h] >= 0 && Governs(tree, names, &names.Mentions[names.ByToken[h]])
	}
	return false
}

// within says whether a mention tells where something is: in a dateline, or behind a preposition that only places stand behind.
func within(tree *syntax.Tree, m *name.Mention) bool {
	first := int(m.First)
	if dateline(tree, first) {
		return true
	}
	if first == 0 || tree.UPOS(first-1) != syntax.ADP {
		return false
	}
	switch strings.ToLower(tree.Form(first - 1)) {
	case "in", "at", "near", "inside", "outside", "around", "across", "throughout", "into", "through", "via", "within":
		return true
	}
	return false
}

// dateline says whether token i is the place where a report was filed: "ABUJA — …", "GENEVA, 3 May (Reuters) -".
func dateline(tree *syntax.Tree, i int) bool {
	if int(tree.Sentences[tree.SentenceOf[i]].First) != i || strings.ToUpper(tree.Form(i)) != tree.Form(i) {
		return false
	}
	for k := i + 1; k < len(tree.Tokens) && k < i+14; k++ {
		switch tree.Form(k) {
		case "—", "–", "-", "--", "_":
			return true
		}
	}
	return false
}

func motion(lemma string) bool { return senses.Is(lemma, senses.Reach) }

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

// described is a description in the report's words; where it shares its noun with another nationality ("Greek" of
// "Greek and Turkish officials"), with that noun; of a list of states, with the one that the chain is of.
func (b *builder) described(c *coref.Chain, m *name.Mention) string {
	if w := b.listed(c, m); w != "" {
		return w
	}
	words := spaced(m.Span.In(b.tree.Source))
	if m.TitleFirst >= m.Last {
		words += " " + spaced(b.tree.Span(int(m.TitleFirst), int(m.TitleLast)).In(b.tree.Source))
	}
	return words
}

// listed is a description of the people of several states in the words for those of the chain's: "the envoys of Uganda" of
// "the envoys of Kenya and Uganda". Empty where it is of no list.
func (b *builder) listed(c *coref.Chain, m *name.Mention) string {
	if len(m.Among) == 0 {
		return ""
	}
	first := func(e int32) int {
		n := &b.names.Entities[e]
		if k := int(n.First) - 1; k >= 0 && strings.EqualFold(b.tree.Form(k), "the") {
			return k
		}
		return int(n.First)
	}
	for _, e := range append([]int32{m.OfEntity}, m.Among...) {
		if n := &b.names.Entities[e]; n.Code() == c.Of {
			head := b.tree.Span(int(m.First), first(m.OfEntity)).In(b.tree.Source)
			if m.Single() && n.Country != "" {
				head = m.Title.Role + " of"
			}
			return spaced(head) + " " + spaced(b.tree.Span(first(e), int(n.Last)).In(b.tree.Source))
		}
	}
	return ""
}

// group makes the actor of unnamed people who stand for somebody or take part as such.
func (b *builder) group(c *coref.Chain) record.Actor {
	m := &b.names.Mentions[c.Mentions[0]]
	if c.Of == "" && !b.heard(c) {
		return record.Actor{}
	}
	a := record.Actor{Kind: "group", Name: b.described(c, m), Represents: c.Of}
	a.Why, a.Confidence = "name.description", 0.75
	if m.Type == name.ORG {
		a.Kind = "government_body"
		if b.press(m) {
			a.Kind = "media"
		}
		switch b.tree.Lemma(int(m.Head)) {
		case "company", "firm", "bank":
			a.Kind = "company"
		case "party", "union", "bloc", "alliance", "coalition", "group":
			a.Kind = "group"
		case "militia":
			a.Kind = "armed_group"
		}
	}
	b.code(&a, m.Title)
	return a
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

// takesPart says whether any mention of a chain does something or is party to it.
func (b *builder) takesPart(c *coref.Chain) bool {
	for _, m := range c.Mentions {
		mention := &b.names.Mentions[m]
		if b.speaks[m] || b.argument(mention) && !b.follows(mention, "to") && !acronym(b.names.Entities[c.Entity].Why) {
			return true
		}
	}
	return false
}

// acronym says whether a body is known by capitals alone, which many a thing has.
func acronym(why string) bool { return why == "name.acronym" || why == "name.shape" }

func (b *builder) follows(m *name.Mention, preposition string) bool {
	k := b.tree.Kid(int(m.Head), syntax.Case)
	return k >= 0 && b.tree.Lemma(k) == preposition
}

// heard says whether unnamed people say something, or somebody deals with them: "talks with other officials".
func (b *builder) heard(c *coref.Chain) bool {
	for _, m := range c.Mentions {
		if b.speaks[m] || b.follows(&b.names.Mentions[m], "with") || b.follows(&b.names.Mentions[m], "by") {
			return true
		}
	}
	return false
}

// argument says whether unnamed people do something or are party to it.
func (b *builder) argument(m *name.Mention) bool {
	switch b.tree.Rel(int(m.Head)) {
	case syntax.Nsubj, syntax.NsubjPass, syntax.OblAgent:
		return true
	case syntax.Obl, syntax.Nmod:
		k := b.tree.Kid(int(m.Head), syntax.Case)
		return k >= 0 && (calledOn(b.tree, int(m.Head), k) || b.tree.Lemma(k) == "with" || b.tree.Lemma(k) == "to" && b.tree.Rel(int(m.Head)) == syntax.Obl)
	}
	return false
}

// code sets the actor codes of CAMEO and the sector of PLOVER.
func (b *builder) code(a *record.Actor, title *titles.Title) {
	role := a.Role
	if title != nil && title.CAMEO != "" {
		role = title.CAMEO
	}
	a.CAMEO, a.PLOVER = actors.Codes(a.Kind, role, a.Represents)
}
