// Package network is the float side of the syntax model: the network that read/syntax runs in whole
// numbers, with its gradients and its optimiser.
package network

import (
	"math"
	"math/rand/v2"
)

// Param is a matrix to learn, in rows.
type Param struct {
	Name   string
	R, C   int
	W      []float32
	m, v   []float32 // Adam's moments
	Sparse bool      // rows are looked up: only those touched are updated
}

func newParam(name string, r, c int, scale float64, rng *rand.Rand) *Param {
	p := &Param{Name: name, R: r, C: c, W: make([]float32, r*c), m: make([]float32, r*c), v: make([]float32, r*c)}
	for i := range p.W {
		p.W[i] = float32((rng.Float64()*2 - 1) * scale)
	}
	return p
}

// dense is a weight matrix drawn as Glorot and Bengio advise.
func dense(name string, r, c int, rng *rand.Rand) *Param {
	return newParam(name, r, c, math.Sqrt(6/float64(r+c)), rng)
}

// grad is the gradient of a parameter in one shard of a batch.
type grad struct {
	g       []float32
	touched []int32
	seen    []bool
}

func newGrad(p *Param) *grad {
	g := &grad{g: make([]float32, len(p.W))}
	if p.Sparse {
		g.seen = make([]bool, p.R)
	}
	return g
}

// touch marks a row as used.
func (g *grad) touch(row int32) {
	if !g.seen[row] {
		g.seen[row] = true
		g.touched = append(g.touched, row)
	}
}
