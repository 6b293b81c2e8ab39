package commitment

import (
	"slices"
	"strings"

	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/statement"
	"readout/read/syntax"
	"readout/record"
)

// agree adds the agreement of statement i: the clause in its words that tells of one ("the two sides have
// agreed to follow through …"), or all its words where its own cue is the agreeing ("the leaders agreed to …").
func (l *ledger) agree(i int) {
	st := &l.Statements[i]
	found := false
	for _, r := range st.Content {
		for k := int(r.First); k < int(r.Last); k++ {
			if l.agrees(k) && k != st.Token {
				l.agreement(i, k, int(r.First), int(r.Last))
				found = true
			}
		}
	}
	if !found && st.Token >= 0 && (l.agrees(st.Token) || l.resolves(st)) && l.binding(st) {
		c := l.start(i, Agreement, "vow.agree")
		if to := without(l.sides(st.To), c.Parties); len(c.Parties) == 1 && len(to) > 0 {
			c.Parties = append(c.Parties, to...)
		}
		if len(c.Parties) > 1 {
			c.To = c.Parties
		}
		first, last := int(st.Content[0].First), int(st.Content[len(st.Content)-1].Last)
		if l.keeps(first, last) {
			c.Kind, c.Why = Reaffirmation, "vow.agree_follow"
		}
		if last = l.aside(first, last); len(st.Content) > 1 {
			c.Content = st.Statement.Content
		} else {
			c.Content = []record.Span{l.tree.Span(first, last)}
		}
		l.finish(c, first, last)
	}
}

// resolves says whether two sides together, or an organisation of states, decided what the words of a statement tell.
func (l *ledger) resolves(st *statement.Statement) bool {
	switch l.tree.Lemma(st.Token) {
	case "decide", "resolve", "undertake", "commit":
		by := l.sides(st.Speaker)
		return len(by) > 1 || len(by) == 1 && l.Cast.Actors[by[0]].Kind == "international_organisation"
	}
	return false
}

// binding says whether what was agreed is something to do ("to hold", "that troops should leave", "a roadmap")
// and not a view that both share ("that stability matters").
func (l *ledger) binding(st *statement.Statement) bool {
	r := st.Content[0]
	for k := int(r.First); k < int(r.Last); k++ {
		switch w := l.word(k); w {
		case "to":
			if k == int(r.First) {
				return true
			}
		case "in", "on":
			if k == int(r.First) && k+1 < int(r.Last) && l.tree.Nodes[k+1].XPOS == syntax.XVBG {
				return true
			}
		case "will", "would", "should", "must", "shall":
			return true
		default:
			if k < int(r.First)+8 && l.tree.UPOS(k) == syntax.NOUN && l.Vows.Is("agreed", w) {
				return true
			}
		}
	}
	x := l.tree.Nodes[r.First].XPOS
	return x == syntax.XVB || x == syntax.XVBG
}

// agrees says whether token k tells of an agreement: "agreed", "reached agreement", "signed a treaty".
func (l *ledger) agrees(k int) bool {
	if l.tree.UPOS(k) != syntax.VERB || l.tree.Rel(k) == syntax.Amod { // "an agreed time"
		return false
	}
	switch l.tree.Lemma(k) {
	case "agree", "concur":
		return clause.MoodOf(l.tree, k).Status != clause.Denied
	case "reach", "strike", "conclude", "sign", "clinch", "seal":
		o := clause.Object(l.tree, k)
		if o < 0 {
			return false
		}
		return senses.Is(l.tree.Lemma(o), senses.Accord) && l.tree.Rel(k) != syntax.AclRelcl
	}
	return false
}

// agreement adds the clause of verb v in the words [from, to) of statement i.
func (l *ledger) agreement(i, v, from, to int) {
	st := &l.Statements[i]
	first, last := clause.Span(l.tree, v)
	first, last = max(first, from), min(last, to)
	if s := clause.Subject(l.tree, v); s > first && s < v {
		begin, _ := l.tree.Subtree(s)
		first = max(first, begin) // without "during the talks, "
	}
	if l.tree.Lemma(v) == "agree" {
		last = l.clauseEnd(last, to)
	}
	c := l.start(i, Agreement, "vow.agreement")
	c.Parties = l.agreeing(v)
	if mine := l.sides(st.Speaker); len(c.Parties) < 2 && (len(c.Parties) == 0 || slices.Contains(mine, c.Parties[0]) || !l.coded(c.Parties[0])) {
		c.Parties = mine
		for _, a := range l.sides(st.To) {
			c.Parties = add(c.Parties, a)
		}
	}
	c.To = c.Parties
	if l.keeps(v+1, last) {
		c.Kind, c.Why = Reaffirmation, "vow.agree_follow"
	}
	c.Content = []record.Span{l.tree.Span(first, last)}
	l.finish(c, first, last)
}

