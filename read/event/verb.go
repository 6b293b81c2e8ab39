package event

import (
	"strings"

	"readout/knowledge/frames"
	"readout/read/clause"
	"readout/read/frame"
	"readout/read/syntax"
)

// verb codes the clause of verb v by the first frame whose words stand beside it and whose roles are filled.
func (c *coder) verb(v int) {
	if c.taken[v] || c.attribute(v) {
		return
	}
	lemma := c.tree.Lemma(v)
	if o, ok := c.Frames.Operator(lemma); ok && c.operator(v, o) {
		return
	}
	if c.suit(v) {
		return
	}
	list := c.Frames.Verb(lemma)
	for i := range list {
		if c.frame(v, &list[i]) {
			return
		}
	}
	c.gap(v)
}

// attribute says whether v is a participle that only describes the noun after it ("the Iranian-backed militia"):
// it tells no act of the clause's subject.
func (c *coder) attribute(v int) bool {
	return c.tree.Rel(v) == syntax.Amod && c.tree.Head(v) > v && c.tree.Kid(v, syntax.Nsubj) < 0 && v > 0 && c.tree.Lemma(v-1) != "have"
}

// frame codes v by one frame; false where it does not fit.
func (c *coder) frame(v int, f *frames.Frame) bool {
	why, ok := frame.Beside(c.tree, v, f)
	if !ok {
		return false
	}
	if f.Code.CAMEO == "054" && c.seenAs(v) {
		return false // "recognised Y as a leading voice"
	}
	if f.Code.CAMEO == "" && clause.Object(c.tree, v) >= 0 {
		c.taken[v] = true
		return true // "met the requirements": no act, whoever does it
	}
	source, mutual := c.fill(v, f.Source)
	if len(source) == 0 && strings.HasPrefix(f.Code.CAMEO, "16") && clause.Passive(c.tree, v) {
		source = c.leftPlace(v)
	}
	if len(source) == 0 && strings.HasPrefix(f.Code.CAMEO, "14") {
		source = c.crowd(v)
	}
	target, both := c.target(v, f.Target, source)
	if f.Code.CAMEO < "15" && f.Code.CAMEO != "054" && c.onlyWithin(v, f) {
		return false
	}
	if len(target) == 0 && strings.HasPrefix(f.Code.CAMEO, "07") {
		target = c.promised(v, source)
	}
	if len(minus(target, source, false)) == 0 && c.pronoun(clause.Object(c.tree, v)) {
		target = c.sharedTarget(v, source)
	}
	switch {
	case len(target) > 0:
	case f.Code.CAMEO >= "19":
		target = c.territory(v, "on", "in", "into", "at", "near", "against")
	case strings.HasPrefix(f.Code.CAMEO, "16") && len(f.Conditions) > 0:
		if target = c.likewise(v, f.Code.CAMEO, source); len(target) == 0 {
			if target = c.covered(v); len(target) == 0 {
				target = c.joinedTarget(v, source)
			}
		}
	case strings.HasPrefix(f.Code.CAMEO, "087"):
		if target = c.territory(v, "from"); len(target) == 0 && len(f.Conditions) > 0 && f.Code.CAMEO == "0874" && clause.MoodOf(c.tree, v).Status == clause.Happened {
			target = c.opposite(source)
		}
	case f.Code.CAMEO == "055":
		target = c.wronged(v, source)
	}
	if c.eachOther(v) {
		both = true
	}
	code := f.Code
	if code == warning && c.consequence(v) {
		code = threat
	}
	if (mutual || both) && len(target) == 0 && code.CAMEO == "030" && clause.Object(c.tree, v) >= 0 {
		return false // "A and B pledged two million dollars each" to somebody else
	}
	return c.act(v, source, target, mutual || both, code, "event."+why, clause.MoodOf(c.tree, v))
}

