package network

import (
	"math/rand/v2"

	"readout/train/matrix"
)

// Drop is how much is hidden in training.
type Drop struct{ Input, Hidden, MLP, Vector float32 }

// Shard is the part of a batch that one goroutine works on: its rows are the tokens of its sentences with
// an empty row before, between and after them.
type Shard struct {
	net   *Net
	drop  Drop
	tags  float32 // weight of their loss
	rng   *rand.Rand
	grads []*grad

	batch []*Example
	first []int // row of each sentence
	rows  int

	vec, x, u                   []float32
	a, h                        [][]float32 // a layer's gates and candidates; its output after dropout
	tag, mlp, bil               []float32
	lab, lout                   []float32
	dx, du, dmlp, dbil          []float32
	da, dh                      []float32
	dlab, dtag                  []float32
	turned                      []float32
	heads, sum, columns         []float32
	dsum, dheads                []float32
	masks                       map[string][][]float32
	scores, dscore, hide        []float32
	LossTag, LossArc, LossLabel float64
	Count                       int
}

// NewShard makes the buffers of one goroutine.
func NewShard(n *Net, d Drop) *Shard {
	s := &Shard{net: n, drop: d, masks: map[string][][]float32{}}
	for _, p := range n.all {
		s.grads = append(s.grads, newGrad(p))
	}
	s.a, s.h = make([][]float32, n.Layers), make([][]float32, n.Layers)
	return s
}

func zero(x *[]float32, n int) []float32 {
	if cap(*x) < n {
		*x = make([]float32, n, n+n/4)
	}
	*x = (*x)[:n]
	clear(*x)
	return *x
}

func (s *Shard) mask(name string, k, width int) []float32 {
	for len(s.masks[name]) <= k {
		s.masks[name] = append(s.masks[name], make([]float32, width))
	}
	return s.masks[name][k]
}

// lay places the sentences.
func (s *Shard) lay(batch []*Example) {
	s.batch, s.first, s.rows = batch, s.first[:0], 1
	for _, e := range batch {
		s.first = append(s.first, s.rows)
		s.rows += len(e.Word) + 1
	}
}

// each calls do with the rows of each sentence.
func (s *Shard) each(do func(k, from, to int)) {
	for k, e := range s.batch {
		do(k, s.first[k], s.first[k]+len(e.Word))
	}
}

func (s *Shard) dropAll(name string, x []float32, width int, p float32) {
	if s.rng == nil {
		return
	}
	s.each(func(k, from, to int) { drop(x, from, to, width, p, s.rng, s.mask(name, k, width)) })
}

func (s *Shard) undropAll(name string, dx []float32, width int, p float32) {
	s.each(func(k, from, to int) { undrop(dx, from, to, width, p, s.mask(name, k, width)) })
}

// times is out += in · W + bias over all rows.
func (s *Shard) times(out, in []float32, w, bias *Param) {
	matrix.Mul(out, w.C, in, w.R, 1, w.W, w.C, s.rows, w.C, w.R)
	if bias != nil {
		addRows(out, bias.W)
	}
}

// untimes adds to the gradients of W and bias, and to din where it is not nil.
func (s *Shard) untimes(dout, in, din []float32, w, bias *Param) {
	matrix.Mul(s.grad(w).g, w.C, in, 1, w.R, dout, w.C, w.R, w.C, s.rows)
	if bias != nil {
		sumRows(dout, s.grad(bias).g)
	}
	if din == nil {
		return
	}
	t := s.turn(w)
	matrix.Mul(din, w.R, dout, w.C, 1, t, w.R, s.rows, w.R, w.C)
}

// turn is W with rows and columns exchanged.
func (s *Shard) turn(w *Param) []float32 {
	if len(s.turned) < len(w.W) {
		s.turned = make([]float32, len(w.W))
	}
	for i := range w.R {
		for j := range w.C {
			s.turned[j*w.R+i] = w.W[i*w.C+j]
		}
	}
	return s.turned
}

func (s *Shard) grad(p *Param) *grad {
	for k, q := range s.net.all {
		if q == p {
			return s.grads[k]
		}
	}
	return nil
}
