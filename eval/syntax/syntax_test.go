package syntax

import "testing"

func TestOverlap(t *testing.T) {
	for _, c := range []struct {
		gold, given []int
		both        int
	}{
		{[]int{3, 5, 9}, []int{3, 5, 9}, 3},
		{[]int{3, 5, 9}, []int{3, 9}, 1},
		{[]int{4, 9}, []int{3, 9}, 0},
		{[]int{9}, []int{3, 5, 9}, 0},
	} {
		if got := overlap(c.gold, c.given); got.Both != c.both {
			t.Errorf("overlap(%v, %v) = %d, want %d", c.gold, c.given, got.Both, c.both)
		}
	}
}
