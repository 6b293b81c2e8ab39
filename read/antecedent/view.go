package antecedent

import (
	"strings"

	"readout/read/clause"
	"readout/read/coref"
	"readout/read/mention"
	"readout/read/name"
	"readout/read/syntax"
)

// view is what features look at of one mention. Words are kept as hashes.
type view struct {
	mention.Mention
	class    uint32 // the pronoun, or the kind with its determiner
	det      determiner
	role     uint32 // relation to what it hangs on
	lemma    uint32 // of the head
	ending   uint32 // last letters of the head
	words    uint32 // the phrase without its article
	core     uint32 // the same up to the head
	mods     [modifiers]uint32
	prep     uint32
	governor uint32 // lemma of what the phrase hangs on
	over     int32  // its token, or -1
	main     bool   // it is the root
	long     uint32 // tokens, in steps
	plural   uint32 // 0 unknown, 1 one, 2 several
	gender   name.Gender
	neuter   bool // it
	they     bool
	me       bool // I
	you      bool
	someone  bool   // package name took it for a person
	talks    bool   // I, we or you
	talk     uint32 // how much the text says I, we and you, in steps
	opens    bool   // first mention of its sentence
	named    uint32 // what package name took it for, 0 for nothing
	kind     Type
	sentence int32
	para     int32
	quote    int32
	within   int32  // the mention around it, or -1
	name     int32  // mention of package name, or -1
	chain    int32  // of package coref, or -1; "we", who stand for a speaker's side, have numbers of their own behind those
	why      uint32 // its reason
	person   int32  // its chain where that is a named person, or -1
	as       bool   // it describes who speaks: "as your President, I"
	number   uint32 // of numerals beside the head, 0 for none
}

const (
	modifiers = 4  // how many adjectives and nouns beside a noun are looked at
	longest   = 12 // how many words of a phrase are compared
	letters   = 3  // of an ending
)

// viewer makes views of one text.
type viewer struct {
	tree   *syntax.Tree
	names  *name.Names
	chains *coref.Chains
}

func (s *viewer) view(m mention.Mention) view {
	head := int(m.Head)
	form, sentence := s.tree.Form(head), s.tree.SentenceOf[head]
	v := view{
		Mention: m, role: uint32(s.tree.Rel(head)), lemma: hash(s.tree.Lemma(head)), ending: hash(form[max(0, len(form)-letters):]),
		over: s.tree.Nodes[head].Head, long: steps(m.Last - m.First), sentence: sentence, para: s.tree.Sentences[sentence].Para,
		quote: s.tree.InQuote[head], within: -1, name: -1, chain: -1, person: -1,
	}
	if v.over >= 0 {
		v.governor, v.main = hash(s.tree.Lemma(int(v.over))), s.tree.Rel(int(v.over)) == syntax.Root
	}
	v.as = s.capacity(&v)
	s.dependents(&v)
	s.phrase(&v)
	s.agreement(&v)
	s.known(&v)
	v.class = 1 + 8*uint32(m.Kind) + uint32(v.det) + 64*bit(s.tree.Rel(head) == syntax.NmodPoss)
	if m.Kind == mention.Pronoun {
		v.class = v.lemma
	}
	return v
}

// dependents gathers determiner, modifiers and preposition.
func (s *viewer) dependents(v *view) {
	n := 0
	for k := range s.tree.Kids(int(v.Head)) {
		if s.tree.UPOS(k) == syntax.NUM {
			v.number = v.number*31 + hash(s.tree.Form(k))
		}
		switch rel := s.tree.Rel(k); rel {
		case syntax.Det, syntax.DetPredet:
			v.det = determinerOf(s.tree.Form(k))
		case syntax.Case:
			if int32(k) < v.Head {
				v.prep = hash(s.tree.Form(k))
			}
		case syntax.Amod, syntax.Compound, syntax.Nmod, syntax.NmodPoss, syntax.Nummod, syntax.Flat:
			switch {
			case rel == syntax.NmodPoss:
				v.det = possessive
			case rel == syntax.Nummod && v.det == bare:
				v.det = quantified
			}
			if n < modifiers {
				v.mods[n] = hash(s.tree.Lemma(k))
				n++
			}
		}
	}
}

