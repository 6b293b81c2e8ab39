package syntax_test

import (
	"strings"
	"testing"

	"readout/read/syntax"
)

// arcs writes a tree on one line: each word with its relation and the word it hangs from.
func arcs(tree *syntax.Tree) string {
	var out []string
	for i := range tree.Nodes {
		word := tree.Form(i) + "/" + tree.Rel(i).String()
		if h := tree.Head(i); h >= 0 {
			word += ">" + tree.Form(h)
		}
		out = append(out, word)
	}
	return strings.Join(out, " ")
}

func TestTrees(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The envoy met her.", "The/det>envoy envoy/nsubj>met met/root her/obj>met ./punct>met"},
		{"The two ministers agreed to reopen the border on Friday.", "The/det>ministers two/nummod>ministers ministers/nsubj>agreed agreed/root to/mark>reopen reopen/xcomp>agreed the/det>border border/obj>reopen on/case>Friday Friday/obl>reopen ./punct>agreed"},
		{"“We want peace,” said Okoro, a spokesman for the army.", "“/punct>want We/nsubj>want want/ccomp>said peace/obj>want ,/punct>want ”/punct>want said/root Okoro/nsubj>said ,/punct>spokesman a/det>spokesman spokesman/appos>Okoro for/case>army the/det>army army/nmod>spokesman ./punct>said"},
		{"The talks were cancelled by Kenya.", "The/det>talks talks/nsubj:pass>cancelled were/aux:pass>cancelled cancelled/root by/case>Kenya Kenya/obl:agent>cancelled ./punct>cancelled"},
		{"Kenya's president didn't attend.", "Kenya/nmod:poss>president 's/case>Kenya president/nsubj>attend did/aux>attend n't/advmod>attend attend/root ./punct>attend"},
		{"She said that Ghana would send troops.", "She/nsubj>said said/root that/mark>send Ghana/nsubj>send would/aux>send send/ccomp>said troops/obj>send ./punct>said"},
		{"Peru and Chile signed the accord.", "Peru/nsubj>signed and/cc>Chile Chile/conj>Peru signed/root the/det>accord accord/obj>signed ./punct>signed"},
		{"The man who called her is a diplomat.", "The/det>man man/nsubj>diplomat who/nsubj>called called/acl:relcl>man her/obj>called is/cop>diplomat a/det>diplomat diplomat/root ./punct>diplomat"},
		{"Come here!", "Come/root here/advmod>Come !/punct>Come"},
	} {
		t.Run(c.text, func(t *testing.T) {
			if got := arcs(parse(c.text)); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestLemmas(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"He said they met and told us.", "he say they meet and tell we ."},
		{"She's a minister.", "she be a minister ."},
		{"It couldn't go on.", "it could not go on ."},
		{"Kenya’s envoys have arrived.", "Kenya 's envoy have arrive ."},
		{"The armies left the cities.", "the army leave the city ."},
		{"He's taken the worst seats.", "he have take the bad seat ."},
		{"They won't wait.", "they will not wait ."},
		{"The women were speaking with him.", "the woman be speak with he ."},
	} {
		t.Run(c.text, func(t *testing.T) {
			tree := parse(c.text)
			var got []string
			for i := range tree.Nodes {
				got = append(got, tree.Lemma(i))
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("\n got %s\nwant %s", s, c.want)
			}
		})
	}
}

func TestClassesAndFeatures(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{"The envoy met her.", "met", "VERB VBD Number=Sing|Person=3|Tense=Past|VerbForm=Fin"},
		{"The envoy met her.", "her", "PRON PRP Gender=Fem|Number=Sing|Person=3"},
		{"Open the border now.", "Open", "VERB VB Mood=Imp|VerbForm=Fin"},
		{"They want to open it.", "open", "VERB VB VerbForm=Inf"},
		{"The bridge was built by engineers.", "built", "VERB VBN Tense=Past|VerbForm=Part|Voice=Pass"},
		{"Those talks failed.", "Those", "DET DT Number=Plur"},
		{"Their army left.", "Their", "PRON PRP$ Number=Plur|Person=3|Poss=Yes"},
	} {
		t.Run(c.text+" "+c.word, func(t *testing.T) {
			tree := parse(c.text)
			for i, n := range tree.Nodes {
				if tree.Form(i) != c.word {
					continue
				}
				if got := n.UPOS.String() + " " + n.XPOS.String() + " " + n.Feats.String(); got != c.want {
					t.Errorf("got %s, want %s", got, c.want)
				}
				return
			}
			t.Errorf("no token %q", c.word)
		})
	}
}
