package commitment

import (
	"slices"

	"readout/read/clause"
	"readout/read/statement"
	"readout/read/syntax"
)

// idle says whether an act of statement st, taken for a commitment of that kind, binds nobody and asks for
// nothing: silence, a question, a mere hope, a criticism turned down, politeness.
func (l *ledger) idle(st *statement.Statement, kind string) bool {
	if clause.Silent(l.tree, st.Token) || l.polite(st) {
		return true
	}
	switch kind {
	case Demand:
		return l.cueWord(st) == "insist" && l.persists(st)
	case Refusal:
		return l.opinion(st)
	case Appeal:
		return l.question(st) || l.attention(st) || l.hope(st) && !l.hopesOfOther(st)
	case Pledge:
		return l.hope(st) || st.Form == "direct" && l.chat(st)
	case Warning:
		return slices.Contains(st.Acts, "threaten") && slices.Contains(st.Acts, "reject") && !l.Vows.Is("threat", l.cueWord(st))
	}
	return false
}

// persists says whether what is insisted on is what the speaker does himself: "insisted on staying".
func (l *ledger) persists(st *statement.Statement) bool {
	k := int(st.Content[0].First)
	if l.word(k) == "on" {
		k++
	}
	return k < int(st.Content[0].Last) && l.tree.Nodes[k].XPOS == syntax.XVBG
}

// cueWord is the lemma of the cue, "" for none.
func (l *ledger) cueWord(st *statement.Statement) string {
	if st.Token < 0 {
		return ""
	}
	return l.word(st.Token)
}

// opinion says whether what is turned down is nothing that somebody asked for: "rejected the criticism", "dismissed
// the claim that …", "rejected the coup".
func (l *ledger) opinion(st *statement.Statement) bool {
	for k := int(st.Content[0].First); k < int(st.Content[0].Last) && k < int(st.Content[0].First)+8; k++ {
		h := l.tree.Head(k)
		if h >= int(st.Content[0].First) && h < int(st.Content[0].Last) {
			continue
		}
		return l.tree.UPOS(k) == syntax.NOUN && (l.Vows.Is("opinion", l.word(k)) || st.Form == "narrated" && !l.Vows.Is("request", l.word(k)) && len(l.Cast.At(k)) == 0)
	}
	return false
}

// question says whether the words said are a question, or the cue one that only asks for an answer.
func (l *ledger) question(st *statement.Statement) bool {
	switch l.cueWord(st) {
	case "question", "wonder", "inquire", "enquire", "quiz":
		return true
	}
	last := st.Content[len(st.Content)-1].Last
	for k := int(last) - 1; k >= int(st.Content[0].First) && k > int(last)-3; k-- {
		if l.tree.Form(k) == "?" {
			return true
		}
	}
	return int(last) < len(l.tree.Nodes) && l.tree.Form(int(last)) == "?"
}

// attention says whether what is asked for is only that somebody listen: "drew the Assembly's attention to".
func (l *ledger) attention(st *statement.Statement) bool {
	switch l.cueWord(st) {
	case "draw", "call", "invite", "attract", "direct":
	default:
		return false
	}
	first := int(st.Content[0].First)
	for k := first; k < min(int(st.Content[0].Last), first+6); k++ {
		if l.word(k) == "attention" {
			return true
		}
	}
	return false
}

// polite says whether a statement begins with what speakers say before they come to the matter: "please be
// seated", "I also wish to refer to".
func (l *ledger) polite(st *statement.Statement) bool {
	first, last := int(st.Content[0].First), int(st.Content[0].Last)
	for k := first; k < last && k < first+7; k++ {
		for _, v := range l.Vows.Starting("polite", l.word(k)) {
			if l.row(k, last, v.Words) {
				return true
			}
		}
	}
	return false
}

// hope says whether the act of a statement is only a hope: by its cue, or by a "hope" in its words.
func (l *ledger) hope(st *statement.Statement) bool {
	if w := l.cueWord(st); w == "hope" || w == "wish" {
		return true
	}
	return l.hoped(st) >= 0
}

// hoped is the "hope" in the words of a statement, where no undertaking stands before it; -1 for none.
func (l *ledger) hoped(st *statement.Statement) int {
	for _, r := range st.Content {
		for k := int(r.First); k < int(r.Last); k++ {
			switch w := l.word(k); {
			case w == "hope" && l.tree.UPOS(k) == syntax.VERB:
				return k
			case w == "will" || w == "shall":
				return -1
			}
		}
	}
	return -1
}

// hopesOfOther says whether somebody hopes for what others are to do: "I hope that you will …", "hoped that
// both sides would …".
func (l *ledger) hopesOfOther(st *statement.Statement) bool {
	mine, from := l.sides(st.Speaker), l.hoped(st)
	for _, r := range st.Content {
		for k := max(int(r.First), from+1); k < int(r.Last); k++ {
			if l.tree.UPOS(k) != syntax.VERB || l.word(k) == "hope" {
				continue
			}
			s := clause.Subject(l.tree, k)
			if s < int(r.First) || s >= int(r.Last) {
				continue
			}
			switch l.word(s) {
			case "you", "side", "party", "country", "government", "leader", "people", "authority":
				return true
			}
			return len(without(l.sides(l.Cast.At(s)), mine)) > 0
		}
	}
	return false
}
