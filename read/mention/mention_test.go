package mention_test

import (
	"strings"
	"testing"

	"readout/internal/parsed"
	"readout/read/mention"
)

func TestRead(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The envoy read a long letter.", "The envoy | a long letter"},
		{"He thanked Ghana’s president for her help.", "He | Ghana’s president | Ghana’s | her help | her"},
		{"They closed the port that Chad uses.", "They | the port that Chad uses | Chad"},
		{"The talks about fish and grain failed.", "The talks about fish and grain | fish and grain | fish | grain"},
		{"It rained, and there was no road.", "It | no road"},
		{"Kenya is a member of the club.", "Kenya | a member of the club | the club"},
		{"Amina Otieno, the minister of trade, spoke.", "Amina Otieno, the minister of trade | the minister of trade | trade"},
		{"The bank (founded in 1964) lends money.", "The bank | 1964 | money"},
		{"This pleased them.", "This | them"},
	} {
		t.Run(c.text, func(t *testing.T) {
			tree := parsed.Tree(c.text)
			var got []string
			for _, x := range mention.Read(tree) {
				got = append(got, tree.Span(int(x.First), int(x.Last)).In(c.text))
			}
			if s := strings.Join(got, " | "); s != c.want {
				t.Errorf("\n got %s\nwant %s", s, c.want)
			}
		})
	}
}
