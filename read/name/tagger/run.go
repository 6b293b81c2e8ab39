package tagger

import (
	"slices"

	"readout/read/syntax"
	"readout/read/syntax/integer"
)

// Scratch holds the buffers of one worker.
type Scratch struct {
	place map[string]int32 // form → its entry in forms
	forms []int16          // sums of the rows of forms that were met
	known []bool           // whether a form names a state or a large city
	rows  []int32
	at    []int32 // tokens of the sentence that are looked at
	x     []int16 // a row a token: values, features, layer
	layer []int16
	sums  []int32
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

// Watch is a syntax.Watcher: it marks the tokens of a sentence, or of a part of one, that may belong to names.
func (r *Run) Watch(t *syntax.Tree, first, last int, input, values []int16) {
	s, in, val := r.scratch, len(input)/(last-first), len(values)/(last-first)
	s.at = r.choose(t, first, last, s.at[:0])
	n, wide := len(s.at), r.out.K
	if n == 0 {
		return
	}
	x := resize(&s.x, n*wide)
	for i, at := range s.at {
		row, k := x[i*wide:(i+1)*wide], int(at)-first
		copy(row, values[k*val:(k+1)*val])
		copy(row[val:], input[k*in:(k+1)*in])
		r.around(t, int(at), first, last, row[val+in:r.layer.K])
	}
	sums := resize(&s.sums, n*max(r.layer.N, r.out.N))
	r.layer.Sums(sums, x, wide, n)
	layer := resize(&s.layer, n*r.layer.N)
	integer.Values(layer, sums[:len(layer)], true)
	for i := range n {
		copy(x[i*wide+r.layer.K:(i+1)*wide], layer[i*r.layer.N:])
	}
	r.out.Sums(sums, x, wide, n)
	for i := 0; i < n; {
		end := i + 1
		for end < n && s.at[end] == s.at[end-1]+1 {
			end++
		}
		s.decode(sums[i*r.out.N:], r.out.N, r.Guesses[s.at[i]:s.at[end-1]+1])
		i = end
	}
}

// around writes the features of the token before a token, its own and those of the next.
func (r *Run) around(t *syntax.Tree, at, first, last int, to []int16) {
	w := r.table.Width
	for d := range 3 {
		if k := at + d - 1; k >= first && k < last {
			sum, _ := r.scratch.form(r.Model, t.Form(k))
			copy(to[d*w:(d+1)*w], sum)
		} else {
			clear(to[d*w : (d+1)*w])
		}
	}
}

// form is the sum of the rows of a form, which holds until the next call, and whether it names a state or a large city.
func (s *Scratch) form(m *Model, form string) (sum []int16, known bool) {
	w := m.table.Width
	if at, ok := s.place[form]; ok {
		return s.forms[int(at)*w : int(at+1)*w], s.known[at]
	}
	if len(s.place) >= maxForms {
		clear(s.place)
		s.forms, s.known = s.forms[:0], s.known[:0]
	}
	n := len(s.place)
	s.forms = append(s.forms[:n*w], make([]int16, w)...)
	s.rows = m.Rows(form, s.rows[:0])
	for _, row := range s.rows {
		m.table.Add(row, s.forms[n*w:])
	}
	s.known = append(s.known[:n], slices.ContainsFunc(s.rows, large))
	if len(form) <= longestForm {
		s.place[string([]byte(form))] = int32(n)
	}
	return s.forms[n*w:], s.known[n]
}

// resize gives room for n numbers, with anything in it.
func resize[T int16 | int32 | Label](b *[]T, n int) []T {
	if cap(*b) < n {
		*b = make([]T, n, n+n/2)
	}
	*b = (*b)[:n]
	return *b
}
