package sqlite

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold brings a name to the form in which names are compared: lower case, no accents, one blank between
// words and at both ends, so that " wang " is found in whole words only.
func fold(name string) string {
	var b strings.Builder
	b.WriteByte(' ')
	gap := false
	for _, r := range norm.NFD.String(name) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 1 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		default:
			gap = true
		}
	}
	b.WriteByte(' ')
	return b.String()
}

// isCode is true of what --actor takes as the code of a state or organisation: three capitals.
func isCode(s string) bool {
	if len(s) != 3 {
		return false
	}
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}
