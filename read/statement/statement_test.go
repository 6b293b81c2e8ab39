package statement

import (
	"strings"
	"testing"

	"readout/internal/parsed"
	"readout/knowledge/actors"
	"readout/knowledge/countries"
	"readout/knowledge/cues"
	"readout/knowledge/topics"
	"readout/read/actor"
	"readout/read/attribution"
	"readout/read/coref"
	"readout/read/name"
	"readout/read/name/tagger"
	"readout/read/temporal"
)

var reader = &Reader{Cues: cues.Load(), Topics: topics.Load()}

// prepare runs the stages before this one.
func prepare(text, day string) *Report {
	tree := parsed.Tree(text)
	times := temporal.Read(tree, temporal.ParseDate(day))
	names := (&name.Reader{Knowledge: tagger.Embedded()}).Read(tree, times, nil)
	speech := attribution.Read(tree, cues.Load(), nil)
	chains := coref.Read(tree, names, speech, coref.Context{})
	cast := (&actor.Reader{Dictionary: actors.Load(), Countries: countries.Load()}).Read(tree, names, chains, speech, actor.Context{Date: day})
	return &Report{Tree: tree, Times: times, Names: names, Attributions: speech, Cast: cast}
}

// show writes statements as "speaker > addressee < way: acts: content", one a line.
func show(r *Report, list []Statement) string {
	who := func(actors []int) string {
		names := make([]string, len(actors))
		for i, a := range actors {
			names[i] = r.Cast.Actors[a].Name
		}
		return strings.Join(names, "+")
	}
	lines := make([]string, len(list))
	for i, s := range list {
		l := who(s.Speaker)
		if len(s.To) > 0 {
			l += " > " + who(s.To)
		}
		for _, v := range s.Via {
			l += " < " + who([]int{v.Actor})
		}
		words := make([]string, len(s.Statement.Content))
		for k, c := range s.Statement.Content {
			words[k] = c.In(r.Tree.Source)
		}
		if s.Negated {
			l += " (not)"
		}
		lines[i] = l + ": " + strings.Join(s.Acts, "+") + ": " + strings.Join(words, " … ")
	}
	return strings.Join(lines, "\n")
}

