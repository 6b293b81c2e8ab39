package actor

import (
	"cmp"
	"slices"
	"strings"

	"readout/knowledge/actors"
	"readout/knowledge/countries"
	"readout/knowledge/nouns"
	"readout/knowledge/titles"
	"readout/read/attribution"
	"readout/read/coref"
	"readout/read/name"
	"readout/read/syntax"
	"readout/record"
)

// staff gives officials whom the report describes without their state that of whom they serve: those of an administration the
// president's whose it is ("Carter administration officials"), a ministry's spokeswoman the ministry's that was named last, whom a
// state's own agency quotes that state's, who speaks in a capital that of the capital.
func (b *builder) staff(speech []attribution.Attribution) {
	quoting := b.quoting(speech)
	for chain, list := range b.chains {
		if len(list) != 1 {
			continue
		}
		a := &b.Actors[list[0]]
		if a.Represents != "" || a.Entry != "" || a.Kind != "person" && a.Kind != "group" {
			continue
		}
		m := b.servant(&b.coref.List[chain])
		if m == nil {
			continue
		}
		a.Represents = cmp.Or(quoting[m.Head], b.capitalBefore(m), b.serving(m), b.fellow(m))
		if a.Represents != "" {
			a.CAMEO, a.PLOVER = actors.Codes(a.Kind, a.Role, a.Represents)
		}
	}
}

// servant is the first mention of a chain that tells of an official or a spokesman, nil where none does.
func (b *builder) servant(c *coref.Chain) *name.Mention {
	for _, k := range c.Mentions {
		if m := &b.names.Mentions[k]; m.Title != nil && (m.Title.Level == titles.Official || m.Title.Level == titles.Spokesperson) {
			return m
		}
	}
	return nil
}

// serving is the state of the administration or ministry that the words of a description name, empty where they name none.
func (b *builder) serving(m *name.Mention) string {
	first := b.tree.Sentences[b.tree.SentenceOf[m.Head]].First
	for k := m.Head - 1; k >= max(first, m.First-2); k-- {
		switch w := strings.ToLower(b.tree.Form(int(k))); w {
		case "administration":
			return b.administration(m.Head)
		case "ministry", "embassy", "presidency", "presidential", "cabinet", "palace":
			return b.lastBody(w, k)
		}
	}
	return ""
}

// lookback is how many tokens back a body or group is looked for of whom a description goes on to tell: reports without end stay linear.
const lookback = 2000

// administration is the state of the president or government whose administration was named last before token end, or in its phrase.
func (b *builder) administration(end int32) string {
	for k := end; k > max(0, end-lookback); k-- {
		if b.tree.Form(int(k)) != "administration" && b.tree.Form(int(k)) != "Administration" {
			continue
		}
		if e := b.names.InEntity[k-1]; e >= 0 && b.names.Entities[e].Type == name.PER {
			if a := b.only(k - 1); a >= 0 {
				return b.Actors[a].Represents
			}
		}
	}
	return ""
}

// lastBody is the state of the ministry, embassy or the like that was named last before token end, empty where it was not.
func (b *builder) lastBody(word string, end int32) string {
	for k := end - 1; k >= max(0, end-lookback); k-- {
		if !strings.EqualFold(b.tree.Form(int(k)), word) {
			continue
		}
		if a := b.only(k); a >= 0 && b.Actors[a].Represents != "" && b.Actors[a].Kind != "person" {
			return b.Actors[a].Represents
		}
	}
	return ""
}

// counting are the words that pick one out of several.
var counting = []string{"one", "another", "other", "second", "third", "fourth", "fifth"}

// fellow is the state of the officials of whom one is told apart: "one senior official", "a second official" behind "Kenyan officials".
func (b *builder) fellow(m *name.Mention) string {
	for k := m.First; k < m.Head; k++ {
		if !slices.Contains(counting, strings.ToLower(b.tree.Form(int(k)))) {
			continue
		}
		for t := m.First - 1; t >= max(0, m.First-lookback); t-- {
			o := b.names.ByToken[t]
			if o < 0 || b.names.Mentions[o].Kind != name.Nominal || b.names.Mentions[o].Title == nil || b.names.Mentions[o].Title.Level != m.Title.Level {
				continue
			}
			if a := b.only(t); a >= 0 {
				return b.Actors[a].Represents
			}
		}
	}
	return ""
}

// oneOf is the actor of whom "One said", "the other dismissed" and "a third added" tell: one of the persons of whom the sentences before
// last spoke in the plural; its key is the same for the same one. It is false where no such persons are named.
func (b *builder) oneOf(tok int, words string) (a record.Actor, key string, ok bool) {
	w := strings.ToLower(b.tree.Form(tok))
	if !slices.Contains(counting, w) || b.tree.Nodes[tok].UPOS == syntax.NOUN {
		return a, "", false
	}
	for k := tok - 1; k >= max(0, tok-lookback) && b.tree.SentenceOf[tok]-b.tree.SentenceOf[k] <= 2; k-- {
		if b.tree.Nodes[k].Feats&syntax.Plur == 0 || b.tree.UPOS(k) != syntax.NOUN || b.tree.Rel(k) != syntax.Nsubj && b.tree.Rel(k) != syntax.NsubjPass {
			continue
		}
		switch nouns.Load().Source(b.tree.Lemma(k)) {
		case nouns.People, nouns.Leader, nouns.Person:
		default:
			continue
		}
		a = b.speaker(k, "")
		a.Kind, a.Role, a.Name = "person", b.tree.Lemma(k), strings.ToLower(words)+" of the "+b.plural(k)
		if who := b.only(int32(k)); who >= 0 && a.Represents == "" {
			a.Represents = b.Actors[who].Represents
		}
		b.code(&a, nil)
		return a, w + b.tree.Form(k), true
	}
	return a, "", false
}

// plural is the noun at token k with the adjectives before it: "Western officials".
func (b *builder) plural(k int) string {
	from := k
	for from > 0 && (b.tree.UPOS(from-1) == syntax.ADJ || b.tree.UPOS(from-1) == syntax.PROPN || b.tree.Rel(from-1) == syntax.Compound) && b.tree.Head(from-1) == k {
		from--
	}
	return spaced(b.tree.Span(from, k+1).In(b.tree.Source))
}

// quoting are the states whose agencies or ministries say what others say, by the head tokens of these.
func (b *builder) quoting(speech []attribution.Attribution) map[int32]string {
	states := map[int32]string{}
	for i := range speech {
		s := &speech[i]
		if s.Parent < 0 || s.Why != "clause.quoted_as" {
			continue
		}
		if h := speech[s.Parent].SourceHead; h >= 0 {
			if a := b.only(h); a >= 0 && b.Actors[a].Kind != "person" && states[s.SourceHead] == "" {
				states[s.SourceHead] = b.Actors[a].Represents
			}
		}
	}
	return states
}

// capitalBefore is the state of the capital with which the sentence of a government's or ministry's spokesman begins: "In Nairobi, a
// foreign ministry spokesman said". Empty where it begins otherwise.
func (b *builder) capitalBefore(m *name.Mention) string {
	if m.Title.Level != titles.Spokesperson || !b.ofGovernment(m) {
		return ""
	}
	first := int(b.tree.Sentences[b.tree.SentenceOf[m.Head]].First)
	if b.tree.Form(first) != "In" || first+2 >= len(b.tree.Tokens) {
		return ""
	}
	if e := b.names.InEntity[first+1]; e >= 0 && b.names.Entities[e].Sense == countries.Capital && b.tree.Form(int(b.names.Entities[e].Last)) == "," {
		return b.names.Entities[e].Country
	}
	return ""
}
