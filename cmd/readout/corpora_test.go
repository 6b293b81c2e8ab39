//go:build !race

package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/json"
	"hash"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"readout/edge/ingest"
	"readout/internal/shared"
	"readout/record"
	"readout/record/schema/schematest"
)

// others is how many of the documents that are no readouts are read.
const others = 1000

// shown is how many breaches of the record's promises are named one by one.
const shown = 12

// TestWhiteHouse reads all official readouts and a thousand other documents: none fails, every record keeps
// its promises, the bytes are the same at 1 and 8 jobs, and memory stays flat.
func TestWhiteHouse(t *testing.T) {
	readouts := shared.Dir(t, "corpora", "whitehouse-readouts.jsonl.gz")
	files := []string{readouts, firstLines(t, shared.Dir(t, "corpora", "whitehouse-other.jsonl.gz"), others)}
	var texts []string
	for doc, err := range ingest.Open(files, ingest.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, doc.Text)
	}
	one, eight := &recordLines{t: t, texts: texts}, &recordLines{t: t}
	for jobs, out := range map[string]*recordLines{"1": one, "8": eight} {
		status, messages := run(context.Background(), nil, out, append([]string{"read", "--jobs", jobs}, files...)...)
		if status != statusDone || messages != "" {
			t.Fatalf("--jobs %s: status %d, messages %q", jobs, status, messages)
		}
	}
	if one.broken > shown {
		t.Errorf("and %d more breaches", one.broken-shown)
	}
	if one.count != len(texts) || !bytes.Equal(one.sum(), eight.sum()) {
		t.Errorf("%d records of %d documents; the same bytes at 1 and 8 jobs: %v", one.count, len(texts), bytes.Equal(one.sum(), eight.sum()))
	}
	if most := max(one.memory, eight.memory); most > 150<<20 {
		t.Errorf("%d MB of heap, want a stream that stays flat", most>>20)
	}
}

// firstLines copies the first n lines of a gzip file.
func firstLines(t *testing.T, path string, n int) string {
	t.Helper()
	in, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	z, err := gzip.NewReader(in)
	if err != nil {
		t.Fatal(err)
	}
	var head bytes.Buffer
	lines := bufio.NewReader(z)
	for range n {
		line, err := lines.ReadBytes('\n')
		head.Write(line)
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(t.TempDir(), "first.jsonl")
	if err := os.WriteFile(out, head.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return out
}

// recordLines takes the records that a run writes; with texts it checks each.
type recordLines struct {
	t      *testing.T
	texts  []string // of the documents, in order
	hash   hash.Hash
	rest   []byte // of a line not complete yet
	count  int
	broken int
	memory uint64 // most heap seen
}

func (r *recordLines) Write(b []byte) (int, error) {
	if r.hash == nil {
		r.hash = sha256.New()
	}
	r.hash.Write(b)
	r.rest = append(r.rest, b...)
	for {
		line, rest, complete := bytes.Cut(r.rest, []byte("\n"))
		if !complete {
			break
		}
		r.record(line)
		r.rest = append(r.rest[:0], rest...)
	}
	return len(b), nil
}

func (r *recordLines) record(line []byte) {
	r.count++
	if r.count%100 == 0 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		r.memory = max(r.memory, m.HeapInuse)
	}
	if r.texts == nil {
		return
	}
	schematest.CheckJSON(r.t, line)
	var rec record.Record
	if err := json.Unmarshal(line, &rec); err != nil {
		r.t.Fatal(err)
	}
	for _, breach := range record.Check(&rec, r.texts[r.count-1]) {
		if r.broken++; r.broken <= shown {
			r.t.Errorf("%s: %v", rec.Document.ID, breach)
		}
	}
}

func (r *recordLines) sum() []byte { return r.hash.Sum(nil) }
