// Package learn fits a linear scorer of several classes to hashed features. The same examples in the same order
// give the same weights.
package learn

import (
	"math"
	"math/rand/v2"
)

// Example is what is learned from: the buckets of the features that hold, the class, and how much it counts.
type Example struct {
	Features []uint32
	Class    int
	Weight   float64
}

// Course says how to learn.
type Course struct {
	Classes, Buckets int
	Epochs           int
	Rate             float64 // of AdaGrad
	Decay            float64 // L2, a step
	Seed             uint64
}

// Weights are a row of a weight a class for each bucket.
type Weights struct {
	Classes  int
	Features []float64
}

// Fit is multinomial logistic regression by AdaGrad (Duchi, Hazan, Singer 2011), one example a step.
func Fit(examples []Example, c Course) *Weights {
	w := &Weights{c.Classes, make([]float64, c.Buckets*c.Classes)}
	seen := &Weights{c.Classes, make([]float64, len(w.Features))}
	random := rand.New(rand.NewPCG(c.Seed, 1))
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	wrong := make([]float64, c.Classes)
	for range c.Epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			w.step(seen, &examples[i], wrong, c)
		}
	}
	return w
}

// step moves the weights by one example. wrong is scratch.
func (w *Weights) step(seen *Weights, e *Example, wrong []float64, c Course) {
	w.Score(e, wrong)
	soft(wrong)
	wrong[e.Class]--
	for k := range wrong {
		wrong[k] *= e.Weight
	}
	for _, f := range e.Features {
		row, sum := w.row(f), seen.row(f)
		for k, g := range wrong {
			g += c.Decay * row[k]
			sum[k] += g * g
			row[k] -= c.Rate * g / (1e-3 + math.Sqrt(sum[k]))
		}
	}
}

func (w *Weights) row(bucket uint32) []float64 {
	return w.Features[int(bucket)*w.Classes : int(bucket+1)*w.Classes]
}

// Score writes the sum of the weights of an example for each class.
func (w *Weights) Score(e *Example, to []float64) {
	clear(to)
	for _, f := range e.Features {
		for k, x := range w.row(f) {
			to[k] += x
		}
	}
}

// soft turns scores into probabilities.
func soft(scores []float64) {
	top, sum := scores[0], 0.0
	for _, s := range scores {
		top = max(top, s)
	}
	for k := range scores {
		scores[k] = math.Exp(scores[k] - top)
		sum += scores[k]
	}
	for k := range scores {
		scores[k] /= sum
	}
}
