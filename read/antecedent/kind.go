package antecedent

// Type is what a mention stands for.
type Type uint8

// The types, after GUM's.
const (
	Person Type = iota
	Organization
	Place
	Time
	Event
	Abstract
	Thing // object, substance, animal, plant
	TypeCount
)

// The templates of features for types.
const (
	tKindLemma uint32 = iota + 128
	tKindEnding
	tKindNamed
	tKindClass
	tKindGovernor
	tKindPrep
	tKindModifier
	tKindWords
	tKindFrame
)

// Kinds adds the features that tell the type of mention m.
func (t *Text) Kinds(m int32, f []uint32) []uint32 {
	v := &t.views[m]
	last := uint32(0)
	for _, x := range v.mods {
		if x != 0 {
			last = x
		}
	}
	return append(f,
		mix(tKindLemma, v.lemma, 0),
		mix(tKindEnding, v.ending, uint32(v.Kind)),
		mix(tKindNamed, v.named, uint32(v.Kind)),
		mix(tKindClass, v.class, v.plural),
		mix(tKindGovernor, v.governor, v.role),
		mix(tKindPrep, v.prep, uint32(v.Kind)),
		mix(tKindModifier, v.mods[0], 0),
		mix(tKindModifier, last, 1),
		mix(tKindWords, v.words, 0),
		mix(tKindFrame, v.prep, v.governor),
	)
}
