package vows

import (
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	table := Load()
	if len(table.rows) < 50 {
		t.Fatalf("%d rows", len(table.rows))
	}
	for _, c := range []struct {
		words    string
		firmness int
		fate     string
	}{
		{"to send grain", 0, ""},
		{"our ironclad commitment", 2, ""},
		{"to explore ways to send grain", -2, ""},
		{"to consider sending grain without delay", 0, ""},
		{"the ministry has violated the accord", 0, "broken"},
		{"the ministry lived up to the accord", 0, "kept"},
	} {
		words := strings.Fields(c.words)
		if got := table.Firmness(words); got != c.firmness {
			t.Errorf("%q binds %d, want %d", c.words, got, c.firmness)
		}
		if got := table.Fate(words); got != c.fate {
			t.Errorf("%q tells %q, want %q", c.words, got, c.fate)
		}
	}
}
