package network

import "math/rand/v2"

// gate is the hard sigmoid: a line of slope 1/4 between 0 and 1.
func gate(x float32) float32 { return max(0, min(1, .5+.25*x)) }

// recur runs a gated sum over the rows [from, to) in both directions: h = f·h' + (1-f)·z, h' the value
// before. in holds z and f forward, then z and f backward, width each; out forward, then backward.
func recur(in, out []float32, from, to, width int) {
	for r := from; r < to; r++ {
		z, f := in[r*4*width:r*4*width+width], in[r*4*width+width:r*4*width+2*width]
		prev, h := out[(r-1)*2*width:(r-1)*2*width+width], out[r*2*width:r*2*width+width]
		for i := range h {
			h[i] = z[i] + gate(f[i])*(prev[i]-z[i])
		}
	}
	for r := to - 1; r >= from; r-- {
		z, f := in[r*4*width+2*width:r*4*width+3*width], in[r*4*width+3*width:r*4*width+4*width]
		prev, h := out[(r+1)*2*width+width:(r+2)*2*width], out[r*2*width+width:(r+1)*2*width]
		for i := range h {
			h[i] = z[i] + gate(f[i])*(prev[i]-z[i])
		}
	}
}

// unrecur turns the gradient of recur's output into that of its input. dout is changed: the rows gather
// what flows along the sentence.
func unrecur(in, out, din, dout []float32, from, to, width int) {
	for r := to - 1; r >= from; r-- {
		back(in[r*4*width:], out[(r-1)*2*width:], din[r*4*width:], dout[r*2*width:], dout[(r-1)*2*width:], width)
	}
	for r := from; r < to; r++ {
		back(in[r*4*width+2*width:], out[(r+1)*2*width+width:], din[r*4*width+2*width:], dout[r*2*width+width:], dout[(r+1)*2*width+width:], width)
	}
}

func back(in, prev, din, dh, dprev []float32, width int) {
	z, f := in[:width], in[width:2*width]
	dz, df := din[:width], din[width:2*width]
	prev, dh, dprev = prev[:width], dh[:width], dprev[:width]
	for i, d := range dh {
		g := gate(f[i])
		dz[i] = d * (1 - g)
		dprev[i] += d * g
		df[i] = 0
		if g > 0 && g < 1 {
			df[i] = .25 * d * (prev[i] - z[i])
		}
	}
}

// drop hides columns of the rows [from, to) with chance p and scales the others up, the same columns in
// every row; the factors are kept in mask.
func drop(x []float32, from, to, width int, p float32, rng *rand.Rand, mask []float32) {
	if p == 0 {
		return
	}
	for i := range width {
		mask[i] = 1 / (1 - p)
		if rng.Float32() < p {
			mask[i] = 0
		}
	}
	undrop(x, from, to, width, p, mask)
}

// undrop multiplies by the factors that drop has drawn.
func undrop(x []float32, from, to, width int, p float32, mask []float32) {
	if p == 0 {
		return
	}
	for r := from; r < to; r++ {
		row := x[r*width : (r+1)*width]
		for i := range row {
			row[i] *= mask[i]
		}
	}
}

func relu(x []float32) {
	for i, v := range x {
		if v < 0 {
			x[i] = 0
		}
	}
}

// unrelu clears the gradient where relu's output is zero.
func unrelu(x, dx []float32) {
	for i, v := range x {
		if v <= 0 {
			dx[i] = 0
		}
	}
}

func addRows(x, bias []float32) {
	for len(x) > 0 {
		for i, b := range bias {
			x[i] += b
		}
		x = x[len(bias):]
	}
}

func sumRows(dx, dbias []float32) {
	for len(dx) > 0 {
		for i := range dbias {
			dbias[i] += dx[i]
		}
		dx = dx[len(dbias):]
	}
}

// axpy adds f·x.
func axpy(to []float32, f float32, x []float32) {
	to = to[:len(x)]
	for i, v := range x {
		to[i] += f * v
	}
}
