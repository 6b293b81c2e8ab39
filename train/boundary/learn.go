package boundary

import (
	"math"
	"math/rand/v2"
)

// The course of learning: logistic regression with a weight's pull to nought shared out over the gaps that have its
// feature (as liblinear's C), steps by AdaGrad.
const (
	epochs = 10
	rate   = .2
	cost   = .5
	seed   = 1
)

// weights are learned in floats.
type weights struct {
	bias, biasSum float64
	w, sum        []float64
	count         []int32
}

func learn(examples []example, rows int) *weights {
	m := &weights{w: make([]float64, rows), sum: make([]float64, rows), count: make([]int32, rows)}
	for k := range examples {
		for _, r := range examples[k].rows {
			m.count[r]++
		}
	}
	random := rand.New(rand.NewPCG(seed, seed))
	order := random.Perm(len(examples))
	for range epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			m.step(&examples[k])
		}
	}
	return m
}

func (m *weights) score(e *example) float64 {
	z := m.bias
	for _, r := range e.rows {
		z += m.w[r]
	}
	return z
}

func (m *weights) step(e *example) {
	g := 1 / (1 + math.Exp(-m.score(e)))
	if e.ends {
		g--
	}
	for _, r := range e.rows {
		d := g + m.w[r]/(cost*float64(m.count[r]))
		m.sum[r] += d * d
		if m.sum[r] > 0 {
			m.w[r] -= rate * d / math.Sqrt(m.sum[r])
		}
	}
	if m.biasSum += g * g; m.biasSum > 0 {
		m.bias -= rate * g / math.Sqrt(m.biasSum)
	}
}
