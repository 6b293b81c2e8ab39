package linear

// Oracle tells what a move costs: how many arcs of the gold tree it puts out of reach (Goldberg and
// Nivre 2013).
type Oracle struct {
	head    []int32 // the root's is N
	kids    [][]int32
	onStack []bool
}

// NewOracle takes the gold heads; N stands for the root.
func NewOracle(head []int32) *Oracle {
	o := &Oracle{head: head, kids: make([][]int32, len(head)+1), onStack: make([]bool, len(head)+1)}
	for d, h := range head {
		o.kids[h] = append(o.kids[h], int32(d))
	}
	return o
}

// Costs gives the cost of every move that is open, and -1 for the others.
func (o *Oracle) Costs(s *State) (cost [Moves]int) {
	clear(o.onStack)
	for _, t := range s.Stack {
		o.onStack[t] = true
	}
	cost = [Moves]int{-1, -1, -1}
	if s.Can(Shift) {
		cost[Shift] = o.shift(s)
	}
	if len(s.Stack) == 0 {
		return cost
	}
	top, below := s.Top(0), s.Top(1)
	ahead := 0 // gold dependents of the top still ahead
	for _, k := range o.kids[top] {
		if k >= s.Next {
			ahead++
		}
	}
	h := o.head[top]
	if s.Can(Left) {
		cost[Left] = ahead
		if h > s.Next || h == below && below >= 0 {
			cost[Left]++
		}
	}
	if s.Can(Right) {
		cost[Right] = ahead
		if h >= s.Next {
			cost[Right]++
		}
	}
	return cost
}

func (o *Oracle) shift(s *State) int {
	cost, b, top := 0, s.Next, s.Top(0)
	if h := o.head[b]; h < s.N && o.onStack[h] && h != top {
		cost++
	}
	for _, k := range o.kids[b] {
		if o.onStack[k] {
			cost++
		}
	}
	return cost
}
