package event

import (
	"readout/knowledge/frames"
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/syntax"
)

// onlyWithin says whether the target of a frame is only where its object is, or whom it befell: who backs "rebels in
// Y" does nothing to Y, nor who condemns "the attack in Y" or "the murder of a Y".
func (c *coder) onlyWithin(v int, f *frames.Frame) bool {
	o := clause.Object(c.tree, v)
	if o < 0 || len(f.Target) == 0 || f.Target[0].Place != frames.ObjectIn || len(c.sidesAt(o)) > 0 {
		return false
	}
	within := false
	for k := range c.tree.Kids(o) {
		switch r := c.tree.Rel(k); {
		case len(c.sidesAt(k)) == 0:
		case r == syntax.Nmod && (clause.Has(c.tree, k, syntax.Case, "in", "from") || c.harm(o) && clause.Has(c.tree, k, syntax.Case, "of", "on", "against", "at")):
			within = true
		case r != syntax.Conj:
			return false
		}
	}
	return within
}

// harm says whether noun o tells an act against somebody: its "of" and "on" name whom it befell.
func (c *coder) harm(o int) bool {
	l := c.tree.Lemma(o)
	return senses.Is(l, senses.Harm) || len(c.Frames.Noun(l)) > 0
}

// promised are the sides to whom a speaker says that help is given, where the clause of v names nobody: "told the
// president of Y that X will provide two boats".
func (c *coder) promised(v int, source []string) []string {
	i := c.teller[v]
	if i < 0 || c.tree.Rel(v) != syntax.Ccomp {
		return nil
	}
	st := &c.Statements[i]
	if len(minus(source, c.codesOf(st.Speaker), false)) > 0 {
		return nil
	}
	return c.codesOf(st.To)
}

// seenAs says whether "as" follows verb v in its clause.
func (c *coder) seenAs(v int) bool {
	o := clause.Object(c.tree, v)
	as := max(clause.Prep(c.tree, v, "as"), clause.Prep(c.tree, max(o, 0), "as"))
	if as < v {
		return false
	}
	switch c.tree.Lemma(as) {
	case "state", "country", "nation", "president", "government", "republic", "leader", "capital":
		return false
	}
	return true
}
