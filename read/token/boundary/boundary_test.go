package boundary_test

import (
	"strings"
	"testing"

	"readout/knowledge/models"
	"readout/read/token"
	"readout/read/token/boundary"
)

func TestLoadNamesWhatIsWrong(t *testing.T) {
	whole := models.Sentences()
	damaged := append([]byte(nil), whole...)
	damaged[len(damaged)-1] ^= 1
	for _, c := range []struct {
		name string
		file []byte
		want string
	}{
		{"empty", nil, "not a model file"},
		{"another kind", models.Syntax(), "not a model file"},
		{"cut", whole[:len(whole)/2], "checksum"},
		{"damaged", damaged, "checksum"},
	} {
		if _, err := boundary.Load(c.file); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.want)
		}
	}
}

func TestPackLoad(t *testing.T) {
	m, err := boundary.Load(models.Sentences())
	if err != nil {
		t.Fatal(err)
	}
	again, err := boundary.Load(m.Pack("licence"))
	if err != nil {
		t.Fatal(err)
	}
	if string(again.Pack("licence")) != string(m.Pack("licence")) {
		t.Error("a model read back is another")
	}
}

// Sentences that end without a mark, and names that a boundary must not cut.
func TestBoundariesWithoutMarks(t *testing.T) {
	for _, c := range []string{
		"STRENGTHENING TIES WITH OUR PARTNERS: | Today the Prime Minister opened the new consulate in Kisumu.",
		"Thanks for the draft | 03/04/2019 10:15 AM | Please send the annex by noon.",
		"National Security Advisor Lena Hoff spoke with Her Excellency Sheikha Noor Al Hamad.",
		"The ministers discussed the Strait of Hormuz, Black Sea grain and the Grand Ethiopian Renaissance Dam.",
		"North Korean leader Kim Jong Un thanked him for the letter.",
		"South Korean President Moon Jae In thanked him for the letter.",
		"He told reporters: we will not wait.",
	} {
		text := token.Split(strings.ReplaceAll(c, " |", ""))
		var got []string
		for _, s := range text.Sentences {
			got = append(got, text.Span(int(s.First), int(s.Last)).In(text.Source))
		}
		if joined := strings.Join(got, " | "); joined != c {
			t.Errorf("got  %s\nwant %s", joined, c)
		}
	}
}

// No gap costs memory once a judge has seen a paragraph of that length.
func TestJudgingAllocatesNothing(t *testing.T) {
	m, err := boundary.Load(models.Sentences())
	if err != nil {
		t.Fatal(err)
	}
	var tokens []boundary.Token
	for range 50 {
		tokens = append(tokens, boundary.Token{Form: "Talks", Spaced: true}, boundary.Token{Form: "resumed", Spaced: true}, boundary.Token{Form: "."})
	}
	j := m.NewJudge()
	walk := func() {
		j.Paragraph(tokens)
		for i := range len(tokens) - 1 {
			j.Ends(i, i%3 == 2)
		}
	}
	walk()
	if n := testing.AllocsPerRun(10, walk); n > 0 {
		t.Errorf("%v allocations a paragraph", n)
	}
}
