package temporal

import (
	"strings"

	"readout/knowledge/times"
	"readout/read/syntax"
	"readout/read/token"
)

// direction is where from the report's day the clause around an expression points.
type direction int

const (
	unknown direction = 0
	past    direction = -1
	future  direction = 1
	present direction = 2 // the near future of "arrives Friday"
)

// tense is the direction of the clause around tokens [first, last); a present tense tells none.
func (r *reader) tense(first, last int) direction {
	if d := r.dayTense(first, last); d != present {
		return d
	}
	return unknown
}

// dayTense decides whether tokens [first, last) speak of what was or of what will be: by the verb that
// governs them in the tree, else by the nearest words that tell.
func (r *reader) dayTense(first, last int) direction {
	if r.low(first-1, "as") && (r.low(first-2, "soon") || r.low(first-2, "early")) {
		return future
	}
	if r.low(first-1, "since") {
		return past
	}
	if d := r.beside(first); d != unknown {
		return d
	}
	if v := r.verb(first, last); v >= 0 {
		if d := r.verbTense(v); d != unknown && (d != present || r.form(last) != "'s" && r.form(last) != "’s") {
			return d
		}
	}
	return r.nearby(first, last)
}

// beside tells the direction by the word directly before: "announced Monday", "effective June 1", "has
// until Friday". It tells nothing where the tree must decide.
func (r *reader) beside(first int) direction {
	i := first - 1
	if r.low(i, "until") || r.low(i, "till") {
		for k := i - 1; k >= r.first && k > i-7; k-- {
			if r.is(k, times.Deferred) {
				return future
			}
		}
		return unknown
	}
	if r.is(i, times.On|times.In) {
		i--
	}
	if i < r.first || r.tree.Tokens[i].Kind != token.Word || r.is(i, times.Future) {
		return unknown
	}
	return r.byForm(i)
}

// verb is the nearest verb above the tokens [first, last), -1 where the tree has none.
func (r *reader) verb(first, last int) int {
	nodes := r.tree.Nodes
	if len(nodes) < r.end {
		return -1
	}
	at := -1
	for i := first; i < last; i++ {
		if h := int(nodes[i].Head); h >= r.first && h < r.end && (h < first || h >= last) {
			at = h
			break
		}
	}
	for range 12 {
		if at < 0 {
			return -1
		}
		if u := nodes[at].UPOS; (u == syntax.VERB || u == syntax.AUX || r.willBe(at)) && !(at > last && r.low(at-1, "to")) { // "met Monday to plan"
			return at
		}
		h := int(nodes[at].Head)
		if h < r.first || h >= r.end || h == at {
			return -1
		}
		at = h
	}
	return -1
}

// willBe says whether token t is a predicate without a verb that is to come: "would be in Rome".
func (r *reader) willBe(t int) bool {
	for i := max(r.first, t-8); i < t; i++ {
		if int(r.tree.Nodes[i].Head) == t && r.is(i, times.Future) && r.low(i+1, "be") {
			return true
		}
	}
	return false
}

// verbTense tells the direction of verb v by its auxiliaries and features.
func (r *reader) verbTense(v int) direction {
	for range 6 {
		d, open := r.clause(v)
		if d != unknown || !open {
			return d
		}
		h := int(r.tree.Nodes[v].Head)
		if h < r.first || h >= r.end || h == v || r.tree.Nodes[h].UPOS != syntax.VERB && r.tree.Nodes[h].UPOS != syntax.AUX {
			return unknown
		}
		v = h
	}
	return unknown
}

