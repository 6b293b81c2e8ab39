package console

import (
	"strings"
	"testing"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"one two three", 7, "one two|three"},
		{"one\n\ttwo", 80, "one two"},
		{"", 10, ""},
		{"abcdefgh ij", 3, "abc|def|gh|ij"},
		{"日本 と 韓国", 5, "日本|と|韓国"},
		{"\x1b[1mone\x1b[0m two", 7, "\x1b[1mone\x1b[0m two"},
		{"a\x07b\u009bc", 9, "abc"},
	} {
		if got := strings.Join(Wrap(c.text, c.width), "|"); got != c.want {
			t.Errorf("Wrap(%q, %d) = %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestTable(t *testing.T) {
	columns := []Column{{Head: "day"}, {Head: "words", Flexible: true}, {Head: "id", Style: Dim}}
	rows := [][]Cell{
		{Text("2024-05-14"), Text("a pledge to send grain"), Text("s1")},
		{Text(""), Cell{{"said", Bold}, {"no", Plain}}, Text("s2")},
	}
	want := `day         words             id
2024-05-14  a pledge to send  s1
            grain
            said              s2
            no
`
	var b strings.Builder
	if err := (Screen{Width: 32}).Table(&b, columns, rows); err != nil || b.String() != want {
		t.Errorf("table, %v:\n%s\nwant:\n%s", err, b.String(), want)
	}
	b.Reset()
	(Screen{Width: 32, Colour: true}).Table(&b, columns, rows)
	if !strings.Contains(b.String(), "\x1b[1msaid\x1b[0m") || !strings.Contains(b.String(), "\x1b[2ms1\x1b[0m") {
		t.Errorf("no colours: %q", b.String())
	}
}

func TestClean(t *testing.T) {
	if got := Clean("a\x1b[2Jb\x00\nc"); got != "a[2Jb\nc" {
		t.Errorf("Clean: %q", got)
	}
}
