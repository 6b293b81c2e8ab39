package attribution

import "readout/read/syntax"

// behindAddressee is the object that stands behind the one to whom something is said, which trees take for one phrase:
// "reaffirmed to the minister his commitment", "conveyed to his counterpart Kenya's wish". It gives the addressee's head
// and the first token of the object; -1 where token i does not begin such words.
func (r *reader) behindAddressee(i, last int) (to, object int) {
	if !r.is(i, "to") {
		return -1, -1
	}
	end := r.chunk(i+1, min(last, i+16))
	for k := i + 2; k < end; k++ {
		if u := r.upos(k - 1); u != syntax.NOUN && u != syntax.PROPN && u != syntax.PRON {
			continue
		}
		if r.upos(k) == syntax.DET || r.xpos(k) == syntax.XPRPS || r.owns(k, end) && r.upos(k-1) == syntax.NOUN {
			return r.headIn(i+1, k), k
		}
	}
	return -1, -1
}

// owns says whether a name at token k owns what follows: "Kenya's wish".
func (r *reader) owns(k, end int) bool {
	return r.upos(k) == syntax.PROPN && k+2 < end && r.is(k+1, "'s", "’s")
}
