package scorer_test

import (
	"strings"
	"testing"
	"time"

	"readout/internal/parsed"
	"readout/knowledge/cues"
	"readout/knowledge/models"
	"readout/read/attribution"
	"readout/read/attribution/scorer"
	"readout/read/syntax"
)

var model = func() *scorer.Model {
	m, err := scorer.Load(models.Speech())
	if err != nil {
		panic(err)
	}
	return m
}()

// read finds attributions as source | cue | content … content.
func read(text string, hints bool) (*syntax.Tree, []scorer.Found) {
	tree := parsed.Tree(text)
	var proposed []scorer.Triple
	if hints {
		proposed = attribution.Proposed(tree, cues.Load())
	}
	return tree, model.Read(scorer.See(tree, cues.Load(), proposed))
}

func words(tree *syntax.Tree, f *scorer.Found) string {
	in := func(r scorer.Range) string {
		if r.Empty() {
			return ""
		}
		return tree.Span(int(r.First), int(r.Last)).In(tree.Source)
	}
	var content []string
	for _, c := range f.Content {
		content = append(content, in(c))
	}
	return in(f.Source) + " | " + in(f.Cue) + " | " + strings.Join(content, " … ")
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The harbour master said the ferry would sail at noon.", "The harbour master | said | the ferry would sail at noon"},
		{"“The ferry sails at noon,” the harbour master said on Monday.", "the harbour master | said | “The ferry sails at noon,”"},
		{"“The ferry,” she added, “sails at noon.”", "she | added | “The ferry,” … “sails at noon.”"},
		{"According to the harbour master, the ferry sails at noon.", "the harbour master | According to | the ferry sails at noon"},
		{"The mayor believes that the ferry is too old.", "The mayor | believes | that the ferry is too old"},
		{"Fishermen want a new ferry.", "Fishermen | want | a new ferry"},
		{"The fishermen did not say why they had stayed away.", "The fishermen | did not say | why they had stayed away"},
		{"The ferry sailed at noon.", ""},
	} {
		tree, found := read(c.text, true)
		got := ""
		for i := range found {
			got += words(tree, &found[i])
		}
		if got != c.want {
			t.Errorf("%s\n have %s\n want %s", c.text, got, c.want)
		}
	}
}

// holds says what must be true of any text.
func holds(t *testing.T, text string) {
	t.Helper()
	tree, found := read(text, false)
	n := int32(len(tree.Tokens))
	within := func(r scorer.Range) bool { return r.Empty() || 0 <= r.First && r.Last <= n }
	cue := make([]bool, n)
	for _, f := range found {
		if f.Cue.Empty() || len(f.Content) == 0 || !within(f.Cue) || !within(f.Source) {
			t.Fatalf("%.80q: %+v of %d tokens", text, f, n)
		}
		for i := f.Cue.First; i < f.Cue.Last; i++ {
			if cue[i] {
				t.Fatalf("%.80q: two cues at token %d", text, i)
			}
			cue[i] = true
		}
	}
	for _, f := range found {
		for _, c := range f.Content {
			if c.Empty() || !within(c) {
				t.Fatalf("%.80q: content %+v of %d tokens", text, c, n)
			}
			for i := c.First; i < c.Last; i++ {
				if cue[i] {
					t.Fatalf("%.80q: token %d is content and cue", text, i)
				}
			}
		}
	}
}

func TestHostile(t *testing.T) {
	for _, s := range []string{
		strings.Repeat("he said that ", 2_000), strings.Repeat("“a,” he said, ", 1_000), strings.Repeat("“", 1_000), strings.Repeat("A: b\n\n", 500),
		strings.Repeat("according to X, ", 1_000), strings.Repeat("SHE SAID IT. ", 1_000), "“" + strings.Repeat("no end ", 2_000),
	} {
		start := time.Now()
		holds(t, s)
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("%.20q…: %v", s, took)
		}
	}
}

// TestWithin reads parts that cut a hint's cue in two.
func TestWithin(t *testing.T) {
	tree := parsed.Tree("The mayor said he has said the pier is safe.")
	hints := []scorer.Triple{{Cue: scorer.Range{First: 4, Last: 6}, Content: []scorer.Range{{First: 6, Last: 10}}}}
	found := model.Within(scorer.See(tree, cues.Load(), nil), []scorer.Range{{First: 3, Last: 5}, {First: 5, Last: 10}}, hints)
	for _, f := range found {
		if f.Cue.First < 5 {
			t.Errorf("over the edge of a part: %s", words(tree, &f))
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"", "“A,” he said, “B.”", "He said: “", "MR. X: yes", "according to", "said said said that that", "“‘“a” b’ c”, X said", "\xff said “", "to to to urge to"} {
		f.Add(s)
	}
	f.Fuzz(holds)
}

func TestLoadErrors(t *testing.T) {
	good := models.Speech()
	damaged := []byte(strings.Clone(string(good)))
	damaged[len(damaged)-1] ^= 1
	other := []byte(strings.Clone(string(good)))
	other[8] = 99
	for _, c := range []struct {
		name string
		file []byte
		want string
	}{
		{"empty", nil, "speech model: not a model file"},
		{"text", []byte(strings.Repeat("no model ", 20)), "speech model: not a model file"},
		{"other version", other, "speech model: file is version 99, want"},
		{"cut", good[:len(good)/2], "speech model: checksum differs"},
		{"one byte wrong", damaged, "speech model: checksum differs"},
		{"odd table", (&scorer.Weights{Flat: make([]float32, 24)}).Pack("", 0), "speech model: section flat: 24 bytes: no power of two"},
	} {
		_, err := scorer.Load(c.file)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %s", c.name, err, c.want)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat("The minister told parliament that the bridge was safe, according to state radio. “We will open it on Friday,” she said. The engineers walked along the river for an hour. They issued a warning on the old dam.\n\n", 100)
	tree := parsed.Tree(text)
	hints := attribution.Proposed(tree, cues.Load())
	b.ReportAllocs()
	for b.Loop() {
		model.Read(scorer.See(tree, cues.Load(), hints))
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(len(tree.Tokens)*b.N), "ns/token")
}
