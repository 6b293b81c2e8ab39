package matrix

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestMul(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, d := range [][3]int{{1, 16, 1}, {4, 16, 7}, {5, 32, 9}, {13, 48, 33}} {
		m, n, k := d[0], d[1], d[2]
		a, b := make([]float32, m*k), make([]float32, k*n)
		for i := range a {
			a[i] = rng.Float32() - .5
		}
		for i := range b {
			b[i] = rng.Float32() - .5
		}
		got, want := make([]float32, m*n), make([]float32, m*n)
		Mul(got, n, a, k, 1, b, n, m, n, k)
		plain(want, n, a, k, 1, b, n, m, n, k)
		for i := range got {
			if math.Abs(float64(got[i]-want[i])) > 1e-5 {
				t.Fatalf("%v: [%d] = %v, want %v", d, i, got[i], want[i])
			}
		}
	}
}

func BenchmarkMul(b *testing.B) {
	x, w, y := make([]float32, 600*256), make([]float32, 256*512), make([]float32, 600*512)
	for b.Loop() {
		Mul(y, 512, x, 256, 1, w, 512, 600, 512, 256)
	}
	b.ReportMetric(600*512*256*float64(b.N)/b.Elapsed().Seconds()/1e9, "GMAC/s")
}
