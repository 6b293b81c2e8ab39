package actor

import (
	"readout/knowledge/actors"
	"readout/knowledge/countries"
	"readout/knowledge/titles"
	"readout/read/coref"
	"readout/read/name"
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

// code sets the actor codes of CAMEO and the sector of PLOVER.
func (b *builder) code(a *record.Actor, title *titles.Title) {
	role := a.Role
	if title != nil && title.CAMEO != "" {
		role = title.CAMEO
	}
	a.CAMEO, a.PLOVER = actors.Codes(a.Kind, role, a.Represents)
}
