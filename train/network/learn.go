package network

import (
	"math/rand/v2"
	"sync"

	"readout/read/syntax/decode"
)

// Course is how a network is taught.
type Course struct {
	Epochs int
	Words  int // in a batch, all shards together
	Rate   float32
	Seed   uint64
	Tags   float32 // how much the tags weigh beside arcs and relations
	Drop   Drop
	Vary   func(e *Example, rng *rand.Rand) *Example // the form of a sentence that is seen this time, or itself
	Report func(epoch int, tag, arc, label float64)
}

// shards is how many parts a batch has: as many goroutines work. It is fixed, since sums depend on it.
const shards = 2

// Learn teaches the network. The same examples and course give the same weights.
func (n *Net) Learn(examples []*Example, c Course) {
	opt := adam{beta1: .9, beta2: .98, eps: 1e-6}
	var parts []*Shard
	for range shards {
		s := NewShard(n, c.Drop)
		s.tags = c.Tags
		parts = append(parts, s)
	}
	words := 0
	for _, e := range examples {
		words += len(e.Word)
	}
	steps, step := c.Epochs*(words/c.Words+1), 0
	for epoch := range c.Epochs {
		rng := rand.New(rand.NewPCG(c.Seed, uint64(epoch)))
		order := rng.Perm(len(examples))
		for from := 0; from < len(order); {
			to, size := from, 0
			var batch [shards][]*Example
			for to < len(order) && size < c.Words {
				e := examples[order[to]]
				if c.Vary != nil {
					e = c.Vary(e, rng)
				}
				batch[(to-from)%shards] = append(batch[(to-from)%shards], e)
				size += len(e.Word)
				to++
			}
			from = to
			n.step(parts, batch[:], 1/float32(size), c.Seed+uint64(step))
			opt.update(n.all, grads(parts), c.Rate*schedule(step, steps), 1)
			step++
		}
		if c.Report != nil {
			var tag, arc, label float64
			count := 0
			for _, p := range parts {
				tag, arc, label, count = tag+p.LossTag, arc+p.LossArc, label+p.LossLabel, count+p.Count
				p.LossTag, p.LossArc, p.LossLabel, p.Count = 0, 0, 0, 0
			}
			c.Report(epoch+1, tag/float64(count), arc/float64(count), label/float64(count))
		}
	}
}

// grads are the gradients of the shards.
func grads(parts []*Shard) (list [][]*grad) {
	for _, p := range parts {
		list = append(list, p.grads)
	}
	return list
}

// step runs the shards side by side.
func (n *Net) step(parts []*Shard, batch [][]*Example, scale float32, seed uint64) {
	var all sync.WaitGroup
	for k, p := range parts {
		if len(batch[k]) == 0 {
			continue
		}
		all.Go(func() {
			p.rng = rand.New(rand.NewPCG(seed, uint64(k)))
			p.lay(batch[k])
			p.learn(scale)
		})
	}
	all.Wait()
}

// schedule rises over the first 300 steps, then falls in a line to nothing.
func schedule(step, steps int) float32 {
	const warm = 300
	if step < warm {
		return float32(step+1) / warm
	}
	return max(0, float32(steps-step)/float32(max(1, steps-warm)))
}

// Guess is what the network makes of a sentence: indices as in Example.
type Guess struct{ Tag, Head, Label []int32 }

// Guess parses sentences.
func (n *Net) Guess(examples []*Example) []Guess {
	s := NewShard(n, Drop{})
	var d decode.Decoder
	var out []Guess
	for from := 0; from < len(examples); from += 32 {
		batch := examples[from:min(from+32, len(examples))]
		s.lay(batch)
		s.forward()
		s.each(func(k, first, _ int) { out = append(out, s.guess(batch[k], first, &d)) })
	}
	return out
}

func (s *Shard) guess(e *Example, from int, d *decode.Decoder) Guess {
	n, net := len(e.Word), s.net
	g := Guess{make([]int32, n), make([]int32, n), make([]int32, n)}
	scores, wide := s.arcs(from, n)
	whole := make([]int32, len(scores))
	for i, v := range scores {
		whole[i] = int32(max(-1e4, v) * 1024)
	}
	d.Heads(whole, n, wide, g.Head)
	c := net.LabelW.C
	labels := s.relations(from, g.Head)
	for i := range n {
		g.Tag[i] = int32(top(s.tag[(from+i)*net.TagW.C : (from+i)*net.TagW.C+net.Tags]))
		if int(g.Head[i]) < n {
			g.Label[i] = 1 + int32(top(labels[i*c+1:i*c+net.Labels]))
		}
	}
	return g
}

func top(x []float32) int {
	best := 0
	for i, v := range x {
		if v > x[best] {
			best = i
		}
	}
	return best
}
