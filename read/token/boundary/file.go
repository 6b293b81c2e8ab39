package boundary

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"readout/knowledge/modelfile"
)

// form is that of the model file. Sections: licence (text), limits (bias and both thresholds, int32), words (hash,
// uint32, and class of each), weights (int8).
var form = modelfile.Form{Magic: "RDBOUNDS", Version: 1}

// Load reads a model file. The model keeps none of it.
func Load(file []byte) (*Model, error) {
	sections, err := form.Unpack(file)
	if err != nil {
		return nil, fmt.Errorf("sentence model: %w", err)
	}
	limits, words, weights := sections["limits"], sections["words"], sections["weights"]
	if len(limits) != 12 || len(words)%5 != 0 || len(weights) == 0 || len(weights)&(len(weights)-1) != 0 {
		return nil, errors.New("sentence model: a section has a wrong size: train it again")
	}
	m := &Model{words: make(map[uint32]Class, len(words)/5), weights: make([]int8, len(weights))}
	m.bias, m.threshold, m.bare = number(limits), number(limits[4:]), number(limits[8:])
	for ; len(words) > 0; words = words[5:] {
		m.words[binary.LittleEndian.Uint32(words)] = Class(words[4])
	}
	for i, w := range weights {
		m.weights[i] = int8(w)
	}
	return m, nil
}

func number(b []byte) int32 { return int32(binary.LittleEndian.Uint32(b)) }

// NewModel is a model of that many weights, all nought, that knows no word. The number is a power of two.
func NewModel(rows int) *Model {
	return &Model{words: map[uint32]Class{}, weights: make([]int8, rows)}
}

// Know teaches a word and its class.
func (m *Model) Know(form string, c Class) { m.words[Key(form)] = c }

// Weigh sets the weights, the bias, and the sums beyond which a gap ends a sentence, where the rules say so and
// elsewhere.
func (m *Model) Weigh(weights []int8, bias, threshold, bare int32) {
	copy(m.weights, weights)
	m.bias, m.threshold, m.bare = bias, threshold, bare
}

// Pack writes the model file.
func (m *Model) Pack(licence string) []byte {
	s := modelfile.Sections{"licence": []byte(licence)}
	for _, n := range []int32{m.bias, m.threshold, m.bare} {
		s["limits"] = binary.LittleEndian.AppendUint32(s["limits"], uint32(n))
	}
	keys := make([]uint32, 0, len(m.words))
	for k := range m.words {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		s["words"] = append(binary.LittleEndian.AppendUint32(s["words"], k), byte(m.words[k]))
	}
	for _, w := range m.weights {
		s["weights"] = append(s["weights"], byte(w))
	}
	return form.Pack(s)
}
