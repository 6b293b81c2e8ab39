// Package stem reduces words to what texts are compared by.
package stem

import (
	"strings"
	"unicode"
)

// endings are cut from words to compare them, longest first: step 1 of M. Porter, An algorithm for suffix
// stripping (1980), and the nouns of action. What is left has at least four letters.
var endings = []string{"ations", "ation", "ating", "ated", "ates", "ate", "ments", "ment", "ings", "ions", "ing", "ion", "ies", "ive", "ed", "es", "ly", "s", "e", "y"}

// Of gives the words of a text that carry content, each once, in lower case and without ending: words
// of four letters and more, and shorter ones in capitals (EU). Numbers are left out: they are compared apart.
func Of(text string) []string {
	var stems []string
	seen := map[string]bool{}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' }) {
		w = strings.Trim(w, "-")
		name := strings.ToUpper(w) == w && len(w) > 1
		if len(w) < 4 && !name || strings.Trim(w, "0123456789") == "" {
			continue
		}
		s := Word(strings.ToLower(w))
		if !seen[s] {
			seen[s] = true
			stems = append(stems, s)
		}
	}
	return stems
}

// Word cuts the ending off a word in lower case.
func Word(w string) string {
	for _, end := range endings {
		if cut, ok := strings.CutSuffix(w, end); ok && len(cut) >= 4 {
			return cut
		}
	}
	return w
}
