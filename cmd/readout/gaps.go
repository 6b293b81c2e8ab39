package main

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"readout/edge/export"
	"readout/record"
)

// gapFormat encodes what a record did not understand, a line each: kind, words, reason.
var gapFormat = export.Format{Encode: func(rec *record.Record) ([]byte, error) {
	var b bytes.Buffer
	for _, g := range rec.Gaps {
		words := strings.Join(strings.Fields(strings.ToLower(g.Span.In(rec.Document.Text))), " ")
		fmt.Fprintf(&b, "%s\t%s\t%s\n", g.Kind, words, g.Reason)
	}
	return b.Bytes(), nil
}}

// gapCounts counts the lines of a run and writes each once, the most frequent first.
type gapCounts struct {
	w     io.Writer
	count map[string]int
}

func (g *gapCounts) Add(piece []byte) error {
	for line := range strings.Lines(string(piece)) {
		g.count[line]++
	}
	return nil
}

func (g *gapCounts) Close() error {
	lines := slices.SortedFunc(maps.Keys(g.count), func(a, b string) int {
		return cmp.Or(cmp.Compare(g.count[b], g.count[a]), cmp.Compare(a, b))
	})
	out := bufio.NewWriter(g.w)
	out.WriteString("count\tkind\twords\treason\n")
	for _, line := range lines {
		fmt.Fprintf(out, "%d\t%s", g.count[line], line)
	}
	return out.Flush()
}
