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

// Verbs gives the lemma of each past form, participle and gerund. A form that is also the base of another verb
// ("lay", "found") is among them; it is for whoever knows that the form is none.
var Verbs = sync.OnceValue(func() map[string]string {
	verbs := map[string]string{}
	for line := range strings.Lines(irregular) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, cell := range cells[1:] {
			for form := range strings.SplitSeq(cell, "|") {
				verbs[form] = cells[0]
			}
		}
	}
	for line := range strings.Lines(regular) {
		if lemma := strings.TrimSuffix(line, "\n"); !strings.HasPrefix(line, "#") {
			for _, form := range forms(lemma) {
				if _, known := verbs[form]; !known {
					verbs[form] = lemma
				}
			}
		}
	}
	return verbs
})

// forms are the past form and gerund of a regular verb. Where spelling may double a consonant by the stress
// ("submitted", "visited"), which letters do not tell, both spellings are among them.
func forms(w string) []string {
	last := len(w) - 1
	switch {
	case strings.HasSuffix(w, "ie"):
		return []string{w + "d", w[:last-1] + "ying"}
	case strings.HasSuffix(w, "ee"), strings.HasSuffix(w, "oe"), strings.HasSuffix(w, "ye"):
		return []string{w + "d", w + "ing"}
	case w[last] == 'e':
		return []string{w + "d", w[:last] + "ing"}
	case w[last] == 'y' && !vowel(w[last-1]):
		return []string{w[:last] + "ied", w + "ing"}
	case w[last] == 'c':
		return []string{w + "ked", w + "king"}
	case doubles(w):
		double := w + w[last:]
		if vowels(w) == 1 {
			return []string{double + "ed", double + "ing"}
		}
		return []string{double + "ed", double + "ing", w + "ed", w + "ing"}
	}
	return []string{w + "ed", w + "ing"}
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
