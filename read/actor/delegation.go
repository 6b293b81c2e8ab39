package actor

import (
	"slices"
	"strings"

	"readout/knowledge/countries"
	"readout/knowledge/senses"
	"readout/read/attribution"
)

// delegation is the state for which a speech in the first person says that it is held: "On behalf of the people of
// Ghana, I …", "my country, Ghana". Empty where it names none, or several.
func (b *builder) delegation() string {
	code := ""
	for i := range b.tree.Tokens {
		at := b.announces(i)
		if at < 0 || b.tree.InQuote[i] >= 0 {
			continue
		}
		c := b.stateFrom(at)
		if c == "" {
			continue
		}
		if code != "" && code != c {
			return ""
		}
		code = c
	}
	return code
}

// announces is where the name of a speaker's state may begin behind the words at token i, or -1.
func (b *builder) announces(i int) int {
	is := func(k int, words ...string) bool {
		return k < len(b.tree.Tokens) && slices.Contains(words, strings.ToLower(b.tree.Form(k)))
	}
	switch {
	case is(i, "on") && is(i+1, "behalf") && is(i+2, "of"):
		return i + 3
	case is(i, "my") && is(i+1, "country", "homeland") && is(i+2, ",", "of", "—", "–"):
		return i + 3
	case is(i, "representing") && int(b.tree.Sentences[b.tree.SentenceOf[i]].First) == i:
		return i + 1
	}
	return -1
}

// stateFrom is the state whose name begins at token i, behind no more than the words for its people or government.
func (b *builder) stateFrom(i int) string {
	for k := i; k < min(i+12, len(b.tree.Tokens)); k++ {
		if e := b.names.InEntity[k]; e >= 0 {
			n := &b.names.Entities[e]
			if last := int(n.Last); n.Sense == countries.Adjective && n.Country != "" && b.realm(last) { // the Ghanaian people
				return n.Country
			}
			if n.Country == "" || n.Sense != countries.Name || int(n.First) != k && k != i {
				return ""
			}
			return n.Country
		}
		switch strings.ToLower(b.tree.Form(k)) {
		case "the", "my", "our", "his", "her", "of", "and", ",":
			continue
		}
		if !b.realm(k) {
			return ""
		}
	}
	return ""
}

// realm says whether token i is a word for a state, its people or government.
func (b *builder) realm(i int) bool {
	return i < len(b.tree.Tokens) && senses.Is(strings.ToLower(b.tree.Lemma(i)), senses.Realm)
}

// Own says whether the source of an attribution is the speaker's own side: "my delegation", "our Government".
func (c *Cast) Own(source attribution.Range) bool {
	if source.Last-source.First != 2 || c.tree.InQuote[source.First] >= 0 {
		return false
	}
	switch strings.ToLower(c.tree.Form(int(source.First))) {
	case "my", "our":
	default:
		return false
	}
	switch c.tree.Lemma(int(source.First) + 1) {
	case "country", "delegation", "government", "nation", "people", "state", "administration":
		return true
	}
	return false
}
