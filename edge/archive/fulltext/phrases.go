package fulltext

import "strings"

// Term is a phrase that must be found: its words, of which the last may be a beginning.
type Term struct {
	Words     []string
	Beginning bool
}

// Terms are the words and phrases that must all be found, without those that have no letter or digit. `open
// "four words here" channels` is split at its quotation marks; without marks the whole is a phrase. Whatever
// stands in them is words, not syntax, but for a star at the end.
func Terms(words []string) []Term {
	var list []Term
	for _, w := range words {
		for _, phrase := range split(w) {
			t := Term{Beginning: strings.HasSuffix(phrase, "*")}
			EachWord(phrase, func(w Word) { t.Words = append(t.Words, w.Folded) })
			if len(t.Words) > 0 {
				list = append(list, t)
			}
		}
	}
	return list
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
