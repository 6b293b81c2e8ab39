// Package lemmas knows the lemmas of forms of English verbs: of those whose past no rule of spelling gives, and of
// those of politics, on which a rule learned from a treebank may go wrong ("endorsed", "raided", "postponed").
package lemmas

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed verbs.tsv
var irregular string

//go:embed regular.txt
var regular string

// Forms are the inflected forms of a verb; several where spelling allows or does not tell.
type Forms struct{ Past, Participle, Gerund []string }

// irregulars are the verbs whose past forms no rule gives.
var irregulars = sync.OnceValue(func() map[string]Forms {
	verbs := map[string]Forms{}
	for line := range strings.Lines(irregular) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		past := strings.Split(cells[1], "|")
		f := Forms{Past: past, Participle: past, Gerund: gerund(cells[0])}
		if len(cells) > 2 {
			f.Participle = strings.Split(cells[2], "|")
		}
		verbs[cells[0]] = f
	}
	return verbs
})

// Of gives the forms of a verb, by the table of irregular ones or by the rules of spelling.
func Of(lemma string) Forms {
	if f, ok := irregulars()[lemma]; ok {
		return f
	}
	past := past(lemma)
	return Forms{Past: past, Participle: past, Gerund: gerund(lemma)}
}

// Verbs gives the lemma of each past form and participle, and of the gerunds of regular verbs. A form that is also the
// base of another verb ("lay", "found") is among them; it is for whoever knows that the form is none.
var Verbs = sync.OnceValue(func() map[string]string {
	verbs := map[string]string{}
	for lemma, f := range irregulars() {
		for _, form := range append(f.Past[:len(f.Past):len(f.Past)], f.Participle...) {
			verbs[form] = lemma
		}
	}
	for line := range strings.Lines(regular) {
		lemma := strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, form := range append(past(lemma), gerund(lemma)...) {
			if _, known := verbs[form]; !known {
				verbs[form] = lemma
			}
		}
	}
	return verbs
})

// past is the past form by the rules of spelling. Where these double a consonant by the stress ("submitted",
// "visited"), which letters do not tell, both spellings are among the forms.
func past(w string) []string {
	last := len(w) - 1
	switch {
	case w[last] == 'e':
		return []string{w + "d"}
	case w[last] == 'y' && last > 0 && !vowel(w[last-1]):
		return []string{w[:last] + "ied"}
	case w[last] == 'c':
		return []string{w + "ked"}
	}
	return doubled(w, "ed")
}

func gerund(w string) []string {
	last := len(w) - 1
	switch {
	case strings.HasSuffix(w, "ie"):
		return []string{w[:last-1] + "ying"}
	case strings.HasSuffix(w, "ee"), strings.HasSuffix(w, "oe"), strings.HasSuffix(w, "ye"), len(w) <= 2:
		return []string{w + "ing"}
	case w[last] == 'e':
		return []string{w[:last] + "ing"}
	case w[last] == 'c':
		return []string{w + "king"}
	}
	return doubled(w, "ing")
}

// doubled adds an ending that may double the consonant before it.
func doubled(w, ending string) []string {
	switch {
	case !doubles(w):
		return []string{w + ending}
	case vowels(w) == 1:
		return []string{w + w[len(w)-1:] + ending}
	}
	return []string{w + w[len(w)-1:] + ending, w + ending}
}

// doubles says whether a word ends in a consonant after one vowel, as those do that may double it.
func doubles(w string) bool {
	n := len(w)
	return n > 2 && !vowel(w[n-1]) && !strings.ContainsRune("wxyh", rune(w[n-1])) && vowel(w[n-2]) && (!vowel(w[n-3]) || n > 3 && w[n-4:n-2] == "qu")
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// vowels counts the vowels of a word.
func vowels(w string) int {
	n := 0
	for i := range len(w) {
		if vowel(w[i]) {
			n++
		}
	}
	return n
}
