package actor

import (
	"strings"

	"readout/read/name"
	"readout/read/syntax"
	"readout/record"
)

// firstPerson is where a text says "I" and "we" outside quotations.
type firstPerson struct {
	spans    []record.Span
	singular bool
	rare     bool // not often enough for a document in the first person
}

// share is one sentence in so many that must have "I" or "we" for its subject.
const share = 9

func (c *Cast) firstPerson() firstPerson {
	var f firstPerson
	sentences, last := 0, -1
	for i := range c.tree.Tokens {
		w := c.tree.Form(i)
		if (strings.EqualFold(w, "my") || strings.EqualFold(w, "our")) && c.tree.InQuote[i] < 0 && i+1 < len(c.tree.Tokens) && ownNoun(c.tree.Form(i+1)) {
			f.spans = append(f.spans, c.tree.Span(i, i+2))
			if s := int(c.tree.SentenceOf[i]); s != last && c.tree.Rel(i+1) == syntax.Nsubj {
				sentences, last = sentences+1, s
			}
			continue
		}
		if w != "I" && w != "We" && w != "we" || c.tree.InQuote[i] >= 0 {
			continue
		}
		if rel := c.tree.Rel(i); rel != syntax.Nsubj && rel != syntax.NsubjPass {
			continue
		}
		f.singular = f.singular || w == "I"
		f.spans = append(f.spans, c.tree.Span(i, i+1))
		if s := int(c.tree.SentenceOf[i]); s != last {
			sentences, last = sentences+1, s
		}
	}
	f.rare = sentences*share < len(c.tree.Sentences)
	return f
}

// ownNoun tells what of a speaker's stands for the state that he speaks for: "my Government", "our delegation".
func ownNoun(word string) bool {
	switch strings.ToLower(word) {
	case "government", "country", "nation", "delegation":
		return true
	}
	return false
}

// FirstPerson says whether token i is "I" or "we" and the like, outside quotations.
func (c *Cast) FirstPerson(i int) bool {
	if i < 0 || i >= len(c.names.ByToken) || c.tree.InQuote[i] >= 0 {
		return false
	}
	if m := c.names.ByToken[i]; m >= 0 {
		return c.names.Mentions[m].Kind == name.Pronoun && c.names.Mentions[m].Person == 1
	}
	w := strings.ToLower(c.tree.Form(i))
	return w == "i" || w == "we"
}

// narrate makes the one author of tokens [first, last) in the first person the actor of their "I", outside quotations, and his
// state that of their "we".
func (c *Cast) narrate(author, first, last int) {
	state := c.State(author)
	for i := first; i < last; i++ {
		if !c.FirstPerson(i) {
			continue
		}
		if m := c.names.ByToken[i]; m < 0 || !c.names.Mentions[m].Plural {
			c.speaks(i, author)
		} else if state >= 0 {
			c.speaks(i, state)
		}
	}
}

// speaks makes actor a the one for whom the noun phrase with head token tok stands.
func (c *Cast) speaks(tok, a int) {
	if c.spoken == nil {
		c.spoken = map[int]int{}
	}
	c.spoken[tok] = a
}

// SecondPerson says whether token i is "you", outside quotations.
func (c *Cast) SecondPerson(i int) bool {
	if i < 0 || i >= len(c.names.ByToken) || c.tree.InQuote[i] >= 0 {
		return false
	}
	m := c.names.ByToken[i]
	return m >= 0 && c.names.Mentions[m].Kind == name.Pronoun && c.names.Mentions[m].Person == 2
}
