package event

import (
	"strings"

	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/syntax"
)

// unsaid says whether a clause only tells what was not done or what ought to be: that is no event. (What
// somebody denies is one, with that status.)
func (c *coder) unsaid(mood clause.Mood) bool {
	if mood.Word < 0 {
		return false
	}
	if c.tree.UPOS(mood.Word) == syntax.VERB && mood.Status != clause.Denied && clause.MoodOf(c.tree, mood.Word).Status == clause.Denied {
		return true // "denied that it planned to"
	}
	if mood.Status == clause.Denied && c.refused(mood.Word) {
		return true
	}
	switch c.tree.Lemma(mood.Word) {
	case "not", "n't", "n’t", "never", "fail", "must", "should", "ought", "need", "whether", "no", "avoid", "refrain":
		return true
	}
	return false
}

// shortOf says whether the words before clause v say that it just did not come to it: "stopped short of expelling",
// "instead of condemning", "almost signed".
func (c *coder) shortOf(v int) bool {
	if v < 1 {
		return false
	}
	switch c.tree.Lemma(v - 1) {
	case "almost", "nearly", "without", "barely":
		return true
	case "of", "to", "than", "from":
	default:
		return false
	}
	if v < 2 {
		return false
	}
	switch c.tree.Lemma(v - 2) {
	case "short", "instead", "close", "rather", "far", "refrain", "near", "abstain":
		return true
	}
	return false
}

// aimed says whether clause v only names an aim: "the campaign to defeat Y", "the plan was to conquer Y", "sent tanks to
// attack Y". A decision or a deal to do it stays.
func (c *coder) aimed(v int) bool {
	if !clause.Has(c.tree, v, syntax.Mark, "to") {
		return false
	}
	n := c.tree.Head(v)
	if c.tree.Rel(v) == syntax.Advcl && n >= 0 && n < v && c.tree.UPOS(n) == syntax.VERB && c.tree.Kid(v, syntax.Nsubj) < 0 {
		return !c.taken[n] && c.tree.Lemma(n) != "vote" // "voted on Sunday to impose"; "called to congratulate": done in the call
	}
	if c.tree.Rel(v) != syntax.Acl || n < 0 {
		return c.isAim(c.tree.Kid(v, syntax.Mark))
	}
	switch c.tree.Lemma(n) {
	case "decision", "move", "agreement", "deal", "accord", "pact":
		return false
	}
	return c.tree.UPOS(n) == syntax.NOUN
}

// isAim says whether the "to" at token k follows a noun for an aim and a form of "be": "its first aims were to".
func (c *coder) isAim(k int) bool {
	if k < 2 || c.tree.Lemma(k-1) != "be" {
		return false
	}
	for t := k - 2; t >= 0 && t > k-8; t-- {
		if senses.Is(c.tree.Lemma(t), senses.Aim) {
			return c.tree.UPOS(t) == syntax.NOUN
		}
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
	if !senses.Is(c.tree.Lemma(mood.Word), senses.Want) {
		return false
	}
	by := c.codesOf(c.who.Subject(mood.Word))
	return len(minus(sources, by, false)) > 0 || c.tree.Kid(v, syntax.Nsubj) >= 0
}

// intent says whether a clause without a tense of its own only names a cooperation ("working together", "met
// to deepen ties"), or any act only what is talked of ("talks on ending the war"): what is aimed at has not happened. A
// thanks beside a verb ("…, thanking him") has.
func (c *coder) intent(v int, cameo string) bool {
	if c.tree.Nodes[v].XPOS == syntax.XVBG && clause.Has(c.tree, v, syntax.Mark, "on", "about", "toward", "towards", "at") {
		return true
	}
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
