package tagger_test

import (
	"strings"
	"sync"
	"testing"

	"readout/internal/parsed"
	"readout/knowledge/models"
	"readout/read/name/tagger"
	"readout/read/syntax"
	"readout/read/token"
)

var model = sync.OnceValues(func() (*tagger.Model, error) {
	return tagger.Load(models.Names(), models.Syntax(), tagger.Embedded())
})

func load(t testing.TB) (*syntax.Model, *tagger.Model) {
	t.Helper()
	m, err := model()
	if err != nil {
		t.Fatal(err)
	}
	return parsed.Model(), m
}

// guesses marks a text; the scratch may have been used.
func guesses(t testing.TB, source string, s *tagger.Scratch) (*token.Text, tagger.Guesses) {
	t.Helper()
	below, m := load(t)
	text := token.Split(source)
	run := m.Start(len(text.Tokens), s)
	below.ParseFor(text, syntax.NewScratch(), run.Watch)
	return text, run.Guesses
}

var typeNames = map[tagger.Type]string{tagger.PER: "PER", tagger.LOC: "LOC", tagger.ORG: "ORG", tagger.MISC: "MISC"}

func names(t testing.TB, source string) string {
	t.Helper()
	text, g := guesses(t, source, tagger.NewScratch())
	var list []string
	for i := 0; i < len(g); i++ {
		if last, typ := g.Name(i); typ != tagger.None {
			list = append(list, text.Span(i, last).In(source)+"/"+typeNames[typ])
			i = last - 1
		}
	}
	return strings.Join(list, "; ")
}

func TestNames(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Yesterday Suharto resigned.", "Suharto/PER"},
		{"Emperor Naruhito waved to the crowd in Nara.", "Naruhito/PER; Nara/LOC"},
		{"We flew from bangkok to hanoi last week.", "bangkok/LOC; hanoi/LOC"},
		{"Ri Yong Ho met Choe Son Hui in Wonsan.", "Ri Yong Ho/PER; Choe Son Hui/PER; Wonsan/LOC"},
		{"María Ángela Holguín Cuéllar arrived.", "María Ángela Holguín Cuéllar/PER"},
		{"Mikhail Bogdanov and Nabih Berri talked in Beirut.", "Mikhail Bogdanov/PER; Nabih Berri/PER; Beirut/LOC"},
		{"Brown individuals were stopped more often.", ""},
		{"The Jakarta Post and the Addis Standard had it first.", "Jakarta Post/ORG; Addis Standard/ORG"},
	} {
		t.Run(c.text, func(t *testing.T) {
			if got := names(t, c.text); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}

// A worker that has met many words marks a text as a fresh one does.
func TestScratchKeepsNothing(t *testing.T) {
	used := tagger.NewScratch()
	guesses(t, strings.Repeat("Nothing stays. ", 40)+strings.Repeat("x", 300), used)
	const text = "Aroha Ngata met Pita Sharples in Rotorua."
	_, fresh := guesses(t, text, tagger.NewScratch())
	_, again := guesses(t, text, used)
	for i := range fresh {
		if fresh[i] != again[i] {
			t.Errorf("token %d: %v, then %v", i, fresh[i], again[i])
		}
	}
}

func TestLoadErrors(t *testing.T) {
	file := models.Names()
	for _, c := range []struct {
		what        string
		file, below []byte
		want        string
	}{
		{"another syntax model", file, file, "another syntax model"},
		{"no model", []byte("x"), models.Syntax(), "not a model file"},
		{"a cut file", file[:len(file)-1], models.Syntax(), "checksum differs"},
		{"another kind of model", models.Syntax(), models.Syntax(), "not a model file"},
	} {
		if _, err := tagger.Load(c.file, c.below, tagger.Knowledge{}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.what, err, c.want)
		}
	}
}

// Whatever the text, names are whole: what begins ends, and nothing goes on that has not begun.
func FuzzNames(f *testing.F) {
	f.Add("Ms. Okonjo-Iweala flew to GENEVA, (WTO) said")
	f.Add("\xff\xfe a B c D’s")
	f.Fuzz(func(t *testing.T, source string) {
		_, g := guesses(t, source, tagger.NewScratch())
		for i := 0; i < len(g); i++ {
			last, typ := g.Name(i)
			if typ == tagger.None && g[i].Label != 0 || last > len(g) {
				t.Fatalf("token %d has label %d outside a name", i, g[i].Label)
			}
			if typ != tagger.None {
				for _, x := range g[i:last] {
					if x.Label.Type() != typ {
						t.Fatalf("a name of type %d has label %d", typ, x.Label)
					}
				}
				i = last - 1
			}
		}
	})
}

func BenchmarkWatch(b *testing.B) {
	below, m := load(b)
	text := token.Split(strings.Repeat("Foreign Minister Aroha Ngata told reporters in Rotorua that the talks with Fiji had gone well. ", 50))
	parse, mark := syntax.NewScratch(), tagger.NewScratch()
	for b.Loop() {
		below.ParseFor(text, parse, m.Start(len(text.Tokens), mark).Watch)
	}
	b.ReportMetric(float64(len(text.Tokens)*b.N)/b.Elapsed().Seconds(), "words/s")
}
