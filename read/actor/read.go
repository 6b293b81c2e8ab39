package actor

import (
	"slices"
	"strings"

	"readout/knowledge/actors"
	"readout/knowledge/countries"
	"readout/knowledge/senses"
	"readout/knowledge/titles"
	"readout/read/attribution"
	"readout/read/clause"
	"readout/read/coref"
	"readout/read/name"
	"readout/read/syntax"
	"readout/record"
)

// Reader links chains to what it knows. It is immutable and may be shared.
type Reader struct {
	Dictionary *actors.Dictionary
	Countries  *countries.Index
}

// Context is what the document tells: its day ("2023-06-19", or empty), the country of its outlet, and whether
// that is a government.
type Context struct {
	Date, Country string
	Government    bool
	Title         string // of the document
	Delegation    bool   // the document is of a state and of no outlet: a speech
}

// Read makes the cast of a report.
func (r *Reader) Read(tree *syntax.Tree, names *name.Names, chains *coref.Chains, speech []attribution.Attribution, ctx Context) *Cast {
	b := &builder{Reader: r, ctx: ctx, Cast: &Cast{names: names, coref: chains, tree: tree, chains: make([][]int32, len(chains.List))}, byKey: map[string]int32{}}
	b.mentioned(speech)
	for i := range chains.List {
		if len(chains.List[i].Members) == 0 {
			b.chain(int32(i))
		}
	}
	b.sources(speech)
	b.staff(speech)
	b.servants()
	b.leaders()
	b.organs()
	b.bindStates()
	for i := range chains.List {
		if c := &chains.List[i]; len(c.Members) > 0 {
			b.set(int32(i), c)
		}
	}

	return b.Cast
}

type builder struct {
	*Reader
	*Cast
	ctx    Context
	byKey  map[string]int32 // dictionary entries and states that have an actor
	speaks map[int32]bool   // mentions that are sources
	codes  map[string]bool  // states that the report mentions
}

// mentioned collects the states that the report names, for choosing among namesakes, and who speaks in it.
func (b *builder) mentioned(speech []attribution.Attribution) {
	b.speaks = map[int32]bool{}
	for i := range speech {
		if h := speech[i].SourceHead; h >= 0 {
			if m := b.at(int(h)); m >= 0 {
				b.speaks[m] = true
			}
		}
	}
	b.codes = map[string]bool{}
	for i := range b.names.Entities {
		if e := &b.names.Entities[i]; e.Country != "" {
			b.codes[e.Country] = true
		}
	}
}

// chain makes the actor of a chain, if it is one.
func (b *builder) chain(i int32) {
	c := &b.coref.List[i]
	if len(c.Mentions) == 0 && c.Country == "" || len(c.Mentions) > 0 && b.coref.Why[c.Mentions[0]] == "coref.narrator" {
		return
	}
	var a record.Actor
	switch {
	case c.Type == name.PER && !c.Plural:
		a = b.person(c)
	case c.Type == name.GPE && c.Country != "":
		a = b.state(c)
	case c.Type == name.GPE && c.Entity >= 0:
		a = b.capital(c)
	case c.Type == name.ORG || c.Plural:
		a = b.body(c)
	}
	if a.Kind == "" {
		return
	}
	b.add(i, a)
}

// add gives a chain its actor, the one that there is where the dictionary says they are the same.
func (b *builder) add(chain int32, a record.Actor) {
	c := &b.coref.List[chain]
	if a.Entry != "" {
		if known, ok := b.byKey[a.Entry]; ok {
			b.chains[chain] = []int32{known}
			b.extend(known, c)
			return
		}
	}
	n := int32(len(b.Actors))
	a.Mentions = []record.Span{}
	a.AsOf = b.ctx.Date
	b.Actors = append(b.Actors, a)
	b.chains[chain] = []int32{n}
	if a.Entry != "" {
		b.byKey[a.Entry] = n
	}
	b.extend(n, c)
}

// extend adds a chain's mentions to an actor's.
func (b *builder) extend(actor int32, c *coref.Chain) {
	a := &b.Actors[actor]
	for _, m := range c.Mentions {
		if b.coref.We[m] || b.onlyWhere(&b.names.Mentions[m]) {
			continue
		}
		a.Mentions = append(a.Mentions, b.names.Mentions[m].Span)
	}
	slices.SortFunc(a.Mentions, func(x, y record.Span) int { return x.Start - y.Start })
	a.Mentions = slices.Compact(a.Mentions)
	if len(a.Mentions) > 0 {
		a.Evidence = a.Mentions[:1:1]
	}
}

// onlyWhere says whether a mention is a capital's that is a place, not its government: "rested in Doha".
func (b *builder) onlyWhere(m *name.Mention) bool {
	return m.Kind == name.Named && m.Entity >= 0 && b.names.Entities[m.Entity].Sense == countries.Capital && within(b.tree, m)
}

// servants gives spokesmen and aides of a person the state or body of that person: "a spokesman for Rabin",
// "Rabin's spokesman".
func (b *builder) servants() {
	for chain, list := range b.chains {
		c := &b.coref.List[chain]
		if len(list) != 1 || c.Role < 0 {
			continue
		}
		a, role := &b.Actors[list[0]], &b.names.Mentions[c.Role]
		if t := role.Title; a.Kind != "person" || a.Represents != "" || t == nil || t.Level != titles.Spokesperson && t.Role != "aide" {
			continue
		}
		if master := b.master(role); master >= 0 && master != list[0] {
			a.Represents = b.Actors[master].Represents
		} else if role.Title.Level == titles.Spokesperson && b.ofGovernment(role) {
			a.Represents = b.home()
		}
		if a.Represents != "" {
			b.code(a, role.Title)
		}
	}
}

