package decode

// chart is Eisner's (1996): spans of tokens [s, t], headed at one of their ends, open (the arc between the
// ends is made) or closed (all dependents of the head on that side are in). Tables that a sum walks along
// their second end are kept turned.
type chart struct {
	n           int
	closedR     []int32 // [s][t], head s
	closedRTurn []int32 // [t][s]
	closedL     []int32 // [s][t], head t
	closedLTurn []int32 // [t][s]
	openR       []int32 // [s][t], arc s → t
	openLTurn   []int32 // [t][s], arc t → s
	todo        []span
}

type span struct {
	s, t int32
	kind uint8
}

const (
	closedRight uint8 = iota
	closedLeft
	openRight
	openLeft
)

func (c *chart) best(score []int32, n, stride int, head []int32) {
	c.grow(n)
	for i := range n {
		for _, t := range [][]int32{c.closedR, c.closedRTurn, c.closedL, c.closedLTurn} {
			t[i*n+i] = 0
		}
	}
	for width := 1; width < n; width++ {
		for s := 0; s+width < n; s++ {
			t := s + width
			both, _ := join(c.closedR[s*n+s:s*n+t], c.closedLTurn[t*n+s+1:t*n+t+1])
			c.openR[s*n+t] = both + score[t*stride+s]
			c.openLTurn[t*n+s] = both + score[s*stride+t]
			r, _ := join(c.openR[s*n+s+1:s*n+t+1], c.closedRTurn[t*n+s+1:t*n+t+1])
			c.closedR[s*n+t], c.closedRTurn[t*n+s] = r, r
			l, _ := join(c.closedL[s*n+s:s*n+t], c.openLTurn[t*n+s:t*n+t])
			c.closedL[s*n+t], c.closedLTurn[t*n+s] = l, l
		}
	}
	root, top := 0, int32(-1<<31)
	for r := range n {
		if v := c.closedL[r] + c.closedR[r*n+n-1] + score[r*stride+n]; v > top {
			root, top = r, v
		}
	}
	head[root] = int32(n)
	c.todo = append(c.todo[:0], span{0, int32(root), closedLeft}, span{int32(root), int32(n - 1), closedRight})
	c.trace(head)
}

// join is the highest sum of two values at the same place, and that place.
func join(a, b []int32) (best int32, at int) {
	best = -1 << 31
	b = b[:len(a)]
	for i, v := range a {
		if v += b[i]; v > best {
			best, at = v, i
		}
	}
	return best, at
}

// trace finds again where each span of the best tree was cut.
func (c *chart) trace(head []int32) {
	n := c.n
	for len(c.todo) > 0 {
		x := c.todo[len(c.todo)-1]
		c.todo = c.todo[:len(c.todo)-1]
		s, t := int(x.s), int(x.t)
		if s == t {
			continue
		}
		switch x.kind {
		case closedRight:
			_, q := join(c.openR[s*n+s+1:s*n+t+1], c.closedRTurn[t*n+s+1:t*n+t+1])
			mid := int32(s + 1 + q)
			head[mid] = x.s
			c.todo = append(c.todo, span{x.s, mid, openRight}, span{mid, x.t, closedRight})
		case closedLeft:
			_, q := join(c.closedL[s*n+s:s*n+t], c.openLTurn[t*n+s:t*n+t])
			mid := int32(s + q)
			head[mid] = x.t
			c.todo = append(c.todo, span{x.s, mid, closedLeft}, span{mid, x.t, openLeft})
		default:
			_, q := join(c.closedR[s*n+s:s*n+t], c.closedLTurn[t*n+s+1:t*n+t+1])
			mid := int32(s + q)
			c.todo = append(c.todo, span{x.s, mid, closedRight}, span{mid + 1, x.t, closedLeft})
		}
	}
}

func (c *chart) grow(n int) {
	c.n = n
	for _, t := range []*[]int32{&c.closedR, &c.closedRTurn, &c.closedL, &c.closedLTurn, &c.openR, &c.openLTurn} {
		if cap(*t) < n*n {
			*t = make([]int32, n*n, 2*n*n)
		}
		*t = (*t)[:n*n]
	}
}
