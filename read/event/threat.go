package event

import (
	"readout/knowledge/frames"
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/statement"
	"readout/read/syntax"
)

// A warning is an event of PLOVER where it names a consequence: then it is a threat.
var (
	warning = frames.Code{CAMEO: "130"}
	threat  = frames.Code{CAMEO: "130", Event: "THREATEN"}
)

// consequence says whether the words after v name what will follow: a price, a response, or a condition with what comes
// of it ("would strike if attacks continued").
func (c *coder) consequence(v int) bool {
	_, last := c.tree.Subtree(v)
	for i := v + 1; i < min(last, v+stretch); i++ {
		l := c.tree.Lemma(i)
		if senses.Is(l, senses.Consequence) {
			return true
		}
		switch l {
		case "if", "unless":
			return c.tree.Rel(i) == syntax.Mark && c.tree.Head(i) >= 0 && clause.Object(c.tree, v) >= 0
		case "should":
			return i+1 < last && c.tree.Form(i-1) == "," && c.tree.UPOS(i+1) != syntax.VERB && c.tree.UPOS(i+1) != syntax.AUX // ", should the talks fail"
		}
	}
	return false
}

// conditional says whether the words of a statement begin with the condition of what is threatened: "if they go on, we".
func (c *coder) conditional(st *statement.Statement) bool {
	first := int(st.Content[0].First)
	for i := first; i < min(int(st.Content[0].Last), first+4); i++ {
		if l := c.tree.Lemma(i); l == "if" || l == "unless" {
			return true
		}
	}
	return false
}
