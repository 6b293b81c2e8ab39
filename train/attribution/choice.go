package main

import (
	"math"

	"readout/read/attribution/scorer"
)

// selector is the weights of proposals as wholes, learned by the likelihood of the best of a cue's.
type selector struct {
	*crf
	mask            uint32
	weights, square []float32
}

// choice teaches which proposal to take, and whether one at all.
func (c *course) choice(reports []*report, second [folds + 1]*scorer.Model) []float32 {
	s := &selector{crf: newCRF(1, 1), mask: 1<<c.choiceBits - 1, weights: make([]float32, 1<<c.choiceBits), square: make([]float32, 1<<c.choiceBits)}
	type cue struct {
		list []scorer.Choice
		gold int
	}
	var cues []cue
	var order []int
	for k, r := range reports {
		for _, list := range second[k%folds].Choices(r.view) {
			order = append(order, len(cues))
			cues = append(cues, cue{list, r.bestOf(list)})
		}
	}
	for range c.choiceEpochs {
		s.shuffle(order)
		for _, k := range order {
			s.learn(cues[k].list, cues[k].gold)
		}
	}
	return s.weights
}

// bestOf is the proposal that is nearest to the gold, or -1 where the cue is none.
func (r *report) bestOf(list []scorer.Choice) int {
	g := r.taught(list[0].Cue)
	if g == nil {
		return -1
	}
	best, top := -1, 0.0
	for k := range list {
		if s := likeness(g, &list[k].Triple); s > top {
			best, top = k, s
		}
	}
	return best
}

// likeness is how near an attribution is to the gold: sources that meet, shared content, and the exact spans.
func likeness(g, p *scorer.Triple) float64 {
	s := .01
	if g.Source.Meets(p.Source) || g.Source.Empty() && p.Source.Empty() {
		s++
	}
	if g.Source == p.Source {
		s += .5
	}
	shared, all := 0, 0
	for _, a := range g.Content {
		all += a.Len()
		for _, b := range p.Content {
			shared += max(0, int(min(a.Last, b.Last)-max(a.First, b.First)))
			if a == b {
				s += .5
			}
		}
	}
	for _, b := range p.Content {
		all += b.Len()
	}
	return s + 2*float64(shared)/float64(max(1, all-shared))
}

// learn takes one step: gold is the place of the right proposal, or -1 for none.
func (s *selector) learn(list []scorer.Choice, gold int) {
	rows := make([]scorer.Rows, len(list))
	for k := range list {
		rows[k] = list[k].Rows
	}
	s.drop(rows)
	p := make([]float64, len(list))
	sum := 1.0
	for k := range list {
		v := 0.0
		for _, r := range s.kept[k] {
			v += float64(s.weights[r&s.mask])
		}
		p[k] = math.Exp(v / keep)
		sum += p[k]
	}
	for k := range list {
		g := float32(-p[k] / sum)
		if k == gold {
			g++
		}
		for _, r := range s.kept[k] {
			step(&s.weights[r&s.mask], &s.square[r&s.mask], g, choiceRate)
		}
	}
}
