package cues

import "strings"

// inflect gives the forms of a verb with what each may be. irregular is past, participle, gerund or nil.
func inflect(lemma string, irregular []string) map[string]Inflection {
	forms := map[string]Inflection{}
	forms[lemma] |= Base
	forms[third(lemma)] |= Third
	past, participle, ing := past(lemma), "-", gerund(lemma)
	if irregular != nil {
		past, participle = irregular[0], irregular[1]
		if irregular[2] != "-" {
			ing = irregular[2]
		}
	}
	if participle == "-" {
		participle = past
	}
	for _, f := range list(past) {
		forms[f] |= Past
	}
	for _, f := range list(participle) {
		forms[f] |= Participle
	}
	for _, f := range list(ing) {
		forms[f] |= Ing
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

func past(w string) string {
	switch {
	case strings.HasSuffix(w, "e"):
		return w + "d"
	case afterConsonant(w, 'y'):
		return w[:len(w)-1] + "ied"
	}
	return w + "ed"
}

func gerund(w string) string {
	if strings.HasSuffix(w, "e") && !strings.HasSuffix(w, "ee") && len(w) > 2 {
		return w[:len(w)-1] + "ing"
	}
	return w + "ing"
}
