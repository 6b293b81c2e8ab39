package network

import (
	"math/rand/v2"

	"readout/read/syntax/integer"
)

// TaggerSize is the shape of a tagger. All sizes but Schemes and Labels are multiples of 16.
type TaggerSize struct {
	Given   int // values that a token brings along
	Rows    int // of the table of features
	Wide    int // of a row
	Hidden  int // of the layer between
	Schemes int // sources of examples that label each in its own way
	Labels  int
}

// Tagger gives each token of a sentence a label, whatever the others have: values of a network below and the sums of the rows of
// features of the token and its neighbours go through one layer; labels see it and the input. Each scheme has labels of its own
// above the same layer, so that sources with other rules for names still teach what a name is.
type Tagger struct {
	TaggerSize
	Table          *Param
	LayerW, LayerB *Param // input → layer
	SkipW          *Param // input → labels, pad16(Labels) a scheme
	OutW, OutB     *Param // layer → labels
	all            []*Param
}

// NewTagger draws a tagger.
func NewTagger(size TaggerSize, seed uint64) *Tagger {
	rng := rand.New(rand.NewPCG(seed, 12))
	t := &Tagger{TaggerSize: size}
	t.Table = newParam("table", size.Rows, size.Wide, .1, rng)
	t.Table.Sparse = true
	t.LayerW, t.LayerB = dense("layer", t.in(), size.Hidden, rng), newParam("layer.bias", 1, size.Hidden, 0, rng)
	t.OutW = dense("out", size.Hidden, t.out(), rng)
	t.SkipW, t.OutB = dense("skip", t.in(), t.out(), rng), newParam("out.bias", 1, t.out(), 0, rng)
	t.all = []*Param{t.Table, t.LayerW, t.LayerB, t.OutW, t.SkipW, t.OutB}
	return t
}

// in is the width of a token's input, out that of the labels of all schemes.
func (t *Tagger) in() int  { return t.Given + 3*t.Wide }
func (t *Tagger) out() int { return t.Schemes * pad16(t.Labels) }

// Tagged is a sentence to learn labels from.
type Tagged struct {
	Values []int16   // Given numbers a token, at integer.ValueBits
	Rows   [][]int32 // of the table, for each token
	Scheme int
	Label  []int32
	Weight float32
}

// TaggerCourse is how a tagger is taught.
type TaggerCourse struct {
	Epochs              int
	Words               int // in a batch, all shards together
	Rate                float32
	Seed                uint64
	Input, Hidden, Rows float32 // chance of being hidden: columns of the input, of the layer, rows of features
	Report              func(epoch int, loss float64)
}

const valueScale = 1. / (1 << integer.ValueBits)
