package syntax

import "strings"

// featNames are the features in the order of the alphabet, as CoNLL-U wants them.
var featNames = [...]struct {
	bit  Feats
	name string
}{
	{Fem, "Gender=Fem"}, {Masc, "Gender=Masc"}, {Neut, "Gender=Neut"},
	{Imp, "Mood=Imp"},
	{Plur, "Number=Plur"}, {Sing, "Number=Sing"},
	{First, "Person=1"}, {Second, "Person=2"}, {Third, "Person=3"},
	{Poss, "Poss=Yes"},
	{Past, "Tense=Past"}, {Pres, "Tense=Pres"},
	{Fin, "VerbForm=Fin"}, {Ger, "VerbForm=Ger"}, {Inf, "VerbForm=Inf"}, {Part, "VerbForm=Part"},
	{Pass, "Voice=Pass"},
}

// String is the features as CoNLL-U writes them ("Number=Sing|Person=3"), "_" where there are none.
func (f Feats) String() string {
	if f == 0 {
		return "_"
	}
	var b strings.Builder
	for _, x := range featNames {
		if f&x.bit != 0 {
			if b.Len() > 0 {
				b.WriteByte('|')
			}
			b.WriteString(x.name)
		}
	}
	return b.String()
}
