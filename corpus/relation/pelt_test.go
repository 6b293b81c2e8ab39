package relation

import (
	"reflect"
	"testing"
)

// level repeats a value with a little unrest about it.
func level(value, n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = value + []int{1, -1, 0, 2, -2}[i%5]
	}
	return list
}

func join(parts ...[]int) []int {
	var all []int
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}

func TestChanges(t *testing.T) {
	for _, c := range []struct {
		name   string
		values []int
		want   []int
	}{
		{"nothing", nil, nil},
		{"one level", level(50, 40), nil},
		{"all alike", make([]int, 40), nil},
		{"a fall", join(level(50, 20), level(-30, 20)), []int{20}},
		{"there and back", join(level(0, 15), level(60, 10), level(0, 15)), []int{15, 25}},
		{"too short", []int{0, 90}, nil},
	} {
		if got := Changes(c.values); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
