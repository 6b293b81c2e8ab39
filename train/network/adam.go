package network

import (
	"math"
	"slices"
)

// adam is the optimiser (Kingma and Ba 2015); rows that were not looked up keep their moments.
type adam struct {
	beta1, beta2, eps float32
	step              int
}

// update adds the shards' gradients in their order, clips their norm, and moves the parameters.
func (a *adam) update(params []*Param, shards [][]*grad, rate, clip float32) {
	a.step++
	square := 0.0
	for k, p := range params {
		if p.Sparse {
			merge(p, k, shards)
			g := shards[0][k]
			for _, r := range g.touched {
				square += norm(g.g[int(r)*p.C : (int(r)+1)*p.C])
			}
			continue
		}
		g := shards[0][k].g
		for _, s := range shards[1:] {
			for i, v := range s[k].g {
				g[i] += v
			}
			clear(s[k].g)
		}
		square += norm(g)
	}
	scale := float32(1)
	if n := float32(math.Sqrt(square)); n > clip {
		scale = clip / n
	}
	c1 := 1 - float32(math.Pow(float64(a.beta1), float64(a.step)))
	c2 := 1 - float32(math.Pow(float64(a.beta2), float64(a.step)))
	rate = rate * float32(math.Sqrt(float64(c2))) / c1
	for k, p := range params {
		g := shards[0][k]
		if !p.Sparse {
			a.move(p, g.g, 0, len(g.g), rate, scale)
			clear(g.g)
			continue
		}
		for _, r := range g.touched {
			from, to := int(r)*p.C, (int(r)+1)*p.C
			a.move(p, g.g, from, to, rate, scale)
			clear(g.g[from:to])
			g.seen[r] = false
		}
		g.touched = g.touched[:0]
	}
}

// merge adds the touched rows of the later shards to the first.
func merge(p *Param, k int, shards [][]*grad) {
	first := shards[0][k]
	for _, s := range shards[1:] {
		g := s[k]
		for _, r := range g.touched {
			first.touch(r)
			row := g.g[int(r)*p.C : (int(r)+1)*p.C]
			to := first.g[int(r)*p.C : (int(r)+1)*p.C]
			for i, v := range row {
				to[i] += v
			}
			clear(row)
			g.seen[r] = false
		}
		g.touched = g.touched[:0]
	}
	slices.Sort(first.touched)
}

func norm(g []float32) float64 {
	sum := float32(0)
	for _, v := range g {
		sum += v * v
	}
	return float64(sum)
}

func (a *adam) move(p *Param, g []float32, from, to int, rate, scale float32) {
	w, m, v := p.W[from:to], p.m[from:to], p.v[from:to]
	for i, d := range g[from:to] {
		d *= scale
		m[i] = a.beta1*m[i] + (1-a.beta1)*d
		v[i] = a.beta2*v[i] + (1-a.beta2)*d*d
		w[i] -= rate * m[i] / (float32(math.Sqrt(float64(v[i]))) + a.eps)
	}
}
