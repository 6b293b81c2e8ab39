package dyad

import (
	"slices"
	"strings"

	"readout/knowledge/frames"
	"readout/read/clause"
	"readout/read/frame"
	"readout/read/syntax"
)

// act is a predicate of the sentence for which there is a frame.
type act struct {
	Token  int
	Code   frames.Code
	Raw    frames.Code // before its status changed it
	Status string
	Why    string
	rank   int
}

// acts are those of a sentence, the one that joins source and target best first.
func (c *Coder) acts(v *view) []act {
	var list []act
	below := map[int]bool{}
	for i := v.first; i < v.last; i++ {
		switch v.Tree.UPOS(i) {
		case syntax.VERB, syntax.ADJ:
			list = c.verb(v, i, list, below)
		case syntax.NOUN, syntax.PROPN:
			if f := c.Frames.Noun(strings.ToLower(v.Tree.Lemma(i))); len(f) > 0 {
				list = append(list, c.act(v, i, f[0].Code, f[0].Predicate, -10))
			}
		}
	}
	for i := range list {
		if below[list[i].Token] {
			list[i].rank -= 40 // told by the verb that carries it
		}
	}
	slices.SortStableFunc(list, func(a, b act) int { return b.rank - a.rank })
	return list
}

// best is the act that joins the phrases best, of those that PLOVER has; nil for none.
func (v *view) best() *act {
	for i := range v.acts {
		if v.acts[i].Code.Event != "" {
			return &v.acts[i]
		}
	}
	return nil
}

// verb adds the act of a verb by its first frame whose words stand beside it, or the act that it carries.
func (c *Coder) verb(v *view, i int, list []act, below map[int]bool) []act {
	lemma := v.Tree.Lemma(i)
	if o, ok := c.Frames.Operator(lemma); ok {
		if k := carried(v.Tree, i); k >= 0 {
			below[k] = true
			code, why := c.operator(v.Tree, o, k)
			return append(list, c.act(v, i, code, why, 8))
		}
	}
	for _, f := range c.Frames.Verb(lemma) {
		if why, ok := frame.Beside(v.Tree, i, &f); ok {
			if f.Code.CAMEO == "" {
				return list
			}
			return append(list, c.act(v, i, f.Code, why, 6*len(f.Conditions)))
		}
	}
	return list
}

// carried is the verb that an operator carries ("agreed to release"), or -1.
func carried(t *syntax.Tree, i int) int {
	for k := range t.Kids(i) {
		r := t.Rel(k)
		if k > i && t.UPOS(k) == syntax.VERB && (r == syntax.Xcomp || r == syntax.Ccomp || r == syntax.Advcl && clause.Has(t, k, syntax.Mark, "to")) {
			return k
		}
	}
	return -1
}

// operator is the code of the act that verb k tells in the operator's row of CAMEO.
func (c *Coder) operator(t *syntax.Tree, o frames.Operator, k int) (frames.Code, string) {
	for _, f := range c.Frames.Verb(t.Lemma(k)) {
		if why, ok := frame.Beside(t, k, &f); ok {
			if code, ok := c.Frames.Shift(c.Book, f.Code.CAMEO, o.Shift); ok {
				return code, o.Verb + "_to_" + why
			}
			break
		}
	}
	return o.Code, o.Verb
}

// act weighs how well predicate i joins source and target, and lets its status change its code.
func (c *Coder) act(v *view, i int, code frames.Code, why string, bonus int) act {
	a := act{Token: i, Raw: code, Code: code, Why: why, rank: bonus}
	mood := clause.MoodOf(v.Tree, i)
	a.Status = mood.Status
	a.Code = c.settle(code, mood.Status)
	switch k := slices.Index(v.path, i); {
	case k == v.meet, v.beside() && i == v.governor(): // "A and B agreed"
		a.rank += 30
	case k >= 0:
		a.rank += 22
	case slices.Contains(ancestors(v.Tree, v.path[v.meet]), i):
		a.rank += 14
	default:
		for h, n := v.Tree.Head(i), 1; h >= 0 && n < 6; h, n = v.Tree.Head(h), n+1 {
			if h == v.path[v.meet] {
				a.rank += 14 - n
			}
		}
	}
	if v.bySource(i) {
		a.rank += 20
	}
	if v.toTarget(i) {
		a.rank += 14
	}
	if v.marked(i) {
		a.rank -= 25
	}
	return a
}

// settle is the code of an act by its status: cooperation to come is AGREE, a yielding or a cooperation that is
// denied REJECT, force or sanctions to come THREATEN.
func (c *Coder) settle(code frames.Code, status string) frames.Code {
	row := ""
	switch {
	case (status == clause.Planned || status == clause.Proposed) && code.CAMEO < "09":
		row = "03"
	case status == clause.Planned && code.CAMEO >= "15":
		row = "13"
	case status == clause.Denied && code.CAMEO >= "03" && code.CAMEO < "09":
		row = "12"
	}
	if row != "" {
		if n, ok := c.Frames.Shift(c.Book, code.CAMEO, row); ok {
			return n
		}
	}
	return code
}
