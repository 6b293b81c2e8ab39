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
		{"Saudi Arabia, the United Arab Emirates, Bahrain and Egypt severed diplomatic ties with Qatar on Monday, accusing it of backing terrorism and of cosying up to Iran.", "severed", "Arabia Emirates Bahrain Egypt"},
		{"Peru, the Republic of Chad, and the United States support the plan.", "support", "Peru Republic States"},
		{"The board agreed to a release of oil and the United States committed to a sale.", "committed", "States"},
		{"The board agreed to a release of oil and committed to a sale.", "committed", ""},
		{"In Brussels, Germany and Greece announced a plan.", "announced", "Germany Greece"},
		{"They agreed that the test is a violation of two resolutions and the leaders called on all states to obey.", "called", "leaders"},
		{"He read the reports and the letters sent by the ministers.", "sent", ""},
		{"In the hall HE the Minister of Trade praised the crews.", "praised", "Minister"},
		{"HE Al Farsi praised the crews.", "praised", "Al"},
		{"The envoy conveyed the greetings of the president to the king and expressed thanks.", "expressed", ""},
		{"We once more call upon the general to go.", "call", "We"},
		{"The gunman remains at-large and police admit that they lost him.", "admit", "police"},
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

// TestJoinedWithANoun gives a verb that a list of verbs goes on with and the one that it belongs to.
func TestJoinedWithANoun(t *testing.T) {
	for _, c := range []struct{ text, verb, want string }{
		{"They repeated their call for an immediate ceasefire, condemned attacks on shipping and urged calm.", "condemned", "repeated"},
		{"They discussed the plan for a house condemned by the city.", "condemned", "house"},
		{"They repeated their support for the pact as we near its end and welcomed the plan.", "welcomed", "repeated"},
		{"They expressed regret that the treaty could not be concluded and instructed their ministers to continue the talks.", "instructed", "expressed"},
		{"The suspect was arrested and told police about the raid.", "told", "arrested"},
		{"The ministry said the detention had been illegal and demanded an apology.", "demanded", "said"},
		{"The envoy said his driver was hurt and blamed the guards.", "blamed", "said"},
	} {
		t.Run(c.text, func(t *testing.T) {
			tree := parse(c.text)
			for i := range tree.Nodes {
				if tree.Form(i) == c.verb && tree.Form(tree.Head(i)) != c.want {
					t.Errorf("belongs to %s, want %s", tree.Form(tree.Head(i)), c.want)
				}
			}
		})
	}
}
