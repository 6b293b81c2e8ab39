// Package tagger marks names by what was learned from annotated text: persons, places, organisations and other
// names, in any case and spelling. It reads what the network of package syntax makes of a sentence, beside what the
// dictionaries know of each word and its neighbours, and costs about a tenth of a parse. Who is meant, titles and lists are not its
// business: read/name lays its rules over these guesses.
package tagger

import (
	"readout/knowledge/actors"
	"readout/knowledge/countries"
	"readout/knowledge/gazetteer"
	"readout/knowledge/nouns"
	"readout/knowledge/titles"
	"readout/read/syntax/integer"
)

// Type is a kind of name.
type Type int8

// The types; None is no name.
const (
	PER Type = iota
	LOC
	ORG
	MISC
	Types
	None Type = -1
)

// Label is a token's place in a name: 0 outside, else 1 + 4·type + place.
type Label uint8

// The places in a name, of two and more tokens or of one.
const (
	begin = iota
	inner
	end
	single
	places
)

// Labels is the number of labels.
const Labels = 1 + places*int(Types)

// Named is the label of a place in a name of a type: token i of n.
func Named(t Type, i, n int) Label {
	place := inner
	switch {
	case n == 1:
		place = single
	case i == 0:
		place = begin
	case i == n-1:
		place = end
	}
	return Label(1 + places*int(t) + place)
}

// Type is the type of the name that a label is part of.
func (l Label) Type() Type {
	if l == 0 {
		return None
	}
	return Type(l-1) / places
}

// open says whether a name goes on behind the label.
func (l Label) open() bool { return l > 0 && ((l-1)%places == begin || (l-1)%places == inner) }

// Inside says whether a name has begun before the label.
func (l Label) Inside() bool { return l > 0 && ((l-1)%places == end || (l-1)%places == inner) }

// Knowledge is the dictionaries that the tagger asks for single words.
type Knowledge struct {
	Countries *countries.Index
	Actors    *actors.Dictionary
	Titles    *titles.Index
	Nouns     *nouns.Lexicon
	Places    *gazetteer.Index
}

// Embedded is the knowledge that comes with the program.
func Embedded() Knowledge {
	return Knowledge{Countries: countries.Load(), Actors: actors.Load(), Titles: titles.Load(), Nouns: nouns.Load(), Places: gazetteer.Load()}
}

// Model is what was learned. It is immutable.
type Model struct {
	Knowledge
	table integer.Table
	layer integer.Matrix // a token's values, features of it and its neighbours → layer
	out   integer.Matrix // values, features, layer → labels
}
