package antecedent

import (
	"fmt"

	"readout/knowledge/modelfile"
)

// Form is that of the model file. Its sections: "licence" is text; "weights" has a weight for each feature of an
// antecedent, "kinds" a row of weights for each feature of a type, both of 16 bits and as many as a power of two.
var Form = modelfile.Form{Magic: "RDANTECD", Version: 1}

// Model is the learned weights. It is immutable.
type Model struct {
	weights []int16
	kinds   []int16 // TypeCount a row
}

// Load reads a model file as train/antecedents writes it.
func Load(file []byte) (*Model, error) {
	parts, err := Form.Unpack(file)
	if err != nil {
		return nil, fmt.Errorf("antecedent model: %w", err)
	}
	m := &Model{weights: parts.Numbers("weights"), kinds: parts.Numbers("kinds")}
	if n := len(m.weights); n == 0 || n&(n-1) != 0 {
		return nil, fmt.Errorf("antecedent model: %d weights, want a power of two", n)
	}
	if n := len(m.kinds) / int(TypeCount); n == 0 || n&(n-1) != 0 || n*int(TypeCount) != len(m.kinds) {
		return nil, fmt.Errorf("antecedent model: %d weights of types, want %d times a power of two", len(m.kinds), TypeCount)
	}
	return m, nil
}

// sum is the score of an antecedent by its features.
func (m *Model) sum(features []uint32) int32 {
	s, mask := int32(0), uint32(len(m.weights)-1)
	for _, f := range features {
		s += int32(m.weights[f&mask])
	}
	return s
}

// typeOf is the likeliest type by its features.
func (m *Model) typeOf(features []uint32) Type {
	var sums [TypeCount]int32
	mask := uint32(len(m.kinds)/int(TypeCount) - 1)
	for _, f := range features {
		row := m.kinds[int(f&mask)*int(TypeCount):]
		for k := range sums {
			sums[k] += int32(row[k])
		}
	}
	best := Type(0)
	for k := range sums {
		if sums[k] > sums[best] {
			best = Type(k)
		}
	}
	return best
}
