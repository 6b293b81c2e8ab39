// Package decode finds the best tree for the scores of all arcs of a sentence.
package decode

// Decoder holds the buffers of one worker.
type Decoder struct {
	chart chart
	kids  []int32 // how many dependents wait
	left  []int32
	right []int32
	size  []int32
	queue []int32
}

// Heads writes the head of each of the n tokens of a sentence: the projective tree of the highest sum in
// which one token alone hangs from the root, which is written as n. score[d*stride+h] is the score of head
// h for token d, h = n the root. Sums must fit int32. Where each token's own best head makes such a tree,
// the time is n²; else it is n³.
func (d *Decoder) Heads(score []int32, n, stride int, head []int32) {
	if n == 0 {
		return
	}
	for i := range n {
		row := score[i*stride : i*stride+n+1]
		best := n
		for h, v := range row {
			if h != i && v > row[best] {
				best = h
			}
		}
		head[i] = int32(best)
	}
	if !d.fits(head[:n]) {
		d.chart.best(score, n, stride, head)
	}
}

// fits says whether heads make a projective tree with one root: peeled from the leaves, every token is
// reached, and each subtree covers as many places as it has tokens.
func (d *Decoder) fits(head []int32) bool {
	n := len(head)
	roots := 0
	for _, h := range head {
		if int(h) == n {
			roots++
		}
	}
	if roots != 1 {
		return false
	}
	d.grow(n)
	for i, h := range head {
		d.left[i], d.right[i], d.size[i] = int32(i), int32(i), 1
		if int(h) < n {
			d.kids[h]++
		}
	}
	queue := d.queue[:0]
	for i := range n {
		if d.kids[i] == 0 {
			queue = append(queue, int32(i))
		}
	}
	for at := 0; at < len(queue); at++ {
		i := queue[at]
		if d.right[i]-d.left[i]+1 != d.size[i] {
			return false
		}
		h := head[i]
		if int(h) == n {
			continue
		}
		d.left[h], d.right[h] = min(d.left[h], d.left[i]), max(d.right[h], d.right[i])
		d.size[h] += d.size[i]
		if d.kids[h]--; d.kids[h] == 0 {
			queue = append(queue, h)
		}
	}
	d.queue = queue
	return len(queue) == n
}

func (d *Decoder) grow(n int) {
	for _, t := range []*[]int32{&d.kids, &d.left, &d.right, &d.size} {
		if cap(*t) < n {
			*t = make([]int32, n, 2*n)
		}
		*t = (*t)[:n]
	}
	clear(d.kids)
}
