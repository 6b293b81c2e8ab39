// Package topics holds a small open list of the issues of foreign policy with the words that speak of them.
package topics

import (
	_ "embed"
	"strings"

	"readout/read/syntax"
)

//go:embed topics.tsv
var table string

// Topic is one issue: its name and the contexts of PLOVER 2.0 that it brings.
type Topic struct {
	Name     string
	Contexts []string
}

// List is the topics with an index of their phrases, immutable.
//
// Phrases are kept as hashes of their lemmas: a step of the walk is one lookup, with no string made.
type List struct {
	Topics []Topic
	steps  map[uint64]step
}

// step says what a sequence of lemmas is: a phrase of a topic, the beginning of a longer one, or both.
type step struct {
	topic int16 // -1: no phrase ends here
	more  bool
}

// Load reads the embedded list.
func Load() *List {
	l := &List{steps: map[uint64]step{}}
	for line := range strings.Lines(table) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if strings.HasPrefix(line, "#") || len(f) != 3 {
			continue
		}
		var contexts []string
		if f[1] != "-" {
			contexts = strings.Split(f[1], ",")
		}
		l.Topics = append(l.Topics, Topic{f[0], contexts})
		for phrase := range strings.SplitSeq(f[2], "|") {
			l.add(strings.FieldsFunc(phrase, gap), int16(len(l.Topics)-1))
		}
	}
	return l
}

// gap is where a phrase's words part: hyphens count as spaces, for tokens keep some of them and split others.
func gap(r rune) bool { return r == ' ' || r == '-' }

func (l *List) add(words []string, topic int16) {
	h := seed
	for i, w := range words {
		h = mix(h, w)
		s, ok := l.steps[h]
		if !ok {
			s.topic = -1
		}
		if i+1 < len(words) {
			s.more = true
		} else if s.topic < 0 {
			s.topic = topic
		}
		l.steps[h] = s
	}
}

// Match calls found for every phrase in tokens [first, last), the longest at each place, in order:
// the topic's index and the phrase's tokens [from, to).
func (l *List) Match(tree *syntax.Tree, first, last int, found func(topic, from, to int)) {
	for i := first; i < last; {
		topic, end := l.longest(tree, i, last)
		if topic < 0 {
			i++
			continue
		}
		found(topic, i, end)
		i = end
	}
}

// longest phrase that begins at token i: its topic and end, or -1.
func (l *List) longest(tree *syntax.Tree, i, last int) (topic, end int) {
	topic = -1
	h := seed
	for j := i; j < last; j++ {
		if j > i && tree.Form(j) == "-" {
			continue
		}
		s, ok := l.steps[mix(h, tree.Lemma(j))]
		if !ok {
			if s, ok = l.steps[mix(h, tree.Form(j))]; !ok {
				return topic, end
			}
			h = mix(h, tree.Form(j))
		} else {
			h = mix(h, tree.Lemma(j))
		}
		if s.topic >= 0 {
			topic, end = int(s.topic), j+1
		}
		if !s.more {
			return topic, end
		}
	}
	return topic, end
}

// Of lists the topics of tokens [first, last), each once, in order of their first phrase.
func (l *List) Of(tree *syntax.Tree, first, last int) []string {
	var names []string
	l.Match(tree, first, last, func(topic, _, _ int) {
		for _, n := range names {
			if n == l.Topics[topic].Name {
				return
			}
		}
		names = append(names, l.Topics[topic].Name)
	})
	return names
}

const seed uint64 = 14695981039346656037

// mix folds a word into a hash (FNV-1a), ASCII letters lowered, a hyphen as a space, the possessive marks 's and ’s alike.
func mix(h uint64, w string) uint64 {
	const prime = 1099511628211
	if w == "'s" || w == "’s" || w == "'" || w == "’" {
		w = "\x01"
	}
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c == '-':
			c = ' '
			h = (h ^ uint64(c)) * prime
			continue
		}
		h = (h ^ uint64(c)) * prime
	}
	return (h ^ ' ') * prime
}
