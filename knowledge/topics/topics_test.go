package topics_test

import (
	"strings"
	"testing"

	"readout/knowledge/models"
	"readout/knowledge/topics"
	"readout/read/syntax"
	"readout/read/token"
)

// One phrase a line: its issues, in order.
func TestOf(t *testing.T) {
	model, err := syntax.Load(models.Syntax())
	if err != nil {
		t.Fatal(err)
	}
	list := topics.Load()
	scratch := syntax.NewScratch()
	of := func(text, want string) {
		t.Helper()
		tree := model.Parse(token.Split(text), scratch)
		if got := strings.Join(list.Of(tree, 0, len(tree.Tokens)), ", "); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
	of("The ministers spoke of peace across the Taiwan Strait.", "Taiwan")
	of("Tariffs on steel hurt both.", "trade")
	of("Tests of ballistic missiles worry the neighbours.", "nuclear weapons")
	of("They deplored Russia’s war and its cost for grain.", "Ukraine war, food security")
	of("A two-state solution remains the aim.", "Gaza")
	of("The two sides discussed semiconductors, visas and wildfires.", "technology, visas, disaster")
	of("Ties between Rome and Cairo are old.", "relations")
	of("The weather was fine.", "")
}

// Every topic has a name of its own and words.
func TestTable(t *testing.T) {
	seen := map[string]bool{}
	for _, topic := range topics.Load().Topics {
		if topic.Name == "" || seen[topic.Name] {
			t.Errorf("topic %q stands twice or has no name", topic.Name)
		}
		seen[topic.Name] = true
	}
	if len(seen) < 60 {
		t.Errorf("%d topics", len(seen))
	}
}
