package integer

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func random(n int, rng *rand.Rand, limit int32) []int16 {
	out := make([]int16, n)
	for i := range out {
		out[i] = int16(rng.Int32N(2*limit) - limit)
	}
	return out
}

// The vector code and the plain code agree bit for bit, also where values are cut or wrap.
func TestSameBits(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, d := range [][3]int{{1, 16, 2}, {4, 32, 64}, {7, 96, 128}, {9, 16, 384}, {23, 48, 66}, {6, 32, 40}} {
		m, n, k := d[0], d[1], d[2]
		for _, limit := range []int32{3000, 32768} {
			x, w := random(m*k, rng, limit), random(n*k, rng, limit)
			a := Matrix{K: k, N: n, W: Pack(w, k, n)}
			got, want := make([]int32, m*n), make([]int32, m*n)
			a.Sums(got, x, k, m)
			sumsPlain(want, x, k, a.W, m, n, k)
			if !slices.Equal(got, want) {
				t.Fatalf("sums differ for %v", d)
			}
			for _, low := range []int32{-32768, 0} {
				gv, wv := make([]int16, m*n), make([]int16, m*n)
				values(gv, got, low)
				valuesPlain(wv, got, low)
				if !slices.Equal(gv, wv) {
					t.Fatalf("values differ for %v", d)
				}
			}
		}
	}
	for _, limit := range []int32{2000, 32768} {
		prev, z, f := random(1024, rng, limit), random(1024, rng, limit), random(1024, rng, limit)
		got, want := make([]int16, 1024), make([]int16, 1024)
		Gate(got, prev, z, f)
		gatePlain(want, prev, z, f)
		if !slices.Equal(got, want) {
			t.Fatal("gates differ")
		}
		for _, low := range []int32{-32768, 0} {
			add(got, f, low)
			addPlain(want, f, low)
			if !slices.Equal(got, want) {
				t.Fatal("sums of values differ")
			}
		}
	}
}

// Pack puts the weights where Sums looks for them.
func TestSums(t *testing.T) {
	a := Matrix{K: 2, N: 16, W: Pack(append(make([]int16, 16), slices.Repeat([]int16{3}, 16)...), 2, 16), Bias: slices.Repeat([]int32{5}, 16)}
	out := make([]int32, 16)
	a.Sums(out, []int16{7, 11}, 2, 1)
	if out[0] != 5+33 || out[15] != 5+33 {
		t.Errorf("got %v, want 38", out)
	}
}

func BenchmarkPlain(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	x, w, out := random(24*256, rng, 3000), random(256*512, rng, 3000), make([]int32, 24*512)
	for b.Loop() {
		sumsPlain(out, x, 256, w, 24, 512, 256)
	}
	b.ReportMetric(24*256*512*float64(b.N)/b.Elapsed().Seconds()/1e9, "GMAC/s")
}

func BenchmarkSums(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	x := random(24*256, rng, 3000)
	a := Matrix{K: 256, N: 512, W: random(256*512, rng, 3000)}
	out := make([]int32, 24*512)
	for b.Loop() {
		a.Sums(out, x, 256, 24)
	}
	b.ReportMetric(24*256*512*float64(b.N)/b.Elapsed().Seconds()/1e9, "GMAC/s")
}
