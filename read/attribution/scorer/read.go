package scorer

import "slices"

// work is the reading of one text.
type work struct {
	model     *Model
	view      *View
	flat      []Label // of each token in the first chain
	stepsUp   []uint8 // of tokens above the cue at hand
	cues      []candidate
	relations []relation
	rows      Rows
	chain     chain
	ranking   ranking
	labels    []Label
	taken     []uint8 // of each token what accepted attributions have of it
}

func newWork(m *Model, v *View) *work {
	return &work{model: m, view: v, flat: make([]Label, len(v.tokens)), stepsUp: make([]uint8, len(v.tokens)), taken: make([]uint8, len(v.tokens))}
}

// Found is an attribution that the scorer accepts.
type Found struct {
	Triple
	Score int32 // over no attribution, in units of 1/Scale
}

// Read finds the attributions of a text, in the order of their cues.
func (m *Model) Read(v *View) []Found {
	return newWork(m, v).read(m.threshold)
}

// read finds the attributions that score better than a bound.
func (w *work) read(bound int32) []Found {
	v := w.view
	for _, in := range v.Stretch {
		w.candidates(in)
	}
	var found []Found
	for k := range w.cues {
		if f, ok := w.choose(&w.cues[k], bound); ok {
			found = append(found, f)
		}
	}
	return w.settle(found)
}

// choose is the best proposal of a cue, and whether it scores better than the bound.
func (w *work) choose(c *candidate, bound int32) (Found, bool) {
	best := Found{}
	ok := false
	for _, p := range w.proposals(c) {
		w.rows = w.rows[:0]
		w.whole(&w.rows, c, &p)
		if s := w.model.choice.score(w.rows); !ok || s > best.Score {
			best, ok = Found{p.Triple, s}, true
		}
	}
	return best, ok && best.Score > bound
}

// proposals are the best attributions of a cue that have content, best first.
func (w *work) proposals(c *candidate) []proposal {
	in := w.window(c)
	w.relate(c, in)
	w.chain.reset(in.Len(), ArgumentLabels)
	for i := in.First; i < in.Last; i++ {
		k := i - in.First
		w.chain.turns[k] = w.view.tokens[i].turn
		w.rows = w.rows[:0]
		w.argument(&w.rows, i, c, in)
		w.chain.scores[k] = w.model.argument.score(w.rows)
		if c.cue.Has(i) {
			w.chain.scores[k] = onlyOutside
		}
	}
	w.chain.forward(&w.model.argumentPairs)
	w.ranking.begin(&w.chain, &w.model.argumentPairs)
	w.labels = slices.Grow(w.labels[:0], in.Len())[:in.Len()]
	var out []proposal
	top := int32(0)
	for rank := range paths {
		score, ok := w.ranking.labelling(rank, w.labels)
		if !ok {
			break
		}
		if rank == 0 {
			top = score
		}
		p := proposal{Triple: spansOf(w.labels, in.First, c.cue), score: score - top, rank: uint32(rank)}
		if len(p.Content) > 0 {
			out = append(out, p)
		}
	}
	return w.withHint(out, c)
}

// byRule is the rank of what a rule proposes.
const byRule = paths

// withHint adds what the rule proposes that has the cue, where the chain does not.
func (w *work) withHint(list []proposal, c *candidate) []proposal {
	h := w.hint(c)
	if h == nil || len(h.Content) == 0 {
		return list
	}
	for k := range list {
		if list[k].Source == h.Source && same(list[k].Content, h.Content) {
			return list
		}
	}
	for _, r := range h.Content {
		if r.Meets(c.cue) {
			return list
		}
	}
	p := proposal{Triple: Triple{Cue: c.cue, Source: h.Source, Content: h.Content}, rank: byRule}
	if p.Source.Meets(c.cue) {
		p.Source = Range{}
	}
	return append(list, p)
}

// hint is what a rule proposes whose cue meets the candidate, or nil.
func (w *work) hint(c *candidate) *Triple {
	for i := c.cue.First; i < c.cue.Last; i++ {
		if k := w.view.hintAt[i]; k > 0 {
			return &w.view.hints[k-1]
		}
	}
	return nil
}

// onlyOutside are the scores of a token of the cue itself.
var onlyOutside = sums{0, never, never, never, never}

// spansOf reads labels as spans. Of several sources the one nearest to the cue counts.
func spansOf(labels []Label, first int32, cue Range) Triple {
	t := Triple{Cue: cue}
	for i := 0; i < len(labels); {
		begin := labels[i]
		end := i + 1
		for begin != Outside && end < len(labels) && labels[end] == begin+1 {
			end++
		}
		r := Range{first + int32(i), first + int32(end)}
		switch {
		case begin == BeginContent:
			t.Content = append(t.Content, r)
		case begin == BeginSource && (t.Source.Empty() || distance(r, cue) < distance(t.Source, cue)):
			t.Source = r
		}
		i = end
	}
	return t
}

func distance(r, cue Range) int32 {
	if r.Last <= cue.First {
		return cue.First - r.Last
	}
	return r.First - cue.Last
}
