package integer

import (
	"encoding/binary"
	"fmt"
)

// Read reads a matrix from a model file: weights of 16 bits in rows of n, then n biases of 32 bits.
func Read(data []byte, k, n int) (Matrix, error) {
	if len(data) != 2*k*n+4*n {
		return Matrix{K: k, N: n}, fmt.Errorf("%d bytes for %d×%d", len(data), k, n)
	}
	w := make([]int16, k*n)
	for i := range w {
		w[i] = int16(binary.LittleEndian.Uint16(data[2*i:]))
	}
	bias := make([]int32, n)
	for i := range bias {
		bias[i] = int32(binary.LittleEndian.Uint32(data[2*k*n+4*i:]))
	}
	return Matrix{K: k, N: n, W: Pack(w, k, n), Bias: bias}, nil
}

// Table is rows of vectors in eight bits, each row with a factor of its own: value = byte·factor at ValueBits.
type Table struct {
	Width   int
	factors []byte
	cells   []byte // signed
}

// ReadTable reads the factors, one a row, then the rows. The table keeps pointing into data.
func ReadTable(data []byte, width int) (Table, error) {
	rows := len(data) / (width + 1)
	if rows == 0 || rows*(width+1) != len(data) {
		return Table{}, fmt.Errorf("%d bytes for rows of %d", len(data), width)
	}
	return Table{width, data[:rows], data[rows:]}, nil
}

// Rows is the number of rows.
func (t *Table) Rows() int { return len(t.factors) }

// Add adds a row to values.
func (t *Table) Add(row int32, to []int16) {
	f := int16(t.factors[row])
	cells := t.cells[int(row)*t.Width : (int(row)+1)*t.Width]
	to = to[:len(cells)]
	for i, c := range cells {
		to[i] += int16(int8(c)) * f
	}
}
