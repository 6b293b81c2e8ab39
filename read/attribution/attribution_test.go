package attribution

import (
	"sort"
	"strings"
	"testing"

	"readout/internal/parsed"
	"readout/internal/race"
	"readout/knowledge/cues"
	"readout/knowledge/models"
	"readout/read/attribution/scorer"
	"readout/read/syntax"
)

var learnt = func() *scorer.Model {
	m, err := scorer.Load(models.Speech())
	if err != nil {
		panic(err)
	}
	return m
}()

// read reads by rules alone.
func read(text string) (*syntax.Tree, []Attribution) {
	tree := parsed.Tree(text)
	return tree, Read(tree, cues.Load(), nil)
}

// bare takes the marks [S …], [C …], [Q …] out of a sentence.
func bare(marked string) string {
	return strings.NewReplacer("[S ", "", "[C ", "", "[Q ", "", "]", "").Replace(marked)
}

// mark puts source, cue and content of the outermost attributions into the text.
func mark(tree *syntax.Tree, list []Attribution) string {
	type edge struct {
		at, order int
		s         string
	}
	var edges []edge
	seen := map[Range]bool{}
	put := func(letter string, r Range) {
		if r.Empty() || seen[r] {
			return
		}
		seen[r] = true
		s := tree.Span(int(r.First), int(r.Last))
		edges = append(edges, edge{s.Start, 1, "[" + letter + " "}, edge{s.End, 0, "]"})
	}
	for _, a := range list {
		if a.Parent >= 0 {
			continue
		}
		put("S", a.Source)
		put("C", a.Cue)
		for _, c := range a.Content {
			put("Q", c)
		}
	}
	sort.SliceStable(edges, func(i, j int) bool {
		if edges[i].at != edges[j].at {
			return edges[i].at < edges[j].at
		}
		return edges[i].order < edges[j].order
	})
	var b strings.Builder
	at := 0
	for _, e := range edges {
		b.WriteString(tree.Source[at:e.at] + e.s)
		at = e.at
	}
	return b.String() + tree.Source[at:]
}

// TestSentences holds sources, cues and contents, marked in the sentence itself.
func TestSentences(t *testing.T) {
	for _, want := range []string{
		// who passes it on
		"[C According to] [S the wire], [C citing] [S a harbour source], [Q the ferry may sail in June].",
		// quotations
		"[Q “We will rebuild the harbour,”] [S Otieno] [C said].",
		"[Q “We will rebuild the harbour,”] [C said] [S the governor].",
		"[S The governor] [C said:] [Q “We will rebuild the harbour.”]",
		"[S She] [C told] reporters: [Q “The bridge is safe. Nobody was hurt.”]",
		"[Q “The talks,”] [S he] [C said], [Q “were long.”]",
		"[Q “The talks were long,”] [S he] [C said]. [Q “They were also useful.”]",
		"[Q “We shall not sign,”] [S she] [C said], [C adding:] [Q “Not this year.”]",
		"[Q “Will they return?”] [S the envoy] [C asked].",
		"They walked through the “old town” and ate.",
		"Peru recalled its ambassador from Kenya.",
		"[S She] [C recalled] [Q the floods of May].",
		"[Q “We are tired of waiting for the boat.”] [C —] [S Amina Diallo]",
		"“We are tired of waiting,” — and so they were.",
		"[S The harbour office] [C issued] the following statement: [Q “We regret the delay.”]",
		"[Q “The dam will hold,”] the radio [C quoted] [S Amina Diallo] as saying.",
		"[S Diallo] [C was quoted] by the radio on the dam: [Q “It will hold.”]",
		"Then [S she] [C added],\n\n[Q “We shall not sign.”]",
		"As [S the poet] [C writes]:\n\n[Q The river has two banks and it needs a bridge.]",
		"[S The mayor] [C accused] Peru, which had boats off the coast, [Q of plotting with the smugglers].",
		"[S The widow] [C said] [Q she was glad of the boat but could not see why it had been late].",
		// clauses
		"[S The minister] [C said] [Q that the bridge was safe].",
		"[S The minister] [C said] [Q the bridge was safe].",
		"[S The minister] [C told] parliament [Q that the bridge was safe].",
		"[S The envoy] [C asked] [Q whether the border would open].",
		"[Q The bridge was safe], [S the minister] [C said].",
		"[Q The bridge, which was built last year, was safe], [S the minister] [C said] on Friday.",
		"[Q The recipients], [C said] [S Mauer], [Q are required to show the pictures].",
		"[Q The bridge], [S officials] [C believe], [Q will last another year].",
		"[Q The dam was built] [S I] [C think] [Q by our fathers].",
		"[S Okello] [C said], [Q if attacked, Kenya would respond].",
		"[C Remember] [Q that the road is long].",
		"Hassan Omar, Said Abdi, and three pilots, came.",
		"[S They] [C do not know] yet [Q whether it will rain].",
		"[S Officials] [C did not say] [Q when the road would open].",
		"[S The two leaders] [C agreed] [Q to reopen the border].",
		"[S He] [C pledged] [Q to send more doctors].",
		"[S She] [C urged] [Q the rebels to lay down their weapons].",
		// acts whose object is the content
		"[S He] [C also issued] [Q a warning on the dam].",
		"[S The president] [C rejected] [Q the offer].",
		"[S She] [C thanked] the king [Q for his help].",
		"[S The ministry] [C condemned] [Q the attack on the embassy].",
		"[S The spokesman] [C called] [Q the talks frank and useful].",
		"[S The envoy] [C described] [Q the talks as difficult].",
		// phrases and nouns
		"[C According to] [S the ministry], [Q the road is open].",
		"[C According to] [S the port's pilot, Ama Darko], [Q the road is open].",
		"[Q The road is open], [C according to] [S the ministry].",
		"[Q In fact], [C according to] [S the ministry], [Q the road is open to all].",
		"Farmers laughed at [S his] [C warning] [Q that the dam would fail].",
		// no attribution
		"The ministers offered polite smiles before lunch.",
		"The meeting, which lasted an hour, came after dinner.",
	} {
		t.Run(bare(want), func(t *testing.T) {
			if got := mark(read(bare(want))); got != want {
				t.Errorf("\n got %s\nwant %s", got, want)
			}
		})
	}
}

