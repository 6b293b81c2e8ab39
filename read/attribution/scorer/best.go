package scorer

// paths is how many labellings of a window compete.
const paths = 6

// ranking finds the best few labellings of a chain after it has gone forward: the best one is known then, and of the others only
// as much is worked out as they need (Huang and Chiang, Better k-best parsing, 2005, algorithm 3).
type ranking struct {
	chain  *chain
	pairs  *Pairs
	places []place // token, label; behind the last token one for the end
	round  uint32
}

// place is a token with a label: the best labellings up to it as far as they are worked out.
type place struct {
	round uint32       // of the chain it belongs to
	next  [lanes]uint8 // of each label before, the rank that is not used yet
	n     uint8
	steps [paths]step
}

// step is a labelling that ends in a place: its score, and the label and rank of the place before.
type step struct {
	score int32
	label Label
	rank  uint8
}

// begin takes a chain whose best labelling is known.
func (r *ranking) begin(c *chain, p *Pairs) {
	r.chain, r.pairs = c, p
	if n := (len(c.scores) + 1) * lanes; len(r.places) < n {
		r.places = make([]place, 2*n)
	}
	r.round++
}

// labelling writes the labelling of a rank, the best first, into labels, and gives its score. It says whether there is one; the
// ranks before must have been asked for.
func (r *ranking) labelling(rank int, into []Label) (int32, bool) {
	end := len(r.chain.scores)
	s, ok := r.at(end, Outside, rank)
	for i, at := end-1, s; ok && i >= 0; i-- {
		into[i] = at.label
		at, _ = r.at(i, at.label, int(at.rank))
	}
	return s.score, ok
}

// at is the labelling of a rank up to a token that has a label.
func (r *ranking) at(i int, label Label, rank int) (step, bool) {
	if i == 0 {
		return step{score: r.chain.best[0][label]}, rank == 0
	}
	p := &r.places[i*lanes+int(label)]
	if p.round != r.round {
		*p = place{round: r.round}
	}
	for int(p.n) <= rank {
		s, ok := r.further(p, i, label)
		if !ok {
			return step{}, false
		}
		p.next[s.label]++
		p.steps[p.n] = s
		p.n++
	}
	return p.steps[rank], true
}

// further is the best labelling that a place does not have yet.
func (r *ranking) further(p *place, i int, label Label) (best step, ok bool) {
	best.score = never / 2
	for x := range Label(r.chain.labels) {
		if !label.Follows(x) {
			continue
		}
		score := r.chain.best[i-1][x]
		if p.next[x] > 0 {
			before, some := r.at(i-1, x, int(p.next[x]))
			if !some {
				continue
			}
			score = before.score
		}
		if i < len(r.chain.scores) {
			score += r.pairs.at(r.chain.turns[i], x, label) + r.chain.scores[i][label]
		}
		if score > best.score {
			best, ok = step{score, x, p.next[x]}, true
		}
	}
	return best, ok
}
