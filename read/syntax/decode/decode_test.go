package decode

import (
	"math/rand/v2"
	"testing"
)

// bruteForce tries all heads.
func bruteForce(score []int32, n int) int32 {
	var d Decoder
	head := make([]int32, n)
	best := int32(-1 << 30)
	var try func(i int, sum int32)
	try = func(i int, sum int32) {
		if i == n {
			if sum > best && d.fits(head) {
				best = sum
			}
			return
		}
		for h := range n + 1 {
			if h != i {
				head[i] = int32(h)
				try(i+1, sum+score[i*(n+1)+h])
			}
		}
	}
	try(0, 0)
	return best
}

func TestHeadsAreTheBestTree(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for n := 1; n <= 5; n++ {
		for range 60 {
			score := make([]int32, n*(n+1))
			for i := range score {
				score[i] = rng.Int32N(200) - 100
			}
			var d Decoder
			head := make([]int32, n)
			d.Heads(score, n, n+1, head)
			if !d.fits(head) {
				t.Fatalf("%v is no projective tree", head)
			}
			sum := int32(0)
			for i, h := range head {
				sum += score[i*(n+1)+int(h)]
			}
			if want := bruteForce(score, n); sum != want {
				t.Fatalf("n %d: %v scores %d, the best %d", n, head, sum, want)
			}
		}
	}
}

func TestFits(t *testing.T) {
	for _, c := range []struct {
		head []int32
		want bool
	}{
		{[]int32{1}, true},
		{[]int32{1, 2}, true},
		{[]int32{2, 2}, false},       // two roots
		{[]int32{1, 0, 3}, false},    // a cycle
		{[]int32{2, 3, 4, 1}, false}, // arcs cross
		{[]int32{1, 4, 1, 2}, true},
	} {
		var d Decoder
		if got := d.fits(c.head); got != c.want {
			t.Errorf("%v: %v, want %v", c.head, got, c.want)
		}
	}
}

func BenchmarkChart100(b *testing.B) {
	rng := rand.New(rand.NewPCG(3, 4))
	n := 100
	score := make([]int32, n*(n+1))
	for i := range score {
		score[i] = rng.Int32N(20000) - 10000
	}
	var d Decoder
	head := make([]int32, n)
	for b.Loop() {
		d.Heads(score, n, n+1, head)
	}
}
