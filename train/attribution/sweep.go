package main

import (
	"math"

	"readout/read/attribution/scorer"
)

// prepare makes room for n tokens and takes the exponents of the weights of pairs that their classes need.
func (c *crf) prepare(turns []uint8, n int) {
	for len(c.ex) < n {
		c.ex, c.alpha, c.beta = append(c.ex, [lanes]float64{}), append(c.alpha, [lanes]float64{}), append(c.beta, [lanes]float64{})
	}
	var seen [scorer.Turns]bool
	for _, t := range turns {
		if seen[t] {
			continue
		}
		seen[t] = true
		for x := range c.labels {
			for y := range c.labels {
				k := (int(t)*lanes+x)*lanes + y
				c.turn[k] = 0
				if scorer.Label(y).Follows(scorer.Label(x)) {
					c.turn[k] = math.Exp(float64(c.pairs[k]))
				}
			}
		}
	}
}

// sweep runs forward and backward, each token's values made to sum to one.
func (c *crf) sweep(turns []uint8) {
	n := len(turns)
	for i := range n {
		sum := 0.0
		for y := range c.labels {
			v := 0.0
			if i == 0 {
				if scorer.Label(y).Follows(scorer.Outside) {
					v = c.turn[int(turns[0])*lanes*lanes+y]
				}
			} else {
				for x := range c.labels {
					v += c.alpha[i-1][x] * c.turn[(int(turns[i])*lanes+x)*lanes+y]
				}
			}
			c.alpha[i][y] = v * c.ex[i][y]
			sum += c.alpha[i][y]
		}
		for y := range c.labels {
			c.alpha[i][y] /= sum
		}
	}
	for y := range c.labels {
		c.beta[n-1][y] = 1
	}
	for i := n - 2; i >= 0; i-- {
		sum := 0.0
		for x := range c.labels {
			v := 0.0
			for y := range c.labels {
				v += c.turn[(int(turns[i+1])*lanes+x)*lanes+y] * c.ex[i+1][y] * c.beta[i+1][y]
			}
			c.beta[i][x] = v
			sum += v
		}
		for x := range c.labels {
			c.beta[i][x] /= sum
		}
	}
}
