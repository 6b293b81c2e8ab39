package voice

import (
	"readout/read/name"
	"readout/read/syntax"
)

// calls reads hearings without labels: who is called upon, or gives his name, speaks, then, in turn, whoever asks and he again,
// until another is called. It says whether anybody is.
func (r *reader) calls() bool {
	found := false
	holder, turn := int32(-1), false // who has the floor, and whether the paragraph before was his
	for p := range r.voices {
		if r.heading(p) {
			continue
		}
		if holder >= 0 {
			switch {
			case turn && p > 0 && r.continues(p):
				r.voices[p].Speaker = holder
			case turn:
				r.voices[p], turn = Voice{-1, holder, true}, false
			default:
				r.voices[p].Speaker, turn = holder, true
			}
		}
		if who := r.presents(p); who >= 0 && holder < 0 {
			r.voices[p].Speaker, holder, turn, found = who, who, true, true
			continue
		}
		if who, floor := r.called(p); who >= 0 && r.voices[p].Speaker != who {
			if r.voices[p].Hearer < 0 {
				r.voices[p].Hearer = who
			}
			if floor {
				holder, turn, found = who, false, true
			} else if next := r.after(p); next >= 0 && holder < 0 {
				r.voices[next].Speaker = who
			}
		}
	}
	return found
}

// presents is the head of the name that a speaker gives as his in a paragraph of a dialogue ("My name is …"), or -1.
func (r *reader) presents(p int) int32 {
	if !r.talk {
		return -1
	}
	first, last := r.bounds(p)
	for i := first; i < last; i++ {
		if r.is(i, "my", "name") && r.tree.InQuote[i] < 0 && r.copula(i+2) {
			return r.head(i + 3)
		}
	}
	return -1
}

// after is the next paragraph that is no heading, or -1.
func (r *reader) after(p int) int {
	for p++; p < len(r.voices); p++ {
		if !r.heading(p) {
			return p
		}
	}
	return -1
}

// continues says whether a paragraph goes on with what the one before reads out or lists: that ends in a colon.
func (r *reader) continues(p int) bool {
	_, last := r.bounds(p - 1)
	return r.is(last-1, ":")
}

// longestCall is, in tokens, the longest sentence that calls upon somebody.
const longestCall = 9

// called is whom the last sentence of a paragraph calls upon, and whether it gives him the floor ("Ms. Darko?", "Mr.
// Okello, please proceed.") rather than asks him something ("What did you see, Ama?"); -1 for nobody.
func (r *reader) called(p int) (who int32, floor bool) {
	para := r.tree.Paragraphs[p]
	s := r.tree.Sentences[para.Last-1]
	first, last := int(s.First), int(s.Last)
	if r.tree.InQuote[first] >= 0 {
		return -1, false
	}
	for i := first; i < last; i++ {
		m := r.person(i)
		if m == nil {
			continue
		}
		switch {
		case last-first <= longestCall && (m.Title != nil || r.invites(first, last)) && r.idle(first, i) && r.idle(int(m.Last), last):
			return m.Head, true
		case int(m.Last) == last-1 && r.asks(p) && i > first && r.second(first, i):
			return m.Head, false
		}
		i = int(m.Last) - 1
	}
	return -1, false
}

// idle says whether tokens [first, last) hold nothing but marks and the words of calling.
func (r *reader) idle(first, last int) bool {
	for i := first; i < last; i++ {
		switch {
		case r.tree.UPOS(i) == syntax.PUNCT || r.tree.UPOS(i) == syntax.INTJ:
		case r.inviting(i) || r.is(i, "now") || r.is(i, "all") || r.is(i, "right") || r.is(i, "alright") || r.is(i, "thank") || r.is(i, "you") || r.is(i, "may") || r.is(i, "to"):
		default:
			return false
		}
	}
	return true
}

func (r *reader) inviting(i int) bool {
	return r.is(i, "please") || r.is(i, "proceed") || r.is(i, "begin") || r.is(i, "go") || r.is(i, "ahead") || r.is(i, "continue") || r.is(i, "speak")
}

// invites says whether a sentence has a word that gives somebody the floor.
func (r *reader) invites(first, last int) bool {
	for i := first; i < last; i++ {
		if r.inviting(i) {
			return true
		}
	}
	return false
}

// second says whether "you" stands in tokens [first, last).
func (r *reader) second(first, last int) bool {
	for i := first; i < last; i++ {
		if m := r.names.ByToken[i]; m >= 0 && r.names.Mentions[m].Kind == name.Pronoun && r.names.Mentions[m].Person == 2 {
			return true
		}
	}
	return false
}
