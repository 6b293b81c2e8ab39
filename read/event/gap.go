package event

import (
	"readout/read/clause"
	"readout/read/syntax"
	"readout/record"
)

// gap tells of a clause that joins two actors by a verb that no pattern covers: its subject, and its object or whom one
// of its prepositions names.
func (c *coder) gap(v int) {
	if c.taken[v] || c.cue[v] || c.tree.Rel(v) == syntax.Amod {
		return
	}
	source := c.codesOf(c.who.Subject(v))
	if len(source) == 0 {
		return
	}
	target := minus(c.undergoes(v), source, false)
	if len(target) == 0 {
		return
	}
	var g Gap
	g.Kind, g.Reason = "verb", "no pattern for “"+c.tree.Lemma(v)+"” between "+source[0]+" and "+target[0]
	g.Span = c.tree.Span(v, v+1)
	first, last := clause.Span(c.tree, v)
	g.Evidence, g.Why, g.Confidence = []record.Span{c.tree.Span(first, last)}, "gap.verb", 0.9
	c.out.Gaps = append(c.out.Gaps, g)
}

// towards are the prepositions that name to whom something is done.
var towards = [...]string{"with", "to", "against", "on", "from", "for", "at"}

// undergoes are the sides to whom verb v does something.
func (c *coder) undergoes(v int) []string {
	if o := clause.Object(c.tree, v); o >= 0 {
		if list := c.codesOf(c.who.People(o)); len(list) > 0 {
			return list
		}
	}
	for _, word := range towards {
		if o := clause.Prep(c.tree, v, word); o > v {
			if list := c.codesOf(c.who.People(o)); len(list) > 0 {
				return list
			}
		}
	}
	return nil
}
