// Package events measures read/dyad on PLV: sentences with source and target marked, each with one of PLOVER's events
// (CONCEDE and RETREAT joined as YIELD).
package events

import (
	"encoding/csv"
	"fmt"
	"io"
	"path/filepath"
	"strconv"

	"readout/internal/gz"
	"readout/read/dyad"
	"readout/read/syntax"
	"readout/read/token"
)

// Case is one sentence of gold.
type Case struct {
	ID    string
	Pair  *dyad.Pair
	Event string
	Quad  int
}

// Load reads plv-train.tsv.gz in a folder and parses its sentences.
func Load(dir string, model *syntax.Model) ([]Case, error) {
	z, err := gz.Open(filepath.Join(dir, "plv-train.tsv.gz"))
	if err != nil {
		return nil, fmt.Errorf("eval/events: %w", err)
	}
	defer z.Close()
	rows := csv.NewReader(z)
	rows.Comma, rows.LazyQuotes = '\t', true
	if _, err := rows.Read(); err != nil {
		return nil, fmt.Errorf("eval/events: plv-train.tsv.gz: %w", err)
	}
	scratch := syntax.NewScratch()
	var list []Case
	for {
		row, err := rows.Read()
		if err == io.EOF {
			return list, nil
		}
		if err != nil {
			return nil, fmt.Errorf("eval/events: plv-train.tsv.gz: %w", err)
		}
		quad, err := strconv.Atoi(row[1])
		if err != nil {
			return nil, fmt.Errorf("eval/events: plv-train.tsv.gz: sentence %s: class %q is no number", row[0], row[1])
		}
		marked, err := dyad.Unmark(row[4])
		if err != nil {
			return nil, fmt.Errorf("eval/events: plv-train.tsv.gz: sentence %s: %w", row[0], err)
		}
		if pair, ok := marked.Pair(model.Parse(token.Split(marked.Text), scratch)); ok {
			list = append(list, Case{row[0], pair, row[2], quad})
		}
	}
}
