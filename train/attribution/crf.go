package main

import (
	"math"

	"readout/read/attribution/scorer"
)

// lanes is the number of labels that a row has room for.
const lanes = 8

// crf is a chain of labels whose weights are learned by the likelihood of the gold, with AdaGrad.
type crf struct {
	labels int
	mask   uint32
	cells  []float32 // a row: lanes weights, lanes sums of squared gradients
	pairs  []float32 // class, label before, label
	square []float32 // of pairs
	chance uint64    // state of the random numbers

	ex, alpha, beta [][lanes]float64
	turn            [scorer.Turns * lanes * lanes]float64
	kept            []scorer.Rows
}

func newCRF(labels, bits int) *crf {
	const pairs = scorer.Turns * lanes * lanes
	return &crf{labels: labels, mask: 1<<bits - 1, cells: make([]float32, 2*lanes<<bits), pairs: make([]float32, pairs), square: make([]float32, pairs), chance: seed}
}

// weights are the rows without what AdaGrad keeps beside them.
func (c *crf) weights() []float32 {
	out := make([]float32, 0, len(c.cells)/2)
	for i := 0; i < len(c.cells); i += 2 * lanes {
		out = append(out, c.cells[i:i+lanes]...)
	}
	return out
}

// shuffle puts numbers in another order.
func (c *crf) shuffle(order []int) {
	for i := len(order) - 1; i > 0; i-- {
		j := int(c.random() * float32(i+1))
		order[i], order[j] = order[j], order[i]
	}
}

// random is a number from 0 to 1 (xorshift64*).
func (c *crf) random() float32 {
	c.chance ^= c.chance >> 12
	c.chance ^= c.chance << 25
	c.chance ^= c.chance >> 27
	return float32(c.chance*0x2545F4914F6CDD1D>>40) / (1 << 24)
}

// learn takes one step.
func (c *crf) learn(e *example) {
	n := len(e.rows)
	c.drop(e.rows)
	c.prepare(e.turns, n)
	for i := range n {
		var s [lanes]float64
		for _, r := range c.kept[i] {
			row := c.cells[int(r&c.mask)*2*lanes:]
			for y := range c.labels {
				s[y] += float64(row[y])
			}
		}
		top := math.Inf(-1)
		for y := range c.labels {
			top = max(top, s[y])
		}
		for y := range c.labels {
			c.ex[i][y] = math.Exp((s[y] - top) / keep)
		}
	}
	c.sweep(e.turns)
	c.update(e)
}

// drop keeps a part of each token's features.
func (c *crf) drop(rows []scorer.Rows) {
	for len(c.kept) < len(rows) {
		c.kept = append(c.kept, nil)
	}
	for i, list := range rows {
		c.kept[i] = c.kept[i][:0]
		for _, r := range list {
			if c.random() < keep {
				c.kept[i] = append(c.kept[i], r)
			}
		}
	}
}

// update moves the weights along the gradient of the likelihood.
func (c *crf) update(e *example) {
	for i := range e.rows {
		var g [lanes]float32
		sum := 0.0
		for y := range c.labels {
			sum += c.alpha[i][y] * c.beta[i][y]
		}
		for y := range c.labels {
			g[y] = float32(-c.alpha[i][y] * c.beta[i][y] / sum)
		}
		g[e.gold[i]]++
		for _, r := range c.kept[i] {
			row := c.cells[int(r&c.mask)*2*lanes:][:2*lanes]
			for y := range c.labels {
				step(&row[y], &row[lanes+y], g[y], rate)
			}
		}
		c.updatePairs(e, i)
	}
}

func (c *crf) updatePairs(e *example, i int) {
	base := int(e.turns[i]) * lanes * lanes
	if i == 0 {
		return
	}
	var p [lanes][lanes]float64
	sum := 0.0
	for x := range c.labels {
		for y := range c.labels {
			p[x][y] = c.alpha[i-1][x] * c.turn[base+x*lanes+y] * c.ex[i][y] * c.beta[i][y]
			sum += p[x][y]
		}
	}
	for x := range c.labels {
		for y := range c.labels {
			g := float32(-p[x][y] / sum)
			if e.gold[i-1] == scorer.Label(x) && e.gold[i] == scorer.Label(y) {
				g++
			}
			step(&c.pairs[base+x*lanes+y], &c.square[base+x*lanes+y], g, rate)
		}
	}
}

// least is the gradient below which a weight stays.
const least = 1e-4

// step moves a weight as AdaGrad does.
func step(w, square *float32, g, rate float32) {
	if g > -least && g < least {
		return
	}
	*square += g * g
	*w += rate * g / float32(math.Sqrt(float64(*square)))
}
