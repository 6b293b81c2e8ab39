package antecedent

// seed and prime are those of FNV-1a, 64 bits.
const (
	seed  uint64 = 14695981039346656037
	prime uint64 = 1099511628211
)

// hash of a word, its capitals taken for small letters.
func hash(word string) uint32 { return short(fold(seed, word)) }

// fold takes one more word into a hash.
func fold(h uint64, word string) uint64 {
	for i := 0; i < len(word); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * prime
	}
	return (h ^ ' ') * prime
}

func short(h uint64) uint32 { return uint32(h>>32) ^ uint32(h) }

// mix is a feature: a template with two values, in 24 bits (the last steps are SplitMix64's).
func mix(template, a, b uint32) uint32 {
	h := (uint64(a)+1)*0x9E3779B97F4A7C15 ^ (uint64(b)+1)*0xC2B2AE3D27D4EB4F ^ uint64(template)*0x165667B19E3779F9
	h ^= h >> 29
	h *= 0xBF58476D1CE4E5B9
	return uint32(h >> 40)
}

// steps puts a count into one of ten steps.
func steps(n int32) uint32 {
	switch {
	case n <= 4:
		return uint32(max(n, 0))
	case n <= 7:
		return 5
	case n <= 12:
		return 6
	case n <= 20:
		return 7
	case n <= 40:
		return 8
	}
	return 9
}

func bit(is bool) uint32 {
	if is {
		return 1
	}
	return 0
}