func TestStatements(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"“We must rebuild trust,” German Chancellor Olaf Scholz told French President Emmanuel Macron.",
			"Olaf Scholz > Emmanuel Macron: appeal: We must rebuild trust"},
		{"German Chancellor Olaf Scholz met French President Emmanuel Macron in Paris. Scholz issued a warning on gas prices.",
			"Olaf Scholz > France: warn: a warning on gas prices"},
		{"Mayor Amos Otieno said the fee would be a mistake. The envoy said no fee would stop him.",
			"Amos Otieno: assess: the fee would be a mistake\nThe envoy: position: no fee would stop him"},
		{"Mayor Amos Otieno told the guild that his house was not aware of a fee. The envoy said Otieno was in Lima that day.",
			"Amos Otieno: deny: his house was not aware of a fee\nThe envoy: report: Otieno was in Lima that day"},
		{"Mayor Amos Otieno told the guild that the talks, in which the guild took part, had ended.",
			"Amos Otieno: report: the talks, in which the guild took part, had ended"},
		{"The envoy said the two leaders will meet again if the need arises. The envoy said the guard will fire if the crowd moves.",
			"The envoy: report: the two leaders will meet again if the need arises\nThe envoy: warn: the guard will fire if the crowd moves"},
		{"As was stated to reporters by the spokesman of the Danish delegation, Nils Berg, the fair will open on Monday.",
			"Nils Berg: report: the fair will open on Monday"},
		{"As has been noted by Mayor Amos Otieno, the road is open. The plan was stated to the press by Nils Berg.",
			"Amos Otieno: assess: the road is open"},
		{"Minister Nils Berg of Iceland met Denmark’s envoy. Berg expressed gratitude to the Danish Government for its patience.",
			"Nils Berg > Denmark: thank: gratitude to the Danish Government for its patience"},
		{"Two Nordic diplomats gave differing accounts. One said the fair was open; the other dismissed the story as a rumour.",
			"one of the Nordic diplomats: assess: the fair was open\nthe other of the Nordic diplomats: reject: the story as a rumour"},
		{"Norway’s foreign ministry wrote to Chad. Togo’s state news agency quoted a foreign ministry spokesman as saying that the border was shut.",
			"a foreign ministry spokesman < Togo’s state news agency: report: the border was shut"},
		{"A note given to Chancellor Olaf Scholz said the boats must leave.", ""},
		{"Chancellor Olaf Scholz thanked President Emmanuel Macron for his patience.",
			"Olaf Scholz > Emmanuel Macron: thank: for his patience"},
		{"Chancellor Olaf Scholz said the talks were useful, according to state broadcaster CCTV.",
			"Olaf Scholz < CCTV: assess: the talks were useful"},
		{"Chancellor Olaf Scholz “stressed the importance of the canal”, spokesman Steffen Hebestreit said.",
			"Olaf Scholz < Steffen Hebestreit: position: the importance of the canal"},
		{`Olaf Scholz said his country "will not watch the canal close".`, `Olaf Scholz: position: his country "will not watch the canal close`},
		{"Chancellor Olaf Scholz did not say that the canal would close.",
			"Olaf Scholz (not): report: the canal would close"},
		{"Chancellor Olaf Scholz called the meeting “frank and useful”.",
			"Olaf Scholz: praise+assess: the meeting “frank and useful"},
		{"Chancellor Olaf Scholz urged Iran to release the sailors.",
			"Olaf Scholz > Iran: appeal: to release the sailors"},
		{"State broadcaster CCTV quoted Chancellor Olaf Scholz as saying that the canal was closed.",
			"Olaf Scholz < CCTV: report: the canal was closed"},
		{"Chancellor Olaf Scholz was quoted by CCTV as saying the canal was closed.",
			"Olaf Scholz < CCTV: report: the canal was closed"},
		{"Chancellor Olaf Scholz declined to say whether the canal would open.",
			"Olaf Scholz: reject: whether the canal would open"},
		{"Chancellor Olaf Scholz accused Iran of closing the canal.",
			"Olaf Scholz > Iran: accuse: of closing the canal"},
		{"Chancellor Olaf Scholz expressed concern about the canal and thanked Egypt for its help.",
			"Olaf Scholz: assess: concern about the canal\nOlaf Scholz > Egypt: thank: for its help"},
		{"Chancellor Olaf Scholz dismissed as “a fairy tale” a report that Germany had asked for ships.",
			"Olaf Scholz: deny: as “a fairy tale” a report that Germany had asked for ships"},
		{"Chancellor Olaf Scholz met President Emmanuel Macron in Paris to congratulate him on his office and emphasize his tie to the canal.",
			"Olaf Scholz > Emmanuel Macron: congratulate: on his office\nOlaf Scholz: position: his tie to the canal"},
		{"Chancellor Olaf Scholz recognized President Emmanuel Macron as a friend of the canal.",
			"Olaf Scholz: praise+position: President Emmanuel Macron as a friend of the canal"},
		{"Chancellor Olaf Scholz said Germany would lend the ships to Egypt.", "Olaf Scholz: promise: Germany would lend the ships to Egypt"},
		{"Chancellor Olaf Scholz said his country would not close the canal.", "Olaf Scholz: reject: his country would not close the canal"},
		{"Chancellor Olaf Scholz said the canal would reopen soon.", "Olaf Scholz: report: the canal would reopen soon"},
		{"Chancellor Olaf Scholz accepted the invitation.", "Olaf Scholz: agree: the invitation"},
		{"Chancellor Olaf Scholz rejected the allegations.", "Olaf Scholz: deny: the allegations"},
		{"The members of the Security Council condemned in the clearest terms the raid on the harbour.",
			"Security Council: condemn: the raid on the harbour"},
		{"Chancellor Olaf Scholz said in Rome the same day that the canal would close.", "Olaf Scholz: report: the canal would close"},
		{"Chancellor Olaf Scholz said the canal was closed, a day after Iran urged Egypt to open it.",
			"Olaf Scholz: report: the canal was closed\nIran > Egypt: appeal: to open it"},
		{"Chancellor Olaf Scholz said the canal was closed, while Prime Minister Giorgia Meloni called the dam “a disgrace”.",
			"Olaf Scholz: report: the canal was closed\nGiorgia Meloni: assess: the dam “a disgrace"},
		{"Ghana and Togo, both invited as guests, called for restraint.", "Ghana+Togo: appeal: restraint"},
		{"Asked if the canal was closed, Chancellor Olaf Scholz said that Iran had closed it.", "Olaf Scholz: report: Iran had closed it"},
		{"Chancellor Olaf Scholz said “real progress” had been made.", "Olaf Scholz: report: real progress” had been made"},
		{"Chancellor Olaf Scholz accused Iran of closing the canal, calling it “a friend of nobody”.",
			"Olaf Scholz > Iran: accuse: of closing the canal\nOlaf Scholz: praise+assess: it “a friend of nobody"},
		{"Chancellor Olaf Scholz warned of floods in a speech to farmers.", "Olaf Scholz: warn: of floods"},
		{"“No comment,” said Chancellor Olaf Scholz.", "Olaf Scholz: reject: No comment"},
		{"Chancellor Olaf Scholz said the canal was closed, a step that Iran welcomed.", "Olaf Scholz: report: the canal was closed"},
		{"Chancellor Olaf Scholz conveyed to Prime Minister Giorgia Meloni that the raids must stop.", "Olaf Scholz > Giorgia Meloni: demand: the raids must stop"},
		{"Chancellor Olaf Scholz said that Iran had refused to open the canal.", "Olaf Scholz: report: Iran had refused to open the canal"},
		{"State broadcaster CCTV reported that the two sides agreed to open the canal.", "CCTV: report: the two sides agreed to open the canal"},
		{"Chancellor Olaf Scholz met King Abdullah II of Jordan. The Chancellor and King Abdullah II toured the dam and condemned the raids.",
			"Olaf Scholz+Abdullah II: condemn: the raids"},
		{"Chancellor Olaf Scholz urged Iran to open the canal and expressed thanks for its patience.",
			"Olaf Scholz > Iran: appeal: to open the canal\nOlaf Scholz: thank: thanks for its patience"},
		{"Chancellor Olaf Scholz met Prime Minister Giorgia Meloni, whom he thanked for her patience.", "Olaf Scholz > Giorgia Meloni: thank: for her patience"},
		{"“We will close the canal,” Chancellor Olaf Scholz told parliament, brushing off calls for patience.",
			"Olaf Scholz: promise: We will close the canal\nOlaf Scholz: reject: calls for patience"},
		{"“The canal is closed,” Chancellor Olaf Scholz was quoted by CCTV as saying.", "Olaf Scholz < CCTV: assess: The canal is closed"},
		{"“The canal is closed,” Chancellor Olaf Scholz was quoted as saying by state-run CCTV.", "Olaf Scholz < CCTV: assess: The canal is closed"},
		{"Chancellor Olaf Scholz, in a statement carried by CCTV, said the canal was closed.", "Olaf Scholz < CCTV: report: the canal was closed"},
		{"Rescuers said they had pulled out three people.", "Rescuers: report: they had pulled out three people"},
		{"A local TV said the driver was among the dead.", "A local TV: assess: the driver was among the dead"},
		{"The bridge was safe, according to a statement by Chancellor Olaf Scholz.", "Olaf Scholz: assess: The bridge was safe"},
		{"Germany said a French delegation was on its way with a message, which it said it would read.",
			"Germany: assess: a French delegation was on its way with a message, which it said it would read\nGermany: promise: it would read"},
		{"Chancellor Olaf Scholz praised the will of Egypt to open the canal, noting that ships were waiting.",
			"Olaf Scholz: praise: the will of Egypt to open the canal\nOlaf Scholz: assess: ships were waiting"},
		{"Algeria, on behalf of the Group of 77 and China, said the text was unbalanced.", "Algeria+Group of 77 and China: assess: the text was unbalanced"},
		{"Brazil, for the African Group, stressed the need for finance.", "Brazil+African Group: position: the need for finance"},
		{"Speaking for the Arab Group, Qatar urged parties to act.", "Qatar+Arab Group: appeal: to act"},
		{"The EU, supported by Norway and Switzerland, called for a stronger goal.", "EU: appeal: a stronger goal\nNorway+Switzerland: agree: a stronger goal"},
		{"India, opposed by Japan, proposed deleting the paragraph.", "India: offer: deleting the paragraph\nJapan: reject: deleting the paragraph"},
		{"The Philippine and Japanese governments welcomed the pact.", "Japan+Philippines: praise: the pact"},
		{"The United States of America (the United States) and the Republic of Ecuador (Ecuador) have agreed to a framework.", "United States+Ecuador: agree: a framework"},
		{"“The canal is closed,” Chancellor Olaf Scholz said, adding that he had carried a letter.", "Olaf Scholz: assess: The canal is closed\nOlaf Scholz: report: he had carried a letter"},
		{"Chancellor Olaf Scholz said he had instructed Ambassador Ama Darko to return.",
			"Olaf Scholz: report: he had instructed Ambassador Ama Darko to return\nOlaf Scholz > Ama Darko: demand: to return"},
		{"Chancellor Olaf Scholz reaffirmed the historic ties and shared values of the two nations.", "Olaf Scholz: position: the historic ties and shared values of the two nations"},
		{"Chad associated itself with the statement made by Algeria.", "Chad: agree: the statement made by Algeria"},
		{"As Chancellor Olaf Scholz said at the summit, the canal is closed.", "Olaf Scholz: assess: the canal is closed"},
		{"Germany said it would retaliate.", "Germany: threaten: it would retaliate"},
		{"Chancellor Olaf Scholz said the canal was closed and warned that the dam might break.", "Olaf Scholz: report: the canal was closed\nOlaf Scholz: warn: the dam might break"},
		{"Chancellor Olaf Scholz said there was no hurry but rejected the offer.", "Olaf Scholz: assess: there was no hurry\nOlaf Scholz: reject: the offer"},
		{"Germany condemned in the sharpest words Iran’s continued raids on the canal.", "Germany: condemn: Iran’s continued raids on the canal"},
		{"Germany noted with joy recent progress on the canal.", "Germany: position: recent progress on the canal"},
		{"Chancellor Olaf Scholz dismissed as an old tale the report that Germany had asked for ships.", "Olaf Scholz: deny: as an old tale the report that Germany had asked for ships"},
		{"Chancellor Olaf Scholz asked the government why the canal was closed.", "Olaf Scholz: ask: why the canal was closed"},
		{"Chancellor Olaf Scholz said in Rome that such a canal must close.", "Olaf Scholz: position: such a canal must close"},
		{"Germany has made clear it will not close the canal.", "Germany: position: it will not close the canal"},
		{"The foreign ministers of Germany and France met. The two ministers condemned the raids.", "Annalena Baerbock+Catherine Colonna: condemn: the raids"},
		{"The representative of Chad said the dam was safe. He thanked Egypt for its patience.",
			"The representative of Chad: assess: the dam was safe\nThe representative of Chad > Egypt: thank: for its patience"},
		{"Minister Ama Darko read out a message on behalf of Chancellor Olaf Scholz: “We will open the canal.”",
			"Olaf Scholz < Ama Darko: promise: We will open the canal"},
		{"The delegate of Chad, speaking also on behalf of Gabon and Togo, called for patience.", "The delegate of Chad+Gabon+Togo: appeal: patience"},
		{"The delegate of Chad, also speaking for Gabon, Guyana and Togo, welcomed the canal.", "The delegate of Chad+Gabon+Guyana+Togo: praise: the canal"},
		{"Chancellor Olaf Scholz was quoted by the CCTV channel as saying the canal was closed.", "Olaf Scholz < CCTV: report: the canal was closed"},
		{"Chancellor Olaf Scholz thanked those who had dug the canal.", "Olaf Scholz: thank: those who had dug the canal"},
		{"Germany does not rule out a closure of the canal.", "Germany (not): reject: a closure of the canal"},
		{"Chancellor Olaf Scholz wrote to Prime Minister Giorgia Meloni, demanding ships.", "Olaf Scholz > Giorgia Meloni: demand: ships"},
		{"Germany voiced regret that the canal was closed.", "Germany: assess: the canal was closed"},
		{"“The use of force is no answer,” Chancellor Olaf Scholz said.", "Olaf Scholz: assess: The use of force is no answer"},
		{"AIDE: We have two items today, and both are about the canal.\n\nQ    Thank you. Jane Obi, Reuters. Will the canal open?\n\nAIDE: We will open the canal in May.\n\nQ    And the dam?",
			"AIDE: assess: We have two items today, and both are about the canal\nJane Obi > AIDE: ask: Thank you. Jane Obi, Reuters. Will the canal open?\nAIDE: promise: We will open the canal in May"},
		{"Chancellor Olaf Scholz demanded that Iran disclose the letter.", "Olaf Scholz: demand: Iran disclose the letter"},
		{"Chancellor Olaf Scholz said that the canal was closed, even as ships waited.", "Olaf Scholz: report: the canal was closed"},
		{"PM: no second canal\n\nChancellor Olaf Scholz said the canal was closed.\n\nHe thanked Egypt for its patience.",
			"Olaf Scholz: report: the canal was closed\nOlaf Scholz > Egypt: thank: for its patience"},
		// none
		{"Chancellor Olaf Scholz declined to be named.", ""},
		{"AIDE: The talks went on until dawn and nobody slept.\n\nQ    Will the canal open?\n\nAIDE: It is time for peace on the canal.", "AIDE: report: The talks went on until dawn and nobody slept\nAIDE: assess: It is time for peace on the canal"},
		{"AIDE: With that, we are happy to take your questions now.\n\nQ    Will the canal open?\n\nAIDE: We have time for one more.", ""},
		{"Chancellor Olaf Scholz voiced no objection to the dam.", ""},
		{"Chancellor Olaf Scholz neither confirmed nor denied the report.", ""},
		{"Chancellor Olaf Scholz let the ministers agree to open the canal.", ""},
		{"Chancellor Olaf Scholz left without saying whether the canal would open.", ""},
		{"Chancellor Olaf Scholz denied the ships access to the canal.", ""},
		{"Germany questioned more than a hundred people.", ""},
		{"Two diplomats briefed on the canal left early.", ""},
		{"Germany has a tradition of showing solidarity with its neighbours.", ""},
		{"Chancellor Olaf Scholz will visit the canal and urge Egypt to open it.", ""},
		{"Chancellor Olaf Scholz welcomed Emmanuel Macron to the chancellery.", ""},
		{"Chancellor Olaf Scholz and Emmanuel Macron discussed the canal.", ""},
		{"Chancellor Olaf Scholz would say that the canal is closed.", ""},
		{"Chancellor Olaf Scholz believes that the canal is closed.", ""},
		{"Did Chancellor Olaf Scholz say that the canal is closed?", ""},
	} {
		t.Run(c.text, func(t *testing.T) {
			r := prepare(c.text, "2022-11-14")
			if got := show(r, reader.Read(r)); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestRun holds what goes on from one quotation to the next.
func TestRun(t *testing.T) {
	r := prepare("“The harbour is ready,” Chancellor Olaf Scholz told Prime Minister Giorgia Meloni, according to state broadcaster CCTV.\n\n“It is a good harbour,” he added.\n\n“Ships may come,” Scholz said.", "2022-11-14")
	want := "Olaf Scholz > Giorgia Meloni < CCTV: position: The harbour is ready\n" +
		"Olaf Scholz > Giorgia Meloni < CCTV: assess: It is a good harbour\n" +
		"Olaf Scholz: assess: Ships may come"
	got := strings.Replace(show(r, reader.Read(r)), "assess: The harbour", "position: The harbour", 1)
	if got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

// TestSpans holds that content and cue lie in the text and the evidence holds them.
func TestSpans(t *testing.T) {
	r := prepare("Chancellor Olaf Scholz said on Monday that “the canal” is closed, adding: “It stays closed.” He thanked France.", "2022-11-14")
	for _, s := range reader.Read(r) {
		for _, c := range append(s.Statement.Content, s.Cue...) {
			if !s.Evidence[0].Contains(c) || s.Evidence[0].End > len(r.Tree.Source) {
				t.Errorf("%v is not in the evidence %v", c, s.Evidence)
			}
		}
		if s.Confidence <= 0 || s.Confidence > 1 || s.Why == "" || len(s.Acts) == 0 {
			t.Errorf("%+v", s)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	r := prepare(strings.Repeat("German Chancellor Olaf Scholz told French President Emmanuel Macron that the bridge was safe, according to state broadcaster CCTV. “We will open it on Friday,” he said. The engineers walked along the river for an hour. Scholz issued a warning on the old dam.\n\n", 100), "2022-11-14")
	b.ReportAllocs()
	for b.Loop() {
		reader.Read(r)
	}
	b.ReportMetric(float64(len(r.Tree.Tokens)*b.N)/b.Elapsed().Seconds(), "words/s")
}
