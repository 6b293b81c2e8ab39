//go:build !race

package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"hash"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"readout/internal/shared"
	"readout/record/schema/schematest"
)

// others is how many of the documents that are no readouts are read.
const others = 1000

// TestWhiteHouse reads all official readouts and a thousand other documents with the program: none fails,
// every line fits the schema, the bytes are the same at 1 and 8 jobs, and memory stays flat.
func TestWhiteHouse(t *testing.T) {
	readouts := shared.Dir(t, "corpora", "whitehouse-readouts.jsonl.gz")
	files := []string{readouts, firstLines(t, shared.Dir(t, "corpora", "whitehouse-other.jsonl.gz"), others)}
	one, eight := &recordLines{check: func(line []byte) { schematest.CheckJSON(t, line) }}, &recordLines{check: func([]byte) {}}
	for jobs, out := range map[string]*recordLines{"1": one, "8": eight} {
		status, messages := run(context.Background(), nil, out, append([]string{"read", "--jobs", jobs}, files...)...)
		if status != statusDone || messages != "" {
			t.Fatalf("--jobs %s: status %d, messages %q", jobs, status, messages)
		}
	}
	if one.count < others || one.count != eight.count || !bytes.Equal(one.sum(), eight.sum()) {
		t.Errorf("%d records at 1 job, %d at 8; the same bytes: %v", one.count, eight.count, bytes.Equal(one.sum(), eight.sum()))
	}
	if most := max(one.memory, eight.memory); most > 300<<20 {
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

// recordLines takes the records that a run writes.
type recordLines struct {
	check  func(line []byte)
	hash   hash.Hash
	rest   []byte // of a line not complete yet
	count  int
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
			return len(b), nil
		}
		r.check(line)
		r.rest = append(r.rest[:0], rest...)
		if r.count++; r.count%100 == 0 {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			r.memory = max(r.memory, m.HeapInuse)
		}
	}
}

func (r *recordLines) sum() []byte { return r.hash.Sum(nil) }
