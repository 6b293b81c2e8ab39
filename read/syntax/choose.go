package syntax

import "readout/read/syntax/integer"

// falls is how likely a tag is beside the best one, by how far its score lies below in sixteenths:
// e^(-i/16) at 16 bits after the point.
var falls = func() (out [128]int32) {
	out[0] = 1 << 16
	for i := range out[1:] {
		out[i+1] = int32(int64(out[i]) * 61565 >> 16) // e^(-1/16) = 61565/65536
	}
	return out
}()

// choose is the tag for the scores of all tags: the most likely universal class, which may have several
// fine ones, and in it the best tag.
func (m *Model) choose(score []int32) int {
	best := argmax(score)
	var sum [17]int32
	for c, v := range score {
		if d := uint32(score[best]-v) >> (integer.ValueBits + integer.WeightBits - 4); d < uint32(len(falls)) {
			sum[m.tags[c].UPOS] += falls[d]
		}
	}
	class := m.tags[best].UPOS
	for u, v := range sum {
		if v > sum[class] {
			class = UPOS(u)
		}
	}
	if class == m.tags[best].UPOS {
		return best
	}
	best = -1
	for c, v := range score {
		if m.tags[c].UPOS == class && (best < 0 || v > score[best]) {
			best = c
		}
	}
	return best
}
