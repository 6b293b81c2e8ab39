package syntax_test

import "testing"

// TestContents gives a word, the one that it is tied to, and how.
func TestContents(t *testing.T) {
	for _, c := range []struct{ text, word, head, rel string }{
		{"She told the council that Ghana trades with all its neighbours and would sign no pact with any.", "sign", "trades", "conj"},
		{"He announced that the port had reopened and will fly to Oslo.", "fly", "reopened", "conj"},
		{"The palace denied that the king had met a Danish banker in Rome, describing the article as an insult.", "describing", "denied", "advcl"},
		{"The palace opened a hall that the king had left to the city, describing its rooms in a leaflet.", "describing", "left", "advcl"},
		{"A clerk said Ama Darko, the court's first envoy, pulled the judge aside after the hearing.", "Ama", "pulled", "nsubj"},
		{"The weekly wrote that he dined on June 3 with Anton Weiss, a former Swiss consul now attached to the bank, at a villa.", "consul", "Anton", "appos"},
	} {
		t.Run(c.text, func(t *testing.T) {
			tree := parse(c.text)
			for i := range tree.Nodes {
				if tree.Form(i) == c.word {
					if got := tree.Form(tree.Head(i)) + " " + tree.Rel(i).String(); got != c.head+" "+c.rel {
						t.Errorf("%s hangs on %s, want %s %s", c.word, got, c.head, c.rel)
					}
					return
				}
			}
		})
	}
}
