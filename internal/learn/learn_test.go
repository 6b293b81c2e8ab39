package learn

import (
	"slices"
	"testing"
)

// What tells two classes apart is learned, and twice the same.
func TestFit(t *testing.T) {
	examples := []Example{
		{[]uint32{0, 1}, 0, 1}, {[]uint32{0, 2}, 1, 1},
		{[]uint32{0, 1, 3}, 0, 1}, {[]uint32{0, 2, 3}, 1, 1},
	}
	course := Course{Classes: 2, Buckets: 4, Epochs: 20, Rate: .1, Decay: 1e-5, Seed: 1}
	w := Fit(examples, course)
	scores := make([]float64, 2)
	for _, e := range examples {
		if w.Score(&e, scores); scores[e.Class] <= scores[1-e.Class] {
			t.Errorf("%v: %v", e, scores)
		}
	}
	if !slices.Equal(w.Features, Fit(examples, course).Features) {
		t.Error("the second time the weights differ")
	}
}
