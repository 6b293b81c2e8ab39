package voice_test

import (
	"strings"
	"testing"

	"readout/internal/parsed"
	"readout/knowledge/cues"
	"readout/read/attribution"
	"readout/read/name"
	"readout/read/name/tagger"
	"readout/read/temporal"
	"readout/read/voice"
)

// TestRead holds who speaks each paragraph and to whom: "speaker>hearer", "-" for nobody, "?" for somebody else.
func TestRead(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The village opened a well.\n\nIt is deep.", "- -"},
		{"Hello, all. My name is Ama Darko and I keep bees.\n\nI began ten years ago with one hive.", "Ama Ama"},
		{"Interview with beekeeper Ama Darko\n\nHow did you begin?\n\nI began with one hive, ten years ago, behind my house.\n\nWhat do you fear?\n\nI fear the mite.", "- ?>Ama Ama ?>Ama Ama"},
		{"Interview with beekeeper Ama Darko\n\nAma Darko sat down with Kofi Mensah in May.\n\nHow did you begin?\n\nI began with one hive, ten years ago.\n\nWhat do you fear?\n\nI fear the mite.", "- - Kofi>Ama Ama Kofi>Ama Ama"},
		{"Ama Darko keeps bees. Our reporter interviewed her in May.\n\nHow did you begin?\n\nI began with one hive.\n\nWhat do you fear?\n\nI fear the mite.", "- ?>Ama Ama ?>Ama Ama"},
		{"Interview with beekeeper Ama Darko\n\nI wanted to know if you had fears for the hives.\n\nI do, for the mite came.\n\nWhat will you do?\n\nI will wait.", "- ?>Ama Ama ?>Ama Ama"},
		{"We hear the first case. Ms. Darko?\n\nThank you. I will be brief.\n\nWhy should we believe you?\n\nI think the papers show it.", "->Darko Darko ?>Darko Darko"},
		{"MS. DARKO: I will be brief.\n\nQ Will you come again?\n\nMS. DARKO: I think so.", "DARKO Q>DARKO DARKO"},
		{"The reporter wrote of bees. \"My name is Ama Darko,\" she said.\n\nIt rained.", "- -"},
	} {
		t.Run(c.text, func(t *testing.T) {
			tree := parsed.Tree(c.text)
			names := (&name.Reader{Knowledge: tagger.Embedded()}).Read(tree, temporal.Read(tree, temporal.Date{}), nil)
			var got []string
			for _, v := range voice.Read(tree, names, attribution.Read(tree, cues.Load(), nil)) {
				w := "-"
				if v.Others {
					w = "?"
				}
				if v.Speaker >= 0 {
					w = tree.Form(int(v.Speaker))
				}
				if v.Hearer >= 0 {
					w += ">" + tree.Form(int(v.Hearer))
				}
				got = append(got, w)
			}
			if g := strings.Join(got, " "); g != c.want {
				t.Errorf("%s, want %s", g, c.want)
			}
		})
	}
}