// clause tells the direction of the clause of verb v alone. It is open where a verb above must decide.
func (r *reader) clause(v int) (d direction, open bool) {
	nodes := r.tree.Nodes
	perfect, passive, now := false, false, false
	for i := max(r.first, v-8); i < v; i++ {
		if int(nodes[i].Head) != v || nodes[i].UPOS != syntax.AUX && nodes[i].UPOS != syntax.PART {
			continue
		}
		switch {
		case r.low(i, "would") && (r.low(i+1, "not") || r.low(i+1, "n't") || r.low(i+1, "n’t")):
			return past, false // "would not comment"
		case r.is(i, times.Future), r.low(i, "be") && r.low(i-1, "to"): // "talks due to be held on Sunday"
			return future, false
		case r.low(i, "has"), r.low(i, "have"), r.low(i, "had"), r.low(i, "'ve"), r.low(i, "did"):
			perfect = true
		case r.low(i, "was"), r.low(i, "were"):
			passive = true
		case r.low(i, "is"), r.low(i, "are"), r.low(i, "'re"), r.low(i, "'s"):
			now = true
		}
	}
	f := nodes[v].Feats
	switch {
	case r.ahead(v) && (f&syntax.Past == 0 || f&syntax.Part != 0 || r.low(v, "planned")):
		return future, false
	case perfect, passive:
		return past, false
	case f&syntax.Inf != 0:
		return future, false
	case f&syntax.Past != 0 && (f&syntax.Fin != 0 || f&syntax.Part != 0):
		return past, false
	case now && (f&syntax.Ger != 0 || f&syntax.Part != 0 && f&syntax.Past == 0):
		return future, false // "is flying to Rome on Friday"
	case f&syntax.Ger != 0:
		return unknown, true
	case f&syntax.Pres != 0 && f&syntax.Fin != 0 && r.main(v) && !r.is(v, times.Stative):
		return present, false
	}
	return unknown, f&syntax.Fin == 0 || f&syntax.Pres != 0 && nodes[v].Rel == syntax.Advcl // "will sign when they meet on Friday"
}

// main says whether token v is the verb of a main or relative clause.
func (r *reader) main(v int) bool {
	n := r.tree.Nodes[v]
	switch n.Rel {
	case syntax.Root, syntax.Conj, syntax.AclRelcl, syntax.Parataxis:
		return n.UPOS == syntax.VERB && r.byForm(v) != past
	}
	return false
}

// nearby tells the direction by the nearest verb forms before the expression, then behind it.
func (r *reader) nearby(first, last int) direction {
	const reach = 14
	for i := first - 1; i >= r.first && i > first-reach; i-- {
		if d := r.byForm(i); d != unknown {
			return d
		}
	}
	for i := last; i < r.end && i < last+reach; i++ {
		if d := r.byForm(i); d != unknown {
			return d
		}
	}
	return unknown
}

// byForm tells the direction of one word by its form.
func (r *reader) byForm(i int) direction {
	w := r.word(i)
	switch {
	case w.Class&times.Future != 0 && r.low(i, "to"):
		if r.infinitive(i + 1) {
			return future
		}
	case w.Class&times.Future != 0:
		if !r.capital(i) {
			return future
		}
	case r.ahead(i):
		return future
	case w.Class&times.Past != 0 && r.low(i-1, "be"):
		return unknown
	case w.Class&times.Past != 0:
		if k := i + 1; (r.low(i, "was") || r.low(i, "were") || r.low(i, "been")) && r.ahead(k) {
			return future
		}
		return past
	}
	if len(r.tree.Nodes) >= r.end {
		if n := r.tree.Nodes[i]; n.UPOS == syntax.VERB && n.Feats&syntax.Past != 0 {
			return past
		}
	}
	form := r.form(i)
	if len(form) > 4 && strings.HasSuffix(form, "ed") && !r.low(i-1, "be") && (!strings.HasSuffix(form, "eed") || form == "agreed") && r.tree.Tokens[i].Kind == token.Word && !r.capital(i) {
		return past
	}
	return unknown
}

// ahead says whether word i looks forward whatever its tense: "scheduled", "set for", "was looking forward to".
func (r *reader) ahead(i int) bool {
	return r.is(i, times.Ahead) || r.low(i, "looking") && r.low(i+1, "forward") || r.is(i, times.Aimed) && (r.low(i+1, "to") || r.low(i+1, "for"))
}

// infinitive says whether token i may be a verb behind "to": no article, name, number or word of time.
func (r *reader) infinitive(i int) bool {
	if len(r.tree.Nodes) >= r.end && i < r.end && r.tree.Nodes[i].UPOS == syntax.VERB {
		return true
	}
	form := r.form(i)
	return form != "" && form[0] >= 'a' && form[0] <= 'z' && r.words[i] == 0 && !strings.HasSuffix(form, "s") &&
		!r.low(i, "his") && !r.low(i, "her") && !r.low(i, "its") && !r.low(i, "their") && !r.low(i, "our") && !r.low(i, "my")
}
