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

// among keeps, of a speech of several sentences, the one that commits: the clause of what the speaker's side will
// do for a pledge or position, the sentence with the word that asks, warns or refuses for the others. Where no
// sentence does, the speech commits to nothing.
func (l *ledger) among(i int, c *Commitment, kind string) {
	st := &l.Statements[i]
	for _, r := range st.Content {
		for k := int(r.First); k < int(r.Last); k++ {
			if kind == Pledge || kind == Position {
				if h := l.undertaken(st, k); h >= 0 {
					first, last := clause.Span(l.tree, h)
					c.Kind, c.To = Pledge, l.addressed(i, c, false)
					l.cut(c, max(first, int(r.First)), min(last, int(r.Last)))
					return
				}
			} else if l.signs(kind, k, int(r.Last)) {
				x := l.tree.Sentences[l.tree.SentenceOf[k]]
				if c.To = l.asked(c, k, int(x.Last)); len(c.To) == 0 {
					c.To = l.addressed(i, c, false)
				}
				l.cut(c, max(int(x.First), int(r.First)), min(int(x.Last), int(r.Last)))
				return
			}
		}
	}
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
