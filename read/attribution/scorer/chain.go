package scorer

import "math"

// never is the score of what cannot be.
const never = math.MinInt32 / 4

// chain finds labellings of a stretch. Its buffers are kept from one stretch to the next.
type chain struct {
	labels   int
	scores   []sums  // of tokens
	best     []sums  // of the best labelling up to a token that ends in the label
	rest     []sums  // of the best labelling behind a token that has the label
	from     []uint8 // token, label → label before
	turns    []uint8
	labelled []Label
}

// reset prepares for n tokens.
func (c *chain) reset(n, labels int) {
	c.labels = labels
	if cap(c.scores) < n {
		c.scores, c.best, c.rest = make([]sums, n), make([]sums, n), make([]sums, n)
		c.from, c.turns, c.labelled = make([]uint8, n*lanes), make([]uint8, n), make([]Label, n)
	}
	c.scores, c.best, c.rest = c.scores[:n], c.best[:n], c.rest[:n]
	c.from, c.turns, c.labelled = c.from[:n*lanes], c.turns[:n], c.labelled[:n]
}

// forward fills best and from.
func (c *chain) forward(p *Pairs) {
	for i := range c.scores {
		for y := range c.labels {
			label := Label(y)
			if i == 0 {
				c.best[0][y] = never
				if label.Follows(Outside) {
					c.best[0][y] = c.scores[0][y] + p.at(c.turns[0], Outside, label)
				}
				continue
			}
			top, from := int32(never), 0
			for x := range c.labels {
				if !label.Follows(Label(x)) {
					continue
				}
				if s := c.best[i-1][x] + p.at(c.turns[i], Label(x), label); s > top {
					top, from = s, x
				}
			}
			c.best[i][y] = max(top, never) + c.scores[i][y]
			c.from[i*lanes+y] = uint8(from)
		}
	}
}

// backward fills rest: with best it tells what the best labelling costs that has a label at a token.
func (c *chain) backward(p *Pairs) {
	n := len(c.scores)
	c.rest[n-1] = sums{}
	for i := n - 2; i >= 0; i-- {
		for x := range c.labels {
			top := int32(never)
			for y := range c.labels {
				if Label(y).Follows(Label(x)) {
					top = max(top, c.rest[i+1][y]+c.scores[i+1][y]+p.at(c.turns[i+1], Label(x), Label(y)))
				}
			}
			c.rest[i][x] = top
		}
	}
}

// top is the label in which the best labelling ends, and its score.
func (c *chain) top() (Label, int32) {
	last := len(c.best) - 1
	label, score := Outside, c.best[last][0]
	for y := 1; y < c.labels; y++ {
		if s := c.best[last][y]; s > score {
			label, score = Label(y), s
		}
	}
	return label, score
}

// trace writes into labelled the best labelling that has a label at token i, up to token i.
func (c *chain) trace(i int, label Label) {
	for ; i >= 0; i-- {
		c.labelled[i] = label
		label = Label(c.from[i*lanes+int(label)])
	}
}
