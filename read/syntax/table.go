package syntax

import (
	"encoding/binary"
	"fmt"
)

// vocabulary finds the rows of a word by its key. Entries stand in the order of their keys; start has the
// first entry for each value of a key's upper 16 bits.
type vocabulary struct {
	start   []uint32
	entries []byte // key, row of the vectors, row of the words: uint32, uint16, uint16
}

const entrySize = 8

// newVocabulary checks that the entries are in order and that their rows are there.
func newVocabulary(data []byte, vectors, words int) (vocabulary, error) {
	n := len(data) / entrySize
	if n*entrySize != len(data) {
		return vocabulary{}, fmt.Errorf("%d bytes for entries of %d", len(data), entrySize)
	}
	v := vocabulary{start: make([]uint32, 1<<16+1), entries: data}
	bucket := 0
	for i := range n {
		e := data[i*entrySize:][:entrySize]
		b := int(binary.LittleEndian.Uint32(e) >> 16)
		if int(binary.LittleEndian.Uint16(e[4:])) >= vectors || int(binary.LittleEndian.Uint16(e[6:])) >= words {
			return v, fmt.Errorf("entry %d points outside the tables", i)
		}
		if b+1 < bucket {
			return v, fmt.Errorf("entry %d is out of order", i)
		}
		for bucket <= b {
			v.start[bucket] = uint32(i)
			bucket++
		}
	}
	for ; bucket < len(v.start); bucket++ {
		v.start[bucket] = uint32(n)
	}
	return v, nil
}

// find gives the rows of a word, zeros where it is not known.
func (v *vocabulary) find(key uint32) (vector, word int32) {
	for i := v.start[key>>16]; i < v.start[key>>16+1]; i++ {
		e := v.entries[i*entrySize:][:entrySize]
		if binary.LittleEndian.Uint32(e) == key {
			return int32(binary.LittleEndian.Uint16(e[4:])), int32(binary.LittleEndian.Uint16(e[6:]))
		}
	}
	return 0, 0
}
