package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lemmas finds dictionary forms: words that the rules get wrong are listed; for all others the rule of
// the longest known ending applies.
type lemmas struct {
	words   map[string]string // class, form in lower case → lemma
	endings map[string]ending // class, ending → what becomes of it
	verbs   map[string]string // past form or gerund → lemma, before all else
}

// inflected says whether a tag is a verb's past form, participle or gerund.
func inflected(tag Tag) bool {
	return tag.UPOS == VERB && (tag.XPOS == XVBD || tag.XPOS == XVBN || tag.XPOS == XVBG)
}

// ending replaces the last strip bytes of a form by add.
type ending struct {
	strip int
	add   string
	keep  bool // capitals stay
}

// longestEnding is in bytes.
const longestEnding = 6

// longestForm is in bytes: what is longer is no word and is its own lemma.
const longestForm = 64

// maxCache bounds the lemmas that a scratch remembers.
const maxCache = 1 << 16

// LemmaClass is the part of a lemma's key that the tag and the case of the form give.
func LemmaClass(tag Tag, form string) [3]byte {
	capital := byte('a')
	if r, _ := utf8.DecodeRuneInString(form); unicode.IsUpper(r) {
		capital = 'A'
		if len(form) > 1 && form == strings.ToUpper(form) {
			capital = 'X'
		}
	}
	return [3]byte{byte(tag.UPOS) + 'A', byte(tag.XPOS) + '0', capital}
}

// Plain makes the apostrophes of a form straight.
func Plain(form string) string {
	if !strings.Contains(form, "’") {
		return form
	}
	return strings.ReplaceAll(form, "’", "'")
}

// find is the lemma of a form with its tag. A form seen before by this scratch costs no allocation.
func (l *lemmas) find(form string, tag Tag, s *Scratch) string {
	if len(form) > longestForm {
		return form
	}
	s.key = append(append(s.key[:0], byte(tag.UPOS), byte(tag.XPOS)), form...)
	if lemma, ok := s.lemmas[string(s.key)]; ok {
		return lemma
	}
	lemma := l.make(form, tag)
	if len(s.lemmas) >= maxCache {
		clear(s.lemmas)
	}
	s.lemmas[string(s.key)] = strings.Clone(lemma)
	return lemma
}

func (l *lemmas) make(form string, tag Tag) string {
	form = Plain(form)
	class := LemmaClass(tag, form)
	lower := strings.ToLower(form)
	if inflected(tag) {
		first := strings.LastIndexByte(lower, '-') + 1 // co-chaired
		if lemma, ok := l.verbs[lower[first:]]; ok {
			return lower[:first] + lemma
		}
	}
	if lemma, ok := l.words[string(class[:])+lower]; ok {
		return lemma
	}
	for n := min(longestEnding, len(lower)); n >= 0; n-- {
		e, ok := l.endings[string(class[:])+lower[len(lower)-n:]]
		if !ok || e.strip > len(lower) {
			continue
		}
		base := lower
		if e.keep && len(form) == len(lower) {
			base = form
		}
		if lemma := base[:len(base)-e.strip] + e.add; lemma != "" {
			return lemma
		}
	}
	if tag.UPOS == PROPN {
		return form
	}
	return lower
}
