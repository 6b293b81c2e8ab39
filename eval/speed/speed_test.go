//go:build unix

package main

import (
	"strings"
	"testing"
	"time"

	"readout"
	examples "readout/eval/examples"
	"readout/record"
)

// TestGrowth holds the time of a document to grow with its length. The bound is wide: machines are busy.
func TestGrowth(t *testing.T) {
	reader, err := readout.New()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := examples.Document("tokyo-1991")
	if err != nil {
		t.Fatal(err)
	}
	short, long := fastest(reader, doc, 20), fastest(reader, doc, 200)
	if ratio := long.Seconds() / short.Seconds(); ratio > 25 {
		t.Errorf("ten times the text takes %.1f times as long", ratio)
	}
}

// fastest is the best of five readings of a document repeated so many times.
func fastest(reader *readout.Reader, doc record.Document, times int) time.Duration {
	doc.Text = strings.Repeat(doc.Text+"\n\n", times)
	best := time.Duration(1 << 62)
	for range 5 {
		start := time.Now()
		reader.Read(doc)
		best = min(best, time.Since(start))
	}
	return best
}
