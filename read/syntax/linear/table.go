package linear

// Table is a linear model over hashed features: a row of weights a bucket, one weight a class.
type Table struct {
	Classes int
	Mask    uint32 // rows - 1
	W       []int8
}

// Score sums the rows of the features into out, which has one place a class.
func (t *Table) Score(features []uint32, out []int32) {
	clear(out)
	for _, f := range features {
		at := int(f&t.Mask) * t.Classes
		row := t.W[at : at+len(out)]
		for c, w := range row {
			out[c] += int32(w)
		}
	}
}