// eachOther says whether what the sources of v do they do on each other: "accused each other", "bombed each other's ports".
func (c *coder) eachOther(v int) bool {
	end := len(c.tree.Nodes)
	for k := v + 1; k+1 < min(end, v+6); k++ {
		if w := c.tree.Form(k); (w == "each" && c.tree.Form(k+1) == "other") || (w == "one" && c.tree.Form(k+1) == "another") {
			return k == v+1 || k+2 < end && c.tree.Rel(k+2) == syntax.Case && strings.HasSuffix(c.tree.Form(k+2), "s")
		}
		if c.tree.UPOS(k) == syntax.VERB || c.tree.UPOS(k) == syntax.PUNCT {
			return false
		}
	}
	return false
}

// act keeps the event of clause v between two sets of actors. It says whether the clause is coded (also
// where its status leaves nothing to keep).
func (c *coder) act(v int, source, target []string, mutual bool, code frames.Code, why string, mood clause.Mood) bool {
	s, t := unique(source), unique(target)
	if mutual {
		all := unique(append(append([]string{}, s...), t...))
		if len(all) < 2 {
			return false
		}
		if one := minus(t, s, false); len(one) > 0 && len(all) > 2 && clause.Separate(c.tree, clause.Object(c.tree, v)) {
			for _, x := range minus(s, t, false) {
				for _, y := range t {
					c.act(v, []string{x}, []string{y}, true, code, why, mood)
				}
			}
			return true
		}
		s, t = all, rotate(all)
	}
	t = minus(t, s, mutual)
	if len(s) == 0 || len(t) == 0 {
		return false
	}
	c.taken[v] = true
	if code.CAMEO == "" || c.unreal(v, code.CAMEO) || c.unsaid(mood) || c.shortOf(v) || c.aimed(v) && mood.Status == clause.Happened || c.alleged(v) || c.asked(v, mood, s) || mood.Status == clause.Happened && c.intent(v, code.CAMEO) || mood.Status == clause.Hypothetical && code.CAMEO < "08" {
		return true // a cooperation that is only supposed is none
	}
	c.keep(v, s, t, code, why, mood)
	return true
}

// keep adds the event of clause v with its date and place, and remembers who tells it.
func (c *coder) keep(v int, s, t []string, code frames.Code, why string, mood clause.Mood) {
	first, last := clause.Span(c.tree, v)
	if mood.Status == clause.Happened && c.toCome(v, first, last) {
		mood.Status = clause.Planned // "meet next week"
	}
	code, status := c.settle(code, mood)
	f := found{clause: true, source: s, target: t, code: code, status: status, statusWord: mood.Word, place: c.placeIn(first, last), told: -1, first: first, last: last, evidence: c.tree.Span(first, last), why: why, confidence: 0.72}
	f.date = c.dateIn(v, first, last, status)
	if mood.Word < 0 && (status == clause.Happened || status == clause.Background) {
		f.status = clause.Happened // "had summoned" tells what was done, however the tense goes back
		if c.longAgo(f.date) {
			f.status = clause.Background
		}
	}
	f.told = int(c.teller[v])
	if n := c.add(f); n >= 0 {
		c.at[v] = n
		if f.told >= 0 {
			c.clauses[f.told] = append(c.clauses[f.told], n)
		}
	}
}

// settle is the code that an act has by its status: cooperation to come is AGREE.
func (c *coder) settle(code frames.Code, mood clause.Mood) (frames.Code, string) {
	if (mood.Status == clause.Planned || mood.Status == clause.Proposed) && code.CAMEO < "09" {
		if n, ok := c.Frames.Shift(c.Book, code.CAMEO, "03"); ok {
			return n, mood.Status
		}
	}
	return code, mood.Status
}

func rotate(list []string) []string {
	var out []string
	for i := range list {
		out = append(out, list[(i+1)%len(list)])
	}
	return out
}

// minus leaves out of the targets who is a source.
func minus(t, s []string, mutual bool) []string {
	if mutual {
		return t
	}
	var kept []string
	for _, x := range t {
		found := false
		for _, y := range s {
			found = found || x == y
		}
		if !found {
			kept = append(kept, x)
		}
	}
	return kept
}
