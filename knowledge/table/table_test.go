package table

import (
	"slices"
	"testing"
)

func TestRows(t *testing.T) {
	text := "# remark\nword\tclass\nenvoy\tpeople\nonly one\nstate\tside\r\n"
	for name, c := range map[string]struct {
		got  [][]string
		want []string
	}{
		"all rows": {slices.Collect(Rows(text, 2)), []string{"word", "envoy", "state"}},
		"the body": {slices.Collect(Body(text, 2)), []string{"envoy", "state"}},
	} {
		var first []string
		for _, cells := range c.got {
			first = append(first, cells[0])
		}
		if !slices.Equal(first, c.want) {
			t.Errorf("%s: %q, want %q", name, first, c.want)
		}
	}
	if last := slices.Collect(Rows(text, 2))[2][1]; last != "side" {
		t.Errorf("the last cell is %q", last)
	}
}
