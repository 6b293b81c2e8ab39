package cues

import (
	"strings"

	"readout/knowledge/lemmas"
)

// inflect gives the forms of a verb with what each may be.
func inflect(lemma string) map[string]Inflection {
	f := lemmas.Of(lemma)
	forms := map[string]Inflection{lemma: Base}
	forms[third(lemma)] |= Third
	for _, row := range []struct {
		forms []string
		kind  Inflection
	}{{f.Past, Past}, {f.Participle, Participle}, {f.Gerund, Ing}} {
		for _, form := range row.forms {
			forms[form] |= row.kind
		}
	}
	return forms
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// afterConsonant says whether the word ends in that letter after a consonant.
func afterConsonant(w string, letter byte) bool {
	n := len(w)
	return n > 1 && w[n-1] == letter && !vowel(w[n-2])
}

func sibilant(w string) bool {
	for _, end := range []string{"s", "x", "z", "ch", "sh"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

func third(w string) string {
	switch {
	case w == "have":
		return "has"
	case w == "go":
		return "goes"
	case afterConsonant(w, 'y'):
		return w[:len(w)-1] + "ies"
	case sibilant(w):
		return w + "es"
	}
	return w + "s"
}

func plural(w string) string {
	if w == "thanks" {
		return w
	}
	return third(w)
}
