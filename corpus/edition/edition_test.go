package edition

import (
	"fmt"
	"strings"
	"testing"

	"readout/record"
)

// told writes the edits as [-old-]{+new+}, parted by blanks.
func told(old, new string) string {
	var out []string
	for _, e := range Words(old, new) {
		out = append(out, fmt.Sprintf("[-%s-]{+%s+}", e.Old.In(old), e.New.In(new)))
	}
	return strings.Join(out, " ")
}

func TestWords(t *testing.T) {
	for _, c := range [][3]string{
		{"The envoy left.", "The envoy left.", ""},
		{"The envoy left.", "The  envoy\nleft.", ""},
		{"The envoy left on Monday.", "The envoy left on Tuesday.", "[-Monday-]{+Tuesday+}"},
		{"The envoy left.", "The tired envoy left.", "[--]{+tired+}"},
		{"The tired envoy left.", "The envoy left.", "[-tired-]{++}"},
		{"One.\nTwo.\nThree.", "One.\nThree.", "[-Two.-]{++}"},
		{"One.\nTwo.", "One.\nTwo.\nThree.", "[--]{+Three.+}"},
		{"Both agreed to talk, she said.", "Both discussed talks, he said.", "[-agreed to talk-]{+discussed talks+} [-she-]{+he+}"},
		{"", "Words.", "[--]{+Words.+}"},
		{"Words.", "", "[-Words.-]{++}"},
		{"Zürich rief.", "Genf rief.", "[-Zürich-]{+Genf+}"},
	} {
		if got := told(c[0], c[1]); got != c[2] {
			t.Errorf("%q → %q: %s, want %s", c[0], c[1], got, c[2])
		}
	}
}

func TestWhollyOtherTextsAreOneEdit(t *testing.T) {
	old, new := strings.Repeat("one two ", 5000), strings.Repeat("three four ", 5000)
	if edits := Words(old, new); len(edits) != 1 || edits[0].Old.Len() != len(old)-1 {
		t.Errorf("%d edits", len(edits))
	}
}

// FuzzWords: the edits make the new text of the old one, but for white space.
func FuzzWords(f *testing.F) {
	f.Add("The envoy left.", "The tired envoy\nleft.")
	f.Add("a b c a b b a", "c b a b a c")
	f.Add("\xff a", "a \xfe")
	f.Fuzz(func(t *testing.T, old, new string) {
		var b strings.Builder
		at := 0
		for _, e := range Words(old, new) {
			if e.Old.Start < at || e.Old.Len()+e.New.Len() == 0 {
				t.Fatalf("%q → %q: %v", old, new, e)
			}
			b.WriteString(old[at:e.Old.Start] + e.New.In(new))
			at = e.Old.End
		}
		b.WriteString(old[at:])
		if bare(b.String()) != bare(new) {
			t.Errorf("%q → %q: %q", old, new, b.String())
		}
	})
}

func bare(s string) string { return strings.Join(strings.Fields(s), "") }

func TestFacts(t *testing.T) {
	old := "Early news. Lund left on Monday. Reis stayed. Ties are strained."
	new := "Lund left on Tuesday night. Reis stayed. Lund will return."
	fact := func(text, words, kind string, values ...Value) Fact {
		at := strings.Index(text, words)
		return Fact{kind, kind + "-" + words, record.Span{Start: at, End: at + len(words)}, values}
	}
	got := ""
	for _, c := range Facts(Words(old, new),
		[]Fact{fact(old, "Lund left on Monday", "event", Value{"date", "2024-03-04"}, Value{"cameo", "050"}), fact(old, "Reis stayed", "event"), fact(old, "Ties are strained", "relation")},
		[]Fact{fact(new, "Lund left on Tuesday night", "event", Value{"date", "2024-03-05"}, Value{"cameo", "050"}), fact(new, "Reis stayed", "event"), fact(new, "Lund will return", "event")},
	) {
		switch {
		case c.Old == nil:
			got += "+" + c.New.ID + "\n"
		case c.New == nil:
			got += "-" + c.Old.ID + "\n"
		default:
			got += fmt.Sprintln(c.Gone, c.Added)
		}
	}
	if want := "[{date 2024-03-04}] [{date 2024-03-05}]\n+event-Lund will return\n-relation-Ties are strained\n"; got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}
