package token

import (
	"strings"
	"testing"
)

// show writes sentences a line each, tokens set apart by spaces.
func show(t *Text) string {
	var b strings.Builder
	for i, s := range t.Sentences {
		if i > 0 {
			b.WriteString(" | ")
		}
		for k := s.First; k < s.Last; k++ {
			if k > s.First {
				b.WriteByte(' ')
			}
			b.WriteString(t.Form(int(k)))
		}
	}
	return b.String()
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The minister’s aides don't agree.", "The minister ’s aides do n't agree ."},
		{"They cannot meet; he'll call.", "They can not meet ; he 'll call ."},
		{"U.S.-Kenya talks ended at 4:30 p.m. on Tuesday.", "U.S. - Kenya talks ended at 4:30 p.m. on Tuesday ."},
		{"It costs $1.5bn (or US$2.1 million), up 5%.", "It costs $ 1.5 bn ( or US$ 2.1 million ) , up 5 % ."},
		{"A non-binding, long-term deal", "A non-binding , long - term deal"},
		{"Mr. J. P. Okello of Co. Ltd. spoke.", "Mr. J. P. Okello of Co. Ltd. spoke ."},
		{"See https://example.org/a?b=1, or write to desk@example.org.", "See https://example.org/a?b=1 , or write to desk@example.org ."},
		{"Signed 2021-03-04 in the 1990s and ’90s.", "Signed 2021-03-04 in the 1990s and ’90s ."},
		{"O'Brien and Sha'ban of Qa’im", "O'Brien and Sha'ban of Qa’im"},
		{"the ministers’ talks", "the ministers ’ talks"},
		{"NAIROBI, May 3 (KNA) -- Talks opened.", "NAIROBI , May 3 ( KNA ) -- | Talks opened ."},
		{"a step-by-step plan ([text](https://example.org/x))", "a step - by - step plan ( [ text ] ( https://example.org/x ) )"},
		{"Wait... what?!", "Wait ... what ? !"},
	} {
		t.Run(c.text, func(t *testing.T) {
			if got := show(Split(c.text)); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"He left at 5 p.m. The talks went on.", "He left at 5 p.m. | The talks went on ."},
		{"The U.S. President met Gen. Abdi. They spoke.", "The U.S. President met Gen. Abdi . | They spoke ."},
		{"“We agree. We sign,” she said. He left.", "“ We agree . | We sign , ” she said . | He left ."},
		{"“Will you sign?” Otieno asked. “Yes.”", "“ Will you sign ? ” Otieno asked . | “ Yes . ”"},
		{"One para\n\nTwo para", "One para | Two para"},
		{"1. First point. 2. Second point.", "1 . First point . | 2 . Second point ."},
		{"NEW DELHI: The talks opened. Rain fell.", "NEW DELHI : | The talks opened . | Rain fell ."},
		{"MR OKELLO: The talks opened.\n\nQUESTION: Did they?", "MR OKELLO : The talks opened . | QUESTION : Did they ?"},
		{"ACCRA, May 3 (GNA) -- The talks opened. Rain fell.", "ACCRA , May 3 ( GNA ) -- | The talks opened . | Rain fell ."},
		{"Lagos — a city — grew.", "Lagos — a city — grew ."},
		{"It was the E.U. that paid.", "It was the E.U. that paid ."},
	} {
		t.Run(c.text, func(t *testing.T) {
			if got := show(Split(c.text)); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestWrappedLines(t *testing.T) {
	wrapped := "The delegations met again on the second day and\nspoke for a long time about the river and its\nwaters. They agreed on little.\nA second paragraph begins with this line, and it\ngoes on."
	if got := len(Split(wrapped).Paragraphs); got != 2 {
		t.Errorf("wrapped text: %d paragraphs, want 2", got)
	}
	plain := "The delegations met again on the second day.\nThey agreed on little.\nA third paragraph."
	if got := len(Split(plain).Paragraphs); got != 3 {
		t.Errorf("a paragraph a line: %d paragraphs, want 3", got)
	}
}

// TestQuotes marks the words of each quotation that was paired with [ ], in order of opening.
func TestQuotes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"“We agree,” he said, “and sign.”", "We agree, / and sign."},
		{`"We agree," he said. "We sign."`, "We agree, / We sign."},
		{"He said: “She told me ‘no’ twice.”", "She told me ‘no’ twice. / no"},
		{"The ministers' 'frank' talks", "frank"},
		{"« Nous » and „wir“", "Nous / wir"},
		{"It’s the leaders’ view", ""},
		{"“One paragraph\n\n“and the next,” he said.", "One paragraph / and the next,"},
		{"``Old style,'' he said.", "Old style,"},
	} {
		t.Run(c.text, func(t *testing.T) {
			text := Split(c.text)
			var got []string
			for _, q := range text.Quotes {
				last := int(q.Last)
				if !q.Closed {
					last++
				}
				got = append(got, text.Span(int(q.First)+1, last).In(c.text))
			}
			if s := strings.Join(got, " / "); s != c.want {
				t.Errorf("\n got %s\nwant %s", s, c.want)
			}
		})
	}
}

// checkTiling holds the invariant: tokens are ordered, not empty, inside the text, and only white space
// stands between them; sentences tile the tokens, paragraphs the sentences.
func checkTiling(t *testing.T, text *Text) {
	t.Helper()
	at := 0
	for i, tok := range text.Tokens {
		if int(tok.Start) < at || tok.End <= tok.Start || int(tok.End) > len(text.Source) {
			t.Fatalf("token %d [%d,%d) after byte %d", i, tok.Start, tok.End, at)
		}
		if gap := text.Source[at:tok.Start]; strings.TrimFunc(gap, space) != "" {
			t.Fatalf("lost before token %d: %q", i, gap)
		}
		at = int(tok.End)
	}
	if gap := text.Source[at:]; strings.TrimFunc(gap, space) != "" {
		t.Fatalf("lost at the end: %q", gap)
	}
	next := int32(0)
	for i, s := range text.Sentences {
		if s.First != next || s.Last <= s.First {
			t.Fatalf("sentence %d is [%d,%d), want it to begin at %d", i, s.First, s.Last, next)
		}
		next = s.Last
	}
	if int(next) != len(text.Tokens) {
		t.Fatalf("sentences end at token %d of %d", next, len(text.Tokens))
	}
	for i, q := range text.Quotes {
		if q.Last < q.First || int(q.Last) >= len(text.Tokens) || q.Parent >= int32(i) {
			t.Fatalf("quote %d: %+v", i, q)
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"“a” b", "it's 'so' U.S.", "\xff\xfe", "“““", "1.2.3-4", "\n\n- a\n- b", "a\u200bb", "``''''``", "www.", "x@y.z", "A.B.C"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkTiling(t, Split(s)) })
}

func TestLongInputIsLinear(t *testing.T) {
	checkTiling(t, Split(strings.Repeat("“", 10_000)))
	checkTiling(t, Split(strings.Repeat("a", 1<<20)))
	checkTiling(t, Split(strings.Repeat("word ", 100_000)))
	checkTiling(t, Split(strings.Repeat("a-b.c'd", 50_000)))
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("The foreign minister’s envoy met Gen. Abdi at 4:30 p.m. on Tuesday. “We don’t agree,” she said, “but we’ll talk.” ", 100)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Split(text)
	}
}
