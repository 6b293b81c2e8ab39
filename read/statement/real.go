package statement

import (
	"readout/read/attribution"
	"readout/read/syntax"
	"readout/read/token"
)

// unsaid says whether the words around a cue tell that nothing was said, or leave it open: "without saying",
// "the habit of asking for", "steps including submitting …", "will review it and urge …".
func (s *scan) unsaid(a *attribution.Attribution) bool {
	if a.CueHead < 0 || a.Form == attribution.Direct {
		return false
	}
	if a.Why == "clause.infinitive" && s.unnamed(a.Content[0]) {
		return true
	}
	if s.claimed(a) {
		return true
	}
	switch s.Tree.Nodes[a.CueHead].XPOS {
	case syntax.XVBG:
		return s.gerund(int(a.CueHead))
	case syntax.XVB:
		return s.infinitive(a)
	case syntax.XVBP, syntax.XVBZ:
		return s.awaited(int(a.CueHead))
	}
	return false
}

// claimed says whether a verb tells only what somebody demands of its subject: "demanded that the government disclose the letter".
func (s *scan) claimed(a *attribution.Attribution) bool {
	x := s.Tree.Nodes[a.CueHead].XPOS
	if a.Parent < 0 || x != syntax.XVB && x != syntax.XVBP || a.SourceHead < 0 || s.Cast.FirstPerson(int(a.SourceHead)) {
		return false
	}
	p := &s.Attributions[a.Parent]
	if p.Entry == nil || p.Turn || len(p.Entry.Acts) == 0 || s.Tree.Head(int(a.CueHead)) != int(p.CueHead) {
		return false
	}
	return p.Entry.Acts[0] == "demand" || p.Entry.Acts[0] == "appeal" || p.Entry.Acts[0] == "ask"
}

// awaited says whether a verb in the present stands in a clause of what is yet to come: "until the inspectors certify that".
func (s *scan) awaited(v int) bool {
	m := s.Tree.Kid(v, syntax.Mark)
	if m < 0 {
		return false
	}
	switch s.lower(m) {
	case "until", "unless", "if", "once", "before":
		return true
	}
	return false
}

// unnamed says whether content is "to be named", which sources decline.
func (s *scan) unnamed(c attribution.Range) bool {
	for i := c.First; i < min(c.First+5, c.Last); i++ {
		switch s.lower(int(i)) {
		case "named", "identified", "quoted":
			return s.lower(int(c.First)) == "to" && s.lower(int(i)-1) == "be"
		}
	}
	return false
}

// substance is how many tokens of a paragraph of a turn stand in sentences that have a verb with tense and are
// no greeting: "Good afternoon, everyone. A couple of items at the top." has none.
func (s *scan) substance(c attribution.Range) int32 {
	n := int32(0)
	for k := s.Tree.SentenceOf[c.First]; k <= s.Tree.SentenceOf[c.Last-1]; k++ {
		first, last := max(c.First, s.Tree.Sentences[k].First), min(c.Last, s.Tree.Sentences[k].Last)
		if s.greeting(first, last) || s.leads(first, last) {
			continue
		}
		for i := first; i < last; i++ {
			if s.finite(int(i)) {
				n += last - first
				break
			}
		}
	}
	return n
}

// longestGreeting is in tokens.
const longestGreeting = 12

// greeting says whether the sentence of tokens [first, last) is one, or a word before the answer.
func (s *scan) greeting(first, last int32) bool {
	switch s.lower(int(first)) {
	case "hi", "hello", "hey", "good", "okay", "welcome", "thanks", "(", "[", "sure", "yep", "yeah":
		return last-first < longestGreeting
	}
	return false
}

// leads says whether the sentence of tokens [first, last) only leads through a briefing: "With that, we're happy to take your questions.",
// "I'll turn it over to the Secretary.", "We have time for one more."
func (s *scan) leads(first, last int32) bool {
	if last-first > 20 {
		return false
	}
	for i := first; i+2 < last; i++ {
		switch s.Tree.Lemma(int(i)) {
		case "take":
			for k := i + 1; k < min(i+5, last); k++ {
				if s.Tree.Lemma(int(k)) == "question" {
					return true
				}
			}
		case "turn", "hand":
			if s.lower(int(i)+2) == "over" || s.lower(int(i)+2) == "back" {
				return true
			}
		case "time":
			if s.lower(int(i)+1) == "for" && s.oneMore(i+2, last) {
				return true
			}
		}
	}
	return false
}

// oneMore says whether tokens [first, last) begin with how many questions may still be asked: "one more", "a couple of questions".
func (s *scan) oneMore(first, last int32) bool {
	for k := first; k < min(first+4, last); k++ {
		switch s.Tree.Lemma(int(k)) {
		case "more", "question", "couple", "few", "last", "another":
			return true
		}
	}
	return false
}

// greeted is a paragraph of a turn without the greetings that open it.
func (s *scan) greeted(c attribution.Range) attribution.Range {
	for k := s.Tree.SentenceOf[c.First]; k < s.Tree.SentenceOf[c.Last-1]; k++ {
		if last := s.Tree.Sentences[k].Last; s.greeting(c.First, last) {
			c.First = last
			continue
		}
		break
	}
	return c
}

// gerund says whether a form in -ing, or the first of those that it is joined to, hangs on a preposition that
// makes it a thing spoken of.
func (s *scan) gerund(i int) bool {
	i = s.firstOf(i, syntax.XVBG)
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch s.lower(k) {
		case "without", "of", "for", "against", "from", "including", "than", "before", "on", "with":
			return true
		}
		if s.Tree.UPOS(k) != syntax.ADV {
			return false
		}
	}
	return false
}

// infinitive says whether a bare infinitive has a "will", or shares the "to" or "will" of the verb that it is
// joined to, and that verb tells what is to come.
func (s *scan) infinitive(a *attribution.Attribution) bool {
	own := int(a.CueHead)
	for k := own - 1; k >= max(0, own-6) && s.Tree.Tokens[k].Kind == token.Word; k-- { // "let the leaders agree to …"
		if w := s.Tree.Lemma(k); s.Tree.UPOS(k) == syntax.VERB && (w == "let" || w == "make" || w == "help" || w == "have" || w == "see") {
			return true
		}
	}
	i := s.firstOf(own, syntax.XVB)
	if i != own && s.Tree.Kid(i, syntax.Nsubj, syntax.Aux, syntax.Mark) < 0 {
		return true
	}
	for k := range s.Tree.Kids(i) {
		if s.Tree.Nodes[k].XPOS == syntax.XMD && k < i {
			return true
		}
		if i != own && s.Tree.Rel(k) == syntax.Mark && s.lower(k) == "to" {
			return !s.onMeeting(a)
		}
	}
	return false
}

// firstOf is the first of the verbs of that form which verb i is joined to.
func (s *scan) firstOf(i int, form syntax.XPOS) int {
	for n := 0; n < 12 && s.Tree.Rel(i) == syntax.Conj; n++ {
		h := s.Tree.Head(i)
		if h < 0 || h > i || s.Tree.Nodes[h].XPOS != form {
			break
		}
		i = h
	}
	return i
}
