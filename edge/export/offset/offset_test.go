package offset

import (
	"strings"
	"testing"
	"unicode/utf8"

	"readout/record"
)

func TestPoints(t *testing.T) {
	for _, text := range []string{"", "plain", "“Grüße” 🕊 aus Zürich", strings.Repeat("é🕊x", 400)} {
		p := Of(text)
		for at := range text {
			if got, want := p.At(at), utf8.RuneCountInString(text[:at]); got != want {
				t.Fatalf("%.20q: byte %d is code point %d, want %d", text, at, got, want)
			}
		}
		if got, want := p.At(len(text)), utf8.RuneCountInString(text); got != want {
			t.Errorf("%.20q: %d code points, want %d", text, got, want)
		}
	}
}

func TestAround(t *testing.T) {
	text := "Der Zürcher Gesandte ging."
	at := strings.Index(text, "Gesandte")
	before, after := Of(text).Around(record.Span{Start: at, End: at + len("Gesandte")}, 8)
	if before != "Zürcher " || after != " ging." {
		t.Errorf("%q and %q", before, after)
	}
}
