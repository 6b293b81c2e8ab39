package story

import (
	"math"
	"slices"
)

// Copies is the resemblance from which on two texts are near copies, in thousandths: a wire story under
// another headline, cut at the end, or with a correction. The likeliest of the White House's readouts that
// have one title and tell of different calls reach 430.
const Copies = 700

// A signature is 128 least hashes, cut into bands of four: two texts are looked at where a whole band is
// equal (Leskovec, Rajaraman and Ullman, Mining of massive datasets, 3.4). What is found is verified on all
// shingles, so that there are no false matches; Missed gives the share of true ones that are never looked at.
const (
	bands    = 32
	bandRows = 4
)

// Missed is the probability that two texts of a resemblance (0 to 1) are not found: (1 - s⁴)³². At 0.7 it is
// 1 in 6,700, at 0.8 1 in 36 million.
func Missed(resemblance float64) float64 {
	return math.Pow(1-math.Pow(resemblance, bandRows), bands)
}

// Index finds near copies among texts that come one by one. A text costs the same whatever the number of
// texts before it, but for those that it resembles.
type Index struct {
	texts   []Shingles
	buckets map[int64][]int32 // band → texts
}

// NewIndex is an empty index.
func NewIndex() *Index { return &Index{buckets: map[int64][]int32{}} }

// Copy is an earlier text that resembles the one added.
type Copy struct{ Number, Resemblance int }

// Add takes a text in and gives its number, from 0, with its near copies, in the order of their numbers.
func (x *Index) Add(text string) (number int, copies []Copy) {
	set := ShinglesOf(text)
	number = len(x.texts)
	x.texts = append(x.texts, set)
	if len(set) == 0 {
		return number, nil
	}
	var near []int
	for _, key := range Bands(set) {
		for _, other := range x.buckets[key] {
			near = append(near, int(other))
		}
		x.buckets[key] = append(x.buckets[key], int32(number))
	}
	slices.Sort(near)
	for _, other := range slices.Compact(near) {
		if like := set.Resemblance(x.texts[other]); like >= Copies {
			copies = append(copies, Copy{other, like})
		}
	}
	return number, copies
}

// Bands are the bands of a text's signature, each as a hash with its number, in order; none for a text without words. Texts
// that share one are looked at.
func Bands(set Shingles) []int64 {
	if len(set) == 0 {
		return nil
	}
	sig := signature(set)
	list := make([]int64, bands)
	for b := range list {
		key := mix(uint64(b))
		for _, least := range sig[b*bandRows : (b+1)*bandRows] {
			key = mix(key ^ least)
		}
		list[b] = int64(key)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// signature is for each of 128 hash functions the least value over the set.
func signature(set Shingles) (sig [bands * bandRows]uint64) {
	for i := range sig {
		seed := mix(uint64(i) + 1)
		least := uint64(math.MaxUint64)
		for _, s := range set {
			least = min(least, mix(s^seed))
		}
		sig[i] = least
	}
	return sig
}