// agreeing are the sides that the clause of v itself names: its subject, what is coordinated with it, and who
// stands after "with".
func (l *ledger) agreeing(v int) []int {
	var list []int
	take := func(t int) {
		if t < 0 {
			return
		}
		for _, a := range l.sides(l.Cast.At(t)) {
			list = add(list, a)
		}
		for k := range l.tree.Kids(t) {
			if l.tree.Rel(k) != syntax.Conj {
				continue
			}
			for _, a := range l.sides(l.Cast.At(k)) {
				list = add(list, a)
			}
		}
	}
	take(clause.Subject(l.tree, v))
	take(clause.Prep(l.tree, v, "with"))
	if o := clause.Object(l.tree, v); o >= 0 {
		take(clause.PrepAny(l.tree, o, "with", "between"))
	}
	return list
}

// clauseEnd lets a clause reach to the end of the words said where only an object that the tree cut off is
// left ("the understandings President X and I had reached").
func (l *ledger) clauseEnd(last, to int) int {
	for k := last; k < to; k++ {
		switch l.tree.Form(k) {
		case ".", ";", ",", "”", "\"":
			return last
		}
	}
	return to
}

// keeps says whether what is agreed is to keep what was agreed before: "follow through the common
// understandings".
func (l *ledger) keeps(first, last int) bool {
	kept := false
	for k := first; k < last; k++ {
		w := l.word(k)
		kept = kept || l.Vows.Is("keep", w)
		if kept && l.Vows.Is("old", w) {
			return true
		}
	}
	return false
}

// reported adds the agreements that the report tells in its own words: a coded event of both sides that no
// statement tells.
func (l *ledger) reported() {
	for i := range l.Events.Events {
		e := &l.Events.Events[i]
		if e.PLOVER == nil || len(e.ToldBy) > 0 || e.Status != clause.Happened || len(e.Source) != 2 || len(e.Target) != 2 {
			continue
		}
		signed := e.CAMEO == "057"
		if !signed && (e.PLOVER.Event != "AGREE" || !strings.HasPrefix(e.Why, "event.reach") && !strings.HasPrefix(e.Why, "event.agree") && !strings.HasPrefix(e.Why, "event.strike")) {
			continue
		}
		a, b := l.party(e.Source[0]), l.party(e.Source[1])
		if a < 0 || b < 0 {
			continue
		}
		var c Commitment
		c.Kind, c.Why, c.Confidence = Agreement, "vow.reported", e.Confidence
		c.Parties, c.To = []int{a, b}, []int{a, b}
		first, last := l.tokens(e.Evidence[0])
		if signed {
			first, last = l.document(first, last)
		}
		c.Content, c.Evidence = []record.Span{l.tree.Span(first, last)}, e.Evidence
		l.finish(&c, first, last)
	}
}

// document is what was signed in tokens [first, last): the object of the signing, all of them where none is found.
func (l *ledger) document(first, last int) (int, int) {
	for v := first; v < last; v++ {
		if l.tree.UPOS(v) != syntax.VERB {
			continue
		}
		o := clause.Object(l.tree, v)
		if o <= v || o >= last || l.tree.UPOS(o) != syntax.NOUN {
			continue
		}
		a, b := l.tree.Subtree(o)
		if a, b = max(a, first), min(b, last); a > v {
			a, b = clause.Trim(l.tree, o, a, b)
			return a, l.purpose(v, b, last)
		}
	}
	return first, last
}

// purpose is where a document that ends at token b goes on to say what for, hung on verb v: "signed an accord in Rome to lay a
// cable"; b where it does not.
func (l *ledger) purpose(v, b, last int) int {
	for k := range l.tree.Kids(v) {
		from, to := l.tree.Subtree(k)
		if from == b && l.word(from) == "to" && l.tree.UPOS(k) == syntax.VERB && clause.Has(l.tree, k, syntax.Mark, "to") {
			for b = min(to, last); b > from+1 && l.tree.UPOS(b-1) == syntax.PUNCT; {
				b--
			}
		}
	}
	return b
}

// party is the actor for a code: its state, else the first actor that stands for it (an armed group, an
// organisation); -1 for none.
func (l *ledger) party(code string) int {
	if a, ok := l.states[code]; ok {
		return a
	}
	for a := range l.Cast.Actors {
		if l.Cast.Code(a) == code && l.Cast.Actors[a].Kind != "media" {
			return a
		}
	}
	return -1
}
