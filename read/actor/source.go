package actor

import (
	"strings"

	"readout/knowledge/nouns"
	"readout/read/attribution"
	"readout/read/name"
	"readout/read/syntax"
	"readout/record"
)

// sources makes actors of those who speak and are no chain's: "two officials familiar with the plan", a
// speaker's label in a transcript. They stay unknown, with their words; the same words are the same speaker.
func (b *builder) sources(speech []attribution.Attribution) {
	b.spoken = map[int]int{}
	byWords := map[string]int{}
	for i := range speech {
		s := &speech[i]
		if !s.Speech || s.Inner || s.SourceHead < 0 || s.Source.Empty() {
			continue
		}
		if one, key, ok := b.oneOf(int(s.SourceHead), b.tree.Span(int(s.Source.First), int(s.Source.Last)).In(b.tree.Source)); ok {
			b.speakAs(s, one, key, byWords)
			continue
		}
		if !b.nameless(int(s.SourceHead)) || !s.Turn && !b.canSpeak(int(s.SourceHead)) || s.Turn && b.asker(int(s.Source.First)) {
			continue
		}
		words := spaced(b.tree.Span(int(s.Source.First), int(s.Source.Last)).In(b.tree.Source))
		b.speakAs(s, b.speaker(int(s.SourceHead), words), words, byWords)
	}
}

// speakAs makes who speaks the actor that has the key, a where there is none yet.
func (b *builder) speakAs(s *attribution.Attribution, a record.Actor, key string, byKey map[string]int) {
	i, ok := byKey[key]
	if !ok {
		i = len(b.Actors)
		byKey[key] = i
		b.Actors = append(b.Actors, a)
	}
	b.spoken[int(s.SourceHead)] = i
	x := &b.Actors[i]
	x.Mentions = append(x.Mentions, b.tree.Span(int(s.Source.First), int(s.Source.Last)))
	x.Evidence = x.Mentions[:1:1]
}

// asker says whether a label at token i tells only that somebody asks or answers.
func (b *builder) asker(i int) bool {
	switch strings.ToLower(b.tree.Form(i)) {
	case "q", "question", "questions", "answer", "reporter", "journalist":
		return true
	}
	return false
}

// nameless says whether the phrase with head tok is nobody's so far, and no pronoun or set that may be anybody's.
func (b *builder) nameless(tok int) bool {
	m := b.at(tok)
	if m < 0 {
		return !b.pronominal(tok)
	}
	if b.names.Mentions[m].Kind == name.Pronoun || b.coref.Why[m] == "coref.narrator" { // I, my Government
		return false
	}
	chain := b.coref.Of[m]
	return chain < 0 || len(b.coref.List[chain].Members) == 0 && len(b.chains[chain]) == 0
}

func (b *builder) pronominal(tok int) bool {
	switch b.tree.UPOS(tok) {
	case syntax.PRON, syntax.DET, syntax.NUM:
		return true
	}
	return false
}

// canSpeak says whether a phrase with head tok is of somebody or of a text that says things: a name, a person,
// a body, "the communique". "The number of civilians" says nothing.
func (b *builder) canSpeak(tok int) bool {
	if m := b.at(tok); m >= 0 && b.names.Mentions[m].Entity >= 0 && b.storm(&b.names.Entities[b.names.Mentions[m].Entity]) {
		return false
	}
	if m := b.at(tok); m >= 0 && (b.names.Mentions[m].Title != nil || b.names.Mentions[m].Kind == name.Named) {
		return true
	}
	switch nouns.Load().Source(b.tree.Lemma(tok)) {
	case nouns.People, nouns.Leader, nouns.Body, nouns.Text, nouns.Person, nouns.Organ, nouns.Writing:
		return true
	case nouns.State: // "his country" is a state, whoever governs it
		return b.tree.Lemma(tok) == "government" || b.tree.Lemma(tok) == "authorities" || b.tree.Lemma(tok) == "administration"
	}
	return b.tree.UPOS(tok) == syntax.PROPN
}

func (b *builder) speaker(tok int, words string) record.Actor {
	a := record.Actor{Name: words, Kind: "unknown", AsOf: b.ctx.Date, Mentions: []record.Span{}}
	a.Why, a.Confidence = "name.source", 0.6
	if m := b.names.ByToken[tok]; m >= 0 {
		mention := &b.names.Mentions[m]
		a.Represents = mention.Of
		if mention.Title != nil {
			a.Role = roleWords(b.tree, b.names, mention)
		}
	}
	switch nouns.Load().Source(b.tree.Lemma(tok)) {
	case nouns.People, nouns.Leader, nouns.Person:
		a.Kind = "person"
		if b.tree.Nodes[tok].Feats&syntax.Plur != 0 {
			a.Kind = "group"
		}
	case nouns.Body, nouns.Organ, nouns.State:
		a.Kind = "group"
	}
	b.code(&a, nil)
	return a
}
