package scorer

// candidate is a span that may be a cue: how much better the stretch is labelled with it than without.
type candidate struct {
	cue    Range
	core   int32 // its highest token in the tree
	margin int32
	in     Range // its stretch
}

// likely is how much worse, in units of 1/Scale, the stretch may be labelled with a cue than without, for the
// cue to be a candidate; fewest is how many tokens a stretch has that is read at all.
const (
	likely = -5 * Scale / 2
	fewest = 3
)

// candidates labels a stretch and appends the cues that are likely in it.
func (w *work) candidates(in Range) {
	if in.Len() < fewest || !w.speaks(in) {
		return
	}
	c := &w.chain
	n := in.Len()
	c.reset(n, int(Labels))
	for i := range n {
		at := in.First + int32(i)
		w.rows = w.rows[:0]
		w.view.Flat(&w.rows, at, in)
		c.scores[i] = w.model.flat.score(w.rows)
		c.turns[i] = w.view.tokens[at].turn
	}
	c.forward(&w.model.flatPairs)
	c.backward(&w.model.flatPairs)
	label, _ := c.top()
	c.trace(n-1, label)
	copy(w.flat[in.First:in.Last], c.labelled)
	for i := range n {
		at := in.First + int32(i)
		m := c.margin(i)
		if m >= likely {
			cue := Range{at, in.First + int32(c.cueEnd(i, &w.model.flatPairs))}
			w.cues = append(w.cues, candidate{cue, w.core(cue), m, in})
		} else if k := w.view.hintAt[at]; k > 0 && w.view.hints[k-1].Cue.First == at && !w.proposed(w.view.hints[k-1].Cue) {
			cue := w.view.hints[k-1].Cue
			w.cues = append(w.cues, candidate{cue, w.core(cue), m, in})
		}
	}
}

// proposed says whether the last candidate meets a cue.
func (w *work) proposed(cue Range) bool {
	return len(w.cues) > 0 && w.cues[len(w.cues)-1].cue.Meets(cue)
}

// speaks says whether a stretch has a word of the lexicon, a quotation mark or a colon.
func (w *work) speaks(in Range) bool {
	for i := in.First; i < in.Last; i++ {
		if t := &w.view.tokens[i]; t.cue != 0 || t.quote != noQuote || t.turn == colon {
			return true
		}
	}
	return false
}

// margin is how much better the stretch is labelled with a cue that begins at token i than without.
func (c *chain) margin(i int) int32 {
	without := int32(never)
	for y := range c.labels {
		if Label(y) != BeginCue {
			without = max(without, c.best[i][y]+c.rest[i][y])
		}
	}
	return c.best[i][BeginCue] + c.rest[i][BeginCue] - without
}

// cueEnd is where the cue ends that begins at token i, in the best labelling that has it.
func (c *chain) cueEnd(i int, p *Pairs) int {
	label := BeginCue
	for i++; i < len(c.scores); i++ {
		next, top := Outside, int32(never)
		for y := range c.labels {
			if s := c.rest[i][y] + c.scores[i][y] + p.at(c.turns[i], label, Label(y)); Label(y).Follows(label) && s > top {
				next, top = Label(y), s
			}
		}
		if next != InCue {
			break
		}
		label = next
	}
	return i
}

// core is the token of a cue that the others hang on.
func (w *work) core(cue Range) int32 {
	for i := cue.First; i < cue.Last; i++ {
		if h := w.view.tree.Nodes[i].Head; !cue.Has(h) && w.view.tokens[i].turn < opens {
			return i
		}
	}
	return cue.First
}
