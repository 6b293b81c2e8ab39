// Package attribution scores who said what against PolNeAR (Newell, Margolin and Ruths, LREC 2018), by
// two measures: the exact spans of CofeNet (Wang et al., COLING 2022), and whole attributions.
//
// Offsets count code points, as the gold does.
package attribution

import (
	"bufio"
	"encoding/json"
	"fmt"
	"readout/internal/gz"
)

// Span is code points [start, end).
type Span [2]int

// Triple is the spans of one attribution.
type Triple struct {
	Source, Cue, Content []Span
}

// Document is one annotated copy of a document.
type Document struct {
	ID           string
	Doc          string
	Primary      bool
	Text         string
	Attributions []Annotated
}

// Annotated is an attribution of PolNeAR; QType and Speech are told by its words, not by the annotators.
type Annotated struct {
	Triple
	Complete bool
	QType    string `json:"qtype_auto"`
	Speech   bool   `json:"speech_auto"`
}

// Related is a document of GUM with its attribution relations.
type Related struct {
	ID, Genre, Text string
	Attributions    []Relation
	Entities        []Entity
}

// Relation is an attribution relation. Satellite is the clause that attributes; Of is who is the source.
type Relation struct {
	Triple
	ID          string
	Satellite   []Span
	Of          *Entity  `json:"source_entity"`
	NestedIn    []string `json:"nested_in"`
	ImageCredit bool     `json:"image_credit"`
}

// Entity is a mention of a thing, by the number of its chain; of a source also a proper name from its chain.
type Entity struct {
	Start, End int
	ID, Entity string
	Type       string
	Mention    Span
	Name       string
}

// row is one paragraph of an annotated copy, as CofeNet cuts it.
type row struct {
	Doc   string
	Row   string `json:"row_id"`
	Start int    `json:"doc_start"`
	Token []Span `json:"token_offsets"`
	Spans map[string][]struct {
		First int `json:"tok_start"`
		Last  int `json:"tok_end"`
	}
}

// lines reads a compressed file of one JSON value a line.
func lines[T any](path string) ([]T, error) {
	z, err := gz.Open(path)
	if err != nil {
		return nil, err
	}
	defer z.Close()
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

// Documents reads a file of PolNeAR.
func Documents(path string) ([]Document, error) { return lines[Document](path) }

// Relations reads a file of GUM.
func Relations(path string) ([]Related, error) { return lines[Related](path) }

// Runes is for each byte of a text the number of code points before it.
func Runes(text string) []int { return runes(text) }
