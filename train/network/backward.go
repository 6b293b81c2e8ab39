package network

import (
	"readout/read/syntax"
	"readout/train/matrix"
)

// learn runs the network on the batch and adds to the gradients. scale is one over the words of the whole
// batch.
func (s *Shard) learn(scale float32) {
	s.forward()
	n := s.net
	zero(&s.dmlp, s.rows*n.mlp())
	zero(&s.dbil, s.rows*n.Arc)
	zero(&s.dtag, s.rows*n.TagW.C)
	s.each(func(k, from, to int) {
		e := s.batch[k]
		s.Count += len(e.Word)
		for i := range e.Word {
			s.learnTag(e, from, i, scale)
		}
		s.learnArcs(e, from, scale)
		s.learnLabels(e, from, scale)
	})
	dep, ddep := s.mlp[n.Arc:], s.dmlp[n.Arc:]
	matrix.Mul(s.grad(n.Bil).g, n.Arc, dep, 1, n.mlp(), s.dbil, n.Arc, n.Arc, n.Arc, s.rows)
	matrix.Mul(ddep, n.mlp(), s.dbil, n.Arc, 1, s.turn(n.Bil), n.Arc, s.rows, n.Arc, n.Arc)
	s.undropAll("mlp", s.dmlp, n.mlp(), s.drop.MLP)
	for r := range s.rows {
		at := r * n.mlp()
		unrelu(s.mlp[at:at+2*n.Arc], s.dmlp[at:at+2*n.Arc])
	}
	s.backward()
}

func (s *Shard) learnTag(e *Example, from, i int, scale float32) {
	if e.Tag[i] < 0 {
		return
	}
	c := s.net.TagW.C
	d := s.dtag[(from+i)*c : (from+i)*c+s.net.Tags]
	copy(d, s.tag[(from+i)*c:(from+i)*c+s.net.Tags])
	s.LossTag += cross(d, e.Tag[i], scale*s.tags)
}

func (s *Shard) learnArcs(e *Example, from int, scale float32) {
	n, net := len(e.Word), s.net
	d, wide := s.arcs(from, n)
	ddist := s.grad(net.Dist).g
	for i := range n {
		row := d[i*wide : i*wide+n+1]
		s.LossArc += cross(row, e.Head[i], scale)
		clear(d[i*wide+n+1 : (i+1)*wide])
		for h, v := range row[:n] {
			if h != i {
				ddist[syntax.Distance(i, h)] += v
			}
		}
	}
	dsum := zero(&s.dsum, n*net.Arc)
	matrix.Mul(dsum, net.Arc, d, wide, 1, s.heads, net.Arc, n, net.Arc, n+1)
	sumRows(dsum, s.grad(net.HeadBias).g)
	axpy(s.dbil[from*net.Arc:(from+n)*net.Arc], 1, dsum)
	dheads := zero(&s.dheads, (n+1)*net.Arc)
	matrix.Mul(dheads, net.Arc, d, 1, wide, s.sum, net.Arc, n+1, net.Arc, n)
	for h := range n {
		axpy(s.dmlp[(from+h)*net.mlp():], 1, dheads[h*net.Arc:(h+1)*net.Arc])
	}
	axpy(s.grad(net.Root).g, 1, dheads[n*net.Arc:])
}

func (s *Shard) learnLabels(e *Example, from int, scale float32) {
	n, net := len(e.Word), s.net
	d := s.relations(from, e.Head)
	c := net.LabelW.C
	for i, h := range e.Head {
		row := d[i*c : (i+1)*c]
		if int(h) == n || e.Label[i] < 0 {
			clear(row)
			continue
		}
		s.LossLabel += cross(row[:net.Labels], e.Label[i], scale)
		clear(row[net.Labels:])
	}
	matrix.Mul(s.grad(net.LabelW).g, c, s.lab, 1, net.Label, d, c, net.Label, c, n)
	sumRows(d, s.grad(net.LabelB).g)
	dlab := zero(&s.dlab, n*net.Label)
	matrix.Mul(dlab, net.Label, d, c, 1, s.turn(net.LabelW), net.Label, n, net.Label, c)
	unrelu(s.lab, dlab)
	for i, h := range e.Head {
		if int(h) == n {
			continue
		}
		row := dlab[i*net.Label : (i+1)*net.Label]
		axpy(s.dmlp[(from+int(h))*net.mlp()+2*net.Arc:], 1, row)
		axpy(s.dmlp[(from+i)*net.mlp()+2*net.Arc+net.Label:], 1, row)
	}
}

