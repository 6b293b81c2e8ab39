package event

import (
	"strings"

	"readout/read/clause"
	"readout/read/syntax"
)

// unreal says whether the clause of verb v tells no act between sides, whatever its words: a game, a figure of speech, a
// matter of private persons, a rumour.
func (c *coder) unreal(v int, cameo string) bool {
	subject := clause.Subject(c.tree, v)
	if subject >= 0 && cameo < "14" && c.Frames.Private(c.tree.Lemma(subject)) {
		return true
	}
	return c.game(v) && !c.persons(c.who.Subject(v)) || c.bodily(v, cameo) || c.hearsay(v) || c.reflexive(v) || c.madeUp(v) || c.figurative(v)
}

// game says whether the sentence of token t tells a game.
func (c *coder) game(t int) bool {
	s := c.tree.Sentences[c.tree.SentenceOf[t]]
	for i := max(int(s.First), t-stretch); i < min(int(s.Last), t+stretch); i++ {
		if c.tree.UPOS(i) != syntax.VERB && c.Frames.Game(c.tree.Lemma(i)) {
			return true
		}
	}
	return false
}

// persons says whether an actor is a person: who meets another at a match does meet him.
func (c *coder) persons(actors []int) bool {
	for _, a := range actors {
		if c.cast.Actors[a].Kind == "person" {
			return true
		}
	}
	return false
}

// madeUp says whether clause v stands in a sentence about something made up: "In the novel, X invades Y", "a satirical
// website wrote that".
func (c *coder) madeUp(v int) bool {
	first := int(c.tree.Sentences[c.tree.SentenceOf[v]].First)
	begins := strings.EqualFold(c.tree.Form(first), "in")
	for i := first; i < min(v, first+9); i++ {
		l := c.tree.Lemma(i)
		if c.Frames.Invented(l) || begins && c.tree.UPOS(i) == syntax.NOUN && c.Frames.Fiction(l) {
			return true
		}
	}
	for k := range c.tree.Kids(v) {
		if k > v && c.tree.Rel(k) == syntax.Obl && c.Frames.Fiction(c.tree.Lemma(k)) && clause.Has(c.tree, k, syntax.Case, "in") {
			return true
		}
	}
	return false
}

// figurative says whether verb v is done to what suffers in figures of speech alone: "invaded the hearts of the fans".
func (c *coder) figurative(v int) bool {
	o := clause.Object(c.tree, v)
	return o >= 0 && c.Frames.Figure(c.tree.Lemma(o))
}

// bodily says whether a harm that only persons and things can suffer is told of a whole country, as of a team: "crushed
// Serbia", "beat France".
func (c *coder) bodily(v int, cameo string) bool {
	o := clause.Object(c.tree, v)
	return o >= 0 && c.country(o) != "" && c.tree.UPOS(o) == syntax.PROPN && (strings.HasPrefix(cameo, "18") && cameo != "180" && cameo != "183" || cameo == "175" || cameo == "1712")
}

// hearsay says whether clause v stands under a noun like "rumour": "rumours that X had expelled Y".
func (c *coder) hearsay(v int) bool {
	h := c.tree.Head(v)
	if h < 0 || c.tree.UPOS(h) != syntax.NOUN || !c.Frames.Hearsay(c.tree.Lemma(h)) {
		return false
	}
	return h+1 < v && c.tree.Form(h+1) == "that" && c.tree.Rel(v) != syntax.Obl
}

// reflexive says whether who acts is also whom verb v is done to: "who are defending themselves".
func (c *coder) reflexive(v int) bool {
	o := c.tree.Kid(v, syntax.Obj)
	return o >= 0 && (strings.HasSuffix(c.tree.Form(o), "selves") || strings.HasSuffix(c.tree.Form(o), "self"))
}

// generic says whether noun t stands for states at large: "all the countries of the world", "other nations".
func (c *coder) generic(t int) bool {
	switch c.tree.Lemma(t) {
	case "country", "state", "nation", "government", "people", "party", "member", "one":
	default:
		return false
	}
	for k := range c.tree.Kids(t) {
		switch c.tree.Lemma(k) {
		case "all", "every", "other", "many", "most", "several", "some", "any", "each", "certain":
			return true
		}
	}
	return false
}
