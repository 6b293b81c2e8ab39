package antecedent

func kindsOf(v, u *view) uint32 { return uint32(v.Kind)<<2 | uint32(u.Kind) }

// sieve tells what package coref says of two mentions: 0 to 2 where it joined only one or none with anything, 3 that
// they are two things, else the hash of the rule that makes them one.
func sieve(v, u *view) uint32 {
	switch {
	case v.chain < 0 && u.chain < 0:
		return 0
	case v.chain < 0:
		return 1
	case u.chain < 0:
		return 2
	case v.chain != u.chain:
		return 3
	}
	return v.why | 4
}

// quotes tells which of two mentions stand inside quotations: 0 none, 1 both in one, 2 the earlier, 3 the later, 4 each
// in its own.
func quotes(v, u *view) uint32 {
	switch {
	case v.quote == u.quote:
		return bit(v.quote >= 0)
	case v.quote < 0:
		return 2
	case u.quote < 0:
		return 3
	}
	return 4
}

// differing is that all differ, of what stands beside two nouns.
const differing = 5

// modifiersOf compares what stands beside two nouns: 0 nothing at either, 1 the same, 2 less at the later, 3 more at the
// later, 4 some differ, 5 all differ.
func modifiersOf(v, u *view) uint32 {
	shared, later, earlier := 0, 0, 0
	for i := range v.mods {
		later += int(bit(v.mods[i] != 0))
		earlier += int(bit(u.mods[i] != 0))
		for _, x := range u.mods {
			if x != 0 && x == v.mods[i] {
				shared++
				break
			}
		}
	}
	switch {
	case later == 0 && earlier == 0:
		return 0
	case shared == later && shared == earlier:
		return 1
	case shared == later:
		return 2
	case shared == earlier:
		return 3
	case shared > 0:
		return 4
	}
	return differing
}

// partOf says whether the head of one phrase stands beside the head of the other: 1 the earlier one's, 2 the later one's.
func partOf(v, u *view) (part uint32) {
	for i := range v.mods {
		part |= bit(v.mods[i] == u.lemma) | bit(u.mods[i] == v.lemma)<<1
	}
	return part
}
