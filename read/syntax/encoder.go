package syntax

import (
	"readout/read/syntax/integer"
	"readout/read/syntax/word"
)

// encoder turns the forms of a sentence into values that know their surroundings: word vectors and
// letters, a convolution over three tokens, and gated sums along the sentence in both directions.
// All is whole numbers (package integer).
type encoder struct {
	vocabulary vocabulary
	vectors    integer.Table
	words      integer.Table
	letters    integer.Table
	conv       integer.Matrix
	layers     []integer.Matrix
}

// forms remembers the input values of the forms that a worker has met.
type forms struct {
	place  map[string]int32
	values []int16
}

// maxForms bounds what a worker remembers of forms: two times 64 values of two bytes each.
const maxForms = 1 << 14

// width is the length of a token's input values: its word vector, then its letters.
func (e *encoder) width() int { return 2 * e.words.Width }

// hidden is the length of a token's values in one direction of a layer.
func (e *encoder) hidden() int { return e.layers[0].N / 4 }

// input writes the values of a form.
func (e *encoder) input(form string, f *forms, to []int16) {
	w := e.width()
	if at, ok := f.place[form]; ok {
		copy(to, f.values[int(at)*w:int(at+1)*w])
		return
	}
	seen := word.See(form)
	clear(to[:w])
	vector, known := e.vocabulary.find(seen.Key())
	e.vectors.Add(vector, to[:w/2])
	e.words.Add(known, to[:w/2])
	for _, row := range seen.Rows() {
		e.letters.Add(row, to[w/2:w])
	}
	f.keep(form, to[:w])
}

func (f *forms) keep(form string, values []int16) {
	if len(form) > longestForm {
		return
	}
	if len(f.place) >= maxForms {
		clear(f.place)
		f.values = f.values[:0]
	}
	f.place[string([]byte(form))] = int32(len(f.values) / len(values))
	f.values = append(f.values, values...)
}

// buffers are the values of one sentence, layer by layer, with an empty row before the first token and
// after the last where neighbours are looked at.
type buffers struct {
	x, conv, gates []int16
	low            []int16
	high           [2][]int16 // of a layer and the one below
	sums           []int32
}

// encode gives the values of the first and of the last layer, a row a token after one empty row.
func (e *encoder) encode(n int, b *buffers) (low, high []int16) {
	w, h := e.width(), e.hidden()
	sums := resize(&b.sums, n*max(e.conv.N, 4*h))
	e.conv.Sums(sums, b.x, w, n)
	conv := resize(&b.conv, n*e.conv.N)
	integer.Values(conv, sums[:len(conv)], true)
	gates := resize(&b.gates, n*4*h)
	low = rows(&b.low, n, 2*h)
	e.layers[0].Sums(sums, conv, e.conv.N, n)
	integer.Values(gates, sums[:len(gates)], false)
	integer.Recur(gates, low, n, h)
	high = low
	for k := range e.layers[1:] {
		below := high
		high = rows(&b.high[k%2], n, 2*h)
		e.layers[k+1].Sums(sums, below[2*h:], 2*h, n)
		integer.Values(gates, sums[:len(gates)], false)
		integer.Recur(gates, high, n, h)
		integer.Add(high[2*h:(n+1)*2*h], below[2*h:(n+1)*2*h])
	}
	return low, high
}

// rows is room for n rows with an empty one before and after.
func rows(b *[]int16, n, width int) []int16 {
	out := resize(b, (n+2)*width)
	clear(out[:width])
	clear(out[(n+1)*width:])
	return out
}

// resize gives room for n numbers, with anything in it.
func resize[T int16 | int32](b *[]T, n int) []T {
	if cap(*b) < n {
		*b = make([]T, n, n+n/2)
	}
	*b = (*b)[:n]
	return *b
}
