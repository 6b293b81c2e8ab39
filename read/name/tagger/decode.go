package tagger

import "readout/read/syntax/integer"

// decode finds the best labels of a sentence that make whole names (Viterbi 1967), and what each type is worth.
// scores has rows of wide numbers, those of labels first, at ValueBits+WeightBits.
func (s *Scratch) decode(scores []int32, wide int, to []Guess) {
	n := len(to)
	sum := resize(&s.score, n*Labels)
	back := resize(&s.back, n*Labels)
	for i := range n {
		row := scores[i*wide : i*wide+Labels]
		for l, v := range row {
			row[l] = v >> integer.WeightBits
		}
		worth(row, &to[i])
		s.step(sum, back, row, i)
	}
	at := Label(0)
	last := sum[(n-1)*Labels:]
	for l := range Label(Labels) {
		if !l.open() && last[l] > last[at] {
			at = l
		}
	}
	for i := n - 1; i >= 0; i-- {
		to[i].Label = at
		at = back[i*Labels+int(at)]
	}
}

// impossible is below every sum of scores.
const impossible = -1 << 30

// step adds token i to the best sums: inside a name only the same type's open labels come before, elsewhere only
// labels that end something.
func (s *Scratch) step(sum []int32, back []Label, row []int32, i int) {
	now := sum[i*Labels : (i+1)*Labels]
	if i == 0 {
		for l := range Label(Labels) {
			now[l] = row[l]
			if l.Inside() {
				now[l] = impossible
			}
		}
		return
	}
	before, from := sum[(i-1)*Labels:i*Labels], back[i*Labels:(i+1)*Labels]
	closed := Label(0)
	for l := range Label(Labels) {
		if !l.open() && before[l] > before[closed] {
			closed = l
		}
	}
	for l := range Label(Labels) {
		best := closed
		if l.Inside() {
			best = 1 + (l-1)/places*places
			if before[best+inner] > before[best] {
				best += inner
			}
		}
		now[l], from[l] = max(impossible, before[best]+row[l]), best
	}
}

// worth is by how much the best label of each type beats none.
func worth(row []int32, g *Guess) {
	for t := range int(Types) {
		best := row[1+places*t]
		for _, v := range row[2+places*t : 1+places*(t+1)] {
			best = max(best, v)
		}
		g.Worth[t] = int16(max(-32768, min(32767, (best-row[0])>>2)))
	}
}
