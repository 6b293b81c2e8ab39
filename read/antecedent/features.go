package antecedent

import "readout/read/mention"

// The templates of features. A model knows them by number: new ones are added at the end, before those of types.
const (
	tNew uint32 = iota + 1
	tNewRole
	tNewPlace
	tNewLemma
	tNewLemmaDet
	tNewShape
	tNewGovernor
	tNewPrep
	tNewWords
	tNewSeen
	tNewSeenDet
	tNewSeenCore
	tNewAgo
	tNewKind
	tNewModifier
	tNewQuote
	tNewWithin
	tNewTalk

	tClasses
	tSentences
	tMentions
	tRoles
	tRoleFar
	tNumbers
	tGenders
	tKinds
	tKindFar
	tNamed
	tSieve
	tWithin
	tClause
	tPredicate
	tQuotes
	tParagraph
	tLong
	tInner
	tOpens
	tTalk
	tTalkMentions

	tSize
	tFirst
	tFirstLemma
	tFirstNumber
	tEntityGender
	tSharesLemma
	tSharesWords
	tNewest
	tRank

	tPronounOf
	tGovernorOf
	tPronounFor
	tWords
	tWordsFar
	tCore
	tCoreFar
	tLemma
	tLemmaFar
	tLemmas
	tLemmaNamed
	tLemmaKind
	tModifiers
	tLemmaModifiers
	tNearest
	tFrame
	tPart
	tDeterminers
)

// New adds the features of mention m as the first of its entity.
func (t *Text) New(m int32, f []uint32) []uint32 {
	v := &t.views[m]
	kind, det := uint32(v.Kind), uint32(v.det)
	seen := bit(t.lemmas.last(v.lemma) >= 0) | bit(t.phrases.last(v.words) >= 0)<<1
	ago := uint32(15)
	if a := t.lemmas.last(v.lemma); a >= 0 {
		ago = steps(v.sentence - t.views[a].sentence)
	}
	return append(f,
		mix(tNew, v.class, 0),
		mix(tNewRole, v.class, v.role),
		mix(tNewPlace, v.class, steps(v.sentence)),
		mix(tNewLemma, v.lemma, 0),
		mix(tNewLemmaDet, v.lemma, det),
		mix(tNewShape, bit(v.mods[0] != 0)<<16|v.long<<8|v.plural<<4|det, kind),
		mix(tNewGovernor, v.governor, v.role),
		mix(tNewPrep, v.prep, v.class),
		mix(tNewWords, v.words, det),
		mix(tNewSeen, seen, kind),
		mix(tNewSeenDet, seen, v.class<<4|v.plural),
		mix(tNewSeenCore, bit(t.cores.last(v.core) >= 0)<<2|seen, v.class<<1|bit(v.Last > v.Head+1)),
		mix(tNewAgo, ago, v.class),
		mix(tNewKind, uint32(v.kind)<<8|v.named, v.class),
		mix(tNewModifier, v.mods[0], v.lemma),
		mix(tNewQuote, bit(v.quote >= 0), v.class),
		mix(tNewWithin, bit(v.within >= 0), v.class),
		mix(tNewTalk, v.talk, v.class),
	)
}

// Pair adds the features of mention a as the antecedent of mention m.
func (t *Text) Pair(m, a int32, f []uint32) []uint32 {
	f = t.entityOf(m, a, t.place(m, a, f))
	v, u := &t.views[m], &t.views[a]
	switch {
	case v.Kind == mention.Pronoun && u.Kind == mention.Pronoun:
		return append(f, mix(tGovernorOf, v.governor, u.lemma))
	case v.Kind == mention.Pronoun:
		return append(f, mix(tGovernorOf, v.governor, u.lemma), mix(tPronounOf, v.class, u.lemma))
	case u.Kind == mention.Pronoun:
		return append(f, mix(tPronounFor, u.class, v.lemma))
	}
	return t.nouns(v, u, a, f)
}

