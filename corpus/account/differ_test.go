package account

import (
	"slices"
	"testing"

	"readout/corpus/corpustest"
	"readout/corpus/stem"
	"readout/record"
)

func TestClashingLengths(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		clash bool
	}{
		{"PT90M", "PT1H30M", false},
		{"PT100M APPROX", "PT102M", false},
		{"PT30M MORE_THAN", "PT40M", false},
		{"PT30M MORE_THAN", "PT2H", true},
		{"PT2H LESS_THAN", "PT102M", false},
		{"PT1H", "PT2H", true},
		{"P1D", "PT24H", false},
		{"PTXH", "PT1H", true},
		{"PTXH", "PTXH", false},
	} {
		if got := clashingLengths(c.a, c.b); got != c.clash {
			t.Errorf("%s, %s: clash %v, want %v", c.a, c.b, got, c.clash)
		}
	}
}

func TestNumbersIn(t *testing.T) {
	for _, c := range []struct {
		text string
		want []number
	}{
		{"send 40 inspectors by sea", []number{{"40 inspectors", "inspector"}}},
		{"1,200 tonnes of grain and 3 ships", []number{{"1200 tonnes", "tonn"}, {"3 ships", "ship"}}},
		{"a loan of $2.5 billion", []number{{"$2.5 billion", "$"}}},
		{"about 3 million refugees", []number{{"3 million refugees", "refuge"}}},
		{"cut by 20%", []number{{"20 %", "%"}}},
		{"under G7 and COVID-19 rules, F-16s", nil},
		{"the 21st century", nil},
		{"in 5", nil},
	} {
		r := &record.Record{Document: record.Document{Text: c.text}}
		if got := numbersIn(r, record.Span{Start: 0, End: len(c.text)}); !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, want %v", c.text, got, c.want)
		}
	}
}

func TestAsked(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"At the request of the Norland side, they met.", "NOR"},
		{"They met at the invitation of Norland side officials.", "NOR"},
		{"They spoke at Norland side’s request.", "NOR"},
		{"He turned down Norland side’s request.", ""},
		{"They met Norland side envoys.", ""},
	} {
		b := corpustest.Report("d", "", "", c.text)
		b.State("NOR", "Norland", "Norland side")
		sentence := sentenceAt(c.text, 3)
		if got := asked.in(b.Record, sentence) + invited.in(b.Record, sentence); got != c.want {
			t.Errorf("%q: asked by %q, want %q", c.text, got, c.want)
		}
	}
}

func TestClashingDates(t *testing.T) {
	for _, c := range []struct {
		a, b  []string
		clash bool
	}{
		{[]string{"2024-07-01"}, []string{"2024-08"}, true},
		{[]string{"2024-08-14"}, []string{"2024-08"}, false},
		{[]string{"2024"}, []string{"2024-08"}, false},
		{[]string{"2024-07"}, nil, false},
		{[]string{"2024-07", "2025"}, []string{"2025-01"}, false},
	} {
		if got := clashingDates([][]string{c.a, c.b}); got != c.clash {
			t.Errorf("%v, %v: clash %v, want %v", c.a, c.b, got, c.clash)
		}
	}
}

func TestStem(t *testing.T) {
	for _, c := range [][2]string{{"reopening", "reopen"}, {"inspectors", "inspector"}, {"cooperation", "cooper"}, {"cooperate", "cooper"}, {"ships", "ship"}, {"gas", "gas"}} {
		if got := stem.Word(c[0]); got != c[1] {
			t.Errorf("stem(%s) = %s, want %s", c[0], got, c[1])
		}
	}
}