// capacity says whether a phrase describes "I" outside quotations: "as your President, I".
func (s *viewer) capacity(v *view) bool {
	if v.Kind == mention.Pronoun || v.quote >= 0 {
		return false
	}
	who := clause.Capacity(s.tree, int(v.Head), int(v.First))
	return who >= 0 && s.tree.Nodes[who].Feats&syntax.First != 0 && s.tree.Nodes[who].Feats&syntax.Sing != 0
}

// phrase hashes the words behind the article, up to the head and up to the end.
func (s *viewer) phrase(v *view) {
	at := v.First
	switch v.det {
	case definite, indefinite, demonstrative:
		at = min(at+1, v.Head)
	}
	h := seed
	for k := at; k < min(v.Last, at+longest); k++ {
		h = fold(h, s.tree.Form(int(k)))
		if k == v.Head {
			v.core = short(h)
		}
	}
	v.words = short(h)
}

// agreement reads person, number and gender.
func (s *viewer) agreement(v *view) {
	feats := s.tree.Nodes[v.Head].Feats
	v.they, v.me = feats&syntax.Third != 0 && feats&syntax.Plur != 0, feats&syntax.First != 0 && feats&syntax.Sing != 0
	v.you = feats&syntax.Second != 0
	v.talks = feats&(syntax.First|syntax.Second) != 0
	switch {
	case v.Kind == mention.Joined || feats&syntax.Plur != 0:
		v.plural = 2
	case feats&syntax.Sing != 0:
		v.plural = 1
	}
	v.neuter = feats&syntax.Neut != 0
	switch {
	case feats&syntax.Masc != 0:
		v.gender = name.Male
	case feats&syntax.Fem != 0:
		v.gender = name.Female
	}
}

// known takes over what packages name and coref found.
func (s *viewer) known(v *view) {
	m := s.nameOf(v)
	if m < 0 {
		return
	}
	v.name = m
	n := &s.names.Mentions[m]
	v.named, v.someone = 1+uint32(n.Type)+8*uint32(n.Kind), n.Type == name.PER
	if v.gender == name.Unknown {
		v.gender = n.Gender
	}
	v.chain = s.chains.Of[m]
	if v.chain < 0 {
		return
	}
	v.why = hash(s.chains.Why[m])
	c := &s.chains.List[v.chain]
	if s.chains.We[m] {
		v.chain += int32(len(s.chains.List))
		return
	}
	if v.gender == name.Unknown {
		v.gender = c.Gender
	}
	v.someone = v.someone || n.Type == name.MISC && c.Type == name.PER
	if c.Type == name.PER && !c.Plural && c.Entity >= 0 && len(c.Members) == 0 {
		v.person = v.chain
	}
}

// nameOf is the mention of package name with the same head, else the name in whose phrase the head stands, as "envoy" in
// "her envoy Paul Lund"; -1 where none.
func (s *viewer) nameOf(v *view) int32 {
	if v.Kind == mention.Joined {
		return -1
	}
	if m := s.names.ByToken[v.Head]; m >= 0 {
		return m
	}
	if m := s.names.Within[v.Head]; m >= 0 && v.First <= s.names.Mentions[m].Head && s.names.Mentions[m].Head < v.Last {
		return m
	}
	return -1
}

// determiner is how a phrase begins.
type determiner uint8

const (
	bare determiner = iota
	definite
	indefinite
	demonstrative
	possessive
	quantified
)

func determinerOf(form string) determiner {
	switch strings.ToLower(form) {
	case "the":
		return definite
	case "a", "an":
		return indefinite
	case "this", "that", "these", "those", "such":
		return demonstrative
	}
	return quantified
}
