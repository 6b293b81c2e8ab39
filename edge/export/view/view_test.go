package view

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"readout/edge/export/exporttest"
)

var update = flag.Bool("update", false, "write the drawings in testdata anew")

// The drawings in testdata are to be read: go test ./edge/export/view -update writes them anew.
func TestDrawings(t *testing.T) {
	for name, opts := range map[string]Options{"wide.txt": {Width: 200}, "narrow.txt": {Width: 40}, "colour.txt": {Width: 100, Colour: true}} {
		got := Encode(exporttest.Record(), opts)
		path := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s: -update and look at the difference; got\n%s", name, got)
		}
	}
}

func TestEveryLineFits(t *testing.T) {
	for width := smallest; width < 120; width++ {
		for line := range strings.Lines(string(Encode(exporttest.Record(), Options{Width: width}))) {
			if n := measure.StringWidth(strings.TrimRight(line, "\n")); n > min(width, widest) {
				t.Errorf("width %d: %d columns: %q", width, n, line)
			}
		}
	}
}

var sgr = regexp.MustCompile("\x1b\\[[0-9;]*m")

func TestColoursAreAllThatDiffers(t *testing.T) {
	plain, painted := Encode(exporttest.Record(), Options{Width: 80}), Encode(exporttest.Record(), Options{Width: 80, Colour: true})
	if strings.ContainsRune(string(plain), '\x1b') {
		t.Error("an escape in the plain drawing")
	}
	if bare := sgr.ReplaceAll(painted, nil); string(bare) != string(plain) {
		t.Errorf("without its colours the drawing differs:\n%s\n%s", bare, plain)
	}
}

func TestExcerpt(t *testing.T) {
	for _, c := range []struct {
		words string
		n     int
		want  string
	}{
		{"one two", 7, "one two"},
		{"one two three four five six seven", 20, "one two … six seven"},
		{strings.Repeat("a", 50), 20, strings.Repeat("a", 18) + "…"},
	} {
		if got := excerpt(c.words, c.n); got != c.want {
			t.Errorf("%q in %d: got %q, want %q", c.words, c.n, got, c.want)
		}
	}
}
