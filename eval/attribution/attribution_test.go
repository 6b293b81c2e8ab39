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
	lines, err := Run(shared)
	if err != nil {
		t.Fatal(err)
	}
	t.Log("\n" + strings.Join(lines, "\n"))
}

func TestWhole(t *testing.T) {
	var d document
	d.Text = "Rain is due, she said."
	d.Attributions = append(d.Attributions, struct {
		triple
		Complete bool
		QType    string `json:"qtype_auto"`
		Speech   bool   `json:"speech_auto"`
	}{triple{[]span{{13, 16}}, []span{{17, 21}}, []span{{0, 11}}}, true, "indirect", true})
	var w whole
	w.add(&d, []triple{{[]span{{13, 16}}, []span{{17, 21}}, []span{{0, 12}}}})
	if w.exact != 1 || w.content != 1 || w.rightOf["speech"] != 1 {
		t.Errorf("%+v: a comma more should not count", w)
	}
}