// backward goes from the projections down to the tables.
func (s *Shard) backward() {
	n := s.net
	top := n.Layers - 1
	zero(&s.dh, s.rows*2*n.Hidden)
	s.untimes(s.dmlp, s.h[top], s.dh, n.MLPW, n.MLPB)
	for l := top; l >= 0; l-- {
		if l == 0 {
			s.untimes(s.dtag, s.h[0], s.dh, n.TagW, n.TagB)
		}
		s.undropAll("layer"+string(rune('0'+l)), s.dh, 2*n.Hidden, s.drop.Hidden)
		below, rec := s.u, s.bare(l)
		if l > 0 {
			below = s.h[l-1]
		}
		zero(&s.da, s.rows*4*n.Hidden)
		dbelow := zero(&s.du, s.rows*n.LayerW[l].R)
		if l > 0 {
			copy(dbelow, s.dh)
		}
		s.each(func(_, from, to int) { unrecur(s.a[l], rec, s.da, s.dh, from, to, n.Hidden) })
		s.untimes(s.da, below, dbelow, n.LayerW[l], n.LayerB[l])
		s.dh, s.du = s.du, s.dh
	}
	du := s.dh
	s.undropAll("conv", du, n.Conv, s.drop.Hidden)
	unrelu(s.u, du)
	s.unconv(du)
}

// bare computes a layer's recurrent output again, before dropout and the sum with its input.
func (s *Shard) bare(l int) []float32 {
	out := zero(&s.scores, s.rows*2*s.net.Hidden)
	s.each(func(_, from, to int) { recur(s.a[l], out, from, to, s.net.Hidden) })
	return out
}

func (s *Shard) unconv(du []float32) {
	n, w := s.net, s.net.ConvW
	s.each(func(_, from, to int) {
		g := du[from*n.Conv : to*n.Conv]
		sumRows(g, s.grad(n.ConvB).g)
	})
	for k := range s.first { // the empty rows take no part
		clear(du[(s.first[k]-1)*n.Conv : s.first[k]*n.Conv])
	}
	clear(du[(s.rows-1)*n.Conv:])
	matrix.Mul(s.grad(w).g, w.C, s.x, 1, 2*n.Word, du[n.Conv:], n.Conv, w.R, w.C, s.rows-2)
	t := s.turn(w)
	win := zero(&s.da, s.rows*w.R)
	matrix.Mul(win[w.R:], w.R, du[n.Conv:], n.Conv, 1, t, w.R, s.rows-2, w.R, w.C)
	dx := zero(&s.dx, s.rows*2*n.Word)
	for r := 1; r < s.rows-1; r++ {
		axpy(dx[(r-1)*2*n.Word:], 1, win[r*w.R:(r+1)*w.R])
	}
	s.undropAll("input", dx, 2*n.Word, s.drop.Input)
	s.unembed(dx)
}

func (s *Shard) unembed(dx []float32) {
	n := s.net
	gw, gc := s.grad(n.Words), s.grad(n.Chars)
	for k, e := range s.batch {
		for i := range e.Word {
			r := s.first[k] + i
			row := dx[r*2*n.Word : (r+1)*2*n.Word]
			word := e.Word[i]
			if s.hide[r] > 0 {
				word = 0
			}
			gw.touch(word)
			axpy(gw.g[int(word)*n.Word:], 1, row[:n.Word])
			for _, c := range e.Chars[i] {
				gc.touch(c)
				axpy(gc.g[int(c)*n.Word:], 1, row[n.Word:])
			}
		}
	}
	matrix.Mul(s.grad(n.Project).g, n.Word, s.vec, 1, n.Project.R, dx, 2*n.Word, n.Project.R, n.Word, s.rows)
}
