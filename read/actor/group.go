package actor

import (
	"strings"

	"readout/read/coref"
	"readout/read/name"
	"readout/read/syntax"
	"readout/record"
)

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
