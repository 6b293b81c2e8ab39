package event

import (
	"readout/knowledge/frames"
	"readout/read/clause"
	"readout/read/frame"
	"readout/read/syntax"
)

// operator codes a verb that carries another act: "agreed to release", "refused to meet", "urged X to
// withdraw". The act below is looked up in the frames, and its code taken in the operator's row of CAMEO.
func (c *coder) operator(v int, o frames.Operator) bool {
	below := -1
	for k := range c.tree.Kids(v) {
		r := c.tree.Rel(k)
		if k > v && c.tree.UPOS(k) == syntax.VERB && (r == syntax.Xcomp || r == syntax.Ccomp || r == syntax.Advcl && clause.Has(c.tree, k, syntax.Mark, "to")) {
			below = k
			break
		}
	}
	if below < 0 || (o.Shift == "02" || o.Shift == "10") && o.Verb != "demand" && !clause.Has(c.tree, below, syntax.Mark, "to") {
		return false // "told him that" asks for nothing
	}
	if o.Shift == "03" && c.taken[below] {
		return true // "planned to visit": the visit is coded already
	}
	source := c.codesOf(c.who.Subject(v))
	if sub := c.tree.Kid(below, syntax.Nsubj, syntax.NsubjPass); sub >= 0 && c.tree.Rel(below) == syntax.Ccomp && len(minus(c.sidesAt(sub), source, false)) > 0 {
		return false // "agreed that Y should release": what another is to do
	}
	target, _ := c.fill(v, o.Role)
	mood := clause.MoodOf(c.tree, v)
	code, why, act := o.Code, "event."+o.Verb, false
	list := c.Frames.Verb(c.tree.Lemma(below))
	if clause.Has(c.tree, below, syntax.Advmod, "not", "n't", "n’t", "never") {
		list = nil // "urged Y not to buy gas": not that act is asked for
	}
	if o.Shift == "10" && c.tree.Lemma(below) == "leave" && c.diplomat(clause.Object(c.tree, v)) {
		return c.act(v, source, c.inside(clause.Object(c.tree, v)), false, expulsion, why+"_to_leave", mood)
	}
	for i := range list {
		f := &list[i]
		words, ok := frame.Beside(c.tree, below, f)
		if !ok {
			continue
		}
		row := o.Shift
		if row == "03" && f.Code.CAMEO >= "15" && vows(o.Verb) {
			row = "13" // who vows to strike threatens
		}
		shifted, ok := c.Frames.Shift(c.Book, f.Code.CAMEO, row)
		if !ok {
			continue
		}
		code, why, act = shifted, "event."+o.Verb+"_to_"+words, true
		if len(target) == 0 {
			var mutual bool
			if target, mutual = c.fill(below, f.Target); mutual && len(target) == 0 {
				target = source
			}
		}
		break
	}
	if !act && !c.saysEnough(o, below) {
		return false
	}
	mutual := o.Shift == "03" && o.Verb == "agree"
	if !c.act(v, source, target, mutual, code, why, mood) {
		return false
	}
	c.taken[below] = true
	return true
}

// expulsion is what an order to diplomats to leave is.
var expulsion = frames.Code{CAMEO: "161", Event: "SANCTION", Mode: "expel"}

// diplomat says whether token t is somebody who stands for a state abroad.
func (c *coder) diplomat(t int) bool {
	if t < 0 {
		return false
	}
	switch c.tree.Lemma(t) {
	case "ambassador", "diplomat", "envoy", "attaché", "attache", "consul", "diplomats":
		return true
	}
	return false
}

func vows(verb string) bool {
	return verb == "vow" || verb == "pledge" || verb == "promise" || verb == "swear"
}

// saysEnough says whether an operator is an act though the act below it is not known: "agreed to", "urged to"
// are, "plans to", "threatened to" and "refused to" are not, nor is "agreed that".
func (c *coder) saysEnough(o frames.Operator, below int) bool {
	if l := c.tree.Lemma(below); l == "disagree" || l == "differ" {
		return false // "agreed to disagree"
	}
	switch o.Shift {
	case "02", "10":
		return true
	case "03":
		switch o.Verb {
		case "agree", "pledge", "promise", "vow", "commit", "undertake", "offer":
			return clause.Has(c.tree, below, syntax.Mark, "to")
		}
	}
	return false
}
