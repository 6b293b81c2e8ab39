package account

import (
	"reflect"
	"testing"
)

func TestTones(t *testing.T) {
	cell := func(cues ...string) []Unit {
		units := []Unit{}
		for _, c := range cues {
			units = append(units, Unit{Cue: c})
		}
		return units
	}
	for _, c := range []struct {
		cells [][]Unit
		want  []string
	}{
		{[][]Unit{cell("said"), cell("told")}, nil},
		{[][]Unit{cell("said"), cell("underscored")}, []string{"say", "stress"}},
		{[][]Unit{cell("said", "warned"), cell(), cell("stressed")}, []string{"warn", "", "stress"}},
		{[][]Unit{cell("stressed"), cell("underlined")}, nil},
	} {
		if got := tonesOf(c.cells); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%v: %q, want %q", c.cells, got, c.want)
		}
	}
}
