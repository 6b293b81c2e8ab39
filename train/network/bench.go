package network

import (
	"math/rand/v2"

	"readout/train/matrix"
)

// bench is what one goroutine learns with, whatever the network: gradients, and the rows of a batch, which are the
// tokens of its sentences with an empty row before, between and after them.
type bench struct {
	params []*Param
	grads  []*grad
	rng    *rand.Rand // nil: nothing is hidden

	first, length []int // of each sentence: its first row and its tokens
	rows          int

	turned []float32
	masks  map[string][][]float32
}

func newBench(params []*Param) bench {
	b := bench{params: params, masks: map[string][][]float32{}}
	for _, p := range params {
		b.grads = append(b.grads, newGrad(p))
	}
	return b
}

// clear takes all sentences away.
func (b *bench) clear() { b.first, b.length, b.rows = b.first[:0], b.length[:0], 1 }

// place adds a sentence of n tokens.
func (b *bench) place(n int) {
	b.first, b.length = append(b.first, b.rows), append(b.length, n)
	b.rows += n + 1
}

// each calls do with the rows of each sentence.
func (b *bench) each(do func(k, from, to int)) {
	for k, first := range b.first {
		do(k, first, first+b.length[k])
	}
}

func (b *bench) mask(name string, k, width int) []float32 {
	for len(b.masks[name]) <= k {
		b.masks[name] = append(b.masks[name], make([]float32, width))
	}
	return b.masks[name][k]
}

func (b *bench) dropAll(name string, x []float32, width int, p float32) {
	if b.rng == nil {
		return
	}
	b.each(func(k, from, to int) { drop(x, from, to, width, p, b.rng, b.mask(name, k, width)) })
}

func (b *bench) undropAll(name string, dx []float32, width int, p float32) {
	b.each(func(k, from, to int) { undrop(dx, from, to, width, p, b.mask(name, k, width)) })
}

// times is out += in · W + bias over all rows.
func (b *bench) times(out, in []float32, w, bias *Param) {
	matrix.Mul(out, w.C, in, w.R, 1, w.W, w.C, b.rows, w.C, w.R)
	if bias != nil {
		addRows(out, bias.W)
	}
}

// untimes adds to the gradients of W and bias, and to din where it is not nil.
func (b *bench) untimes(dout, in, din []float32, w, bias *Param) {
	matrix.Mul(b.grad(w).g, w.C, in, 1, w.R, dout, w.C, w.R, w.C, b.rows)
	if bias != nil {
		sumRows(dout, b.grad(bias).g)
	}
	if din == nil {
		return
	}
	matrix.Mul(din, w.R, dout, w.C, 1, b.turn(w), w.R, b.rows, w.R, w.C)
}

// turn is W with rows and columns exchanged.
func (b *bench) turn(w *Param) []float32 {
	if len(b.turned) < len(w.W) {
		b.turned = make([]float32, len(w.W))
	}
	for i := range w.R {
		for j := range w.C {
			b.turned[j*w.R+i] = w.W[i*w.C+j]
		}
	}
	return b.turned
}

func (b *bench) grad(p *Param) *grad {
	for k, q := range b.params {
		if q == p {
			return b.grads[k]
		}
	}
	return nil
}
