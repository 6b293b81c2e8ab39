//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"readout/edge/ingest"
	"readout/record"
)

// input is a file made for a measure.
type input struct {
	path  string
	words int
}

// take gives the first n documents of a corpus.
func (o options) take(corpus string, n int) ([]record.Document, error) {
	path := filepath.Join(o.data, "corpora", corpus+".jsonl.gz")
	var docs []record.Document
	for doc, err := range ingest.Open([]string{path}, ingest.Options{}) {
		if err != nil {
			return nil, err
		}
		if docs = append(docs, doc); len(docs) == n {
			return docs, nil
		}
	}
	return nil, fmt.Errorf("%s has %d documents, want %d", path, len(docs), n)
}

// lines writes documents as JSON lines.
func lines(dir, name string, docs []record.Document) (input, error) {
	in := input{path: filepath.Join(dir, name+".jsonl")}
	f, err := os.Create(in.path)
	if err != nil {
		return in, err
	}
	defer f.Close()
	enc := json.NewEncoder(f)
	for _, d := range docs {
		in.words += len(strings.Fields(d.Text))
		if err := enc.Encode(map[string]string{"id": d.ID, "date": d.Published, "title": d.Title, "text": d.Text}); err != nil {
			return in, err
		}
	}
	return in, f.Close()
}

// one writes the texts of documents as a single document, times over.
func one(dir, name string, docs []record.Document, times int) (input, error) {
	var b strings.Builder
	for range times {
		for _, d := range docs {
			b.WriteString(d.Text + "\n\n")
		}
	}
	in := input{filepath.Join(dir, name+".txt"), len(strings.Fields(b.String()))}
	return in, os.WriteFile(in.path, []byte(b.String()), 0o644)
}
