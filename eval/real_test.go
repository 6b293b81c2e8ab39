package eval_test

import (
	"bytes"
	"encoding/json"
	"sync"
	"testing"

	"readout"
	"readout/edge/ingest"
	"readout/internal/race"
	"readout/internal/shared"
	"readout/record"
)

// real are corpora of shared, and how many of their documents are read.
var real = []struct {
	name string
	read int
}{
	{"whitehouse-readouts", 970},
	{"whitehouse-other", 1000},
}

// TestRealInput reads official documents: every record holds what records promise, and eight readers at
// once give the same bytes as one.
func TestRealInput(t *testing.T) {
	reader, err := readout.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, corpus := range real {
		t.Run(corpus.name, func(t *testing.T) {
			docs := documents(t, corpus.name, corpus.read/race.Fewer)
			alone := readAll(t, reader, docs, 1)
			together := readAll(t, reader, docs, 8)
			for i := range docs {
				if !bytes.Equal(alone[i], together[i]) {
					t.Errorf("%s: another record at eight jobs", docs[i].ID)
				}
			}
		})
	}
}

// documents gives the first n documents of a corpus.
func documents(t *testing.T, corpus string, n int) []record.Document {
	t.Helper()
	path := shared.Dir(t, "corpora", corpus+".jsonl.gz")
	var docs []record.Document
	for doc, err := range ingest.Open([]string{path}, ingest.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if docs = append(docs, doc); len(docs) == n {
			break
		}
	}
	if len(docs) != n {
		t.Fatalf("%s: %d documents, want %d", corpus, len(docs), n)
	}
	return docs
}

// readAll reads documents with so many readers at once and gives the records as JSON, checked.
func readAll(t *testing.T, reader *readout.Reader, docs []record.Document, jobs int) [][]byte {
	out := make([][]byte, len(docs))
	breaches := make([][]error, len(docs))
	var group sync.WaitGroup
	for job := range jobs {
		group.Go(func() {
			for i := job; i < len(docs); i += jobs {
				rec := reader.Read(docs[i])
				breaches[i] = record.Check(rec, docs[i].Text)
				b, err := json.Marshal(rec)
				if err != nil {
					breaches[i] = append(breaches[i], err)
				}
				out[i] = b
			}
		})
	}
	group.Wait()
	told := 0
	for i, list := range breaches {
		if len(list) > 0 && told < 10 {
			t.Errorf("%s: %d breaches, first: %v", docs[i].ID, len(list), list[0])
			told++
		}
	}
	return out
}
