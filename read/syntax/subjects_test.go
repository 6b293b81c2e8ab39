package syntax_test

import (
	"slices"
	"strings"
	"testing"

	"readout/read/syntax"
)

// TestSubjects gives a verb and the heads of its subject with what is coordinated there.
func TestSubjects(t *testing.T) {
	for _, c := range []struct{ text, verb, want string }{
		{"Today, Germany, Greece, and the United States announce a plan.", "announce", "Germany Greece States"},
		{"Peru, the Republic of Chad, and the United States support the plan.", "support", "Peru Republic States"},
		{"The board agreed to a release of oil and the United States committed to a sale.", "committed", "States"},
		{"The board agreed to a release of oil and committed to a sale.", "committed", ""},
		{"In Brussels, Germany and Greece announced a plan.", "announced", "Germany Greece"},
	} {
		t.Run(c.text, func(t *testing.T) {
			tree := parse(c.text)
			var got []string
			for i := range tree.Nodes {
				if tree.Form(i) != c.verb {
					continue
				}
				for s := range tree.Kids(i) {
					if tree.Rel(s) == syntax.Nsubj {
						got = append(got, tree.Form(s))
						for k := range tree.Kids(s) {
							if tree.Rel(k) == syntax.Conj {
								got = append(got, tree.Form(k))
							}
						}
					}
				}
			}
			if strings.Join(slices.Compact(got), " ") != c.want {
				t.Errorf("%v, want %s", got, c.want)
			}
		})
	}
}
