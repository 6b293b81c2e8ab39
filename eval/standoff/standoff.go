// Package standoff measures who says what in passages of the corpora, against annotations that hold no words of
// them: hashes, offsets, speakers and acts. A third of the documents stays apart: of those there are figures alone.
package standoff

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"readout/edge/ingest"
	"readout/knowledge/table"
	"readout/record"
)

//go:embed statements.tsv
var statements string

// Passage is an annotated part of a document, the whole or some sentences.
type Passage struct {
	Document, Text string // hash of the id, its first twelve digits; hash of the text
	Apart          bool
	Span           record.Span
	Statements     []Statement
}

// Statement is one as a person reads it.
type Statement struct {
	Span     record.Span
	Speakers []string // "+" and "|" between names, and codes of states
	Acts     []string // nil where any is right
	Optional bool     // no miss where it is left
}

// Passages are all that are annotated.
func Passages() ([]Passage, error) {
	var list []Passage
	for cells := range table.Body(statements, 7) {
		from, err := strconv.Atoi(cells[3])
		if err != nil {
			return nil, fmt.Errorf("statements.tsv: start %q: %w", cells[3], err)
		}
		to, err := strconv.Atoi(cells[4])
		if err != nil {
			return nil, fmt.Errorf("statements.tsv: end %q: %w", cells[4], err)
		}
		span := record.Span{Start: from, End: to}
		if cells[2] == "passage" {
			list = append(list, Passage{Document: cells[0], Text: cells[5], Apart: cells[1] == "apart", Span: span})
			continue
		}
		if len(list) == 0 || list[len(list)-1].Document != cells[0] {
			return nil, fmt.Errorf("statements.tsv: %s has no passage before it", cells[0])
		}
		s := Statement{Span: span, Speakers: strings.Split(cells[5], "|"), Optional: cells[2] == "may"}
		if cells[6] != "-" {
			s.Acts = strings.Split(cells[6], ",")
		}
		p := &list[len(list)-1]
		p.Statements = append(p.Statements, s)
	}
	return list, nil
}

// Measure reads the annotated documents in a folder of corpora; open are those that may be looked at.
func Measure(folder string, read func(record.Document) *record.Record) (open, apart *Score, err error) {
	list, err := Passages()
	if err != nil {
		return nil, nil, err
	}
	paths, err := filepath.Glob(filepath.Join(folder, "*.jsonl.gz"))
	if err != nil || len(paths) == 0 {
		return nil, nil, fmt.Errorf("corpora in %s: %w", folder, fs.ErrNotExist)
	}
	open, apart = &Score{}, &Score{}
	for doc, err := range ingest.Open(paths, ingest.Options{}) {
		if err != nil {
			return nil, nil, err
		}
		i := slices.IndexFunc(list, func(p Passage) bool { return p.Document == hash(doc.ID)[:12] })
		if i < 0 {
			continue
		}
		p := &list[i]
		if hash(doc.Text) != p.Text {
			return nil, nil, fmt.Errorf("%s: its text is another than the one that was annotated", doc.ID)
		}
		s := open
		if p.Apart {
			s = apart
		}
		s.add(p, doc, read(doc))
	}
	return open, apart, nil
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}
