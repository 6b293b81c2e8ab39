package places

import (
	"os"
	"testing"
)

const shared = "../../../shared/places"

func TestRun(t *testing.T) {
	if _, err := os.Stat(shared); err != nil {
		t.Skip("no ../shared/places here")
	}
	s, err := Measure(shared)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := Run(shared)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		t.Log(l)
	}
	if floor := 72.0; 100*float64(s.Right) < floor*float64(s.Gold) {
		t.Errorf("%d of %d right: below %.0f %%", s.Right, s.Gold, floor)
	}
	if name := os.Getenv("PLACES_ERRORS"); name != "" {
		f, err := os.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		for _, e := range s.Errors {
			f.WriteString(e + "\n")
		}
	}
}
