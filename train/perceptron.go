package main

import "readout/read/syntax/linear"

// perceptron is an averaged multi-class perceptron over hashed features.
type perceptron struct {
	classes int
	mask    uint32
	w, sum  []float32
	when    float32
}

func newPerceptron(bits, classes int) *perceptron {
	n := classes << bits
	return &perceptron{classes: classes, mask: 1<<bits - 1, w: make([]float32, n), sum: make([]float32, n), when: 1}
}

func (p *perceptron) score(features []uint32, out []float32) {
	clear(out)
	for _, f := range features {
		at := int(f&p.mask) * p.classes
		for c, w := range p.w[at : at+len(out)] {
			out[c] += w
		}
	}
}

func (p *perceptron) update(features []uint32, good, bad int) {
	for _, f := range features {
		at := int(f&p.mask) * p.classes
		p.w[at+good]++
		p.w[at+bad]--
		p.sum[at+good] += p.when
		p.sum[at+bad] -= p.when
	}
}

// table is the averaged weights in eight bits.
func (p *perceptron) table() linear.Table {
	avg := make([]float32, len(p.w))
	var square, n float64
	for i, w := range p.w {
		avg[i] = w - p.sum[i]/p.when
		if avg[i] != 0 {
			square += float64(avg[i]) * float64(avg[i])
			n++
		}
	}
	scale := 25 / float32(square/n) // the mean square becomes about 25²
	if r := float32(square / n); r > 0 {
		scale = 25 / sqrt32(r)
	}
	out := make([]int8, len(avg))
	for i, a := range avg {
		v := a * scale
		if v > 0 {
			v += .5
		} else {
			v -= .5
		}
		out[i] = int8(max(-127, min(127, v)))
	}
	return linear.Table{Classes: p.classes, Mask: p.mask, W: out}
}
