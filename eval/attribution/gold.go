// Package attribution scores who said what against PolNeAR (Newell, Margolin and Ruths, LREC 2018), by
// two measures: the exact spans of CofeNet (Wang et al., COLING 2022), and whole attributions.
//
// Offsets count code points, as the gold does.
package attribution

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
)

// span is code points [start, end).
type span [2]int

// triple is the spans of one attribution.
type triple struct {
	Source, Cue, Content []span
}

// document is one annotated copy of a document.
type document struct {
	ID           string
	Doc          string
	Primary      bool
	Text         string
	Attributions []struct {
		triple
		Complete bool
		QType    string `json:"qtype_auto"`
		Speech   bool   `json:"speech_auto"`
	}
}

// row is one paragraph of an annotated copy, as CofeNet cuts it.
type row struct {
	Doc   string
	Row   string `json:"row_id"`
	Start int    `json:"doc_start"`
	Token []span `json:"token_offsets"`
	Spans map[string][]struct {
		First int `json:"tok_start"`
		Last  int `json:"tok_end"`
	}
}

// lines reads a compressed file of one JSON value a line.
func lines[T any](path string) ([]T, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var out []T
	in := bufio.NewReaderSize(z, 1<<20)
	for d := json.NewDecoder(in); d.More(); {
		var v T
		if err := d.Decode(&v); err != nil {
			return nil, fmt.Errorf("%s: value %d: %w", path, len(out)+1, err)
		}
		out = append(out, v)
	}
	return out, nil
}
