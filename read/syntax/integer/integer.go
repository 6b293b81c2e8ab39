// Package integer multiplies matrices and runs gates in 16-bit whole numbers. The vector code and the
// plain Go code give the same bits, so the same trees come out on every processor.
package integer

// Fractions: a value x is kept as x·2^ValueBits, a weight as w·2^WeightBits, a gate as g·2^15.
const (
	ValueBits  = 11
	WeightBits = 12
)

// Matrix is a weight matrix of K inputs and N outputs. N is a multiple of 16, K is even. Sixteen outputs
// make a panel; in it, for each pair of inputs, the two weights of each output stand side by side:
// W[j/16][p/2][j%16][p%2].
type Matrix struct {
	K, N int
	W    []int16
	Bias []int32 // N values at ValueBits+WeightBits, or nil
}

// Pack arranges weights w[k][n] for Matrix.
func Pack(w []int16, k, n int) []int16 {
	out := make([]int16, k*n)
	for p := range k {
		for j := range n {
			out[place(p, j, k)] = w[p*n+j]
		}
	}
	return out
}

// place is where the weight of input p and output j stands.
func place(p, j, k int) int { return j/16*16*k + p/2*32 + j%16*2 + p%2 }

// Sums writes out[i][j] = bias[j] + Σ x[i][p]·w[p][j] for m rows, x in rows of stride, out in rows of N.
// Sums wrap around at 32 bits.
func (a *Matrix) Sums(out []int32, x []int16, stride, m int) {
	if m == 0 {
		return
	}
	_ = x[(m-1)*stride+a.K-1]
	out = out[:m*a.N]
	for at := 0; at < len(out); at += a.N {
		if a.Bias == nil {
			clear(out[at : at+a.N])
		} else {
			copy(out[at:at+a.N], a.Bias)
		}
	}
	sums(out, x, stride, a.W, m, a.N, a.K)
}

// sumsPlain adds the products in plain Go, four outputs at a time.
func sumsPlain(out []int32, x []int16, stride int, w []int16, m, n, k int) {
	for j := 0; j < n; j += 4 {
		panel := w[place(0, j, k):]
		for i := range m {
			row := x[i*stride : i*stride+k]
			var s [4]int32
			for p := 0; p+1 < k; p += 2 {
				x0, x1 := int32(row[p]), int32(row[p+1])
				q := (*[8]int16)(panel[16*p:])
				s[0] += x0*int32(q[0]) + x1*int32(q[1])
				s[1] += x0*int32(q[2]) + x1*int32(q[3])
				s[2] += x0*int32(q[4]) + x1*int32(q[5])
				s[3] += x0*int32(q[6]) + x1*int32(q[7])
			}
			to := out[i*n+j : i*n+j+4]
			for c := range s {
				to[c] += s[c]
			}
		}
	}
}

// Values turns sums into values: shifted by WeightBits with rounding, cut to 16 bits; with positive set,
// what is below zero becomes zero. The length is a multiple of 16.
func Values(out []int16, sums []int32, positive bool) {
	low := int32(-32768)
	if positive {
		low = 0
	}
	values(out[:len(sums)], sums, low)
}

func valuesPlain(out []int16, sums []int32, low int32) {
	for i, s := range sums {
		out[i] = int16(max(low, min(32767, (s+1<<(WeightBits-1))>>WeightBits)))
	}
}

// Gate makes one step of a gated sum: h = z + g·(prev-z), where g is the hard sigmoid of f: a line of slope
// 1/4 from 0 to 1. The length is a multiple of 16.
func Gate(h, prev, z, f []int16) {
	gate(h, prev[:len(h)], z[:len(h)], f[:len(h)])
}

// Recur runs gated sums over n rows in both directions: gates holds candidate and gate forward, candidate and
// gate backward, width each; out the sums forward and backward, between an empty row before and one behind.
func Recur(gates, out []int16, n, width int) {
	for i := range n {
		g, at := gates[i*4*width:], (i+1)*2*width
		Gate(out[at:at+width], out[at-2*width:at-width], g[:width], g[width:2*width])
	}
	for i := n - 1; i >= 0; i-- {
		g, at := gates[i*4*width:], (i+1)*2*width+width
		Gate(out[at:at+width], out[at+2*width:at+3*width], g[2*width:3*width], g[3*width:4*width])
	}
}

func gatePlain(h, prev, z, f []int16) {
	for i := range h {
		g := max(0, cut(cut(int32(f[i])*2)*2+16384))
		d := cut(int32(prev[i]) - int32(z[i]))
		h[i] = int16(cut(int32(z[i]) + (g*d+1<<14)>>15))
	}
}

func cut(x int32) int32 { return max(-32768, min(32767, x)) }

// Column sets the weights of output j to values, one an input.
func (a *Matrix) Column(j int, values []int16) {
	at := place(0, j, a.K)
	for p := 0; p+1 < a.K; p += 2 {
		a.W[at], a.W[at+1] = values[p], values[p+1]
		at += 32
	}
}

// Add adds x to the values, cut to 16 bits. The length is a multiple of 16.
func Add(to, x []int16) { add(to, x[:len(to)], -32768) }

// AddPositive adds x to the values and makes zero what is below. The length is a multiple of 16.
func AddPositive(to, x []int16) { add(to, x[:len(to)], 0) }

func addPlain(to, x []int16, low int32) {
	for i, v := range x {
		to[i] = int16(max(low, cut(int32(to[i])+int32(v))))
	}
}
