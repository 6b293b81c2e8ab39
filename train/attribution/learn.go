package main

import (
	"sync"

	"readout/read/attribution/scorer"
)

// learn teaches the three steps, each from what the step before makes of reports that it has not seen: the
// folds leave out a part of the reports, the last one none.
func (c *course) learn(reports []*report) *scorer.Weights {
	var all [folds + 1]scorer.Weights
	each(func(f int) {
		chain := c.flat(reports, f)
		all[f].Flat, all[f].FlatPairs = chain.weights(), chain.pairs
	})
	first := unseen(&all)
	each(func(f int) {
		chain := c.arguments(reports, first, f)
		all[f].Argument, all[f].ArgumentPairs = chain.weights(), chain.pairs
	})
	second := unseen(&all)
	all[folds].Choice = c.choice(reports, second)
	return &all[folds]
}

// each runs the folds and the last side by side.
func each(learn func(f int)) {
	var wait sync.WaitGroup
	for f := range folds + 1 {
		wait.Go(func() { learn(f) })
	}
	wait.Wait()
}

// unseen are the steps so far in whole numbers, as they will be read.
func unseen(all *[folds + 1]scorer.Weights) (list [folds + 1]*scorer.Model) {
	for f := range all {
		m, err := scorer.Load(all[f].Pack("", 0))
		if err != nil {
			panic(err) // Pack and Load disagree
		}
		list[f] = m
	}
	return list
}

// flat teaches the first chain. Features are made anew in each epoch, which costs less than keeping them.
func (c *course) flat(reports []*report, fold int) *crf {
	chain := newCRF(int(scorer.Labels), c.flatBits)
	chain.epochs(c.flatEpochs, len(reports), fold, func(k int) []*example { return reports[k].flat() })
	return chain
}

// arguments teaches the second chain from cues that a first chain finds which has not seen the report.
func (c *course) arguments(reports []*report, first [folds + 1]*scorer.Model, fold int) *crf {
	chain := newCRF(scorer.ArgumentLabels, c.argumentBits)
	chain.epochs(c.argumentEpochs, len(reports), fold, func(k int) []*example { return reports[k].lessons(first[k%folds]) })
	return chain
}

// epochs learns the examples of n reports, in another order each time, without those of a fold.
func (c *crf) epochs(times, n, fold int, examples func(k int) []*example) {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	for range times {
		c.shuffle(order)
		for _, k := range order {
			if k%folds == fold {
				continue
			}
			for _, e := range examples(k) {
				c.learn(e)
			}
		}
	}
}
