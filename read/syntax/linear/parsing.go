package linear

// ParseFeatures is the number of features of a state; LabelFeatures of an arc.
const (
	ParseFeatures = 54
	LabelFeatures = 22
)

// Tagged is a token as the parser sees it: its words and its tags.
type Tagged struct {
	Word
	UPOS, Tag uint32 // Tag is UPOS and XPOS together
}

var edge = Tagged{Word: Word{Lower: 7, Exact: 7}, UPOS: 98, Tag: 98}
var root = Tagged{Word: Word{Lower: 3, Exact: 3}, UPOS: 99, Tag: 99}

func (s *State) at(words []Tagged, i int32) *Tagged {
	if i < 0 {
		return &edge
	}
	if i >= s.N {
		if i == s.N {
			return &root
		}
		return &edge
	}
	return &words[i]
}

func first(kids []int32, i int32) int32 {
	if i < 0 || int(i) >= len(kids) {
		return -1
	}
	return kids[i]
}

func count(kids []uint8, i int32) uint32 {
	if i < 0 || int(i) >= len(kids) {
		return 0
	}
	return uint32(kids[i])
}

func distance(a, b int32) uint32 {
	d := b - a
	switch {
	case a < 0 || d < 0:
		return 0
	case d < 5:
		return uint32(d)
	case d < 10:
		return 5
	}
	return 6
}

// Parsing fills the feature hashes of a state.
func (s *State) Parsing(words []Tagged, out *[ParseFeatures]uint32) {
	i0, i1, i2, j0 := s.Top(0), s.Top(1), s.Top(2), s.Next
	s0, s1, s2 := s.at(words, i0), s.at(words, i1), s.at(words, i2)
	b0, b1, b2 := s.at(words, j0), s.at(words, j0+1), s.at(words, j0+2)
	s0l, s0r := s.at(words, first(s.LeftKid, i0)), s.at(words, first(s.RightKid, i0))
	s1l, s1r := s.at(words, first(s.LeftKid, i1)), s.at(words, first(s.RightKid, i1))
	b0l := s.at(words, first(s.LeftKid, j0))
	s0r2, s0l2, b0l2 := s.at(words, first(s.RightKid2, i0)), s.at(words, first(s.LeftKid2, i0)), s.at(words, first(s.LeftKid2, j0))
	after := s.at(words, i0+1)
	if i0 < 0 {
		after = &edge
	}
	d0, d1 := distance(i0, j0), distance(i1, i0)
	v0l, v0r, vbl, v1r := count(s.LeftN, i0), count(s.RightN, i0), count(s.LeftN, j0), count(s.RightN, i1)
	p := func(ts ...*Tagged) uint32 {
		h := uint32(17)
		for _, t := range ts {
			h = Mix(h, t.UPOS)
		}
		return h
	}
	s0b0, s1s0 := p(s0, b0), p(s1, s0)
	raw := [ParseFeatures]uint32{
		s0.Lower, s0.UPOS, s0.Tag, Mix(s0.Lower, s0.UPOS), s1.Lower, s1.UPOS, s1.Tag, Mix(s1.Lower, s1.UPOS),
		b0.Lower, b0.UPOS, b0.Tag, Mix(b0.Lower, b0.UPOS), b1.Lower, b1.Tag, b2.Tag, p(b0, b1, b2),
		Mix(Mix(s0.Lower, b0.Lower), s0b0), Mix(s0.Lower, p(b0, s0)), Mix(b0.Lower, s0b0), Mix(s0.Lower, b0.Lower), Mix(s0.Tag, b0.Tag),
		Mix(s1.Lower, s0.Lower), Mix(s1.Lower, s1s0), Mix(s0.Lower, s1s0), Mix(s1.Tag, s0.Tag), Mix(s1.Lower, b0.Lower), Mix(Mix(s1.Tag, s0.Tag), b0.Tag),
		p(s0, b0, b1), p(s1, s0, b0), p(s2, s1, s0), p(s0, s0l, b0), p(s0, s0r, b0), p(s0, b0, b0l), p(s1, s1r, s0), p(s1, s1l, s0), p(s1, s0, s0l), p(s1, s0, s0r),
		Mix(s0b0, d0), Mix(s1s0, d1), Mix(s0.Lower, d0), Mix(b0.Lower, d0), Mix(p(s0), v0l*4+v0r), Mix(p(b0), vbl), Mix(p(s1), v1r), Mix(s0.Lower, v0l*4+v0r), Mix(b0.Lower, vbl),
		p(s0, s0r, s0r2), p(s0, s0l, s0l2), p(b0, b0l, b0l2), Mix(s1s0, b0.Lower), Mix(p(s1, s0, b0, b1), d0),
		Mix(s0.Suffix[2], b0.UPOS), Mix(b0.Suffix[2], s0.UPOS), p(s0, after, b0),
	}
	for k, v := range raw {
		out[k] = Mix(v, uint32(k+1)*0x9E3779B1)
	}
}

// Labelling fills the feature hashes of the arc from a head (N for the root) to its dependent in a
// finished tree.
func (s *State) Labelling(words []Tagged, dep int32, out *[LabelFeatures]uint32) {
	head := s.Head[dep]
	h, d := s.at(words, head), s.at(words, dep)
	side := uint32(0)
	if head > dep {
		side = 1
	}
	l, r := s.at(words, dep-1), s.at(words, dep+1)
	dl, dr := s.at(words, first(s.LeftKid, dep)), s.at(words, first(s.RightKid, dep))
	hl, hr := s.at(words, first(s.LeftKid, head)), s.at(words, first(s.RightKid, head))
	hh := s.at(words, first(s.Head, head))
	pair := Mix(Mix(h.UPOS, d.UPOS), side)
	dist := distance(min(head, dep), max(head, dep))
	raw := [LabelFeatures]uint32{
		pair, Mix(Mix(h.Tag, d.Tag), side), Mix(d.Lower, side), Mix(Mix(h.Lower, side), d.UPOS), Mix(Mix(h.Lower, d.Lower), side), Mix(d.Lower, pair),
		Mix(pair, dist), Mix(pair, l.UPOS), Mix(pair, r.UPOS), Mix(pair, dl.Lower), Mix(pair, dr.UPOS), Mix(pair, dl.UPOS), Mix(pair, hl.UPOS), Mix(pair, hr.UPOS),
		Mix(Mix(d.Suffix[2], h.UPOS), side), Mix(Mix(h.Suffix[2], d.UPOS), side), Mix(pair, l.Lower), Mix(pair, hh.UPOS), Mix(Mix(d.Lower, h.UPOS), dl.UPOS),
		Mix(pair, uint32(count(s.LeftN, dep)*4+count(s.RightN, dep))), Mix(pair, uint32(count(s.LeftN, head)*4+count(s.RightN, head))), Mix(pair, Mix(dl.Lower, h.Lower)),
	}
	for k, v := range raw {
		out[k] = Mix(v, uint32(k+1)*0x9E3779B1)
	}
}
