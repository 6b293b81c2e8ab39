// Package name finds who and what a report speaks of: names with their titles, descriptions and pronouns.
//
// A name (Entity) is bare; a Mention is the whole noun phrase with title, article and "of France". What a
// name stands for is decided later, as of the report's date; here its readings are gathered.
package name

import (
	"readout/knowledge/actors"
	"readout/knowledge/countries"
	"readout/knowledge/titles"
	"readout/record"
)

// Type is the kind of thing that a name names.
type Type uint8

// The types, as in the record's layers.
const (
	MISC Type = iota
	PER
	ORG
	GPE
	LOC
	FAC
	EVENT
)

var typeNames = [...]string{"MISC", "PER", "ORG", "GPE", "LOC", "FAC", "EVENT"}

func (t Type) String() string { return typeNames[t] }

// Kind is how a mention refers.
type Kind uint8

// The kinds of mention.
const (
	Named Kind = iota
	Nominal
	Pronoun
)

// Gender of a person as far as words or the dictionary tell.
type Gender uint8

// The genders.
const (
	Unknown Gender = iota
	Male
	Female
)

// Entity is a bare name: tokens [First, Last).
type Entity struct {
	First, Last int32
	Type        Type
	Of          string          // of a body: the state in its name ("Bank of Japan")
	Country     string          // of a GPE, or of a nationality word: ISO 3166 alpha-3
	Sense       countries.Sense // how it stands for the country
	Entries     []*actors.Entry // the dictionary's readings by full name
	Namesakes   []*actors.Entry // of a person's lone surname: who is called so
	Why         string
}

// Code is the state's or organisation's code that an entity stands for; empty where it stands for none.
func (e *Entity) Code() string {
	switch {
	case e.Of != "":
		return e.Of
	case e.Country != "" || len(e.Entries) == 0 || e.Type == PER:
		return e.Country
	}
	return e.Entries[0].Of()
}

// Mention is a noun phrase that refers: tokens [First, Last), with its head.
type Mention struct {
	First, Last int32
	Head        int32
	Span        record.Span
	Kind        Kind
	Type        Type
	Entity      int32 // index of its name, -1 for descriptions and pronouns
	Plural      bool
	Gender      Gender
	Person      uint8         // 1, 2, 3 of pronouns
	Title       *titles.Title // of its role words, nil where it has none
	Also        *titles.Title // another office that its words give the same person, or nil
	TitleFirst  int32         // tokens [TitleFirst, TitleLast) of its role words
	TitleLast   int32
	Of          string  // whom the role or description belongs to: a state's or organisation's code
	OfEntity    int32   // the entity that says so, -1 where none
	Former      bool    // "former", "late", "ex-"
	Among       []int32 // of a plural description: the entities of the further states whose people it means
	Members     []int32 // of a plural description: the mentions of those whom the text names beside it
}

// Names is all that a report names.
type Names struct {
	Entities []Entity
	Mentions []Mention // in the order of their heads
	ByToken  []int32   // for each token the innermost mention with that head, or -1
	InEntity []int32   // for each token the entity it is part of, or -1
	Within   []int32   // for each token the named mention in whose phrase it stands, or -1
}
