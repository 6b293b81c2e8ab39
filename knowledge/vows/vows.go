// Package vows knows how the words of a commitment bind, and the words that tell what became of one.
package vows

import (
	_ "embed"
	"strconv"
	"strings"

	"readout/knowledge/table"
)

//go:embed vows.tsv
var rows string

// Words are a row: words in a row, in lower case, whose last may be the beginning of a word.
type Words struct {
	Class  string // firm, soft, kept, broken
	words  []string
	open   bool
	Weight int
}

// Table holds the rows.
type Table struct{ rows []Words }

// Load reads the table.
func Load() *Table {
	t := &Table{}
	for cells := range table.Body(rows, 4) {
		weight, err := strconv.Atoi(cells[2])
		if err != nil {
			continue
		}
		words, open := strings.CutSuffix(cells[1], "*")
		t.rows = append(t.rows, Words{cells[0], strings.Fields(words), open, weight})
	}
	return t
}

// Firmness is how much more (or, below zero, less) than a bare promise words bind. Each row counts once.
func (t *Table) Firmness(words []string) int {
	sum := 0
	for _, row := range t.rows {
		if (row.Class == "firm" || row.Class == "soft") && row.in(words) {
			if row.Class == "soft" {
				sum -= row.Weight
			} else {
				sum += row.Weight
			}
		}
	}
	return sum
}

// Fate is what words tell of a commitment: broken before kept, "" for nothing.
func (t *Table) Fate(words []string) string {
	fate := ""
	for _, row := range t.rows {
		if (row.Class == "kept" || row.Class == "broken") && fate != "broken" && row.in(words) {
			fate = row.Class
		}
	}
	return fate
}

// in looks for the row's words in a row among words in lower case.
func (w *Words) in(words []string) bool {
	for i := 0; i+len(w.words) <= len(words); i++ {
		if w.at(words[i : i+len(w.words)]) {
			return true
		}
	}
	return false
}

func (w *Words) at(words []string) bool {
	for i, want := range w.words {
		last := i == len(w.words)-1
		if words[i] != want && !(last && w.open && strings.HasPrefix(words[i], want)) {
			return false
		}
	}
	return true
}
