package commitment

import (
	"sort"
	"strings"

	"readout/read/clause"
	"readout/read/syntax"
	"readout/read/temporal"
)

// topic says what a commitment is about: the issues that its words name, else those of its statement ("on
// this issue"), else the object of its clause. Words that name nothing ("some specific issues") are told so.
func (l *ledger) topic(c *Commitment, first, last int) string {
	if c.Kind == Agreement {
		if phrase := l.vague(first, last); phrase != "" {
			return `not stated ("` + phrase + `")`
		}
	}
	if c.Why == "vow.agree_follow" {
		if phrase := l.kept(first, last); phrase != "" {
			return phrase
		}
	}
	names := l.Topics.Of(l.tree, first, last)
	if len(names) == 0 && len(c.Statements) > 0 {
		names = l.Statements[c.Statements[0]].Topics
	}
	var kept []string
	for _, n := range names {
		if n != "relations" && len(kept) < 4 {
			kept = append(kept, n)
		}
	}
	if len(kept) > 0 {
		return strings.Join(kept, ", ")
	}
	if phrase := l.object(first, last); phrase != "" {
		return phrase
	}
	return strings.Join(names, ", ")
}

// vague is a phrase that leaves open what was agreed: "some specific issues".
func (l *ledger) vague(first, last int) string {
	for k := first; k+1 < last; k++ {
		switch l.word(k) {
		case "some", "several", "certain", "various", "many":
		default:
			continue
		}
		for n := k + 1; n < last && n < k+4; n++ {
			if l.Vows.Is("vague", l.word(n)) {
				return l.tree.Span(k, n+1).In(l.tree.Source)
			}
			if l.tree.UPOS(n) != syntax.ADJ {
				break
			}
		}
	}
	return ""
}

// kept is the earlier agreement that is to be kept: "common understandings".
func (l *ledger) kept(first, last int) string {
	for k := first; k < last; k++ {
		if !l.Vows.Is("old", l.word(k)) {
			continue
		}
		from := k
		for from > first && (l.tree.UPOS(from-1) == syntax.ADJ || l.tree.UPOS(from-1) == syntax.NOUN || l.tree.UPOS(from-1) == syntax.PROPN) {
			from--
		}
		return l.tree.Span(from, k+1).In(l.tree.Source)
	}
	return ""
}

// longest is how many tokens of an object make a topic.
const longest = 12

// object is the object of the first verb in tokens [first, last), without article, as the report has it.
func (l *ledger) object(first, last int) string {
	for k := first; k < last; k++ {
		if l.tree.UPOS(k) != syntax.VERB || l.beneath(k, first, last) {
			continue
		}
		o := clause.Object(l.tree, k)
		if o < first || o >= last || l.tree.UPOS(o) != syntax.NOUN && l.tree.UPOS(o) != syntax.PROPN {
			continue
		}
		a, b := l.tree.Subtree(o)
		b = min(b, last, a+longest)
		for a < b-1 && (l.tree.UPOS(a) == syntax.DET || l.tree.UPOS(a) == syntax.PUNCT) {
			a++
		}
		for b-1 > a && l.tree.UPOS(b-1) == syntax.PUNCT {
			b--
		}
		return l.tree.Span(a, b).In(l.tree.Source)
	}
	return ""
}

// beneath says whether the verb at token k stands in a clause below another word of tokens [first, last) that tells
// when, why or of whom: what is done there is not what was promised.
func (l *ledger) beneath(k, first, last int) bool {
	for range longest {
		h := l.tree.Head(k)
		if h < first || h >= last {
			return false
		}
		switch l.tree.Rel(k) {
		case syntax.AdvclRelcl, syntax.AclRelcl:
			return true
		case syntax.Advcl:
			if mark := l.tree.Kid(k, syntax.Mark); mark < 0 || l.word(mark) != "to" { // "call upon them to ensure …"
				return true
			}
		}
		k = h
	}
	return false
}

