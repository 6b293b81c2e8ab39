// Package nouns holds what common nouns and the words of a name tell about their kind: nouns that stand
// for actors, words that give the type of a capitalised name, and given names.
package nouns

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed nouns.tsv
var nounTable string

//go:embed heads.tsv
var headTable string

//go:embed given.tsv
var givenNames string

// Class is what a common noun stands for.
type Class uint8

// The classes of nouns.tsv.
const (
	None Class = iota
	Side
	State
	Leader
	People
	Body
	Text // what is written and says something: a communique, a poll
	Person
	Organ
	Writing // these three stand for an actor only where they are a source
)

var classes = map[string]Class{"side": Side, "state": State, "leader": Leader, "people": People, "body": Body, "text": Text, "person": Person, "organ": Organ, "writing": Writing}

// Lexicon is the three lists. It does not change.
type Lexicon struct {
	nouns map[string]Class
	heads map[string]string
	given map[string]string
}

// Load is the lexicon, built once.
var Load = sync.OnceValue(load)

func load() *Lexicon {
	l := &Lexicon{nouns: map[string]Class{}, heads: map[string]string{}, given: map[string]string{}}
	rows(nounTable, func(word, class string) { l.nouns[word] = classes[class] })
	rows(headTable, func(word, typ string) { l.heads[word] = typ })
	rows(givenNames, func(name, gender string) { l.given[name] = gender })
	return l
}

// Class of a noun by its lemma, None for those that stand for an actor only as a source.
func (l *Lexicon) Class(lemma string) Class {
	if c := l.nouns[lemma]; c < Person {
		return c
	}
	return None
}

// Source is the class of a noun, by its lemma, that heads the source of words.
func (l *Lexicon) Source(lemma string) Class { return l.nouns[lemma] }

// Type that a capitalised word gives to the name it ends: ORG, LOC, FAC, EVENT, MISC; empty where none.
func (l *Lexicon) Type(word string) string { return l.heads[word] }

// Given says whether a word begins names of persons.
func (l *Lexicon) Given(word string) bool {
	_, ok := l.given[word]
	return ok
}

// Gender that a given name tells: "f", "m", or empty.
func (l *Lexicon) Gender(word string) string { return l.given[word] }

func rows(table string, row func(a, b string)) {
	for line := range strings.Lines(table) {
		a, b, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if ok && !strings.HasPrefix(a, "#") {
			row(a, b)
		}
	}
}
