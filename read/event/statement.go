package event

import (
	"slices"

	"readout/read/clause"
	"readout/read/statement"
	"readout/read/syntax"
	"readout/read/temporal"
	"readout/record"
)

// plain are the acts that say no more than that something was said: a statement with another act is coded by
// that one.
var plain = map[string]bool{"assess": true, "position": true, "report": true, "confirm": true}

// statements codes what is done by saying. A clause that is coded already by its own words gets the statement
// as its teller; the codes of CAMEO 01 and 02, which PLOVER drops, are kept.
func (c *coder) statements() {
	for i := range c.Statements {
		st := &c.Statements[i]
		if k, ok := c.at[st.Token]; ok {
			if e := &c.out.Events[k]; !slices.Contains(e.ToldBy, i) {
				e.ToldBy = append(e.ToldBy, i)
			}
			continue
		}
		if st.Negated || c.shortOf(st.Token) || c.game(st.Token) && !c.persons(st.Speaker) || c.madeUp(st.Token) || c.figurative(st.Token) {
			continue
		}
		coded := false
		for _, act := range st.Acts {
			if act == "reject" && clause.Silent(c.tree, st.Token) {
				coded = true // who declines to comment rejects nothing
			} else if !plain[act] {
				coded = c.told(i, act) || c.said(i, st, act) || coded
			}
		}
		if !coded && slices.Contains(st.Acts, "position") {
			c.said(i, st, "position")
		}
	}
}

// told says whether a clause in the words of statement i is coded by the event of that act already.
func (c *coder) told(i int, act string) bool {
	for _, k := range c.clauses[i] {
		e := &c.out.Events[k]
		if e.PLOVER != nil && e.PLOVER.Event == c.Frames.Acts[act].Code.Event || act == "promise" && (e.CAMEO >= "09" || e.PLOVER != nil && e.PLOVER.Event == "REQUEST") {
			return true // who vows to strike offers nothing
		}
	}
	return false
}

// said codes one act of a statement; false where no target is known.
func (c *coder) said(i int, st *statement.Statement, act string) bool {
	a, ok := c.Frames.Acts[act]
	if !ok {
		return false
	}
	if act == "promise" && c.undone(st) {
		return false // who vows not to negotiate offers nothing
	}
	source := c.codesOf(st.Speaker)
	code, target := c.codeOf(st, act, a.Code), c.toldTo(st, act, a.From, source)
	if code.CAMEO == "019" && len(target) == 0 {
		target = minus(c.codesOf(c.cast.Within(c.tokens(st.Evidence[0]))), source, false)
	}
	if len(source) == 0 || len(target) == 0 {
		return false
	}
	f := found{source: source, target: target, code: code, status: clause.Happened, statusWord: -1, place: -1, told: i, evidence: st.Evidence[0], why: "event.act_" + act, confidence: 0.7 * st.Confidence / 0.9}
	f.first, f.last = c.tokens(f.evidence)
	if f.date = c.framed(st.Token, f.last); f.date == "" || temporal.Later(f.date, temporal.ParseDate(c.Published)) {
		f.date = day(c.Published)
	}
	if m := c.Meetings.Of[i]; m >= 0 {
		f.place = c.Meetings.Meetings[m].Place
		if start := c.Meetings.Meetings[m].Start; start != nil {
			f.date = day(start.Value)
		}
	}
	if act == "agree" {
		all := unique(append(slices.Clone(source), target...))
		f.source, f.target = all, rotate(all)
	}
	c.add(f)
	return true
}

// otherSide is the rule that gives a statement the other side of a meeting for its addressee.
const otherSide = "meeting.other_side"

// facing are the sides that a statement is said to. The other side of a meeting counts only where the report does
// have a meeting of the two.
func (c *coder) facing(st *statement.Statement, source []string) []string {
	to := c.codesOf(st.To)
	if st.Because["to"].Why != otherSide || len(to) != 1 || len(source) != 1 || c.Meetings.Joins(source[0], to[0]) {
		return to
	}
	return nil
}

// spokenOf is the side that the words of a statement are about: what their first head is, or belongs to
// ("Russia’s attacks", "the attack by X"); not whom they merely mention. Who shares a promise or a refusal is not
// whom it is made to: there the object counts ("would not agree to Russian inspections").
func (c *coder) spokenOf(st *statement.Statement, act string, source []string) []string {
	r := st.Content[0]
	for k := int(r.First); k < int(r.Last); k++ {
		if h := c.tree.Head(k); h >= int(r.First) && h < int(r.Last) || c.tree.UPOS(k) == syntax.PUNCT {
			continue
		}
		if c.tree.UPOS(k) != syntax.VERB {
			return minus(c.author(k), source, false)
		}
		if act != "promise" && act != "offer" && act != "reject" && act != "agree" {
			return minus(c.codesOf(c.who.Subject(k)), source, false)
		}
		if act == "agree" || len(minus(source, c.codesOf(c.who.Subject(k)), false)) > 0 && c.tree.Kid(k, syntax.Nsubj) >= 0 {
			return nil
		}
		if o := clause.Object(c.tree, k); o >= 0 {
			return minus(c.inside(o), source, false)
		}
		return minus(c.inside(clause.PrepAny(c.tree, k, "to", "with", "for", "against")), source, false)
	}
	return nil
}

// undone says whether the words of a statement tell what will not be done.
func (c *coder) undone(st *statement.Statement) bool {
	r := st.Content[0]
	for k := int(r.First); k < int(r.Last) && k < int(r.First)+10; k++ {
		switch c.tree.Lemma(k) {
		case "not", "n't", "n’t", "never":
			return true
		}
	}
	return false
}

// author are the sides at token t, or whose thing it is; not where it is, nor whom a harm befell.
func (c *coder) author(t int) []string {
	list := c.inside(t)
	if len(list) == 0 || len(c.sidesAt(t)) > 0 {
		return list
	}
	for k := range c.tree.Kids(t) {
		if c.tree.Rel(k) == syntax.Nmod && len(c.sidesAt(k)) > 0 && slices.Equal(c.sidesAt(k), list) &&
			(clause.Has(c.tree, k, syntax.Case, "in", "from") || c.harm(t) && clause.Has(c.tree, k, syntax.Case, "of", "on", "against", "at")) {
			return nil
		}
	}
	return list
}

// characterises says whether a statement is what somebody called a meeting.
func (c *coder) characterises(st *statement.Statement) bool {
	first, last := c.tokens(st.Evidence[0])
	for _, i := range c.Meetings.Naming(first, last) {
		for _, x := range c.Meetings.Meetings[i].Characterised {
			if len(x.By) > 0 && slices.ContainsFunc(st.Evidence, func(e record.Span) bool { return e.Overlaps(x.Content[0]) }) {
				return true
			}
		}
	}
	return false
}

// tellers finds for each token the statement in whose words it stands, or -1, and the cues, which are no gaps.
func (c *coder) tellers() {
	c.teller = make([]int32, len(c.tree.Nodes))
	for i := range c.teller {
		c.teller[i] = -1
	}
	c.cue = map[int]bool{}
	for i := range c.Statements {
		c.cue[c.Statements[i].Token] = true
		for _, r := range c.Statements[i].Content {
			for k := r.First; k < r.Last; k++ {
				c.teller[k] = int32(i)
			}
		}
	}
}
