package tagger

import "readout/read/syntax/integer"

// Unit is one in the scores of guesses: log-odds, summed up over the schemes of training.
const Unit = 1 << (integer.ValueBits - 2)

// Guess is what the tagger thinks of a token: its place in a name of the likeliest reading of the sentence, and by
// how much the best label of each type beats no name, in Units; below zero it does not.
type Guess struct {
	Label Label
	Worth [Types]int16
}

// Guesses are those of all tokens of a text.
type Guesses []Guess

// Type is the type that the tokens [first, last) have most of, as one name, and its lead: see Leading.
func (g Guesses) Type(first, last int) (t Type, lead int) {
	var sums [Types]int
	for _, x := range g[first:last] {
		for t, v := range x.Worth {
			sums[t] += int(v)
		}
	}
	return Leading(sums, last-first)
}

// Leading is the type that is worth most over n tokens, and by how much a token it leads before the next type or
// none. Where no type beats none, the type is None and the lead of the best is below zero.
func Leading(worth [Types]int, n int) (t Type, lead int) {
	best, second := PER, 0
	for t := range Types {
		if worth[t] > worth[best] {
			best = t
		}
	}
	if worth[best] <= 0 {
		return None, worth[best] / n
	}
	for t := range Types {
		if t != best {
			second = max(second, worth[t])
		}
	}
	return best, (worth[best] - second) / n
}

// Name is the name that begins at token i: its end and type. Its type is None where none begins there.
func (g Guesses) Name(i int) (last int, t Type) {
	l := g[i].Label
	if l == 0 || l.Inside() {
		return i, None
	}
	for last = i + 1; g[last-1].Label.open() && last < len(g); {
		last++
	}
	return last, l.Type()
}
