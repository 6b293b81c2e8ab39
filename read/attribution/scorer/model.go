package scorer

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
)

// Model is everything learned. It is immutable.
type Model struct {
	flat, argument           *Table
	flatPairs, argumentPairs Pairs
	choice                   Line
	threshold                int32
}

// Load reads a model file as train/attribution writes it. The model keeps pointing into the file.
func Load(file []byte) (*Model, error) {
	parts, err := form.Unpack(file)
	if err != nil {
		return nil, fmt.Errorf("speech model: %w", err)
	}
	m := &Model{}
	if m.flat, err = newTable(parts["flat"]); err != nil {
		return nil, fmt.Errorf("speech model: section flat: %w", err)
	}
	if m.argument, err = newTable(parts["argument"]); err != nil {
		return nil, fmt.Errorf("speech model: section argument: %w", err)
	}
	if m.choice, err = newLine(parts["choice"]); err != nil {
		return nil, fmt.Errorf("speech model: section choice: %w", err)
	}
	if len(parts["pairs"]) != 4*(2*len(m.flatPairs)+1) {
		return nil, errors.New("speech model: section pairs: wrong length")
	}
	number := func(i int) int32 { return int32(binary.LittleEndian.Uint32(parts["pairs"][4*i:])) }
	for i := range m.flatPairs {
		m.flatPairs[i], m.argumentPairs[i] = number(i), number(len(m.flatPairs)+i)
	}
	m.threshold = number(2 * len(m.flatPairs))
	return m, nil
}

func newTable(cells []byte) (*Table, error) {
	if bits.OnesCount(uint(len(cells))) != 1 || len(cells) < lanes {
		return nil, fmt.Errorf("%d bytes: no power of two", len(cells))
	}
	t := &Table{rows: make([]uint64, len(cells)/lanes), mask: uint32(len(cells)/lanes) - 1}
	for i := range t.rows {
		t.rows[i] = binary.LittleEndian.Uint64(cells[i*lanes:])
	}
	return t, nil
}

// Line holds one weight a feature, in units of 1/Scale, plus 128.
type Line struct {
	cells []byte
	mask  uint32
}

func newLine(cells []byte) (Line, error) {
	if bits.OnesCount(uint(len(cells))) != 1 {
		return Line{}, fmt.Errorf("%d bytes: no power of two", len(cells))
	}
	return Line{cells, uint32(len(cells)) - 1}, nil
}

func (l *Line) score(rows Rows) int32 {
	s := int32(0)
	for _, r := range rows {
		s += int32(l.cells[r&l.mask]) - 128
	}
	return s
}