// leaders gives who is said to lead a delegation, and is of no state by other words, the delegation's: "a Kenyan delegation headed by
// Amina Diallo".
func (b *builder) leaders() {
	for chain, list := range b.chains {
		if len(list) != 1 || b.Actors[list[0]].Kind != "person" || b.Actors[list[0]].Represents != "" {
			continue
		}
		m := &b.names.Mentions[b.coref.List[chain].Mentions[0]]
		if of := b.leads(int(m.Head)); of != "" {
			a := &b.Actors[list[0]]
			a.Represents = of
			a.CAMEO, a.PLOVER = actors.Codes(a.Kind, a.Role, of)
		}
	}
}

// leads is the state or body whose delegation the person at token t is said to lead, empty where there is none.
func (b *builder) leads(t int) string {
	for range 4 {
		h := b.tree.Head(t)
		if h < 0 {
			return ""
		}
		if b.tree.UPOS(h) == syntax.VERB {
			n := b.tree.Head(h)
			if n < 0 || b.tree.Rel(h) != syntax.Acl || !senses.Is(b.tree.Lemma(h), senses.Head) || !senses.Is(b.tree.Lemma(n), senses.Panel) || !clause.Has(b.tree, t, syntax.Case, "by") {
				return ""
			}
			if o := b.names.ByToken[n]; o >= 0 {
				return b.names.Mentions[o].Of
			}
			return ""
		}
		t = h
	}
	return ""
}

// ofGovernment says whether a description tells that somebody speaks for a government or a ministry, and names none: "a spokesman for the
// Foreign Ministry".
func (b *builder) ofGovernment(m *name.Mention) bool {
	found := false
	for k := m.First; k < m.Last; k++ {
		if e := b.names.InEntity[k]; e >= 0 && b.names.Entities[e].Code() != "" {
			return false
		}
		switch strings.ToLower(b.tree.Form(int(k))) {
		case "government", "ministry", "presidency", "cabinet", "junta", "regime", "army":
			found = true
		}
	}
	return found
}

// master is the actor whom a description says that somebody serves, -1 where none is named.
func (b *builder) master(m *name.Mention) int32 {
	if o := b.names.ByToken[m.First]; o >= 0 && b.names.Mentions[o].Kind == name.Pronoun && m.First != m.Head { // his spokesman
		return b.only(m.First)
	}
	if e := b.names.InEntity[m.First]; e >= 0 && b.names.Entities[e].Type == name.PER {
		return b.only(b.names.Entities[e].First)
	}
	if k := m.First - 1; k > 0 && (b.tree.Form(int(k)) == "'s" || b.tree.Form(int(k)) == "’s") {
		if e := b.names.InEntity[k-1]; e >= 0 && b.names.Entities[e].Type == name.PER {
			return b.only(k - 1)
		}
	}
	at := int(m.Last)
	if at+1 >= len(b.tree.Tokens) || b.tree.Form(at) != "for" && b.tree.Form(at) != "of" && b.tree.Form(at) != "to" {
		return -1
	}
	for k := at + 1; k < min(at+12, len(b.tree.Tokens)); k++ {
		if o := b.names.ByToken[k]; o >= 0 && int(b.names.Mentions[o].First) == at+1 && b.names.Mentions[o].Type == name.PER {
			return b.only(int32(k))
		}
	}
	return -1
}

// only is the actor of the mention that token i heads or stands in, -1 where there is not just one.
func (b *builder) only(i int32) int32 {
	if m := b.at(int(i)); m >= 0 && b.coref.Of[m] >= 0 && len(b.chains[b.coref.Of[m]]) == 1 {
		return b.chains[b.coref.Of[m]][0]
	}
	return -1
}

// bindStates finds for each actor the actor of its state, adding a state that nobody mentioned by name only
// where persons of the report stand for it.
func (b *builder) bindStates() {
	n := len(b.Actors)
	for i := range n {
		a := &b.Actors[i]
		state := int32(-1)
		if a.Kind == "state" {
			state = int32(i)
		} else if !standsFor(a.Kind) {
			if known, ok := b.byKey[a.Represents]; ok {
				state = known
			}
		} else if c, ok := b.Countries.ByCode(a.Represents); ok && c.Code == a.Represents { // "AU" is the African Union
			state = b.stateActor(c)
			if len(b.Actors[state].Evidence) == 0 {
				b.Actors[state].Evidence = b.Actors[i].Evidence
			}
		}
		b.states = append(b.states, state)
	}
	for i := n; i < len(b.Actors); i++ {
		b.states = append(b.states, int32(i))
	}
}

// standsFor says whether an actor of a kind brings its state into the report: media and companies do not.
func standsFor(kind string) bool {
	return kind == "person" || kind == "government_body" || kind == "group"
}

func (b *builder) stateActor(c countries.Country) int32 {
	if i, ok := b.byKey[c.Code]; ok {
		return i
	}
	b.Actors = append(b.Actors, b.stateOf(c))
	i := int32(len(b.Actors) - 1)
	b.byKey[c.Code] = i
	for k := range b.coref.List { // named as a place only, so far
		if chain := &b.coref.List[k]; chain.Country == c.Code && len(b.chains[k]) == 0 {
			b.chains[k] = []int32{i}
			b.extend(i, chain)
		}
	}
	return i
}

// set gives a plural chain the actors of its members, or their states.
func (b *builder) set(i int32, c *coref.Chain) {
	var list []int32
	for _, m := range c.Members {
		for _, a := range b.chains[m] {
			if c.States && b.states[a] >= 0 {
				a = b.states[a]
			}
			if !slices.Contains(list, a) {
				list = append(list, a)
			}
		}
	}
	if len(list) < len(c.Members) {
		return
	}
	b.chains[i] = list
	for _, a := range list {
		b.extend(a, c)
	}
}
