// Package actor links chains to the dictionary of knowledge/actors as of the report's date: who it is, in
// what role, for whom. What the dictionary does not know stays as the report has it, never forced.
package actor

import (
	"slices"

	"readout/read/coref"
	"readout/read/name"
	"readout/read/syntax"
	"readout/record"
)

// Cast is who takes part in a report. The actors have no ids yet.
type Cast struct {
	Actors []record.Actor
	states []int32   // for each actor the actor that is its state, itself for a state, or -1
	chains [][]int32 // for each chain its actors: one, the members of a set, or none
	names  *name.Names
	coref  *coref.Chains
	tree   *syntax.Tree
	spoken map[int]int // head tokens of sources that no chain has, and their actors
}

// At gives the actors that the noun phrase with head token tok stands for, pronouns and descriptions
// resolved, plural sets spread; nil where unknown.
func (c *Cast) At(tok int) []int {
	if tok < 0 || tok >= len(c.names.ByToken) {
		return nil
	}
	if a, ok := c.spoken[tok]; ok {
		return []int{a}
	}
	m := c.at(tok)
	if m < 0 {
		return nil
	}
	return c.mention(m)
}

// at is the mention that token tok heads, or else that of the name in whose phrase it stands: trees may hang a
// phrase on its title ("Foreign Secretary Vinay Kwatra"). -1 where there is none.
func (c *Cast) at(tok int) int32 {
	if m := c.names.ByToken[tok]; m >= 0 {
		return m
	}
	return c.names.Within[tok]
}

func (c *Cast) mention(m int32) []int {
	chain := c.coref.Of[m]
	if chain < 0 {
		return nil
	}
	list := make([]int, 0, len(c.chains[chain]))
	for _, a := range c.chains[chain] {
		if c.coref.We[m] && c.states[a] >= 0 {
			a = c.states[a]
		}
		list = append(list, int(a))
	}
	return list
}

// Within gives the actors mentioned in tokens [first, last), in order, each once.
func (c *Cast) Within(first, last int) []int {
	var found []int
	for k := max(first, 0); k < last && k < len(c.names.ByToken); k++ {
		if m := c.names.ByToken[k]; m >= 0 {
			for _, a := range c.mention(m) {
				if !slices.Contains(found, a) {
					found = append(found, a)
				}
			}
		}
	}
	return found
}

// Code is the state's or organisation's code that stands for actor a in events and sides; empty where unknown.
func (c *Cast) Code(a int) string { return c.Actors[a].Represents }

// State is the actor that is the state of actor a, a itself for a state, or -1.
func (c *Cast) State(a int) int { return int(c.states[a]) }

// Reason tells why the mention with head token tok was linked, and by which words.
func (c *Cast) Reason(tok int) (why string, evidence record.Span) {
	m := c.names.ByToken[tok]
	if m < 0 {
		return "", record.Span{}
	}
	return c.coref.Why[m], c.names.Mentions[m].Span
}

// Role is the role that the mention with head token tok gives, as its words have it; empty where none.
func (c *Cast) Role(tok int) string {
	if m := c.names.ByToken[tok]; m >= 0 && c.names.Mentions[m].Title != nil && c.names.Mentions[m].Kind != name.Pronoun {
		return roleWords(c.tree, c.names, &c.names.Mentions[m])
	}
	return ""
}
