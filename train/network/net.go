package network

import (
	"math/rand/v2"

	"readout/read/syntax"
	"readout/train/matrix"
)

// Size is the shape of a network. All sizes but Tags and Labels are multiples of 16.
type Size struct {
	Given  int // fixed word vector
	Word   int // word vector
	Conv   int // convolution over three tokens
	Hidden int // one direction of a recurrent layer
	Layers int
	Arc    int // head and dependent of an arc
	Label  int
	Tags   int
	Labels int
}

// Net is the parameters, in the order of the layers.
type Net struct {
	Size
	Vectors []float32 // fixed rows of Given; row 0 is zero

	Project, Words, Chars *Param
	ConvW, ConvB          *Param
	LayerW, LayerB        []*Param // per layer: candidate and gate forward, candidate and gate backward
	TagW, TagB            *Param
	MLPW, MLPB            *Param // arc head, arc dependent, label head, label dependent
	Bil, HeadBias, Root   *Param
	Dist                  *Param
	LabelW, LabelB        *Param

	all []*Param
}

func pad16(n int) int { return (n + 15) &^ 15 }

// New draws a network.
func New(size Size, words, chars int, vectors []float32, seed uint64) *Net {
	rng := rand.New(rand.NewPCG(seed, 11))
	n := &Net{Size: size, Vectors: vectors}
	h, in := 2*size.Hidden, size.Conv
	n.Project = newParam("project", size.Given, size.Word, .06, rng)
	n.Words = newParam("words", words, size.Word, 0, rng)
	n.Chars = newParam("chars", chars, size.Word, .1, rng)
	n.Words.Sparse, n.Chars.Sparse = true, true
	n.ConvW, n.ConvB = dense("conv", 6*size.Word, size.Conv, rng), newParam("conv.bias", 1, size.Conv, 0, rng)
	for range size.Layers {
		w, b := dense("layer", in, 2*h, rng), newParam("layer.bias", 1, 2*h, 0, rng)
		for i := range size.Hidden {
			b.W[size.Hidden+i], b.W[3*size.Hidden+i] = .5, .5
		}
		n.LayerW, n.LayerB = append(n.LayerW, w), append(n.LayerB, b)
		in = h
	}
	n.TagW, n.TagB = dense("tag", h, pad16(size.Tags), rng), newParam("tag.bias", 1, pad16(size.Tags), 0, rng)
	n.MLPW, n.MLPB = dense("mlp", h, n.mlp(), rng), newParam("mlp.bias", 1, n.mlp(), 0, rng)
	n.Bil = dense("bil", size.Arc, size.Arc, rng)
	n.HeadBias = newParam("head.bias", 1, size.Arc, .05, rng)
	n.Root = newParam("root", 1, size.Arc, .3, rng)
	n.Dist = newParam("dist", 1, syntax.Distances, 0, rng)
	n.LabelW, n.LabelB = dense("label", size.Label, pad16(size.Labels), rng), newParam("label.bias", 1, pad16(size.Labels), 0, rng)
	n.all = []*Param{n.Project, n.Words, n.Chars, n.ConvW, n.ConvB, n.TagW, n.TagB, n.MLPW, n.MLPB, n.Bil, n.HeadBias, n.Root, n.Dist, n.LabelW, n.LabelB}
	n.all = append(append(n.all, n.LayerW...), n.LayerB...)
	return n
}

// mlp is the width of the four projections side by side.
func (n *Net) mlp() int { return 2*n.Arc + 2*n.Label }

// Example is a sentence to learn from. Places are indices into the tables.
type Example struct {
	Vector []int32 // row of Vectors, 0 for none
	Word   []int32 // row of Words, 0 for unknown
	Chars  [][]int32
	Rare   []float32 // chance that the word is hidden in training
	Tag    []int32   // -1: do not learn
	Head   []int32   // the root's is the length, -1: do not learn
	Label  []int32
}

// Projected is the fixed vectors as the network sees them, in rows of Word.
func (n *Net) Projected() []float32 {
	rows := len(n.Vectors) / n.Given
	out := make([]float32, rows*n.Word)
	matrix.Mul(out, n.Word, n.Vectors, n.Given, 1, n.Project.W, n.Word, rows, n.Word, n.Given)
	return out
}

// Columns is a copy of some columns of a matrix.
func (p *Param) Columns(from, n int) *Param {
	out := &Param{Name: p.Name, R: p.R, C: n, W: make([]float32, p.R*n)}
	for i := range p.R {
		copy(out.W[i*n:(i+1)*n], p.W[i*p.C+from:])
	}
	return out
}