// place gives the features of two mentions of any kind: what they are, and how they stand to each other.
func (t *Text) place(m, a int32, f []uint32) []uint32 {
	v, u := &t.views[m], &t.views[a]
	kinds, same := kindsOf(v, u), bit(v.lemma == u.lemma)
	far, between := steps(v.sentence-u.sentence), steps(m-a)
	pair := v.class<<2 | uint32(u.Kind)
	f = append(f,
		mix(tClasses, v.class, u.class),
		mix(tSentences, far, pair),
		mix(tMentions, between, pair),
		mix(tRoles, v.role<<8|u.role, kinds<<2|bit(far > 0)),
		mix(tRoleFar, far<<8|u.role, v.class),
		mix(tNumbers, v.plural<<2|u.plural, pair),
		mix(tGenders, uint32(v.gender)<<2|uint32(u.gender), kinds),
		mix(tKinds, uint32(v.kind)<<4|uint32(u.kind), kinds<<1|same),
		mix(tKindFar, far<<4|uint32(u.kind), v.class),
		mix(tNamed, v.named<<8|u.named, kinds<<1|same),
		mix(tSieve, sieve(v, u), kinds),
		mix(tWithin, bit(v.within >= 0)<<2|bit(u.within >= 0)<<1|bit(u.within == v.within), kinds<<6|v.role),
		mix(tClause, bit(v.over == u.over)<<1|bit(v.over == u.Head), kinds<<16|v.role<<8|u.role),
		mix(tPredicate, bit(u.over == v.Head), kinds),
		mix(tQuotes, quotes(v, u), pair),
		mix(tParagraph, bit(v.para == u.para)<<1|bit(far == 0), v.class),
		mix(tLong, u.long, kinds<<1|same),
		mix(tInner, bit(u.within >= 0)<<8|u.role<<16|far, v.class),
		mix(tOpens, bit(u.opens)<<1|bit(u.main)|bit(v.opens)<<2|bit(v.main)<<3|far<<4|u.role<<8, v.class),
	)
	if v.talks {
		f = append(f, mix(tTalk, v.talk<<8|far, v.class<<8|u.class), mix(tTalkMentions, v.talk<<8|between, v.class<<8|u.class))
	}
	return f
}

// nouns gives the features of two names or descriptions: what their words have in common.
func (t *Text) nouns(v, u *view, a int32, f []uint32) []uint32 {
	kinds, far := kindsOf(v, u), steps(v.sentence-u.sentence)
	same, whole, core := bit(v.lemma == u.lemma), bit(v.words == u.words), bit(v.core == u.core)
	det := uint32(v.det)<<4 | uint32(u.det)
	shared := modifiersOf(v, u)
	f = append(f,
		mix(tWords, whole, kinds<<8|det),
		mix(tCore, core<<1|whole, kinds<<8|det),
		mix(tCoreFar, core<<1|whole, v.class<<8|far),
		mix(tLemma, same, kinds<<8|det),
		mix(tLemmaFar, same<<1|whole, kinds<<8|far),
		mix(tModifiers, shared, kinds<<16|same<<8|det),
		mix(tNearest, bit(t.lemmas.last(v.lemma) == a), kinds<<8|same<<4|uint32(v.det)),
		mix(tFrame, bit(v.governor == u.governor)<<1|bit(v.prep == u.prep), kinds<<1|same),
		mix(tPart, partOf(v, u), kinds<<4|uint32(v.det)),
		mix(tDeterminers, det, kinds<<1|same),
	)
	if same == 1 {
		return append(f, mix(tLemmaModifiers, v.lemma, shared), mix(tWordsFar, whole<<8|far, v.class))
	}
	return append(f, mix(tLemmas, v.lemma, u.lemma), mix(tLemmaNamed, v.lemma, u.named), mix(tLemmaKind, v.lemma, uint32(u.kind)))
}
