package network

import "readout/train/matrix"

// Forward runs the network up to the projections. Without a generator nothing is hidden.
func (s *Shard) forward() {
	n := s.net
	s.embed()
	zero(&s.u, s.rows*n.Conv)
	// three rows of x in a line are the window of the middle one
	if s.rows > 2 {
		w := n.ConvW
		matrix.Mul(s.u[n.Conv:], n.Conv, s.x, 2*n.Word, 1, w.W, w.C, s.rows-2, w.C, w.R)
	}
	addRows(s.u, n.ConvB.W)
	relu(s.u)
	s.dropAll("conv", s.u, n.Conv, s.drop.Hidden)
	in := s.u
	for l := range n.Layers {
		zero(&s.a[l], s.rows*4*n.Hidden)
		zero(&s.h[l], s.rows*2*n.Hidden)
		s.times(s.a[l], in, n.LayerW[l], n.LayerB[l])
		s.each(func(_, from, to int) { recur(s.a[l], s.h[l], from, to, n.Hidden) })
		if l > 0 {
			for i, v := range in {
				s.h[l][i] += v
			}
		}
		s.dropAll("layer"+string(rune('0'+l)), s.h[l], 2*n.Hidden, s.drop.Hidden)
		in = s.h[l]
	}
	s.times(zero(&s.tag, s.rows*n.TagW.C), s.h[0], n.TagW, n.TagB)
	s.times(zero(&s.mlp, s.rows*n.mlp()), in, n.MLPW, n.MLPB)
	for r := range s.rows {
		relu(s.mlp[r*n.mlp() : r*n.mlp()+2*n.Arc])
	}
	s.dropAll("mlp", s.mlp, n.mlp(), s.drop.MLP)
	dep := s.mlp[n.Arc:]
	matrix.Mul(zero(&s.bil, s.rows*n.Arc), n.Arc, dep, n.mlp(), 1, n.Bil.W, n.Arc, s.rows, n.Arc, n.Arc)
}

// embed fills x: the word's vector, then the sum of its endings, beginnings and shape.
func (s *Shard) embed() {
	n := s.net
	zero(&s.vec, s.rows*n.Project.R)
	zero(&s.x, s.rows*2*n.Word)
	zero(&s.hide, s.rows)
	for k, e := range s.batch {
		for i := range e.Word {
			r := s.first[k] + i
			if s.rng != nil && s.rng.Float32() < s.drop.Vector {
				s.hide[r] = 2
				continue
			}
			copy(s.vec[r*n.Project.R:], n.Vectors[int(e.Vector[i])*n.Project.R:(int(e.Vector[i])+1)*n.Project.R])
		}
	}
	matrix.Mul(s.x, 2*n.Word, s.vec, n.Project.R, 1, n.Project.W, n.Word, s.rows, n.Word, n.Project.R)
	for k, e := range s.batch {
		for i := range e.Word {
			r := s.first[k] + i
			row := s.x[r*2*n.Word:]
			word := e.Word[i]
			if s.rng != nil && (s.hide[r] == 2 || s.rng.Float32() < e.Rare[i]) {
				word = 0
				s.hide[r] = max(s.hide[r], 1)
			}
			axpy(row[:n.Word], 1, n.Words.W[int(word)*n.Word:(int(word)+1)*n.Word])
			for _, c := range e.Chars[i] {
				axpy(row[n.Word:2*n.Word], 1, n.Chars.W[int(c)*n.Word:(int(c)+1)*n.Word])
			}
		}
	}
	s.dropAll("input", s.x, 2*n.Word, s.drop.Input)
}
