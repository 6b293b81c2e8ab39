package score

import (
	"slices"
	"strings"
	"testing"
)

const floors = `# remark
seed  rows   >= 12
seed  false  <= 1
names f1     >= 71.5
`

func TestCompare(t *testing.T) {
	tests := []struct{ have, worse, better string }{
		{floors, "", ""},
		{"seed rows >= 13\nseed false <= 0\nnames f1 >= 71.5", "", "seed rows: 13, the floor is 12|seed false: 0, the floor is 1"},
		{"seed rows >= 12\nseed false <= 2\nnames f1 >= 71.4", "seed false: 2, the floor is 1|names f1: 71.4, the floor is 71.5", ""},
		{"seed rows >= 12\nseed false <= 1", "names f1: is not measured any more", ""},
		{floors + "times f1 >= 80", "", "times f1: 80 has no floor yet"},
	}
	base, err := Parse(strings.NewReader(floors))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		have, err := Parse(strings.NewReader(test.have))
		if err != nil {
			t.Fatal(err)
		}
		worse, better := Compare(have, base)
		if strings.Join(worse, "|") != test.worse || strings.Join(better, "|") != test.better {
			t.Errorf("%q: worse %q, better %q", test.have, worse, better)
		}
	}
}

func TestFloorIsParsed(t *testing.T) {
	want := []Figure{{"seed", "rows", 12, false}, {"seed", "false", 0, true}, {"names", "f1", 71.5, false}}
	var text strings.Builder
	for _, f := range want {
		text.WriteString(f.Floor() + "\n")
	}
	have, err := Parse(strings.NewReader(text.String()))
	if err != nil || !slices.Equal(have, want) {
		t.Errorf("have %v, %v", have, err)
	}
}

func TestParseErrors(t *testing.T) {
	tests := []struct{ text, want string }{
		{"seed rows 12", "line 1: want: task figure >= value"},
		{"\nseed rows >= many", `line 2: "many" is no number`},
	}
	for _, test := range tests {
		if _, err := Parse(strings.NewReader(test.text)); err == nil || err.Error() != test.want {
			t.Errorf("%q: want %s, have %v", test.text, test.want, err)
		}
	}
}
