package event

import (
	"slices"
	"strings"

	"readout/knowledge/frames"
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/syntax"
	"readout/record"
)

// likewise are the sides on whom the same act was done before, where the clause of v leaves open on whom it is done again:
// "Norway expelled four diplomats", "Peru took similar measures".
func (c *coder) likewise(v int, cameo string, source []string) []string {
	o := clause.Object(c.tree, v)
	if o < v || !c.posted(o) && !clause.Has(c.tree, o, syntax.Amod, "similar", "same", "identical") || clause.PrepAny(c.tree, o, "with", "to", "in", "of", "from") > o {
		return nil
	}
	if p := c.tree.Kid(o, syntax.NmodPoss); p >= 0 && len(minus(c.sidesAt(p), source, false)) > 0 {
		return nil
	}
	if e := c.before(v, func(e *Event) bool { return e.CAMEO[:2] == cameo[:2] && !c.far(e, v) }); e != nil {
		return minus(e.Target, source, false)
	}
	return nil
}

// suit codes a clause that tells that somebody did as the one before: "Chad followed suit", "Peru took the same step". It says whether
// it did.
func (c *coder) suit(v int) bool {
	o := clause.Object(c.tree, v)
	if o < v {
		return false
	}
	switch c.tree.Lemma(v) {
	case "follow":
		if l := c.tree.Lemma(o); l != "suit" && l != "lead" && l != "example" {
			return false
		}
	case "take", "do":
		if !clause.Has(c.tree, o, syntax.Amod, "same", "similar", "identical") && c.tree.Form(o) != "same" {
			return false
		}
	default:
		return false
	}
	source := c.role(v, frames.Role{Place: frames.Subject})
	e := c.before(v, func(e *Event) bool {
		return e.PLOVER != nil && e.Status == clause.Happened && (e.CAMEO >= "10" || e.CAMEO[:2] == "05") && c.back(e, v) <= 1 && (c.back(e, v) == 0) == (c.tree.Rel(v) == syntax.Conj)
	})
	if e == nil || len(source) == 0 {
		return false
	}
	return c.act(v, source, e.Target, false, frames.Code{CAMEO: e.CAMEO, Event: e.PLOVER.Event, Mode: e.PLOVER.Mode}, "event.likewise", clause.MoodOf(c.tree, v))
}

// wronged are the sides to whom the sources of v, who apologises without saying to whom, did harm before.
func (c *coder) wronged(v int, source []string) []string {
	if len(source) != 1 {
		return nil
	}
	if e := c.before(v, func(e *Event) bool { return e.CAMEO >= "10" && slices.Equal(e.Source, source) }); e != nil {
		return e.Target
	}
	return nil
}

// leftPlace is the state that those have to leave to whom the passive v was done: "was given two days to leave Quito", "was expelled
// from Chad".
func (c *coder) leftPlace(v int) []string {
	if k := clause.Prep(c.tree, v, "from"); k >= 0 {
		return c.ground(v, k)
	}
	end := int(c.tree.Sentences[c.tree.SentenceOf[v]].Last)
	for k := v + 1; k < min(end, v+12); k++ {
		if l := c.tree.Lemma(k); (l == "leave" || l == "quit") && c.tree.UPOS(k) == syntax.VERB {
			if o := clause.Object(c.tree, k); o > k {
				if list := c.ground(v, o); len(list) > 0 {
					return list
				}
				return c.sidesAt(o)
			}
		}
	}
	return nil
}

// posted says whether noun o is what a state has with or in another: its diplomats, its ties.
func (c *coder) posted(o int) bool {
	if c.diplomat(o) {
		return true
	}
	switch c.tree.Lemma(o) {
	case "embassy", "consulate", "mission", "relation", "relations", "tie", "ties", "link", "links", "contact", "contacts", "flight", "flights":
		return true
	}
	return false
}

// covered are the sides whom the act of v is to reach by the verb below it: "widened the sanctions to cover Y's banks".
func (c *coder) covered(v int) []string {
	for k := range c.tree.Kids(v) {
		if r := c.tree.Rel(k); k < v || r != syntax.Advcl && r != syntax.Xcomp {
			continue
		}
		switch c.tree.Lemma(k) {
		case "cover", "include", "target", "hit", "punish", "force", "press", "pressure":
			return c.inside(clause.Object(c.tree, k))
		}
	}
	return nil
}

// joinedTarget are the sides against whom the sources act by a verb before v in its sentence, where v does not say against whom its own
// thing is turned: "summoned Y's envoy, recalled its own ambassador and suspended an accord".
func (c *coder) joinedTarget(v int, source []string) []string {
	if clause.Object(c.tree, v) < v {
		return nil
	}
	e := c.before(v, func(e *Event) bool { return e.CAMEO >= "10" && c.back(e, v) == 0 && slices.Equal(e.Source, source) })
	if e == nil {
		return nil
	}
	return minus(e.Target, source, false)
}

