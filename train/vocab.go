package main

import (
	"strings"

	"readout/read/syntax"
	"readout/read/syntax/word"
	"readout/train/network"
)

// vocabulary is the words that have a row of their own.
type vocabulary struct {
	row    map[uint32]int32 // hash of the word in lower case → row, from 1
	count  map[uint32]int
	vector map[uint32]int32 // → row of the word vectors, from 1
	rows   []float32        // of vectors, row 0 zero
}

func newVocabulary(data []sentence, v *network.Vectors) *vocabulary {
	voc := &vocabulary{row: map[uint32]int32{}, count: map[uint32]int{}, vector: map[uint32]int32{}}
	for _, s := range data {
		for i := range s.words {
			voc.count[s.words[i].Lower]++
			if voc.count[s.words[i].Lower] == 2 {
				voc.row[s.words[i].Lower] = int32(len(voc.row) + 1)
			}
		}
	}
	voc.rows = append(make([]float32, network.VectorDims), v.Rows...)
	for _, lower := range []bool{true, false} {
		for i, w := range v.Words {
			if lower && w != strings.ToLower(w) {
				continue
			}
			h := word.See(w).Lower
			if _, ok := voc.vector[h]; !ok {
				voc.vector[h] = v.Row[i] + 1
			}
		}
	}
	return voc
}

// example turns a sentence into places in the tables. Tags that are not listed are not learned.
func (v *vocabulary) example(s *sentence, tags map[syntax.Tag]int) *network.Example {
	e := &network.Example{Head: s.heads}
	for i := range s.words {
		w := &s.words[i]
		e.Vector = append(e.Vector, v.vector[w.Lower])
		e.Word = append(e.Word, v.row[w.Lower])
		rows := w.Rows()
		e.Chars = append(e.Chars, rows[:])
		e.Rare = append(e.Rare, .25/(.25+float32(v.count[w.Lower])))
		tag, ok := tags[s.tags[i]]
		if !ok {
			tag = -1
		}
		e.Tag = append(e.Tag, int32(tag))
		e.Label = append(e.Label, int32(s.rels[i]))
	}
	return e
}
