package cues

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"readout/knowledge/table"
)

//go:embed verbs.tsv
var verbTable string

//go:embed nouns.tsv
var nounTable string

//go:embed adjectives.tsv
var adjectiveTable string

//go:embed phrases.tsv
var phraseTable string

//go:embed headings.tsv
var headingTable string

//go:embed content.tsv
var contentTable string

// Load is the embedded lexicon, built once.
var Load = sync.OnceValue(func() *Lexicon { return build(Own{}) })

// build reads the tables. Verbs and nouns of a user's own stand in the place of the embedded ones of the same words.
func build(own Own) *Lexicon {
	l := &Lexicon{verbs: map[string]*Verb{}, nouns: map[string][]*Cue{}, adjectives: map[string][]*Cue{}, attitudes: map[string][]*Cue{}, phrases: map[string][]*Phrase{}, content: map[string][]*Pattern{}, headings: map[string]bool{}}
	for f := range table.Body(headingTable, 1) {
		for _, words := range list(f[0]) {
			l.headings[words] = true
		}
	}
	laid(own.Verbs, verbTable, verbCells, func(words string, f []string) {
		l.addVerb(cueTo(words, f))
	})
	for _, v := range l.verbs {
		slices.SortStableFunc(v.Cues, func(a, b *Cue) int { return len(b.Words) - len(a.Words) })
	}
	laid(own.Nouns, nounTable, nounCells, func(words string, f []string) {
		c := cue(words, f[1], f[2], f[3], f[4])
		last := c.Words[len(c.Words)-1]
		head := strings.TrimSuffix(words, last)
		for _, form := range []string{words, head + plural(last)} {
			l.nouns[form] = append(l.nouns[form], c)
		}
	})
	for f := range table.Body(adjectiveTable, 6) {
		for _, words := range list(f[0]) {
			c := cueTo(words, f)
			last := c.Words[len(c.Words)-1]
			l.attitudes[last] = append(l.attitudes[last], c)
			if len(c.Words) == 1 {
				l.adjectives[last] = append(l.adjectives[last], c)
			}
		}
	}
	for f := range table.Body(phraseTable, 3) {
		l.addPhrase(f)
	}
	for f := range table.Body(contentTable, 4) {
		l.addPattern(f)
	}
	return l
}

func (l *Lexicon) addVerb(c *Cue) {
	for form, kind := range inflect(c.Words[0]) {
		v := l.verbs[form]
		if v == nil {
			v = &Verb{}
			l.verbs[form] = v
		}
		v.Cues = append(v.Cues, c)
		v.Inflection |= kind
	}
}

func (l *Lexicon) addPhrase(f []string) {
	p := &Phrase{Cue: Cue{Words: strings.Fields(f[0]), Kind: kinds[f[1]]}}
	if f[2] == "owner" {
		p.Source = Owner
	}
	l.phrases[p.Words[0]] = append(l.phrases[p.Words[0]], p)
}

// cueTo is a cue of a row that says where the addressee stands.
func cueTo(words string, f []string) *Cue {
	c := cue(words, f[1], f[2], f[4], f[5])
	if f[3] != "-" {
		c.To = f[3]
	}
	return c
}

func cue(words, kind, acts, constructions, marks string) *Cue {
	c := &Cue{Words: strings.Fields(words), Kind: kinds[kind]}
	if acts != "-" {
		c.Acts = strings.Fields(acts)
	}
	for _, f := range strings.Fields(constructions) {
		if prep, ok := strings.CutPrefix(f, "p:"); ok {
			c.Preps = append(c.Preps, prep)
			c.Frames |= Preposition
		} else if f == "made" {
			c.Flags |= Made
		} else {
			c.Frames |= frames[f]
		}
	}
	for _, f := range strings.Fields(marks) {
		c.Flags |= flags[f]
	}
	return c
}

func list(cell string) []string { return strings.Split(cell, "|") }
