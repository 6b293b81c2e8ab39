// Package abbreviations holds the words that decide where tokens and sentences end: abbreviations with
// their full stop, words that begin sentences, and prefixes that keep their hyphen.
package abbreviations

import (
	_ "embed"
	"strings"
)

//go:embed abbreviations.tsv
var table string

//go:embed starters.txt
var starterWords string

//go:embed prefixes.txt
var prefixWords string

// Class is what an abbreviation stands for.
type Class uint8

// Classes of abbreviations. After Title and Number a sentence never ends.
const (
	None Class = iota
	Title
	Number
	Other
)

// Set is the three lists, immutable.
type Set struct {
	classes  map[string]Class
	starters map[string]bool
	prefixes map[string]bool
}

// Load reads the embedded lists.
func Load() *Set {
	s := &Set{classes: map[string]Class{}, starters: words(starterWords), prefixes: words(prefixWords)}
	for line := range strings.Lines(table) {
		word, class, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(word, "#") || word == "abbreviation" {
			continue
		}
		switch class {
		case "title":
			s.classes[word] = Title
		case "number":
			s.classes[word] = Number
		default:
			s.classes[word] = Other
		}
	}
	return s
}

// Class of a word with its full stop ("Mr."); None where it is no abbreviation.
func (s *Set) Class(word string) Class { return s.classes[word] }

// Starts says whether a capitalised word begins a sentence after an abbreviation.
func (s *Set) Starts(word string) bool { return s.starters[word] }

// Prefix says whether a word, in lower case, stays with what follows its hyphen ("non", "co").
func (s *Set) Prefix(word string) bool { return s.prefixes[word] }

func words(text string) map[string]bool {
	set := map[string]bool{}
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			set[w] = true
		}
	}
	return set
}