// condition is the clause of if, provided, should or once in the sentence of tokens [first, last), from there on,
// without the word that opens it; with it where it turns the sense (unless, until). "" for none.
func (l *ledger) condition(first, last int) string {
	if first >= last {
		return ""
	}
	end := max(last, int(l.tree.Sentences[l.tree.SentenceOf[last-1]].Last))
	for k := first; k < end; k++ {
		if k >= last && l.another(k) {
			return ""
		}
		from := k + 1
		switch l.word(k) {
		case "if":
			if l.asks(k) {
				continue
			}
		case "unless":
			from = k
		case "until":
			if l.tree.Rel(k) != syntax.Mark {
				continue
			}
			from = k
		case "provided", "providing", "provide", "once":
			that := k+1 < end && l.word(k+1) == "that"
			if l.tree.Rel(k) != syntax.Mark && !that {
				continue
			}
			if that {
				from++
			}
		case "as", "so":
			if k+2 >= end || l.word(k+1) != "soon" && l.word(k+1) != "long" || l.word(k+2) != "as" || k+3 < end && l.word(k+3) == "possible" {
				continue
			}
			if from = k; l.word(k+1) == "long" {
				from = k + 3
			}
		case "on":
			if !l.row(k, end, []string{"on", "condition", "that"}) && !l.row(k, end, []string{"on", "the", "condition", "that"}) {
				continue
			}
			for from = k + 2; l.word(from-1) != "that"; from++ {
			}
		case "in":
			if !l.row(k, end, []string{"in", "exchange", "for"}) && !l.row(k, end, []string{"in", "return", "for"}) {
				continue
			}
			from = k
		case "should":
			if !l.inverted(k, first) {
				continue
			}
		default:
			continue
		}
		stop := k + 1
		for stop < end && !stops(l.tree.Form(stop)) {
			stop++
		}
		if from >= stop {
			return ""
		}
		return l.tree.Span(from, stop).In(l.tree.Source)
	}
	return ""
}

// another says whether another clause is joined at token k: what stands behind is said of that.
func (l *ledger) another(k int) bool {
	h := l.tree.Head(k)
	return l.tree.UPOS(k) == syntax.CCONJ && h > k && l.tree.Rel(h) == syntax.Conj && l.tree.UPOS(h) == syntax.VERB
}

func stops(form string) bool {
	switch form {
	case ",", ";", ".", "”", "\"", "''":
		return true
	}
	return false
}

// asks says whether the "if" at token k means whether: it opens what is said or asked.
func (l *ledger) asks(k int) bool {
	h := l.tree.Head(k)
	return h >= 0 && l.tree.Rel(k) == syntax.Mark && l.tree.Rel(h) == syntax.Ccomp
}

// inverted says whether the "should" at token k opens a condition: "…, should the talks fail".
func (l *ledger) inverted(k, first int) bool {
	h := l.tree.Head(k)
	if h <= k || k <= first {
		return false
	}
	s := l.tree.Kid(h, syntax.Nsubj, syntax.NsubjPass)
	return s > k && l.tree.UPOS(k-1) != syntax.PRON && l.tree.Kid(h, syntax.Ccomp) < 0
}

// due is the first date in tokens [first, last) by which something is to be done: after "by", "before",
// "until", or later than the report.
func (l *ledger) due(first, last int) string {
	i := sort.Search(len(l.Times), func(i int) bool { return int(l.Times[i].First) >= first })
	for ; i < len(l.Times) && int(l.Times[i].First) < last; i++ {
		t := &l.Times[i]
		if t.Type != temporal.DATE || len(t.Value) < 4 || t.Value[0] < '0' || t.Value[0] > '9' || strings.ContainsRune(t.Value, 'X') {
			continue
		}
		if t.First > 0 {
			switch l.word(int(t.First) - 1) {
			case "by", "before", "until":
				return t.Value
			case "after", "since":
				continue
			}
			if t.First > 1 && l.word(int(t.First)-2) == "after" {
				continue // "after the November 1 election"
			}
		}
		if n := min(len(t.Value), len(l.Published)); n >= 7 && t.Value[:n] > l.Published[:n] {
			return t.Value
		}
	}
	return ""
}
