package network

// tagging is the part of a batch that one goroutine works on.
type tagging struct {
	bench
	net    *Tagger
	course TaggerCourse
	batch  []*Tagged

	x, h, y    []float32 // input, layer, labels
	dx, dh, dy []float32
	full       []float32 // the layer before some of it is hidden
	hidden     []bool    // of the rows of features, in their order
	loss       float64
	count      int
}

func newTagging(t *Tagger, c TaggerCourse) *tagging {
	return &tagging{bench: newBench(t.all), net: t, course: c}
}

// lay places the sentences.
func (s *tagging) lay(batch []*Tagged) {
	s.batch = batch
	s.clear()
	for _, e := range batch {
		s.place(len(e.Rows))
	}
}

// forward runs the network up to the labels. Without a generator nothing is hidden.
func (s *tagging) forward() {
	n := s.net
	s.embed()
	s.dropAll("in", s.x, n.in(), s.course.Input)
	s.times(zero(&s.h, s.rows*n.Hidden), s.x, n.LayerW, n.LayerB)
	relu(s.h)
	copy(zero(&s.full, len(s.h)), s.h)
	s.dropAll("layer", s.h, n.Hidden, s.course.Hidden)
	s.times(zero(&s.y, s.rows*n.out()), s.h, n.OutW, n.OutB)
	s.times(s.y, s.x, n.SkipW, nil)
}

// embed fills x: the values from below, then the sums of the features' rows of the token before, of the token, of the next.
func (s *tagging) embed() {
	n, in := s.net, s.net.in()
	zero(&s.x, s.rows*in)
	s.hidden = s.hidden[:0]
	for k, e := range s.batch {
		for i := range e.Rows {
			row := s.x[(s.first[k]+i)*in : (s.first[k]+i+1)*in]
			for j, v := range e.Values[i*n.Given : (i+1)*n.Given] {
				row[j] = float32(v) * valueScale
			}
			e.around(i, func(d int, r int32) {
				hide := s.rng != nil && s.rng.Float32() < s.course.Rows
				s.hidden = append(s.hidden, hide)
				if !hide {
					axpy(row[n.Given+d*n.Wide:], 1, n.Table.W[int(r)*n.Wide:(int(r)+1)*n.Wide])
				}
			})
		}
	}
}

// around calls do with the rows of the token before a token (0), its own (1), those of the next (2).
func (e *Tagged) around(i int, do func(d int, row int32)) {
	for d := range 3 {
		if at := i + d - 1; at >= 0 && at < len(e.Rows) {
			for _, r := range e.Rows[at] {
				do(d, r)
			}
		}
	}
}

// learn runs the network on the batch and adds to the gradients. scale is one over the words of the whole batch.
func (s *tagging) learn(scale float32) {
	s.forward()
	n := s.net
	zero(&s.dy, s.rows*n.out())
	for k, e := range s.batch {
		for i, l := range e.Label {
			at := (s.first[k]+i)*n.out() + e.Scheme*pad16(n.Labels)
			d := s.dy[at : at+n.Labels]
			copy(d, s.y[at:])
			s.loss += cross(d, l, scale*e.Weight)
			s.count++
		}
	}
	s.untimes(s.dy, s.h, zero(&s.dh, s.rows*n.Hidden), n.OutW, n.OutB)
	s.untimes(s.dy, s.x, zero(&s.dx, s.rows*n.in()), n.SkipW, nil)
	s.undropAll("layer", s.dh, n.Hidden, s.course.Hidden)
	unrelu(s.full, s.dh)
	s.untimes(s.dh, s.x, s.dx, n.LayerW, n.LayerB)
	s.undropAll("in", s.dx, n.in(), s.course.Input)
	s.unembed()
}

func (s *tagging) unembed() {
	n, g, at := s.net, s.grad(s.net.Table), 0
	for k, e := range s.batch {
		for i := range e.Rows {
			d := s.dx[(s.first[k]+i)*n.in()+n.Given : (s.first[k]+i+1)*n.in()]
			e.around(i, func(side int, r int32) {
				if !s.hidden[at] {
					g.touch(r)
					axpy(g.g[int(r)*n.Wide:(int(r)+1)*n.Wide], 1, d[side*n.Wide:(side+1)*n.Wide])
				}
				at++
			})
		}
	}
}
