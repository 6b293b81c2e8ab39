package times

import (
	"os"
	"strings"
	"testing"
)

const dir = "../../../shared/temporal"

func TestFigures(t *testing.T) {
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no ../shared/temporal beside the repository")
	}
	parse, err := Parsed()
	if err != nil {
		t.Fatal(err)
	}
	if os.Getenv("TIMES_BARE") != "" {
		parse = Bare
	}
	s, err := Measure(dir, parse)
	if err != nil {
		t.Fatal(err)
	}
	t.Log("\n" + strings.Join(s.Lines(), "\n"))
	// GOALS: span relaxed 88, value 76, from which SCORES.txt may only rise.
	if f := s.F1(s.Relaxed); f < 88 {
		t.Errorf("span relaxed F1 %.1f, want 88", f)
	}
	if f := s.F1(s.Value); f < 76 {
		t.Errorf("value F1 %.1f, want 76", f)
	}
	if path := os.Getenv("TIMES_ERRORS"); path != "" {
		if err := os.WriteFile(path, []byte(strings.Join(s.Errors, "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
