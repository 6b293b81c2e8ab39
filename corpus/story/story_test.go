package story

import (
	"reflect"
	"testing"
)

func TestWords(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"The envoy left on Friday.", "The envoy left on Friday.", true},
		{"The envoy left on Friday.", "THE ENVOY LEFT — ON FRIDAY", true},
		{"“Peace,” he said.", "\"Peace\", he said.\r\n", true},
		{"The envoy left on Friday.", "The envoy left on Monday.", false},
		{"Talks lasted 3 hours.", "Talks lasted 30 hours.", false},
		{"a nation", "an ation", false},
		{"", "", true},
		{"", "…", false},
		{"\xff\xfe", "\xff\xfe", true},
	} {
		if got := Words(c.a) == Words(c.b); got != c.same {
			t.Errorf("Words(%q) == Words(%q): %v, want %v", c.a, c.b, got, c.same)
		}
	}
}

func TestGroups(t *testing.T) {
	got := Groups([]string{"x", "y", "x", "z", "y"})
	if want := [][]int{{0, 2}, {1, 4}, {3}}; !reflect.DeepEqual(got, want) {
		t.Errorf("Groups: %v, want %v", got, want)
	}
}
