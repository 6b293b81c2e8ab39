package network

import (
	"math"

	"readout/read/syntax"
	"readout/train/matrix"
)

// softmax turns scores into probabilities in place and returns the log of their sum before.
func softmax(x []float32) {
	top := x[0]
	for _, v := range x {
		top = max(top, v)
	}
	sum := float32(0)
	for i, v := range x {
		x[i] = float32(math.Exp(float64(v - top)))
		sum += x[i]
	}
	for i := range x {
		x[i] /= sum
	}
}

// cross makes the gradient of the cross entropy from scores in place, scaled, and returns the loss.
func cross(x []float32, gold int32, scale float32) float64 {
	softmax(x)
	loss := -math.Log(float64(x[gold]) + 1e-9)
	x[gold]--
	for i := range x {
		x[i] *= scale
	}
	return loss
}

// arcs fills the scores of all heads of all tokens of a sentence whose first row is from: score[i*wide+h],
// the root last. sum is each dependent's vector with the bias of heads, turned the heads as columns.
func (s *Shard) arcs(from, n int) (score []float32, wide int) {
	net := s.net
	wide = pad16(n + 1)
	s.heads, s.sum = zero(&s.heads, (n+1)*net.Arc), zero(&s.sum, n*net.Arc)
	turned := zero(&s.columns, net.Arc*wide)
	for h := range n + 1 {
		head := net.Root.W
		if h < n {
			head = s.mlp[(from+h)*net.mlp() : (from+h)*net.mlp()+net.Arc]
		}
		copy(s.heads[h*net.Arc:], head)
		for j, v := range head {
			turned[j*wide+h] = v
		}
	}
	copy(s.sum, s.bil[from*net.Arc:(from+n)*net.Arc])
	addRows(s.sum, net.HeadBias.W)
	score = zero(&s.dscore, n*wide)
	matrix.Mul(score, wide, s.sum, net.Arc, 1, turned, wide, n, wide, net.Arc)
	for i := range n {
		for h := range n {
			if h == i {
				score[i*wide+h] = -1e9
			} else {
				score[i*wide+h] += net.Dist.W[syntax.Distance(i, h)]
			}
		}
	}
	return score, wide
}

// relations fills the scores of the relations of the arcs from heads to tokens, in rows as wide as
// LabelW; s.lab gets the hidden layer. A head beyond the sentence, or below zero, is passed over.
func (s *Shard) relations(from int, head []int32) []float32 {
	net, n := s.net, len(head)
	s.lab = zero(&s.lab, n*net.Label)
	for i, h := range head {
		if h < 0 || int(h) >= n {
			continue
		}
		hp := s.mlp[(from+int(h))*net.mlp()+2*net.Arc:]
		dp := s.mlp[(from+i)*net.mlp()+2*net.Arc+net.Label:]
		lab := s.lab[i*net.Label : (i+1)*net.Label]
		for j := range lab {
			lab[j] = max(0, hp[j]+dp[j])
		}
	}
	out := zero(&s.lout, n*net.LabelW.C)
	matrix.Mul(out, net.LabelW.C, s.lab, net.Label, 1, net.LabelW.W, net.LabelW.C, n, net.LabelW.C, net.Label)
	addRows(out, net.LabelB.W)
	return out
}
