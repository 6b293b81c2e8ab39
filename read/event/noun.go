package event

import (
	"readout/knowledge/frames"
	"readout/read/clause"
	"readout/read/syntax"
)

// noun codes an act told as a noun with both its actors: "Russia’s invasion of Ukraine", "the attack by X on
// Y". What a noun tells has mostly happened before: it is background.
func (c *coder) noun(n int) {
	if c.taken[n] || c.tree.Rel(n) == syntax.Compound {
		return
	}
	list := c.Frames.Noun(c.tree.Lemma(n))
	for i := range list {
		f := &list[i]
		source := c.nounRole(n, f.Source)
		target := c.nounRole(n, f.Target)
		target = minus(target, source, false)
		if len(source) == 0 || len(target) == 0 {
			continue
		}
		mood := clause.Mood{Status: clause.Background, Word: -1}
		for k := range c.tree.Kids(n) {
			switch c.tree.Lemma(k) {
			case "possible", "potential", "future", "planned", "threatened", "alleged", "further", "any", "imminent", "no":
				mood = clause.Mood{Status: clause.Hypothetical, Word: k}
			}
		}
		if m := clause.MoodOf(c.tree, n); m.Status == clause.Hypothetical || m.Status == clause.Denied || m.Status == clause.Proposed {
			mood = m
		}
		if h := c.tree.Head(n); h >= 0 && c.tree.Rel(n) == syntax.Nsubj && c.tree.UPOS(h) == syntax.VERB {
			if m := clause.MoodOf(c.tree, h); (m.Status == clause.Hypothetical || m.Status == clause.Planned) && m.Word >= 0 && c.tree.UPOS(m.Word) == syntax.AUX {
				mood = clause.Mood{Status: clause.Hypothetical, Word: m.Word} // "an attack by X on Y would anger Z"
			}
		}
		c.actNoun(n, source, target, f, mood)
		return
	}
}

func (c *coder) actNoun(n int, s, t []string, f *frames.Frame, mood clause.Mood) {
	c.taken[n] = true
	first, last := c.tree.Subtree(n)
	first, last = clause.Trim(c.tree, n, first, last)
	for first < n && c.tree.UPOS(first) == syntax.ADP {
		first++
	}
	e := found{source: s, target: t, code: f.Code, status: mood.Status, statusWord: mood.Word, place: -1, told: -1, first: first, last: last, evidence: c.tree.Span(first, last), why: "event.noun_" + f.Predicate, confidence: 0.7}
	e.date = c.dateIn(n, first, last, mood.Status)
	c.add(e)
}

// nounRole finds the actors of a role around a noun.
func (c *coder) nounRole(n int, roles []frames.Role) []string {
	for _, r := range roles {
		for k := range c.tree.Kids(n) {
			rel := c.tree.Rel(k)
			ok := false
			switch r.Place {
			case frames.Possessor:
				ok = rel == syntax.NmodPoss || (rel == syntax.Amod || rel == syntax.Compound) && k < n
			case frames.By:
				ok = (rel == syntax.Nmod || rel == syntax.OblAgent) && clause.Has(c.tree, k, syntax.Case, "by")
			case frames.Prep:
				ok = rel == syntax.Nmod && clause.Has(c.tree, k, syntax.Case, r.Words)
			}
			if !ok {
				continue
			}
			if list := c.sidesAt(k); len(list) > 0 {
				return list
			}
		}
	}
	return nil
}