// TestNesting gives for each cue the cue in whose content it stands.
func TestNesting(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The minister stressed the need for rain, the spokesman said.", "said > stressed"},
		{"Amadi told the envoy that the river was low, according to state radio.", "According to > told"},
		{"“The road, I believe, is long and full of stones,” she said.", "said > believe"},
		{"“According to our figures, trade grew,” the minister said.", "said > According to"},
		{"He said they would ensure that the road is open.", "said > ensure"},
		{"The spokesman said that the minister urged the rebels to leave.", "said > urged"},
	} {
		t.Run(c.text, func(t *testing.T) {
			tree, list := read(c.text)
			got := ""
			for _, a := range list {
				if a.Parent >= 0 {
					core := func(a Attribution) string { return tree.Span(int(a.Core.First), int(a.Core.Last)).In(c.text) }
					got = core(list[a.Parent]) + " > " + core(a)
				}
			}
			if !strings.EqualFold(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestLists gives the source of each member of a list.
func TestLists(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The two sides:\n\n- agreed to reopen the bridge;\n\n- condemned the raid; and\n\n- thanked the crews for their help.", "sides sides sides"},
		{"After their talks, the ministers:\n\n1. Welcomed the repair of the bridge.\n\n2. Urged drivers to slow down.", "ministers ministers"},
		{"The bridge is closed.\n\n- agreed to reopen the bridge;\n\n- condemned the raid.", ""},
		{"The envoy came by boat. Prices:\n\n- Bread rose by a tenth.", ""},
	} {
		t.Run(c.text, func(t *testing.T) {
			tree, list := read(c.text)
			var got []string
			for _, a := range list {
				got = append(got, tree.Form(int(a.SourceHead)))
			}
			if g := strings.Join(got, " "); g != c.want {
				t.Errorf("got %q, want %q", g, c.want)
			}
		})
	}
}

// TestForms gives form, negation and modality.
func TestForms(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"“We will rebuild the harbour,” Otieno said.", "direct"},
		{"Otieno said that the harbour “will be rebuilt” soon.", "mixed"},
		{"Otieno said that the harbour was closed.", "indirect"},
		{"Otieno issued a warning on the dam.", "narrated"},
		{"Otieno did not say that the harbour was closed.", "indirect negated"},
		{"Otieno would say that the harbour was closed.", "indirect modal"},
	} {
		t.Run(c.text, func(t *testing.T) {
			_, list := read(c.text)
			if len(list) != 1 {
				t.Fatalf("%d attributions", len(list))
			}
			got := list[0].Form.String()
			if list[0].Negated {
				got += " negated"
			}
			if list[0].Modal {
				got += " modal"
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestTurns gives the speaker of each paragraph of a transcript.
func TestTurns(t *testing.T) {
	text := "2:15 P.M.\n\nMS. OKELLO: Good day. The bridge is open.\n\nWe will publish a list.\n\nQ   When was it built?\n\nMS. OKELLO: Last year.\n\n(Laughter.)\n\nEND"
	_, list := read(text)
	var got []string
	for _, a := range list {
		if a.Turn {
			got = append(got, strings.Repeat("¶", len(a.Content)))
		}
	}
	if s := strings.Join(got, " "); s != "¶¶ ¶ ¶" {
		t.Errorf("turns with their paragraphs: %q", s)
	}
	_, list = read("(Mayor Okello) The bridge is open to all of you.\n\n(Reporter) When was it built?\n\n(Mayor Okello) It was built by our fathers, in one summer.")
	if len(list) != 3 || !list[2].Turn {
		t.Errorf("labels in brackets: %+v", list)
	}
	_, list = read("The radio gave the talk in full:\n\n\"OKELLO: The bridge is open to all of you.\n\n\"DIALLO: When was it built?\n\n\"OKELLO: It was built by our fathers.\"")
	if len(list) != 3 || !list[2].Turn {
		t.Errorf("labels behind quotation marks: %+v", list)
	}
}

// TestLabels gives the label of each turn.
func TestLabels(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Mr. Okello (Kenya) (spoke in Swahili): We regret that the vote was put off.\n\nMrs. Lund (Norway): Norway will wait for the report.", "Mr. Okello, Mrs. Lund"},
		{"The President: I give the floor to the envoy of Kenya.\n\nMr. Okello: I thank you for the floor.", "The President, Mr. Okello"},
		{"Ms. Darko. Thank you, Mr. Chairman. The harbour is open again.\n\nThe Chairman. How many ships came in?\n\nMs. Darko. There were nine of them.", "Ms. Darko, The Chairman, Ms. Darko"},
		{"The radio gave the talk:\n\n\"OKELLO: The bridge is open to all.\n\n\"DIALLO: When was it built?\n\n\"OKELLO: By our fathers.\"", "OKELLO, DIALLO, OKELLO"},
		{"6:13 P.M. THE MAYOR:\n\nThe bridge is open. THE GOVERNOR:\n\nWe will build another one.", "THE MAYOR, THE GOVERNOR"},
		{"The council sat at ten.\n\nSTATEMENT OF AMA DARKO, HARBOUR MASTER\n\nI thank the council. We need a new pier.", "AMA DARKO"},
		{"The council sat at ten.\n\nSTATEMENT OF AMA DARKO, HARBOUR MASTER\n\nThe harbour master spoke of the pier.", ""},
		{"Excellency,\n\nI write to you about the pier.\n\nPlease accept my regards.\n\nAma Darko\n\nHarbour Master", "Ama Darko"},
		{"Dear friends,\n\nI write to you about the pier.", ""},
		{"Mayor: Ama Darko\n\nDeputy Mayor: Kofi Mensah\n\nGovernor: Amina Otieno", ""},
		{"Mr. Darko. That was the name on the door.\n\nNobody knew who he was.", ""},
	} {
		tree, list := read(c.text)
		var got []string
		for _, a := range list {
			if a.Turn {
				got = append(got, tree.Span(int(a.Source.First), int(a.Source.Last)).In(c.text))
			}
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%q: %s, want %s", c.text, s, c.want)
		}
	}
}

// A form's fields are no speakers.
func TestHeadingsSpeakNot(t *testing.T) {
	for _, text := range []string{
		"MEMORANDUM FOR THE MINISTER OF WORKS\n\nSUBJECT: Delegation of powers under the Bridges Act\n\nYou are authorized to publish this notice.",
		"OPENING THE NEW BRIDGE: The engineers walked along the river.\n\nTHE MAYOR IS KEEPING HER WORD: The road is open.\n\nTHE MAYOR IS KEEPING HER WORD: The ferry is cheap.",
		"PRESS RELEASE: New ferries\n\nBACKGROUND: The old ones were sold last year to an operator in Goa.",
	} {
		_, list := read(text)
		for _, a := range list {
			if a.Turn {
				t.Errorf("%q has a turn: %+v", text, a)
			}
		}
	}
}

// TestParagraphs joins a quotation that runs over paragraphs, and gives one that stands alone its speaker.
func TestParagraphs(t *testing.T) {
	_, list := read("“We came by boat,” said Amadi.\n\n“The sea was calm on that day. We saw the coast.”")
	if len(list) != 2 || list[1].SourceHead != list[0].SourceHead || list[1].Why != "quote.flow" {
		t.Errorf("free-standing: %+v", list)
	}
	_, list = read("“We came by boat. The sea was calm.\n\n“Then the storm came,” said Amadi.")
	if len(list) != 1 || len(list[0].Content) != 2 {
		t.Errorf("over paragraphs: %+v", list)
	}
	_, list = read("Amadi said, “We came by boat. The rest of the report stands here. And more of it stands here. And more.")
	for _, a := range list {
		if a.Content[0].Last > 12 {
			t.Errorf("an open quotation swallows the report: %+v", a)
		}
	}
}

// TestWeighed shows what the scorer adds: marks on what the rules propose, and what they miss.
func TestWeighed(t *testing.T) {
	for _, c := range []struct{ text, why string }{
		{"The minister said that the bridge was safe.", "clause.complement"},
		{"His fear is that the bridge will fall.", learned},
	} {
		tree, _ := read(c.text)
		list := Read(tree, cues.Load(), learnt)
		if len(list) != 1 || list[0].Marks == nil || list[0].Why != c.why {
			t.Errorf("%s %+v", c.text, list)
		}
	}
}

// TestWithin shows what the scorer finds in the content of another attribution, where rules find nothing.
func TestWithin(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The mayor said he believes repairing the pier now has strong support.", "he | believes | repairing the pier now has strong support"},
		{"The keeper noted she dreads the storm.", ""},
	} {
		tree := parsed.Tree(c.text)
		got := ""
		for _, a := range Read(tree, cues.Load(), learnt) {
			if a.Parent >= 0 && a.Why == learned {
				in := func(r Range) string { return tree.Span(int(r.First), int(r.Last)).In(c.text) }
				got += in(a.Source) + " | " + in(a.Cue) + " | " + in(a.Content[0])
			}
		}
		if got != c.want {
			t.Errorf("%s got %q, want %q", c.text, got, c.want)
		}
	}
}

// holds checks what every attribution promises, by rules alone and weighed.
func holds(t *testing.T, text string) {
	t.Helper()
	tree, list := read(text)
	promises(t, tree, list)
	promises(t, tree, Read(tree, cues.Load(), learnt))
}

func promises(t *testing.T, tree *syntax.Tree, list []Attribution) {
	t.Helper()
	n := int32(len(tree.Tokens))
	inside := func(r Range) bool { return r.Empty() || r.First >= 0 && r.Last <= n }
	for i, a := range list {
		if !inside(a.Source) || !inside(a.Cue) || !inside(a.Core) || len(a.Content) == 0 {
			t.Fatalf("%d: %+v", i, a)
		}
		for k, c := range a.Content {
			if c.Empty() || !inside(c) || k > 0 && c.First < a.Content[k-1].First {
				t.Fatalf("%d: content %v", i, a.Content)
			}
		}
		for _, h := range []int32{a.SourceHead, a.CueHead, a.ToHead, a.By} {
			if h < -1 || h >= n {
				t.Fatalf("%d: head %d of %d", i, h, n)
			}
		}
		seen := map[int32]bool{}
		for p := int32(i); p >= 0; p = list[p].Parent {
			if seen[p] {
				t.Fatalf("%d stands in itself", i)
			}
			seen[p] = true
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"“A,” he said, “B.”", "He said: “", "MR. X: yes", "Q a\n\nA b", "according to", "said said said that that", "“‘“a” b’ c”, X said, Y said, Z told", "X was quoted by Y as saying", "issued a warning", "\xff said “", "he told him that he told him that he told him", "called it “”", "to to to urge to", ": “a”", "told 0 thAt", "said that", "accused X of", "called it"} {
		f.Add(s)
	}
	f.Fuzz(holds)
}

func TestHostile(t *testing.T) {
	for _, c := range []struct {
		words string
		times int
	}{{"he said that ", 20_000}, {"“a,” he said, ", 10_000}, {"“", 10_000}, {"A: b\n\n", 5_000}, {"according to X, ", 10_000}, {"and said ", 20_000}} {
		tree, list := read(strings.Repeat(c.words, c.times/race.Fewer))
		promises(t, tree, list)
	}
}

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat("The minister told parliament that the bridge was safe, according to state radio. “We will open it on Friday,” she said. The engineers walked along the river for an hour. They issued a warning on the old dam.\n\n", 100)
	tree := parsed.Tree(text)
	b.ReportAllocs()
	for b.Loop() {
		Read(tree, cues.Load(), nil)
	}
	b.ReportMetric(float64(len(tree.Tokens)*b.N)/b.Elapsed().Seconds(), "words/s")
}
