package syntax_test

import (
	"reflect"
	"strings"
	"sync"
	"testing"

	"readout/internal/race"
	"readout/knowledge/lemmas"
	"readout/knowledge/models"
	"readout/read/syntax"
	"readout/read/token"
)

var model = sync.OnceValue(func() *syntax.Model {
	m, err := syntax.Load(models.Syntax())
	if err != nil {
		panic(err)
	}
	return m.Knowing(lemmas.Verbs())
})

func parse(text string) *syntax.Tree {
	return model().Parse(token.Split(text), syntax.NewScratch())
}

// checkTree holds what every tree must be: one root a sentence, no cycle, heads inside the sentence,
// reaches that are right.
func checkTree(t *testing.T, tree *syntax.Tree) {
	t.Helper()
	for _, s := range tree.Sentences {
		roots := 0
		left, right := map[int]int{}, map[int]int{}
		for i := int(s.First); i < int(s.Last); i++ {
			left[i], right[i] = i, i
		}
		for i := int(s.First); i < int(s.Last); i++ {
			if tree.Head(i) < 0 {
				roots++
				if tree.Rel(i) != syntax.Root {
					t.Fatalf("token %d has no head but is %v", i, tree.Rel(i))
				}
			}
			steps := 0
			for h := tree.Head(i); h >= 0; h = tree.Head(h) {
				if h < int(s.First) || h >= int(s.Last) {
					t.Fatalf("head %d of %d is outside its sentence", h, i)
				}
				if steps++; steps > int(s.Last-s.First) {
					t.Fatalf("token %d hangs in a cycle", i)
				}
				left[h], right[h] = min(left[h], i), max(right[h], i)
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots", roots)
		}
		for i := int(s.First); i < int(s.Last); i++ {
			if first, last := tree.Subtree(i); first != left[i] || last != right[i]+1 {
				t.Fatalf("token %d %q reaches [%d,%d), want [%d,%d)", i, tree.Form(i), first, last, left[i], right[i]+1)
			}
			for k := range tree.Kids(i) {
				if tree.Head(k) != i {
					t.Fatalf("%d is listed below %d but hangs from %d", k, i, tree.Head(k))
				}
			}
		}
	}
}

var samples = []string{
	"The envoy of Kenya met the delegation on Tuesday, and both sides agreed to open the border.",
	"“We do not want a war,” she said, adding that talks weren’t over.",
	"MINISTER SAYS DEAL NEAR",
	"- Trade\n- Water\n- Fishing rights in the lake",
	"The president, who had arrived from",
	"Yes.", "?", "...", "(", "\u200b", "", "a", "# $ % ^ & *",
}

func TestTreesAreTrees(t *testing.T) {
	for _, s := range samples {
		t.Run(s, func(t *testing.T) { checkTree(t, parse(s)) })
	}
}

func TestScratchLeavesNoTrace(t *testing.T) {
	s := syntax.NewScratch()
	for range 2 {
		for _, text := range samples {
			got := model().Parse(token.Split(text), s)
			if want := parse(text); !reflect.DeepEqual(got.Nodes, want.Nodes) {
				t.Fatalf("%q: a used scratch gives another tree", text)
			}
		}
	}
}

func TestSharedModel(t *testing.T) {
	text := strings.Join(samples, "\n\n")
	want := parse(text)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if got := parse(text); !reflect.DeepEqual(got.Nodes, want.Nodes) {
				t.Error("trees differ between goroutines")
			}
		})
	}
	all.Wait()
}

func TestLongSentence(t *testing.T) {
	tree := parse(strings.Repeat("the envoy of the state met and ", 15_000/race.Fewer) + "left .")
	if n := len(tree.Sentences); n != 1 {
		t.Fatalf("%d sentences", n)
	}
	roots := 0
	for i := range tree.Nodes {
		if tree.Head(i) < 0 {
			roots++
		}
	}
	if roots != 1 {
		t.Fatalf("%d roots", roots)
	}
}

func BenchmarkParse(b *testing.B) {
	text := token.Split(strings.Repeat("The foreign minister’s envoy met Gen. Abdi at 4:30 p.m. on Tuesday in the capital. “We don’t agree on the river,” she said, “but we’ll talk again before the rains come.” ", 100))
	s := syntax.NewScratch()
	b.ReportAllocs()
	for b.Loop() {
		model().Parse(text, s)
	}
	b.ReportMetric(float64(len(text.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
