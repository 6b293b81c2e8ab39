package event_test

import (
	"os"
	"strings"
	"testing"
)

// Nothing comes from nothing: colour, weather, markets, polls, history without news, hypotheses, sports, figures of
// speech. No event that happened may come from the sentences of testdata/nothing.txt.
func TestNothing(t *testing.T) {
	text, err := os.ReadFile("testdata/nothing.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		n++
		for _, e := range read(line).Events {
			if e.Status == "happened" || e.Status == "ongoing" {
				t.Errorf("%s\n %v > %v %s by %s", line, e.Source, e.Target, e.CAMEO, e.Why)
			}
		}
	}
	if n < 300 {
		t.Errorf("%d sentences, want 300", n)
	}
}
