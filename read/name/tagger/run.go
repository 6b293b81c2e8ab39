package tagger

import (
	"readout/read/syntax"
	"readout/read/syntax/integer"
)

// Scratch holds the buffers of one worker.
type Scratch struct {
	place map[string]int32 // form → its entry in forms
	forms []int16          // sums of the rows of forms that were met
	rows  []int32
	x     []int16 // a row a token: values, features, sums
	gates []int16
	sums  []int32
	both  []int16
	score []int32
	back  []Label
}

// NewScratch makes an empty scratch.
func NewScratch() *Scratch { return &Scratch{place: map[string]int32{}} }

// What a worker remembers of words is bounded: so many, none longer than so many bytes.
const (
	maxForms    = 1 << 14
	longestForm = 64
)

// Run marks one text while package syntax parses it.
type Run struct {
	*Model
	scratch *Scratch
	Guesses Guesses
}

// Start prepares for a text of n tokens. The scratch must not be in use elsewhere.
func (m *Model) Start(n int, s *Scratch) *Run {
	return &Run{m, s, make(Guesses, n)}
}

// Watch is a syntax.Watcher: it marks the tokens of a sentence, or of a part of one.
func (r *Run) Watch(t *syntax.Tree, first, last int, input, values []int16) {
	s, n, wide, h := r.scratch, last-first, r.out.K, r.hidden()
	x := resize(&s.x, n*wide)
	in, val := len(input)/n, len(values)/n
	for i := range n {
		row := x[i*wide : (i+1)*wide]
		copy(row, values[i*val:(i+1)*val])
		copy(row[val:], input[i*in:(i+1)*in])
		copy(row[val+in:r.layer.K], s.form(r.Model, t.Form(first+i)))
	}
	sums := resize(&s.sums, n*max(4*h, r.out.N))
	r.layer.Sums(sums, x, wide, n)
	gates := resize(&s.gates, n*4*h)
	integer.Values(gates, sums[:len(gates)], false)
	both := resize(&s.both, (n+2)*2*h)
	clear(both[:2*h])
	clear(both[(n+1)*2*h:])
	integer.Recur(gates, both, n, h)
	for i := range n {
		copy(x[i*wide+r.layer.K:(i+1)*wide], both[(i+1)*2*h:(i+2)*2*h])
	}
	r.out.Sums(sums, x, wide, n)
	s.decode(sums, r.out.N, r.Guesses[first:last])
}

// form is the sum of the rows of a form. It holds until the next call.
func (s *Scratch) form(m *Model, form string) []int16 {
	w := m.table.Width
	if at, ok := s.place[form]; ok {
		return s.forms[int(at)*w : int(at+1)*w]
	}
	if len(s.place) >= maxForms {
		clear(s.place)
		s.forms = s.forms[:0]
	}
	n := len(s.place)
	s.forms = append(s.forms[:n*w], make([]int16, w)...)
	s.rows = m.Rows(form, s.rows[:0])
	for _, row := range s.rows {
		m.table.Add(row, s.forms[n*w:])
	}
	if len(form) <= longestForm {
		s.place[string([]byte(form))] = int32(n)
	}
	return s.forms[n*w:]
}

// resize gives room for n numbers, with anything in it.
func resize[T int16 | int32 | Label](b *[]T, n int) []T {
	if cap(*b) < n {
		*b = make([]T, n, n+n/2)
	}
	*b = (*b)[:n]
	return *b
}
