package commitment

import (
	"slices"

	"readout/read/clause"
	"readout/read/statement"
	"readout/read/syntax"
)

// byAct is the kind that an act of speech makes.
var byAct = map[string]string{"agree": Agreement, "promise": Pledge, "offer": Pledge, "demand": Demand, "appeal": Appeal, "ask": Appeal, "warn": Warning, "threaten": Warning, "reject": Refusal}

// order of the acts: the first that a statement has decides, an agreement besides.
var order = []string{"agree", "demand", "threaten", "warn", "reject", "promise", "offer", "appeal", "ask"}

// statement adds what a statement commits to: by a formula in its words, else by its act.
func (l *ledger) statement(i int) {
	st := &l.Statements[i]
	if st.Token >= 0 && (clause.MoodOf(l.tree, st.Token).Status == clause.Denied || l.commands(st)) {
		return
	}
	if at, kind, why := l.formula(st); kind != "" && (!slices.Contains(st.Acts, "report") || l.ownWill(st)) && !clause.Silent(l.tree, st.Token) {
		l.vow(i, kind, "vow."+why, at)
		return
	}
	if l.renews(st) {
		l.vow(i, Reaffirmation, "vow.reaffirm", -1)
		return
	}
	for _, act := range order {
		if !slices.Contains(st.Acts, act) || act == "offer" && st.Token >= 0 && l.tree.Lemma(st.Token) == "invite" {
			continue
		}
		if act == "agree" {
			l.agree(i)
			continue
		}
		if !l.idle(st, byAct[act]) {
			l.vow(i, byAct[act], "vow."+act, -1)
			return
		}
	}
	if l.announces(st) {
		l.vow(i, Pledge, "vow.announce", -1)
		return
	}
	if l.refuses(st) {
		l.vow(i, Refusal, "vow.will_not", -1)
		return
	}
	if slices.Contains(st.Acts, "report") && l.gives(st) || l.grants(st) {
		l.vow(i, Pledge, "vow.give", -1)
		return
	}
	if kind := l.bids(st); kind != "" {
		l.vow(i, kind, "vow.must", -1)
		return
	}
	if !slices.Contains(st.Acts, "position") {
		return
	}
	switch {
	case l.othersConduct(st):
		l.vow(i, Appeal, "vow.importance", -1)
	case l.undertakes(st):
		l.vow(i, Pledge, "vow.will", -1)
	case l.ownConduct(st):
		l.vow(i, Position, "vow.position", -1)
	}
}

// commands says whether a statement only tells that somebody sent his own about: "ordered troops to the frontier".
func (l *ledger) commands(st *statement.Statement) bool {
	switch l.tree.Lemma(st.Token) {
	case "order", "direct", "instruct", "command":
	default:
		return false
	}
	if to := l.sides(st.To); len(st.Content) == 0 || len(without(to, l.sides(st.Speaker))) > 0 {
		return false
	} else if o := clause.Object(l.tree, st.Token); len(to) > 0 || o >= 0 && l.word(o) == "I" {
		return true // "instructed his ambassador to return", "instructed me to set up"
	}
	first := int(st.Content[0].First)
	return l.word(first) != "to" && l.word(first) != "that" && l.tree.UPOS(first) != syntax.VERB
}

// bids is the kind of what a statement says that another side must or should do: "Japan must recognise"; empty where it
// says no such thing.
func (l *ledger) bids(st *statement.Statement) string {
	r := st.Content[0]
	for k := int(r.First); k < int(r.Last) && k < int(r.First)+25; k++ {
		w := l.word(k)
		if w != "must" && w != "should" || l.tree.UPOS(k) != syntax.AUX {
			continue
		}
		v := l.tree.Head(k)
		if v < 0 || v >= int(r.Last) || l.tree.Rel(v) != syntax.Ccomp && l.tree.Rel(v) != syntax.Root && l.tree.Rel(v) != syntax.Parataxis {
			return ""
		}
		s := l.tree.Kid(v, syntax.Nsubj)
		if s < 0 || len(without(l.sides(l.Cast.At(s)), l.sides(st.Speaker))) == 0 {
			return ""
		}
		if w == "must" {
			return Demand
		}
		return Appeal
	}
	return ""
}

// othersConduct says whether what is stressed is that another side act: "the need for Russia to take action",
// "the importance of Israel taking steps".
func (l *ledger) othersConduct(st *statement.Statement) bool {
	r := st.Content[0]
	from := l.lead(int(r.First), int(r.Last))
	if from == int(r.First) {
		return false
	}
	mine := l.sides(st.Speaker)
	for k := from; k < int(r.Last)-1 && k < from+5; k++ {
		other := without(l.sides(l.Cast.At(k)), mine)
		if len(other) > 0 && (l.word(k+1) == "to" || l.tree.Nodes[k+1].XPOS == syntax.XVBG) {
			return true
		}
	}
	return false
}

// formula finds the first formula of the table in the words of a statement: its token, kind and name.
func (l *ledger) formula(st *statement.Statement) (at int, kind, why string) {
	for _, r := range st.Content {
		for k := int(r.First); k < int(r.Last); k++ {
			for _, v := range l.Vows.Starting("content", l.word(k)) {
				if l.row(k, int(r.Last), v.Words) && !l.negatedBefore(k, int(r.First)) {
					return k, v.Kind, join(v.Words)
				}
			}
		}
	}
	return -1, "", ""
}

// negatedBefore says whether "not" stands right before token k: "do not rule out".
func (l *ledger) negatedBefore(k, first int) bool {
	for b := k - 1; b >= first && b > k-3; b-- {
		switch l.word(b) {
		case "not", "n't", "n’t", "never":
			return true
		}
	}
	return false
}

// word is the lemma of token k in lower case.
func (l *ledger) word(k int) string {
	w := l.tree.Lemma(k)
	for i := 0; i < len(w); i++ {
		if 'A' <= w[i] && w[i] <= 'Z' {
			return lower(w)
		}
	}
	return w
}

// row says whether the lemmas stand in a row from token k on; "ll" and "wo" are "will".
func (l *ledger) row(k, last int, words []string) bool {
	for _, w := range words {
		if k >= last || l.word(k) != w {
			return false
		}
		k++
	}
	return true
}

// renews says whether a statement affirms anew what was promised before: "reaffirmed its commitment to".
func (l *ledger) renews(st *statement.Statement) bool {
	if st.Token < 0 || !l.Vows.Is("renew", l.tree.Lemma(st.Token)) {
		return false
	}
	for _, r := range st.Content {
		for k := int(r.First); k < min(int(r.Last), int(r.First)+14); k++ {
			if l.Vows.Is("promise", l.word(k)) {
				return true
			}
		}
	}
	return l.ownConduct(st) // "reaffirmed that it will keep"
}

func join(words []string) string {
	s := ""
	for i, w := range words {
		if i > 0 {
			s += "_"
		}
		s += w
	}
	return s
}

func lower(w string) string {
	b := []byte(w)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}
