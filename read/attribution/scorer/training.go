package scorer

import (
	"encoding/binary"
	"math"

	"readout/knowledge/modelfile"
)

// What training needs of a view, beside its features.

// Turn is the class of token i for the weights of pairs of labels, below Turns.
func (v *View) Turn(i int32) uint8 { return v.tokens[i].turn }

// Lesson is a candidate cue with the features of the tokens around it, for its chain.
type Lesson struct {
	Cue, Window Range
	Rows        []Rows
	Turns       []uint8
}

// Lessons are the cues that the first chain finds likely.
func (m *Model) Lessons(v *View) []Lesson {
	w := newWork(m, v)
	for _, in := range v.Stretch {
		w.candidates(in)
	}
	var out []Lesson
	for k := range w.cues {
		c := &w.cues[k]
		l := Lesson{Cue: c.cue, Window: w.window(c)}
		w.relate(c, l.Window)
		for i := l.Window.First; i < l.Window.Last; i++ {
			var rows Rows
			w.argument(&rows, i, c, l.Window)
			l.Rows, l.Turns = append(l.Rows, rows), append(l.Turns, v.tokens[i].turn)
		}
		out = append(out, l)
	}
	return out
}

// Choice is a proposal for a cue with its features as a whole.
type Choice struct {
	Triple
	Rows Rows
}

// Choices are the proposals for each likely cue.
func (m *Model) Choices(v *View) [][]Choice {
	w := newWork(m, v)
	for _, in := range v.Stretch {
		w.candidates(in)
	}
	var out [][]Choice
	for k := range w.cues {
		var list []Choice
		for _, p := range w.proposals(&w.cues[k]) {
			ch := Choice{Triple: p.Triple}
			w.whole(&ch.Rows, &w.cues[k], &p)
			list = append(list, ch)
		}
		if len(list) > 0 {
			out = append(out, list)
		}
	}
	return out
}

// Weights are what training has learned, in floats; the tables are powers of two of rows of eight.
type Weights struct {
	Flat, FlatPairs, Argument, ArgumentPairs, Choice []float32
}

// Pack makes whole numbers of the weights and writes a model file.
func (w *Weights) Pack(licence string, threshold int32) []byte {
	var numbers []byte
	for _, list := range [...][]float32{w.FlatPairs, w.ArgumentPairs} {
		for k := range len(Pairs{}) {
			v := float32(0)
			if k < len(list) {
				v = list[k]
			}
			numbers = binary.LittleEndian.AppendUint32(numbers, uint32(int32(math.Round(float64(v*Scale)))))
		}
	}
	numbers = binary.LittleEndian.AppendUint32(numbers, uint32(threshold))
	return form.Pack(modelfile.Sections{"licence": []byte(licence), "flat": cells(w.Flat), "argument": cells(w.Argument), "choice": cells(w.Choice), "pairs": numbers})
}

// cells are weights as bytes; no weights are a table of one row.
func cells(w []float32) []byte {
	if len(w) == 0 {
		w = make([]float32, lanes)
	}
	out := make([]byte, len(w))
	for i, v := range w {
		out[i] = byte(128 + int(max(-127, min(127, math.Round(float64(v*Scale))))))
	}
	return out
}
