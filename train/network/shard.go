package network

// Drop is how much is hidden in training.
type Drop struct{ Input, Hidden, MLP, Vector float32 }

// Shard is the part of a batch that one goroutine works on: its rows are the tokens of its sentences with
// an empty row before, between and after them.
type Shard struct {
	bench
	net  *Net
	drop Drop
	tags float32 // weight of their loss

	batch []*Example

	vec, x, u                   []float32
	a, h                        [][]float32 // a layer's gates and candidates; its output after dropout
	tag, mlp, bil               []float32
	lab, lout                   []float32
	dx, du, dmlp, dbil          []float32
	da, dh                      []float32
	dlab, dtag                  []float32
	heads, sum, columns         []float32
	dsum, dheads                []float32
	scores, dscore, hide        []float32
	LossTag, LossArc, LossLabel float64
	Count                       int
}

// NewShard makes the buffers of one goroutine.
func NewShard(n *Net, d Drop) *Shard {
	s := &Shard{bench: newBench(n.all), net: n, drop: d}
	s.a, s.h = make([][]float32, n.Layers), make([][]float32, n.Layers)
	return s
}

func zero(x *[]float32, n int) []float32 {
	if cap(*x) < n {
		*x = make([]float32, n, n+n/4)
	}
	*x = (*x)[:n]
	clear(*x)
	return *x
}

// lay places the sentences.
func (s *Shard) lay(batch []*Example) {
	s.batch = batch
	s.clear()
	for _, e := range batch {
		s.place(len(e.Word))
	}
}
