package actor

import (
	"strings"

	"readout/knowledge/titles"
	"readout/read/coref"
	"readout/read/syntax"
	"readout/record"
)

// counterpart makes the person whom only "her Saudi counterpart" names: who holds her office there, where the dictionary knows
// one, else the words themselves. It makes none where the state is not said.
func (b *builder) counterpart(c *coref.Chain) record.Actor {
	if c.Role < 0 || c.Of == "" {
		return record.Actor{}
	}
	m := &b.names.Mentions[c.Role]
	switch b.tree.Lemma(int(m.Head)) {
	case "counterpart", "colleague":
	default:
		return record.Actor{}
	}
	a := record.Actor{Kind: "person", Name: b.described(c, m), Represents: c.Of}
	a.Why, a.Confidence = "name.role", 0.75
	title, known := b.officeOf(b.tree.Kid(int(m.Head), syntax.NmodPoss))
	if !known {
		b.code(&a, m.Title)
		return a
	}
	a.Role = title.Role
	if holders := b.Dictionary.Holders(title.Role, c.Of, b.ctx.Date); b.ctx.Date != "" && len(holders) == 1 {
		a.Entry, a.Name, a.Why, a.Confidence = holders[0].ID, holders[0].Name, "actor.office", 0.8
	}
	b.code(&a, &title)
	return a
}

// officeOf is the office of the person at token t, by what the report or the dictionary calls it; false where it is not known,
// or is a deputy's or a former one.
func (b *builder) officeOf(t int) (titles.Title, bool) {
	if t < 0 {
		return titles.Title{}, false
	}
	owner := b.only(int32(t))
	if owner < 0 || b.Actors[owner].Kind != "person" {
		return titles.Title{}, false
	}
	title, ok := titles.Load().Find(strings.ToLower(b.Actors[owner].Role))
	return title, ok && title.Role != "" && title.Role != "leader" && !title.Former && !title.Deputy
}
