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
	below := c.carried(v)
	if below < 0 || (o.Shift == "02" || o.Shift == "10") && o.Verb != "demand" && !clause.Has(c.tree, below, syntax.Mark, "to") {
		return false // "told him that" asks for nothing
	}
	if o.Shift == "03" && c.taken[below] {
		return true // "planned to visit": the visit is coded already
	}
	source := c.role(v, frames.Role{Place: frames.Subject})
	below = c.telling(o, below, source)
	other := c.another(below, source)
	if len(other) > 0 && o.Shift != "02" && o.Shift != "10" {
		return false // "agreed that Y should release": what another is to do
	}
	mood := clause.MoodOf(c.tree, v)
	if o.Shift == "10" && c.tree.Lemma(below) == "leave" && c.diplomat(clause.Object(c.tree, v)) {
		return c.act(v, source, c.inside(clause.Object(c.tree, v)), false, expulsion, "event."+o.Verb+"_to_leave", mood)
	}
	target, _ := c.fill(v, o.Role)
	if len(target) == 0 {
		target = other // "demanded that Y release"
	}
	code, why, oneWay, shared := o.Code, "event."+o.Verb, false, false
	if f, shifted, words := c.below(o, below, source); f != nil {
		code, why = shifted, why+"_to_"+words
		if len(target) == 0 {
			both := false
			if target, both = c.target(below, f.Target, source); both && len(target) == 0 {
				target = source
			}
			oneWay, shared = !both && len(source) == 1, both && len(source) > 1
		}
		if len(target) == 0 && o.Shift == "13" {
			target = minus(c.whoMay(v), source, false)
		}
		if len(target) == 0 && addressed(o) && !c.elsewhere(below) {
			target = c.opposite(source)
		}
	} else if may := c.whoMay(v); o.Shift == "13" && len(may) > 0 {
		target = may // "threatened to close its ports if Y did so"
	} else if !c.saysEnough(o, below) {
		return false
	} else if len(target) == 0 && (o.Verb == "promise" || o.Verb == "undertake") && !c.elsewhere(below) {
		target = c.opposite(source)
	}
	if !c.act(v, source, target, o.Shift == "03" && (o.Verb == "agree" && !oneWay || shared), code, why, mood) {
		return false
	}
	c.taken[below] = true
	return true
}

// carried is the verb that verb v carries ("agreed to release"), or -1.
func (c *coder) carried(v int) int {
	for k := range c.tree.Kids(v) {
		r := c.tree.Rel(k)
		if k > v && c.tree.UPOS(k) == syntax.VERB && (r == syntax.Xcomp || r == syntax.Ccomp || r == syntax.Advcl && clause.Has(c.tree, k, syntax.Mark, "to")) {
			return k
		}
	}
	return -1
}

// telling is the first of the verbs that an operator carries, joined by "and", whose act and target are known ("threatened to pull
// out and to impose sanctions on Y"); the first one where none is.
func (c *coder) telling(o frames.Operator, first int, source []string) int {
	at := first
	for range joined {
		if f, _, _ := c.below(o, at, source); f != nil {
			if sides, _ := c.target(at, f.Target, source); len(minus(sides, source, false)) > 0 {
				return at
			}
		}
		next := -1
		for k := range c.tree.Kids(first) {
			if k > at && c.tree.Rel(k) == syntax.Conj && c.tree.Nodes[k].XPOS == syntax.XVB && c.tree.Kid(k, syntax.Nsubj) < 0 {
				next = k
				break
			}
		}
		if next < 0 {
			break
		}
		at = next
	}
	return first
}

// below is the frame of the verb that an operator carries, its code in the operator's row, and its words, one that has a
// target before one that has none; nil where none fits, or where just that act is not to be ("urged Y not to buy gas").
func (c *coder) below(o frames.Operator, below int, source []string) (best *frames.Frame, code frames.Code, words string) {
	if clause.Has(c.tree, below, syntax.Advmod, "not", "n't", "n’t", "never") {
		return nil, frames.Code{}, ""
	}
	list := c.Frames.Verb(c.tree.Lemma(below))
	for i := range list {
		f := &list[i]
		beside, ok := frame.Beside(c.tree, below, f)
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
		if best == nil {
			best, code, words = f, shifted, beside
		}
		if sides, _ := c.target(below, f.Target, source); len(minus(sides, source, false)) > 0 {
			return f, shifted, beside
		}
	}
	return best, code, words
}

// another are the sides, other than the source, who are to do what verb below tells.
func (c *coder) another(below int, source []string) []string {
	if c.tree.Rel(below) != syntax.Ccomp {
		return nil
	}
	return minus(c.inside(c.tree.Kid(below, syntax.Nsubj, syntax.NsubjPass)), source, false)
}

// addressed says whether an operator is said to somebody though the clause may leave it open to whom: a refusal, a demand,
// a threat, a promise; not a plan.
func addressed(o frames.Operator) bool {
	switch o.Shift {
	case "10", "12", "13":
		return true
	}
	return o.Shift == "03" && (vows(o.Verb) || o.Verb == "agree" || o.Verb == "undertake" || o.Verb == "commit" || o.Verb == "offer")
}

// whoMay are the sides of whose act a threat depends: "threatened to open the gates if the Union did so".
func (c *coder) whoMay(v int) []string {
	_, last := c.tree.Subtree(v)
	for k := v + 1; k < min(last, v+stretch); k++ {
		if l := c.tree.Lemma(k); (l == "if" || l == "unless") && c.tree.Rel(k) == syntax.Mark {
			return c.codesOf(c.who.Subject(c.tree.Head(k)))
		}
	}
	return nil
}

// elsewhere says whether what verb v gives goes to somebody whom its clause names: "to contribute a million to the mission".
func (c *coder) elsewhere(v int) bool {
	o := clause.Object(c.tree, v)
	return c.tree.Kid(v, syntax.Iobj) >= 0 || clause.Prep(c.tree, v, "to") > v || o > v && clause.PrepAny(c.tree, o, "to", "for") > o
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
