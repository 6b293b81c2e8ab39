package event

import (
	"strings"

	"readout/knowledge/frames"
	"readout/read/clause"
	"readout/read/syntax"
	"readout/record"
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
	list := c.Frames.Verb(lemma)
	for i := range list {
		if c.frame(v, &list[i]) {
			return
		}
	}
	if len(list) == 0 {
		c.gap(v)
	}
}

// attribute says whether v is a participle that only describes the noun after it ("the Iranian-backed militia"):
// it tells no act of the clause's subject.
func (c *coder) attribute(v int) bool {
	return c.tree.Rel(v) == syntax.Amod && c.tree.Head(v) > v && c.tree.Kid(v, syntax.Nsubj) < 0 && v > 0 && c.tree.Lemma(v-1) != "have"
}

// frame codes v by one frame; false where it does not fit.
func (c *coder) frame(v int, f *frames.Frame) bool {
	why, ok := c.allBeside(v, f)
	if !ok {
		return false
	}
	source, mutual := c.fill(v, f.Source)
	target, both := c.fill(v, f.Target)
	if f.Code.CAMEO < "15" && c.onlyWithin(v, f) {
		return false
	}
	if len(target) == 0 && strings.HasPrefix(f.Code.CAMEO, "07") {
		target = c.promised(v, source)
	}
	if v+2 < len(c.tree.Nodes) && c.tree.Form(v+1) == "each" && c.tree.Form(v+2) == "other" {
		both = true
	}
	return c.act(v, source, target, mutual || both, f.Code, "event."+why, clause.MoodOf(c.tree, v))
}

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
	switch l := c.tree.Lemma(o); l {
	case "killing", "murder", "assassination", "kidnapping", "abduction", "execution", "poisoning", "slaying", "bombing", "detention", "arrest", "imprisonment", "beheading", "coup", "shooting", "downing", "hijacking", "seizure":
		return true
	default:
		return len(c.Frames.Noun(l)) > 0
	}
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
	if c.unsaid(mood) || c.alleged(v) || c.asked(v, mood, s) || mood.Status == clause.Happened && c.intent(v, code.CAMEO) || mood.Status == clause.Hypothetical && code.CAMEO < "08" {
		return true // a cooperation that is only supposed is none
	}
	c.keep(v, s, t, code, why, mood)
	return true
}

// keep adds the event of clause v with its date and place, and remembers who tells it.
func (c *coder) keep(v int, s, t []string, code frames.Code, why string, mood clause.Mood) {
	code, status := c.settle(code, mood)
	first, last := clause.Span(c.tree, v)
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

// unsaid says whether a clause only tells what was not done or what ought to be: that is no event. (What
// somebody denies is one, with that status.)
func (c *coder) unsaid(mood clause.Mood) bool {
	if mood.Word < 0 {
		return false
	}
	switch c.tree.Lemma(mood.Word) {
	case "not", "n't", "n’t", "never", "fail", "must", "should", "ought", "need", "whether", "no":
		return true
	}
	return false
}

// alleged says whether clause v, without a tense of its own, only names what somebody is accused of: "accused
// Y of planning to attack Z". The order of the words tells it, for trees part such clauses badly.
func (c *coder) alleged(v int) bool {
	if finite(c.tree.Nodes[v].XPOS) {
		return false
	}
	first, of := int(c.tree.Sentences[c.tree.SentenceOf[v]].First), false
	for k := v - 1; k >= first && k > v-25; k-- {
		switch c.tree.Lemma(k) {
		case "of", "for":
			of = true
		case "accuse", "suspect", "blame", "accusation", "allegation", "suspicion":
			return of
		}
		if finite(c.tree.Nodes[k].XPOS) {
			return false
		}
	}
	return false
}

func finite(x syntax.XPOS) bool {
	return x == syntax.XVBD || x == syntax.XVBZ || x == syntax.XVBP || x == syntax.XMD
}

// asked says whether a cooperation is only what another side wants of the sources: "insisted that Y recognise
// Z". What they themselves offer or want is theirs.
func (c *coder) asked(v int, mood clause.Mood, sources []string) bool {
	if mood.Status != clause.Proposed || mood.Word < 0 || mood.Word == v {
		return false
	}
	switch c.tree.Lemma(mood.Word) {
	case "insist", "demand", "require", "urge", "ask", "request", "call", "want", "wish", "suggest", "recommend", "advocate":
	default:
		return false
	}
	by := c.codesOf(c.who.Subject(mood.Word))
	return len(minus(sources, by, false)) > 0 || c.tree.Kid(v, syntax.Nsubj) >= 0
}

// intent says whether a clause without a tense of its own only names a cooperation ("working together", "met
// to deepen ties"): what is aimed at has not happened. A thanks beside a verb ("…, thanking him") has.
func (c *coder) intent(v int, cameo string) bool {
	if cameo >= "08" || c.tree.Kid(v, syntax.Aux, syntax.AuxPass) >= 0 {
		return false
	}
	switch c.tree.Nodes[v].XPOS {
	case syntax.XVBG:
		return !strings.HasPrefix(cameo, "05") || c.tree.Rel(v) != syntax.Advcl
	case syntax.XVB:
		if h := c.tree.Head(v); h >= 0 && c.taken[h] && strings.HasPrefix(cameo, "05") {
			return false // "called her to congratulate her": done in the call
		}
		return clause.Has(c.tree, v, syntax.Mark, "to")
	}
	return false
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

// gap tells of a clause that joins two actors by a verb that no pattern knows.
func (c *coder) gap(v int) {
	if c.taken[v] || c.cue[v] || c.tree.Rel(v) == syntax.Amod {
		return
	}
	source := c.codesOf(c.who.Subject(v))
	var target []string
	if o := clause.Object(c.tree, v); o >= 0 {
		target = c.codesOf(c.who.People(o))
	}
	if len(source) == 0 || len(minus(target, source, false)) == 0 {
		return
	}
	var g Gap
	g.Kind, g.Reason = "verb", "no pattern for “"+c.tree.Lemma(v)+"” between "+source[0]+" and "+minus(target, source, false)[0]
	g.Span = c.tree.Span(v, v+1)
	first, last := clause.Span(c.tree, v)
	g.Evidence, g.Why, g.Confidence = []record.Span{c.tree.Span(first, last)}, "gap.verb", 0.9
	c.out.Gaps = append(c.out.Gaps, g)
}
