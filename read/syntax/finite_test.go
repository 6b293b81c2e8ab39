package syntax_test

import (
	"testing"

	"readout/read/syntax"
)

// TestFinite gives the verb of sentences in which it may be taken for a participle, and the head of its subject.
func TestFinite(t *testing.T) {
	for _, c := range []struct{ text, verb, subject string }{
		{"Sergey Lavrov held talks with Sameh Shoukry.", "held", "Sergey"},
		{"On July 24, Sergey Lavrov held talks with Sameh Shoukry.", "held", "Sergey"},
		{"On July 24, Foreign Minister Sergey Lavrov held talks with Foreign Minister Sameh Shoukry.", "held", "Sergey"},
		{"Israel struck targets in Turkey.", "struck", "Israel"},
		{"Israeli jets struck targets in Turkey.", "struck", "jets"},
		{"Chad severed ties with Israel on Monday.", "severed", "Chad"},
		{"Foreign Minister Tarik Belhaj leaves for Rabat on Monday.", "leaves", "Tarik"},
		{"The talks held in Oslo.", "", ""},
		{"The accord signed by Peru was welcomed.", "welcomed", "accord"},
	} {
		t.Run(c.text, func(t *testing.T) {
			tree := parse(c.text)
			verb, subject := "", ""
			for i := range tree.Nodes {
				if tree.Head(i) < 0 && tree.UPOS(i) == syntax.VERB {
					verb = tree.Form(i)
					if k := tree.Kid(i, syntax.Nsubj, syntax.NsubjPass); k >= 0 {
						subject = tree.Form(k)
					}
				}
			}
			if verb != c.verb || subject != c.subject {
				t.Errorf("%s of %s, want %s of %s", verb, subject, c.verb, c.subject)
			}
		})
	}
}
