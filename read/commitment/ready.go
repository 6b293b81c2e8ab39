package commitment

import (
	"readout/read/clause"
	"readout/read/syntax"
	"readout/record"
)

// ready adds what the report itself tells that a side is ready, prepared, willing, determined or committed to do: "Norway stands
// ready to send two ships". What somebody says of it is his statement's.
func (l *ledger) ready() {
	said := l.said()
	for k := range l.tree.Nodes {
		if said[k] || !l.Vows.Is("ready", l.word(k)) {
			continue
		}
		subject := l.readySubject(k)
		to := l.aim(k)
		if subject < 0 || to < 0 {
			continue
		}
		var c Commitment
		if c.Parties = l.sides(l.Cast.At(subject)); len(c.Parties) == 0 {
			continue
		}
		_, last := l.tree.Subtree(to)
		first, last := clause.Trim(l.tree, to, to, last)
		c.Kind, c.Why, c.Confidence = Pledge, "vow.ready", 0.7
		c.Content = []record.Span{l.tree.Span(first, l.aside(first, last))}
		c.Evidence = c.Content
		l.finish(&c, first, last)
	}
}

// said tells of each token whether it stands in the words of a statement, or introduces one.
func (l *ledger) said() []bool {
	said := make([]bool, len(l.tree.Nodes))
	for i := range l.Statements {
		if t := l.Statements[i].Token; t >= 0 {
			said[t] = true
		}
		for _, r := range l.Statements[i].Content {
			for k := r.First; k < r.Last; k++ {
				said[k] = true
			}
		}
	}
	return said
}

// readySubject is who stands ready by the word at token k: the subject of "is ready", "stands ready", "remains committed"; -1 where the
// clause is denied, supposed or of another form.
func (l *ledger) readySubject(k int) int {
	v := k
	if l.tree.Kid(k, syntax.Cop) < 0 && l.tree.Kid(k, syntax.AuxPass) < 0 {
		h := l.tree.Head(k)
		if h < 0 || h > k || l.tree.Rel(k) != syntax.Xcomp && l.tree.Rel(k) != syntax.Advcl || l.word(h) != "stand" && l.word(h) != "remain" {
			return -1
		}
		v = h
	}
	if m := clause.MoodOf(l.tree, v); m.Status != clause.Happened && m.Status != clause.Ongoing {
		return -1
	}
	for _, x := range []int{v, k} {
		if clause.Has(l.tree, x, syntax.Advmod, "not", "n't", "never", "no") {
			return -1
		}
	}
	return l.tree.Kid(v, syntax.Nsubj, syntax.NsubjPass)
}

// aim is the verb of what the word at token k is ready for: "to send", "to sending"; -1 where there is none.
func (l *ledger) aim(k int) int {
	for x := range l.tree.Kids(k) {
		if x > k && l.tree.UPOS(x) == syntax.VERB && (clause.Has(l.tree, x, syntax.Mark, "to") || clause.Has(l.tree, x, syntax.Case, "to")) {
			return x
		}
	}
	return -1
}
