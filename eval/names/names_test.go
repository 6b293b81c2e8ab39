package names

import (
	"fmt"
	"strings"
	"testing"
)

const text = "Marta Soh left the Bank of Nauru; Soh wrote on Chat from Nauru."

// laid writes names with the places where they begin.
func laid(list []Wanted, text string) string {
	var out []string
	for _, w := range list {
		var ways []string
		for _, s := range w.Spans {
			ways = append(ways, fmt.Sprintf("%s@%d", s.In(text), s.Start))
		}
		out = append(out, w.Type+" "+strings.Join(ways, "|"))
	}
	return strings.Join(out, "; ")
}

func TestParseLines(t *testing.T) {
	for _, c := range []struct{ lines, want string }{
		{"PER\tMarta Soh\nPER\tSoh\n", "PER Marta Soh@0; PER Soh@34"},
		{"ORG\tBank of Nauru|Bank\n?\tNauru\nLOC\tNauru\n", "ORG Bank of Nauru@19|Bank@19;  Nauru@27; LOC Nauru@57"},
		{"LOC\tNauru\nPER\tMarta Soh\n", `line 2: "Marta Soh" does not follow in the text`},
		{"PER\tSo\n", `line 1: "So" does not follow in the text`},
		{"PER Soh\n", `line 1: "PER Soh" is not a type (PER, LOC, ORG, ?), a tab and words`},
		{"ORG\tBank of Nauru|Chat\n", `line 1: "Chat" is not in "Bank of Nauru"`},
	} {
		list, err := ParseLines(c.lines, text)
		got := laid(list, text)
		if err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.lines, got, c.want)
		}
	}
}

func TestUnmark(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"[PER Marta Soh] left [? Chat].", "PER Marta Soh@0;  Chat@15"},
		{"[PER Soh", `byte 0: "PER Soh" is no mark`},
		{"He [left] it.", `byte 3: "left" is no mark`},
	} {
		text, list, err := unmark(c.source)
		got := laid(list, text)
		if err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.source, got, c.want)
		}
	}
}

// Every name of the gold stands in its text.
func TestGold(t *testing.T) {
	list, err := ownReports()
	if err != nil {
		t.Fatal(err)
	}
	apart := 0
	for _, r := range list {
		if r.apart {
			apart++
		}
		if len(r.wanted) == 0 {
			t.Errorf("%s has no names", r.doc.ID)
		}
	}
	if len(list) < 60 || 3*apart < len(list)-1 {
		t.Errorf("%d reports, %d apart: want 60 and a third", len(list), apart)
	}
}
