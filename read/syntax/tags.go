package syntax

// UPOS is a universal word class.
type UPOS uint8

// The 17 classes of Universal Dependencies v2.
const (
	ADJ UPOS = iota
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

var uposNames = [...]string{"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}

func (u UPOS) String() string { return uposNames[u] }

// Rel is a relation of a token to its head, with the subtypes of UD English.
type Rel uint8

// Relations of UD English v2.
const (
	Root Rel = iota
	Acl
	AclRelcl
	Advcl
	AdvclRelcl
	Advmod
	AdvmodEmph
	Amod
	Appos
	Aux
	AuxPass
	Case
	Cc
	CcPreconj
	Ccomp
	Compound
	CompoundPrt
	Conj
	Cop
	Csubj
	CsubjOuter
	CsubjPass
	Dep
	Det
	DetPredet
	Discourse
	Dislocated
	Expl
	Fixed
	Flat
	Goeswith
	Iobj
	List
	Mark
	Nmod
	NmodDesc
	NmodPoss
	NmodUnmarked
	Nsubj
	NsubjOuter
	NsubjPass
	Nummod
	Obj
	Obl
	OblAgent
	OblUnmarked
	Orphan
	Parataxis
	Punct
	Reparandum
	Vocative
	Xcomp
	RelCount
)

var relNames = [RelCount]string{"root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "advmod:emph", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp"}

func (r Rel) String() string { return relNames[r] }

// Feats are the morphological features that the stages above need, as bits.
type Feats uint32

// Feature bits.
const (
	Past   Feats = 1 << iota // Tense=Past
	Pres                     // Tense=Pres
	Fin                      // VerbForm=Fin
	Inf                      // VerbForm=Inf
	Part                     // VerbForm=Part
	Ger                      // VerbForm=Ger
	Imp                      // Mood=Imp
	Plur                     // Number=Plur
	Sing                     // Number=Sing
	First                    // Person=1
	Second                   // Person=2
	Third                    // Person=3
	Masc                     // Gender=Masc
	Fem                      // Gender=Fem
	Neut                     // Gender=Neut
	Pass                     // Voice=Pass
	Poss                     // Poss=Yes
)
