package antecedents

import (
	"math"

	"readout/read/antecedent"
)

const (
	typeCount  = int(antecedent.TypeCount)
	typeRows   = 1 << 13
	typeRate   = .05
	typeEpochs = 8
	// parts is how many the train part is cut into: each is typed by what the others teach, so that the ranker learns
	// how far types can be trusted.
	parts = 5
)

// typer is a softmax over types, learned by AdaGrad.
type typer struct{ weight, square []float64 }

func newTyper() *typer {
	return &typer{make([]float64, typeRows*typeCount), make([]float64, typeRows*typeCount)}
}

func (t *typer) scores(features []uint32) (s [typeCount]float64) {
	for _, f := range features {
		row := t.weight[int(f%typeRows)*typeCount:]
		for k := range s {
			s[k] += row[k]
		}
	}
	return s
}

// learn goes over documents, less those of one part.
func (t *typer) learn(docs []*document, apart int) {
	var features []uint32
	for range typeEpochs {
		for i, d := range docs {
			if i%parts == apart {
				continue
			}
			for m, kind := range d.kind {
				if kind >= 0 {
					features = d.text.Kinds(int32(m), features[:0])
					t.step(features, int(kind))
				}
			}
		}
	}
}

func (t *typer) step(features []uint32, kind int) {
	s := t.scores(features)
	sum := 0.0
	for k := range s {
		s[k] = math.Exp(s[k])
		sum += s[k]
	}
	for k := range s {
		slope := s[k] / sum
		if k == kind {
			slope--
		}
		for _, f := range features {
			at := int(f%typeRows)*typeCount + k
			t.square[at] += slope * slope
			t.weight[at] -= typeRate * slope / math.Sqrt(t.square[at]+1e-8)
		}
	}
}

// tell types the mentions of a document.
func (t *typer) tell(d *document) {
	var features []uint32
	for m := range d.kind {
		features = d.text.Kinds(int32(m), features[:0])
		s := t.scores(features)
		best := 0
		for k := range s {
			if s[k] > s[best] {
				best = k
			}
		}
		d.text.SetType(int32(m), antecedent.Type(best))
	}
}

// learnTypes types each part of the documents by the others and gives what all of them teach.
func learnTypes(docs []*document) *typer {
	for apart := range parts {
		t := newTyper()
		t.learn(docs, apart)
		for i, d := range docs {
			if i%parts == apart {
				t.tell(d)
			}
		}
	}
	all := newTyper()
	all.learn(docs, -1)
	return all
}
