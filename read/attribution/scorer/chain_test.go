package scorer

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// random is a chain of n tokens with scores and pairs of a stated seed.
func random(n int, seed uint64) (*chain, *Pairs) {
	r := rand.New(rand.NewPCG(seed, 1))
	c, p := &chain{}, &Pairs{}
	c.reset(n, ArgumentLabels)
	for i := range n {
		c.turns[i] = uint8(r.IntN(Turns))
		for y := range c.labels {
			c.scores[i][y] = int32(r.IntN(200) - 100)
		}
	}
	for i := range p {
		p[i] = int32(r.IntN(100) - 50)
	}
	return c, p
}

// all gives the scores of all labellings, the best first.
func (c *chain) all(p *Pairs) []int32 {
	var out []int32
	var walk func(i int, before Label, score int32)
	walk = func(i int, before Label, score int32) {
		if i == len(c.scores) {
			out = append(out, score)
			return
		}
		for y := range c.labels {
			if l := Label(y); l.Follows(before) {
				walk(i+1, l, score+c.scores[i][y]+p.at(c.turns[i], before, l))
			}
		}
	}
	walk(0, Outside, 0)
	slices.Sort(out)
	slices.Reverse(out)
	return out
}

func TestBestLabellings(t *testing.T) {
	for seed := range uint64(20) {
		c, p := random(6, seed)
		want := c.all(p)
		c.forward(p)
		if _, score := c.top(); score != want[0] {
			t.Errorf("seed %d: chain %d, want %d", seed, score, want[0])
		}
		var r ranking
		r.begin(c, p)
		labels := make([]Label, len(c.scores))
		for k := range paths {
			score, ok := r.labelling(k, labels)
			if !ok || score != want[k] || c.score(labels, p) != want[k] {
				t.Errorf("seed %d: labelling %d is %v with %d, want %d", seed, k, labels, score, want[k])
			}
		}
	}
}

// score adds up a labelling.
func (c *chain) score(labels []Label, p *Pairs) (sum int32) {
	before := Outside
	for i, l := range labels {
		sum += c.scores[i][l] + p.at(c.turns[i], before, l)
		before = l
	}
	return sum
}

// What a labelling costs that must have a label at a token is the same from both ends.
func TestBackward(t *testing.T) {
	c, p := random(6, 3)
	c.forward(p)
	c.backward(p)
	_, want := c.top()
	for i := range c.scores {
		best := int32(never)
		for y := range c.labels {
			best = max(best, c.best[i][y]+c.rest[i][y])
		}
		if best != want {
			t.Errorf("token %d: %d, want %d", i, best, want)
		}
	}
}

func TestTableScore(t *testing.T) {
	cells := make([]byte, 16*lanes)
	for i := range cells {
		cells[i] = byte(7 * i)
	}
	table, err := newTable(cells)
	if err != nil {
		t.Fatal(err)
	}
	rows := Rows{3, 3, 1 << 20, 77, 15}
	got := table.score(rows)
	for y := range lanes {
		want := int32(0)
		for _, r := range rows {
			want += int32(cells[int(r&15)*lanes+y]) - 128
		}
		if got[y] != want {
			t.Errorf("label %d: %d, want %d", y, got[y], want)
		}
	}
}
