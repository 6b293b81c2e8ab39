package rows

import "strings"

// IsCode is true of what --actor takes as the code of a state or organisation: three capitals.
func IsCode(s string) bool {
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

// Phrases are the words and phrases that must all be found, without those that have no letter or digit. `open
// "four words here" channels` is split at its quotation marks; without marks the whole is a phrase. Whatever
// stands in them is words, not syntax, but for a star at the end.
func Phrases(words []string) []string {
	var out []string
	for _, w := range words {
		for _, phrase := range split(w) {
			if Folded(phrase) != "  " {
				out = append(out, phrase)
			}
		}
	}
	return out
}

func split(words string) []string {
	words = strings.NewReplacer("“", `"`, "”", `"`).Replace(words)
	if !strings.Contains(words, `"`) {
		return []string{words}
	}
	var out []string
	for i, part := range strings.Split(words, `"`) {
		if i%2 == 1 {
			out = append(out, part)
		} else {
			out = append(out, strings.Fields(part)...)
		}
	}
	return out
}

// Ordered gives a pair as the table pairs has it.
func Ordered(pair [2]string) []any {
	return []any{min(pair[0], pair[1]), max(pair[0], pair[1])}
}
