package voice

import (
	"strings"

	"readout/read/name"
	"readout/read/syntax"
)

func equal(a, b string) bool { return len(a) == len(b) && strings.EqualFold(a, b) }

// lead is how many paragraphs of a text may say that it is an interview; questions how many it must then have.
const (
	lead      = 6
	questions = 2
)

// interview is the one person with whom the first paragraphs say that the text is an interview, and the paragraph
// behind them; -1 where they do not, name several, or no questions follow.
func (r *reader) interview() (who int32, from int) {
	who = -1
	for p := range min(lead, len(r.tree.Paragraphs)) {
		first, last := r.bounds(p)
		for i := first; i < last && who < 0; i++ {
			if r.tree.InQuote[i] < 0 {
				who = r.interviewed(i, first, last)
			}
		}
		if who >= 0 {
			from = p + 1
			break
		}
	}
	asked := 0
	for p := from; p < len(r.tree.Paragraphs); p++ {
		if r.asks(p) || r.inquires(p) {
			asked++
		}
	}
	if asked < questions {
		return -1, 0
	}
	return who, from
}

// interviewed is the head of who is interviewed by the words at token i of a paragraph, or -1.
func (r *reader) interviewed(i, first, last int) int32 {
	verb := r.is(i, "interviews") || r.is(i, "interviewed")
	switch {
	case verb && r.is(i+1, "by"):
		return r.only(first, i)
	case verb && (r.is(i+1, "him") || r.is(i+1, "her")):
		if who := r.only(first, i); who >= 0 {
			return who
		}
		return r.subject(first, i)
	case verb:
		return r.object(i+1, last)
	case r.is(i, "interview", "with"), r.is(i, "interview", "of"), r.is(i, "spoke", "with"), r.is(i, "spoke", "to"), r.is(i, "talked", "to"), r.is(i, "talked", "with"):
		if who := r.object(i+2, last); who >= 0 {
			return who
		}
		return r.only(first, i)
	case r.is(i, "sat", "down", "with"), r.is(i, "caught", "up", "with"):
		return r.object(i+3, last)
	}
	return -1
}

// object is the head of the person's name that ends the noun phrase at token i: "US activist and philosopher Noam
// Chomsky". -1 where the phrase ends before or two are joined.
func (r *reader) object(i, last int) int32 {
	for ; i < last; i++ {
		if m := r.person(i); m != nil {
			if int(m.Last) < last && r.is(int(m.Last), "and") && r.person(int(m.Last)+1) != nil {
				return -1
			}
			return m.Head
		}
		switch r.tree.UPOS(i) {
		case syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.DET, syntax.CCONJ, syntax.PRON:
		default:
			if !r.is(i, ",") && !r.is(i, "of") && !r.is(i, "the") && !r.is(i, "/") && !r.is(i, "'s") && !r.is(i, "’s") && !r.is(i, "in") && !r.is(i, "at") {
				return -1
			}
		}
	}
	return -1
}

// only is the head of the one person named in tokens [first, last), or -1.
func (r *reader) only(first, last int) int32 {
	who, entity := int32(-1), int32(-1)
	for i := first; i < last; i++ {
		m := r.person(i)
		if m == nil {
			continue
		}
		if who >= 0 && m.Entity != entity {
			return -1
		}
		who, entity = m.Head, m.Entity
		i = int(m.Last) - 1
	}
	return who
}

// subject is the head of the person's name that is the last subject in tokens [first, last), or -1.
func (r *reader) subject(first, last int) int32 {
	for i := last - 1; i >= first; i-- {
		if m := r.names.ByToken[i]; m >= 0 && r.tree.Rel(i) == syntax.Nsubj {
			if n := &r.names.Mentions[m]; int(n.Head) == i && n.Kind == name.Named && n.Type == name.PER && !n.Plural {
				return n.Head
			}
		}
	}
	return -1
}

// asker is the head of the name of who interviews somebody else by the words at token i ("sat down with Ama
// Darko"), or -1.
func (r *reader) asker(i, last int, who int32) int32 {
	ask := int32(-1)
	switch {
	case r.is(i, "interviewed", "by"), r.is(i, "spoke", "with"), r.is(i, "spoke", "to"), r.is(i, "talked", "to"), r.is(i, "talked", "with"):
		ask = r.object(i+2, last)
	case r.is(i, "sat", "down", "with"):
		ask = r.object(i+3, last)
	}
	if ask >= 0 && r.names.Mentions[r.names.ByToken[ask]].Entity == r.names.Mentions[r.names.ByToken[who]].Entity {
		return -1
	}
	return ask
}

// answers gives the paragraphs of an interview that ask to who asks, where he is named, who speak to the one who is interviewed, and the
// others to him.
func (r *reader) answers(who int32, from int) {
	ask := int32(-1)
	for p := range min(lead, len(r.voices)) {
		first, last := r.bounds(p)
		for i := first; i < last && ask < 0; i++ {
			if r.tree.InQuote[i] < 0 {
				ask = r.asker(i, last, who)
			}
		}
	}
	begun := false
	for p := from; p < len(r.voices); p++ {
		if r.asks(p) && !r.first(p) || r.inquires(p) {
			r.voices[p], begun = Voice{ask, who, true}, true
		} else if begun && !r.heading(p) {
			r.voices[p].Speaker = who
		}
	}
}

// inquires says whether a paragraph asks "you" something without a question mark: "I wanted to know if you …".
func (r *reader) inquires(p int) bool {
	first, last := r.bounds(p)
	for i := first; i < last && r.tree.InQuote[i] < 0; i++ {
		if !r.is(i, "to", "know") && !r.is(i, "to", "ask") && !r.is(i, "wonder") && !r.is(i, "wondering") || !r.said(first, i) {
			continue
		}
		return r.second(i, last)
	}
	return false
}

// said says whether "I" stands in tokens [first, last).
func (r *reader) said(first, last int) bool {
	for i := first; i < last; i++ {
		if r.is(i, "I") {
			return true
		}
	}
	return false
}

// first says whether a paragraph speaks of the speaker's own thoughts: then a question at its end may be his.
func (r *reader) first(p int) bool {
	i, last := r.bounds(p)
	for ; i < last; i++ {
		if m := r.names.ByToken[i]; m >= 0 && r.tree.InQuote[i] < 0 {
			if n := &r.names.Mentions[m]; n.Kind == name.Pronoun && n.Person == 1 && !n.Plural {
				return true
			}
		}
	}
	return false
}
