package main

import (
	"cmp"
	"encoding/binary"
	"hash/fnv"
	"slices"
	"strings"

	"readout/record"
)

// swapped is how many words of like frequency and equal length change places with each round.
const swapped = 64

// vocabulary makes other texts of the same length and the same frequencies out of the corpus: words in small letters
// stand for others, so that every position of a record holds and texts of different rounds are no copies.
type vocabulary struct {
	at    map[string]int // word → its place in words
	words []string       // by length, then the most frequent first
}

func newVocabulary(records []*record.Record) *vocabulary {
	counts := map[string]int{}
	for _, r := range records {
		eachSmall(r.Document.Text, func(start, end int) { counts[r.Document.Text[start:end]]++ })
	}
	v := &vocabulary{at: map[string]int{}}
	for word := range counts {
		v.words = append(v.words, word)
	}
	slices.SortFunc(v.words, func(x, y string) int {
		return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(counts[y], counts[x]), strings.Compare(x, y))
	})
	for i, word := range v.words {
		v.at[word] = i
	}
	return v
}

// rewritten is a text with the words of a round; round 0 leaves it as it is.
func (v *vocabulary) rewritten(text string, round int) string {
	out := []byte(text)
	eachSmall(text, func(start, end int) {
		i := v.at[text[start:end]]
		block := i / swapped
		first := block * swapped
		n := min(swapped, len(v.words)-first)
		if other := v.words[first+(i-first+turned(round, block))%n]; len(other) == end-start {
			copy(out[start:end], other)
		}
	})
	return string(out)
}

// turned is how far the words of a block move in a round: so that no two rounds have most words in common.
func turned(round, block int) int {
	if round == 0 {
		return 0
	}
	h := fnv.New32a()
	h.Write(binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(nil, uint32(round)), uint32(block)))
	return int(h.Sum32() % swapped)
}

// eachSmall gives the words of four letters and more, all of them small and from a to z.
func eachSmall(text string, use func(start, end int)) {
	const least = 4
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && 'a' <= text[end] && text[end] <= 'z' {
			end++
		}
		if end-start >= least && (start == 0 || !letter(text[start-1])) && (end == len(text) || !letter(text[end])) {
			use(start, end)
		}
		start = max(end, start+1)
	}
}

func letter(b byte) bool { return b >= 0x80 || 'A' <= b && b <= 'Z' || 'a' <= b && b <= 'z' }
