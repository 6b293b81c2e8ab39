package scorer

// paths is how many labellings of a window compete.
const paths = 6

// step is one of the best labellings up to a token that end in a label: its score and where it comes from.
type step struct {
	score int32
	label Label
	rank  uint8
}

// beam holds the best few labellings of each token and label of a window.
type beam struct {
	steps []step  // token, label, rank
	count []uint8 // token, label
}

func (b *beam) reset(n int) {
	if cap(b.count) < n*lanes {
		b.steps, b.count = make([]step, 2*n*lanes*paths), make([]uint8, 2*n*lanes)
	}
	b.steps, b.count = b.steps[:n*lanes*paths], b.count[:n*lanes]
	clear(b.count)
}

// add puts a step among the best of a token and label, and says whether it found a place.
func (b *beam) add(at int, s step) bool {
	if s.score <= never/2 {
		return false
	}
	n := int(b.count[at])
	list := b.steps[at*paths : at*paths+paths]
	if n == paths {
		if s.score <= list[n-1].score {
			return false
		}
		n--
	} else {
		b.count[at]++
	}
	for n > 0 && list[n-1].score < s.score {
		list[n] = list[n-1]
		n--
	}
	list[n] = s
	return true
}

// search finds the best labellings of the chain's tokens.
func (b *beam) search(c *chain, p *Pairs) {
	b.reset(len(c.scores))
	for y := range c.labels {
		if Label(y).Follows(Outside) {
			b.add(y, step{score: c.scores[0][y] + p.at(c.turns[0], Outside, Label(y))})
		}
	}
	for i := 1; i < len(c.scores); i++ {
		for y := range c.labels {
			for x := range c.labels {
				if !Label(y).Follows(Label(x)) {
					continue
				}
				from := (i-1)*lanes + x
				more := p.at(c.turns[i], Label(x), Label(y)) + c.scores[i][y]
				for k := range int(b.count[from]) {
					if !b.add(i*lanes+y, step{b.steps[from*paths+k].score + more, Label(x), uint8(k)}) {
						break
					}
				}
			}
		}
	}
}

// last lists the best labellings of all tokens as steps of a label each, best first.
func (b *beam) last(labels int) (list [paths]step, n int) {
	end := len(b.count)/lanes - 1
	top := beam{steps: make([]step, paths), count: make([]uint8, 1)}
	for y := range labels {
		for k := range int(b.count[end*lanes+y]) {
			if !top.add(0, step{b.steps[(end*lanes+y)*paths+k].score, Label(y), uint8(k)}) {
				break
			}
		}
	}
	copy(list[:], top.steps)
	return list, int(top.count[0])
}

// trace writes the labelling that ends in a label with a rank.
func (b *beam) trace(into []Label, label Label, rank uint8) {
	for i := len(into) - 1; i >= 0; i-- {
		into[i] = label
		s := b.steps[(i*lanes+int(label))*paths+int(rank)]
		label, rank = s.label, s.rank
	}
}
