package story

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"testing"

	"readout/internal/shared"
)

// TestReprints counts the groups of White House documents that have the same words: 81, of which 73 have
// the same bytes.
func TestReprints(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped in -short: reads 11,000 documents")
	}
	var bytes, words []string
	for _, name := range []string{"whitehouse-readouts.jsonl.gz", "whitehouse-other.jsonl.gz"} {
		eachText(t, shared.Dir(t, "corpora", name), func(text string) {
			bytes = append(bytes, Bytes(text))
			words = append(words, Words(text))
		})
	}
	if n := repeated(bytes); n != 73 {
		t.Errorf("%d groups with the same bytes, want 73", n)
	}
	if n := repeated(words); n != 81 {
		t.Errorf("%d groups with the same words, want 81", n)
	}
}

// repeated counts the groups of two and more.
func repeated(keys []string) int {
	n := 0
	for _, g := range Groups(keys) {
		if len(g) > 1 {
			n++
		}
	}
	return n
}

func eachText(t *testing.T, path string, use func(string)) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var doc struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &doc); err != nil {
			t.Fatal(err)
		}
		use(doc.Text)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}
