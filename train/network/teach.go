package network

import (
	"math/rand/v2"
	"sync"
)

// Learn teaches the tagger. The same examples and course give the same weights.
func (t *Tagger) Learn(examples []*Tagged, c TaggerCourse) {
	opt := adam{beta1: .9, beta2: .98, eps: 1e-6}
	var parts []*tagging
	var grads [][]*grad
	for range shards {
		p := newTagging(t, c)
		parts, grads = append(parts, p), append(grads, p.grads)
	}
	words := 0
	for _, e := range examples {
		words += len(e.Rows)
	}
	steps, step := c.Epochs*(words/c.Words+1), 0
	for epoch := range c.Epochs {
		order := rand.New(rand.NewPCG(c.Seed, uint64(epoch))).Perm(len(examples))
		for from := 0; from < len(order); {
			to, size := from, 0
			var batch [shards][]*Tagged
			for ; to < len(order) && size < c.Words; to++ {
				e := examples[order[to]]
				batch[(to-from)%shards] = append(batch[(to-from)%shards], e)
				size += len(e.Rows)
			}
			from = to
			teach(parts, batch[:], 1/float32(size), c.Seed+uint64(step))
			opt.update(t.all, grads, c.Rate*schedule(step, steps), 1)
			step++
		}
		loss, count := 0., 0
		for _, p := range parts {
			loss, count = loss+p.loss, count+p.count
			p.loss, p.count = 0, 0
		}
		c.Report(epoch+1, loss/float64(count))
	}
}

// teach runs the shards side by side.
func teach(parts []*tagging, batch [][]*Tagged, scale float32, seed uint64) {
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
