package attribution

import (
	"os"
	"strings"
	"testing"
)

const shared = "../../../shared/attribution"

// TestFigures writes the figures of the dev part.
func TestFigures(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	if _, err := os.Stat(shared); err != nil {
		t.Skip("the shared data is not here")
	}
	_, lines, err := Measure(shared)
	if err != nil {
		t.Fatal(err)
	}
	t.Log("\n" + strings.Join(lines, "\n"))
}

func TestWhole(t *testing.T) {
	var d Document
	d.Text = "Rain is due, she said."
	d.Attributions = []Annotated{{Triple{[]Span{{13, 16}}, []Span{{17, 21}}, []Span{{0, 11}}}, true, "indirect", true}}
	var w whole
	w.add(&d, []Triple{{[]Span{{13, 16}}, []Span{{17, 21}}, []Span{{0, 12}}}})
	if w.exact != 1 || w.content != 1 || w.rightOf["speech"] != 1 {
		t.Errorf("%+v: a comma more should not count", w)
	}
}