// sharedTarget are the sides on whom the verb above v acts: who does two things at once to "it" does them to another, not to
// himself ("Chad cut ties with Niger, accusing it of theft").
func (c *coder) sharedTarget(v int, source []string) []string {
	if c.tree.Nodes[v].XPOS != syntax.XVBG {
		return nil
	}
	h := v
	for range 3 {
		if h = c.tree.Head(h); h < 0 {
			return nil
		}
		if i, ok := c.at[h]; ok {
			return minus(c.out.Events[i].Target, source, false)
		}
	}
	return nil
}

// pronoun says whether token t is a personal pronoun.
func (c *coder) pronoun(t int) bool {
	if t < 0 || c.tree.UPOS(t) != syntax.PRON {
		return false
	}
	switch c.tree.Lemma(t) {
	case "it", "he", "she", "they", "him", "her", "them":
		return true
	}
	return false
}

// mover are the sides whose move a phrase at token t speaks of ("the ban", "these measures"), where an event that the report
// told not long before is one: done to the speaker, or named by the same word.
func (c *coder) mover(t int, source []string) []string {
	if c.tree.Lemma(t) == "it" && len(c.sidesAt(t)) == 0 { // "A criticised Y's raid, and B condemned it"
		e := c.before(t, func(e *Event) bool { return e.CAMEO[:2] == "11" && c.back(e, t) == 0 })
		if e == nil {
			return nil
		}
		return minus(e.Target, source, false)
	}
	n := c.spokenNoun(t)
	if n < 0 {
		return nil
	}
	lemma := c.tree.Lemma(n)
	general := senses.Is(lemma, senses.Move|senses.Deed)
	e := c.before(t, func(e *Event) bool {
		if e.PLOVER == nil || e.Status != clause.Happened || e.CAMEO < "09" || len(minus(e.Source, source, false)) < len(e.Source) || c.far(e, t) {
			return false
		}
		return general && len(minus(e.Target, source, false)) < len(e.Target) || c.named(e, lemma)
	})
	if e == nil {
		return nil
	}
	return e.Source
}

// spokenNoun is the noun of a phrase with "the" or "this" that begins at token t and says of nobody that it is his; -1 where
// there is none.
func (c *coder) spokenNoun(t int) int {
	switch c.tree.Lemma(t) {
	case "the", "this", "that", "these", "those", "such":
	default:
		return -1
	}
	n := c.tree.Head(t)
	if n <= t || n > t+3 || c.tree.UPOS(n) != syntax.NOUN {
		return -1
	}
	for k := range c.tree.Kids(n) {
		r := c.tree.Rel(k)
		if r == syntax.Nmod && len(c.inside(k)) == 0 && clause.Has(c.tree, k, syntax.Case, "on", "against") {
			continue // "the assault on a brotherly state"
		}
		if r == syntax.Nmod || r == syntax.NmodPoss || r == syntax.Acl || r == syntax.AclRelcl || len(c.sidesAt(k)) > 0 {
			return -1
		}
	}
	return n
}

// recent is how many sentences back an event is remembered by "the move".
const recent = 5

// far says whether an event was told long before token t.
func (c *coder) far(e *Event, t int) bool {
	return c.back(e, t) > recent
}

// back is how many sentences before token t an event was told last.
func (c *coder) back(e *Event, t int) int {
	first, _ := c.tokens(e.Evidence[len(e.Evidence)-1])
	return int(c.tree.SentenceOf[t] - c.tree.SentenceOf[first])
}

// root is how many letters a verb and its noun share: "attack", "arrest", "withdrawal".
const root = 4

// named says whether an event was told by a verb or noun of one root with a noun.
func (c *coder) named(e *Event, lemma string) bool {
	by := strings.TrimPrefix(strings.TrimPrefix(e.Why, "event."), "noun_")
	by, _, _ = strings.Cut(by, "_")
	if list := c.Frames.Noun(lemma); len(list) > 0 && list[0].Code.CAMEO >= "19" && e.CAMEO >= "19" {
		return true // "the assault": what was told as an offensive
	}
	return len(by) > 2 && strings.HasPrefix(lemma, by[:min(len(by), root)])
}

// before is the event that the report tells last before token t of those that fit, nil where none does.
func (c *coder) before(t int, fits func(e *Event) bool) *Event {
	var best *Event
	at := int(c.tree.Tokens[t].Start)
	for i := max(0, len(c.out.Events)-remembered); i < len(c.out.Events); i++ {
		e := &c.out.Events[i]
		if e.Evidence[0].Start < at && (best == nil || e.Evidence[0].Start > best.Evidence[0].Start) && !slices.ContainsFunc(e.Evidence, func(x record.Span) bool { return x.Start <= at && at < x.End }) && fits(e) {
			best = e
		}
	}
	return best
}

// remembered is how many events are looked through: reports without end stay linear.
const remembered = 100
