package syntax

// finish links every head to its dependents and sets the reach of every subtree, in time linear in the
// tokens and without recursion.
func (t *Tree) finish() {
	nodes := t.Nodes
	for i := range nodes {
		n := &nodes[i]
		n.kid, n.next, n.Left, n.Right = -1, -1, int32(i), int32(i)
	}
	for i := len(nodes) - 1; i >= 0; i-- {
		if h := nodes[i].Head; h >= 0 {
			nodes[i].next, nodes[h].kid = nodes[h].kid, int32(i)
		}
	}
	for _, s := range t.Sentences {
		reach(nodes, s.First, s.Last)
	}
}

// reach walks each tree of a sentence in order of depth, leaving a token after all below it. The next
// dependent of a token is where the walk goes on, so no stack is needed.
func reach(nodes []Node, first, last int32) {
	for r := first; r < last; r++ {
		if nodes[r].Head >= 0 {
			continue
		}
		at := r
		for {
			for nodes[at].kid >= 0 {
				at = nodes[at].kid
			}
			for at != r && nodes[at].next < 0 {
				at = leave(nodes, at)
			}
			if at == r {
				break
			}
			next := nodes[at].next
			leave(nodes, at)
			at = next
		}
	}
}

// leave widens the head's reach by that of token i, and returns the head.
func leave(nodes []Node, i int32) int32 {
	h := nodes[i].Head
	nodes[h].Left = min(nodes[h].Left, nodes[i].Left)
	nodes[h].Right = max(nodes[h].Right, nodes[i].Right)
	return h
}
