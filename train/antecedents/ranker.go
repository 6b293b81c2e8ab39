package antecedents

import (
	"math"
	"math/rand/v2"
	"slices"

	"readout/read/antecedent"
)

// The recipe. Costs are added to the score of what is wrong while learning (Durrett and Klein 2013): a mention that is
// new is joined, one that is not is left alone, one is joined with another thing.
const (
	rows       = 1 << 17
	rate       = .05
	epochs     = 8
	settled    = 3  // epochs before weights are averaged
	dropped    = .2 // part of the features that is hidden each time
	courses    = 4  // rankers, each with its own chance, whose mean is shipped
	costJoined = .1
	costAlone  = 3
	costOther  = 1
)

// ranker learns a weight for each feature by AdaGrad: the chance of all right antecedents together is raised.
type ranker struct {
	weight, square, total []float64
	random                *rand.Rand

	// Of the mention at hand: antecedents, the features of "new" and then of each, where they end, their scores.
	list     []int32
	features []uint32
	ends     []int
	score    []float64
	right    []bool
}

func newRanker(seed uint64) *ranker {
	return &ranker{weight: make([]float64, rows), square: make([]float64, rows), total: make([]float64, rows), random: rand.New(rand.NewPCG(seed, seed))}
}

// learnRanking gives the mean of several courses: linear weights can be averaged.
func learnRanking(docs []*document, report func(course int, r *ranker)) *ranker {
	mean := newRanker(0)
	for course := range courses {
		r := newRanker(uint64(course) + 1)
		r.learn(docs)
		report(course+1, r)
		for i, w := range r.weight {
			mean.weight[i] += w / courses
		}
	}
	return mean
}

// learn goes over the documents and leaves the mean of the later epochs' weights.
func (r *ranker) learn(docs []*document) {
	for epoch := range epochs {
		for _, i := range r.random.Perm(len(docs)) {
			r.document(docs[i])
		}
		for i, w := range r.weight {
			if epoch >= settled {
				r.total[i] += w
			}
		}
	}
	for i := range r.weight {
		r.weight[i] = r.total[i] / (epochs - settled)
	}
}

// document walks over a text. What it decides on the way is its own choice, right or wrong, as it will be in reading.
func (r *ranker) document(d *document) {
	d.text.Reset()
	for m := range d.chain {
		best, sure := r.look(d.text, int32(m), dropped)
		if !sure {
			r.judge(d, m)
			r.step()
		}
		d.text.Decide(int32(m), best)
	}
}

// look scores a mention as new and with each antecedent, with part of the features hidden, and gives the best, -1 for
// new. Of what is sure nothing is scored.
func (r *ranker) look(t *antecedent.Text, m int32, hidden float64) (best int32, sure bool) {
	if r.list, sure = t.Candidates(m, r.list[:0]); sure {
		return r.list[0], true
	}
	r.features, r.ends, r.score = r.features[:0], r.ends[:0], r.score[:0]
	for k := -1; k < len(r.list); k++ {
		from := len(r.features)
		if k < 0 {
			r.features = t.New(m, r.features)
		} else {
			r.features = t.Pair(m, r.list[k], r.features)
		}
		if hidden > 0 {
			kept := slices.DeleteFunc(r.features[from:], func(uint32) bool { return r.random.Float64() < hidden })
			r.features = r.features[:from+len(kept)]
		}
		sum := 0.0
		for _, f := range r.features[from:] {
			sum += r.weight[f%rows]
		}
		r.ends, r.score = append(r.ends, len(r.features)), append(r.score, sum)
	}
	return r.best(), false
}

// judge tells which choices are right: the mentions of the same chain, else "new".
func (r *ranker) judge(d *document, m int) {
	r.right = append(r.right[:0], true)
	for _, a := range r.list {
		same := d.chain[m] >= 0 && d.chain[a] == d.chain[m]
		r.right = append(r.right, same)
		r.right[0] = r.right[0] && !same
	}
}

// best is the antecedent with the highest score, -1 for none.
func (r *ranker) best() int32 {
	best := 0
	for k := range r.score {
		if r.score[k] > r.score[best] {
			best = k
		}
	}
	if best == 0 {
		return -1
	}
	return r.list[best-1]
}

// step moves the weights towards the right choices.
func (r *ranker) step() {
	all, good := math.Inf(-1), math.Inf(-1)
	for k := range r.score {
		if r.right[k] {
			good = logSum(good, r.score[k])
		} else {
			r.score[k] += r.cost(k)
		}
		all = logSum(all, r.score[k])
	}
	from := 0
	for k, end := range r.ends {
		slope := math.Exp(r.score[k] - all)
		if r.right[k] {
			slope -= math.Exp(r.score[k] - good)
		}
		if math.Abs(slope) > 1e-4 {
			for _, f := range r.features[from:end] {
				r.square[f%rows] += slope * slope
				r.weight[f%rows] -= rate * slope / math.Sqrt(r.square[f%rows]+1e-8)
			}
		}
		from = end
	}
}

func (r *ranker) cost(k int) float64 {
	switch {
	case k == 0:
		return costAlone
	case r.right[0]:
		return costJoined
	}
	return costOther
}

// logSum is log(exp(a) + exp(b)).
func logSum(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	if math.IsInf(b, -1) {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}
