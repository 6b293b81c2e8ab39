package story

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// shingleWords is how many words in a row make a shingle (Broder, On the resemblance and containment of
// documents, 1997).
const shingleWords = 5

// Shingles is the set of a text's runs of five words, as sorted hashes. A text of fewer words has one.
type Shingles []uint64

// ShinglesOf takes a text apart; case and punctuation do not count.
func ShinglesOf(text string) Shingles {
	words := hashes(text)
	if len(words) == 0 {
		return nil
	}
	n := min(shingleWords, len(words))
	set := make(Shingles, 0, len(words)-n+1)
	for i := n; i <= len(words); i++ {
		h := uint64(0)
		for _, w := range words[i-n : i] {
			h = mix(h ^ w)
		}
		set = append(set, h)
	}
	slices.Sort(set)
	return slices.Compact(set)
}

// Shared counts the shingles that both have.
func (s Shingles) Shared(o Shingles) int {
	n := 0
	for i, j := 0, 0; i < len(s) && j < len(o); {
		switch {
		case s[i] < o[j]:
			i++
		case s[i] > o[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// Resemblance is Jaccard's coefficient in thousandths: shared shingles of all shingles.
func (s Shingles) Resemblance(o Shingles) int {
	shared := s.Shared(o)
	if all := len(s) + len(o) - shared; all > 0 {
		return 1000 * shared / all
	}
	return 0
}

// hashes are the words of a text, as Words has them, each as a hash.
func hashes(text string) []uint64 {
	var list []uint64
	var h uint64
	var buf [utf8.UTFMax]byte
	inside := false
	for _, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			if inside {
				list, inside = append(list, h), false
			}
			continue
		}
		if !inside {
			h, inside = 0xcbf29ce484222325, true // FNV-1a
		}
		for _, b := range buf[:utf8.EncodeRune(buf[:], unicode.ToLower(r))] {
			h = (h ^ uint64(b)) * 0x100000001b3
		}
	}
	if inside {
		list = append(list, h)
	}
	return list
}

// mix is the finaliser of splitmix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators,
// 2014): a bijection of 64 bits.
func mix(h uint64) uint64 {
	h += 0x9e3779b97f4a7c15
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}
