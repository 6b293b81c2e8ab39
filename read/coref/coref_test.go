package coref_test

import (
	"strings"
	"testing"

	"readout/internal/parsed"
	"readout/knowledge/cues"
	"readout/read/attribution"
	"readout/read/coref"
	"readout/read/name"
	"readout/read/name/tagger"
	"readout/read/temporal"
)

// chains writes the chains of a text that have two mentions or stand for a set: "A = he", "the two {A, B}".
func chains(t *testing.T, text string) string {
	t.Helper()
	tree := parsed.Tree(text)
	found := (&name.Reader{Knowledge: tagger.Embedded()}).Read(tree, temporal.Read(tree, temporal.Date{}), nil)
	out := coref.Read(tree, found, attribution.Read(tree, cues.Load(), nil), coref.Context{Date: "2024-05-02"})
	words := func(chain int32) (list []string) {
		for _, m := range out.List[chain].Mentions {
			list = append(list, found.Mentions[m].Span.In(text))
		}
		return list
	}
	var lines []string
	for i := range out.List {
		line := strings.Join(words(int32(i)), " = ")
		var members []string
		for _, m := range out.List[i].Members {
			members = append(members, words(m)[0])
		}
		switch {
		case len(members) > 0:
			lines = append(lines, line+" {"+strings.Join(members, ", ")+"}")
		case len(out.List[i].Mentions) > 1:
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "; ")
}

func TestChains(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Amina Otieno arrived. She met the press. Otieno smiled.", "Amina Otieno = She = Otieno"},
		{"President Wanjiru Mutua met President Okello Lwanga of Uganda. The two presidents prayed.", "The two presidents {President Wanjiru Mutua, President Okello Lwanga of Uganda}"},
		{"Security adviser Jane Obi met envoy Paul Lund. President Joe Biden will call Xi Jinping. The two leaders spoke in May.", "The two leaders {President Joe Biden, Xi Jinping}"},
		{"Prime Minister Abiy Ahmed spoke. Abiy said little.", "Prime Minister Abiy Ahmed = Abiy"},
		{"Minister of Foreign Affairs of the Arab Republic of Egypt Sameh Shoukry spoke. He left.", "Sameh Shoukry = Minister of Foreign Affairs of the Arab Republic of Egypt = He"},
		{"He flew out to meet Amina Otieno, a government spokesman said. Otieno smiled.", "Amina Otieno = Otieno"},
		{"Amina Otieno, Secretary General and Chief of Staff in the Office of the President of Kenya, said nothing. Otieno smiled.",
			"Amina Otieno = Secretary = Secretary General = Chief of Staff in the Office of the President of Kenya = Otieno"},
		{"Amina Otieno, a government spokeswoman, said nothing.", "Amina Otieno = a government spokeswoman"},
		{"Minister of State for Foreign Affairs Amina Otieno left. The Minister of State wept.", "Minister of State for Foreign Affairs Amina Otieno = The Minister of State"},
		{"Kenya and Uganda held talks. Both sides spoke of fish.", "Both sides {Kenya, Uganda}"},
		{"“We want peace,” Okello Lwanga told Amina Otieno. “Do you?”", "Okello Lwanga = We; Amina Otieno = you"},
		{"Deputy Prime Minister and Foreign Minister Paul Lund left. The Deputy Prime Minister wept.", "Deputy Prime Minister and Foreign Minister Paul Lund = The Deputy Prime Minister"},
		{"Foreign Minister Paul Lund left. The Deputy Prime Minister wept.", ""},
		{"The Peruvian ambassador wrote. A day later Peruvian Ambassador Ana Quispe came.", "The Peruvian ambassador = Peruvian Ambassador Ana Quispe"},
		{"President Wanjiru Mutua of Kenya met President Okello Lwanga of Uganda. The parties spoke of fish.", "The parties {President Wanjiru Mutua of Kenya, President Okello Lwanga of Uganda}"},
		{"Amina Otieno met Paul Lund and Jane Obi in Oslo. They prayed.", "They {Amina Otieno, Paul Lund, Jane Obi}"},
		{"Minister Abdi Warsame left. Peter Lund stayed.\n\n“He will come again,” Lund said.", "Minister Abdi Warsame = He; Peter Lund = Lund"},
		{"I was born in Lagos. We moved when I was six, and my aunt stayed.", "I = I = my"},
		{"The ministry of trade wrote to Chad. It wants an answer.", ""},
		{"Foreign minister Amina Otieno received her Chadian counterpart, Idriss Deby Kaka, in Nairobi.", "Foreign minister Amina Otieno = her; Idriss Deby Kaka = her Chadian counterpart"},
		{"President Wanjiru Mutua of Kenya met President Amina Diallo. Chad thanked Kenya for tea. Both sides spoke of fish.", "Kenya = Kenya; Both sides {Kenya, Chad}"},
		{"The president of the Republic, Amina Otieno, came. Otieno smiled.", "Amina Otieno = The president of the Republic = Otieno"},
		{"Hosting the mayor of Oslo, Paul Lund spoke of oil. Receiving the ambassador of Chad, he smiled.", "Paul Lund = he"},
		{"At the request of the mayor of Oslo, Paul Lund, the crowd left.", "Paul Lund = the mayor of Oslo"},
		{"“We wait,” Deputy Foreign Minister Paul Lund said. The senior diplomat smiled. Under Secretary of State Jane Obi wept. The deputy minister left.",
			"Deputy Foreign Minister Paul Lund = We = The senior diplomat = The deputy minister"},
		{"Chad’s foreign minister came late. Foreign Minister Amina Otieno smiled.", "Chad’s foreign minister = Foreign Minister Amina Otieno"},
		{"Paul Lund met the ambassador of Chad. The ambassador, Amina Otieno, smiled.", "the ambassador of Chad = Amina Otieno = The ambassador"},
		{"The foreign ministers of Chad, Mali and Togo met. The three ministers prayed.", "The foreign ministers of Chad, Mali and Togo = The three ministers {The foreign ministers of Chad, Mali and Togo, The foreign ministers of Chad, Mali and Togo, The foreign ministers of Chad, Mali and Togo}"},
		{"Secretary of State Paul R. Lund told the guild that the fair had closed, but he smiled.", "Secretary of State Paul R. Lund = he"},
		{"The fair has closed, according to one diplomat, who wore a hat. He sighed.", "one diplomat = He"},
		{"Paul Lund never came, Amos Otieno said. He saw the mayor of Oslo instead.", "Paul Lund = He"},
		{"“We wait,” a senior official said. “For what?” the second official asked.", ""},
	} {
		t.Run(c.text, func(t *testing.T) {
			if got := chains(t, c.text); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}
