package commitment

import (
	"readout/read/clause"
	"readout/read/statement"
	"readout/read/syntax"
	"readout/record"
)

// sentences is how many sentences the words of a statement run over.
func (l *ledger) sentences(st *statement.Statement) int {
	last := int(st.Content[len(st.Content)-1].Last) - 1
	return int(l.tree.SentenceOf[last]-l.tree.SentenceOf[st.Content[0].First]) + 1
}

// asking are the kinds that are looked for beside the one that a speech is first of all.
var asking = [...]string{Appeal, Demand, Warning, Refusal}

// among keeps, of a speech of several sentences, those that commit: first the one that makes the commitment of the kind, the clause of
// what the speaker's side will do for a pledge or position, the sentence with the words that ask, warn or refuse for the others; then
// what other sentences ask or refuse of somebody, or pledge. A sentence with a statement of its own is left to that. Where no
// sentence commits, the speech commits to nothing.
func (l *ledger) among(i int, kind, why string) {
	st := &l.Statements[i]
	found := false
	for _, r := range st.Content {
		for n := l.tree.SentenceOf[r.First]; n <= l.tree.SentenceOf[r.Last-1]; n++ {
			x := l.tree.Sentences[n]
			first, last := int(max(x.First, r.First)), int(min(x.Last, r.Last))
			if l.toldWithin(i, first, last) {
				continue
			}
			c, from, to := l.sentence(i, kind, why, first, last)
			for k := 0; found && c == nil && k < len(asking); k++ {
				if c, from, to = l.sentence(i, asking[k], why, first, last); c != nil && len(c.To) == 0 {
					c = nil
				}
			}
			if c != nil {
				found = true
				l.cut(c, from, to)
			}
		}
	}
}

// sentence is what tokens [first, last) of a speech commit to by words of a kind, and the tokens that say it; nil where they do not.
func (l *ledger) sentence(i int, kind, why string, first, last int) (c *Commitment, from, to int) {
	st := &l.Statements[i]
	for k := first; k < last; k++ {
		if kind == Pledge || kind == Position {
			if h := l.undertaken(st, k); h >= 0 {
				from, to = clause.Span(l.tree, h)
				c = l.start(i, Pledge, why)
				c.To = l.addressed(i, c, false)
				return c, max(from, first), min(to, last)
			}
		} else if l.signs(kind, k, last) {
			c = l.start(i, kind, why)
			if c.To = l.asked(c, k, last); len(c.To) == 0 {
				c.To = l.addressed(i, c, false)
			}
			return c, first, last
		}
	}
	return nil, 0, 0
}

// within is how many statements behind one are looked at for those told in it.
const within = 60

// toldWithin says whether tokens [first, last) hold the cue of another statement, told within statement i.
func (l *ledger) toldWithin(i, first, last int) bool {
	for k := i + 1; k < min(len(l.Statements), i+within); k++ {
		if st := &l.Statements[k]; st.Nested == i && first <= st.Token && st.Token < last {
			return true
		}
	}
	return false
}

// undertaken is the verb of what the speaker's side will do, where token k is its "will"; -1 for none, for what is
// not done, and for what speakers say of their own talk ("I'll check", "we'll see").
func (l *ledger) undertaken(st *statement.Statement, k int) int {
	switch l.word(k) {
	case "will", "shall", "'ll", "’ll":
	default:
		return -1
	}
	h := l.tree.Head(k)
	if h < 0 || l.tree.UPOS(k) != syntax.AUX || l.tree.UPOS(h) != syntax.VERB || l.Vows.Is("talk", l.word(h)) || clause.MoodOf(l.tree, h).Status != clause.Planned || clause.Passive(l.tree, h) {
		return -1
	}
	if o := clause.Object(l.tree, h); o >= 0 && l.Vows.Is("talk", l.word(o)) {
		return -1 // "we'll provide more updates"
	}
	s := clause.Subject(l.tree, h)
	if s < 0 || l.word(s) != "we" && !l.own(st, h) {
		return -1
	}
	return h
}

// chat says whether a single sentence promises nothing but talk: "I’ll give you some updates".
func (l *ledger) chat(st *statement.Statement) bool {
	will := false
	for _, r := range st.Content {
		for k := int(r.First); k < int(r.Last); k++ {
			switch l.word(k) {
			case "will", "shall", "'ll", "’ll":
				if l.tree.UPOS(k) == syntax.AUX {
					h := l.tree.Head(k)
					if h < 0 || !l.Vows.Is("talk", l.word(h)) {
						return false
					}
					will = true
				}
			}
		}
	}
	return will
}

// signs says whether words that ask, warn or refuse begin at token k.
func (l *ledger) signs(kind string, k, last int) bool {
	for _, v := range l.Vows.Starting("sign", l.word(k)) {
		if v.Kind == kind && l.row(k, last, v.Words) {
			return true
		}
	}
	return false
}

// asked are the sides that stand right behind the words that ask: "we call upon the government of Y to".
func (l *ledger) asked(c *Commitment, k, last int) []int {
	for t := k + 1; t < last && t < k+8; t++ {
		if l.word(t) == "to" && t > k+1 {
			return nil
		}
		if other := without(l.sides(l.Cast.At(t)), c.Parties); len(other) > 0 {
			return other
		}
	}
	return nil
}

// cut finishes a commitment whose words are tokens [first, last).
func (l *ledger) cut(c *Commitment, first, last int) {
	for last-1 > first && l.tree.UPOS(last-1) == syntax.PUNCT {
		last--
	}
	if last-first < 4 || l.word(last-1) == "to" || l.word(first) == "which" {
		return // "we will continue to", "which we will do": the words do not say what
	}
	c.Content = []record.Span{l.tree.Span(first, last)}
	l.finish(c, first, last)
}
