package linear

// TagFeatures is the number of features of a token for the tagger.
const TagFeatures = 25

// Tagging fills the feature hashes of token i: words of the sentence, and the tags given to the two
// tokens before it.
func Tagging(words []Word, i int, before, before2 uint32, out *[TagFeatures]uint32) {
	var edge Word
	at := func(k int) *Word {
		if k < 0 || k >= len(words) {
			return &edge
		}
		return &words[k]
	}
	w, l, r, ll, rr := at(i), at(i-1), at(i+1), at(i-2), at(i+2)
	raw := [TagFeatures]uint32{
		0, w.Exact, w.Lower, w.Prefix[0], w.Prefix[1], w.Prefix[2], w.Suffix[0], w.Suffix[1], w.Suffix[2], w.Suffix[3],
		w.Shape, l.Lower, r.Lower, ll.Lower, rr.Lower, before, Mix(before, before2), Mix(before, w.Lower), Mix(l.Lower, w.Lower),
		Mix(w.Lower, r.Lower), l.Suffix[2], r.Suffix[2], Mix(l.Shape, w.Shape), Mix(w.Shape, r.Shape), Mix(before, r.Lower),
	}
	for k, v := range raw {
		out[k] = Mix(v, uint32(k+1)*0x9E3779B1)
	}
}
