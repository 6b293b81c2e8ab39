package scorer

// Rows are the rows of a table of weights that stand for the features at hand.
type Rows []uint32

// add appends the row of a feature: the template's number and a value.
func (r *Rows) add(template, value uint32) {
	h := (value + template*0x9E3779B1) * 0x85EBCA6B
	h = (h ^ h>>15) * 0xC2B2AE35
	*r = append(*r, h^h>>16)
}

// pair joins values to one.
func pair(a, b uint32) uint32 {
	h := (a ^ b*0x9E3779B1) * 0x85EBCA6B
	return h ^ h>>15
}

func triple(a, b, c uint32) uint32 { return pair(pair(a, b), c) }

// outside is a token before the beginning or behind the end of a stretch.
var outside = sight{word: 1, lemma: 1, suffix: 1, shape: 1, above: -1, left: -1, right: -1, class: 31, fine: 63, rel: 63}

// at is token i, or a token outside where it does not stand in the stretch.
func (v *View) at(i int32, in Range) *sight {
	if !in.Has(i) {
		return &outside
	}
	return &v.tokens[i]
}

// bucket makes a distance small: exact up to four, then by doubling.
func bucket(d int32) uint32 {
	sign := uint32(0)
	if d < 0 {
		d, sign = -d, 16
	}
	switch {
	case d <= 4:
		return sign + uint32(d)
	case d <= 8:
		return sign + 5
	case d <= 16:
		return sign + 6
	case d <= 32:
		return sign + 7
	}
	return sign + 8
}

// Flat appends the features of token i in the chain of its stretch.
func (v *View) Flat(rows *Rows, i int32, in Range) {
	t := &v.tokens[i]
	a, b, y, z := v.at(i-2, in), v.at(i-1, in), v.at(i+1, in), v.at(i+2, in)
	rows.add(1, 0)
	v.words(rows, i, in, t, a, b, y, z)
	v.treeAbove(rows, i, t, b, y)
	v.lexicon(rows, i, t, a, b, y, z)
	v.marks(rows, t, a, b, y, z)
}

// words and their classes, around the token.
func (v *View) words(rows *Rows, i int32, in Range, t, a, b, y, z *sight) {
	f := func(template, value uint32) { rows.add(template, value) }
	f(2, t.word)
	f(3, b.word)
	f(4, y.word)
	f(5, a.word)
	f(6, z.word)
	f(7, v.at(i-3, in).word)
	f(8, v.at(i+3, in).word)
	f(9, t.lemma)
	f(10, t.suffix)
	f(11, t.shape)
	f(12, pair(b.word, t.word))
	f(13, pair(t.word, y.word))
	f(14, pair(a.word, b.word))
	f(15, pair(y.word, z.word))
	f(16, uint32(t.fine))
	f(17, uint32(b.fine))
	f(18, uint32(y.fine))
	f(19, uint32(a.fine))
	f(20, uint32(z.fine))
	f(21, pair(uint32(b.fine), uint32(t.fine)))
	f(22, pair(uint32(t.fine), uint32(y.fine)))
	f(23, triple(uint32(b.fine), uint32(t.fine), uint32(y.fine)))
	f(24, pair(t.word, uint32(y.fine)))
	f(25, pair(t.word, uint32(b.fine)))
	f(26, pair(uint32(t.fine), y.word))
	f(27, pair(uint32(t.fine), b.word))
	f(28, pair(b.shape, t.shape))
	f(29, triple(b.word, t.word, y.word))
	f(30, triple(uint32(a.class), uint32(b.class), uint32(t.class)))
	f(31, triple(uint32(t.class), uint32(y.class), uint32(z.class)))
	f(32, uint32(t.edges&12))
	f(33, pair(uint32(t.edges&12), uint32(t.class)))
}

// treeAbove is the token's relation, its head, and the cue above it in the tree.
func (v *View) treeAbove(rows *Rows, i int32, t, b, y *sight) {
	f := func(template, value uint32) { rows.add(template, value) }
	f(40, uint32(t.rel))
	f(41, pair(uint32(b.rel), uint32(t.rel)))
	f(42, pair(uint32(t.rel), uint32(y.rel)))
	head, grand := &outside, &outside
	if h := v.tree.Nodes[i].Head; h >= 0 {
		head = &v.tokens[h]
		if g := v.tree.Nodes[h].Head; g >= 0 {
			grand = &v.tokens[g]
		}
	}
	f(43, pair(uint32(t.rel), head.lemma))
	f(44, triple(uint32(t.rel), uint32(head.fine), uint32(t.fine)))
	f(45, pair(t.lemma, head.lemma))
	f(46, triple(uint32(t.rel), uint32(head.rel), uint32(grand.class)))
	f(47, triple(uint32(t.rel), uint32(head.rel), grand.lemma))
	if t.above < 0 {
		f(48, pair(uint32(t.rel), uint32(t.class)))
		return
	}
	c := &v.tokens[t.above]
	edges := uint32(t.edges & 3)
	f(50, t.branch)
	f(51, pair(t.branch, c.lemma))
	f(52, pair(t.branch, c.cue))
	f(53, triple(t.branch, edges, c.cue))
	f(54, triple(t.branch, edges, uint32(t.class)))
	f(55, triple(t.branch, c.lemma, uint32(t.fine)))
	f(56, pair(t.branch, b.branch))
	f(57, pair(t.branch, y.branch))
	f(58, triple(t.branch, t.word, uint32(edges)))
	f(59, triple(c.lemma, uint32(c.rel), t.branch))
	f(60, pair(t.branch, bucket(i-t.above)))
	same := uint32(0)
	if b.above == t.above {
		same = 1
	}
	if y.above == t.above {
		same |= 2
	}
	f(61, triple(same, t.branch, uint32(t.class)))
	f(62, triple(uint32(c.fine), uint32(c.rel), t.branch))
}

// lexicon is what the lexicon of cues knows of the token and its neighbours.
func (v *View) lexicon(rows *Rows, i int32, t, a, b, y, z *sight) {
	f := func(template, value uint32) { rows.add(template, value) }
	f(70, t.cue)
	f(71, b.cue)
	f(72, y.cue)
	f(73, pair(a.cue, z.cue))
	f(74, pair(t.cue, uint32(t.rel)))
	f(75, pair(t.cue, uint32(t.fine)))
	f(76, pair(t.cue, y.word))
	f(77, pair(t.cue, b.word))
	f(78, triple(t.cue, uint32(b.fine), uint32(y.fine)))
	f(79, pair(b.cue, t.word))
	f(80, pair(y.cue, t.word))
	left, right := &outside, &outside
	var dl, dr uint32 = 99, 99
	if t.left >= 0 {
		left, dl = &v.tokens[t.left], bucket(i-t.left)
	}
	if t.right >= 0 {
		right, dr = &v.tokens[t.right], bucket(t.right-i)
	}
	f(81, pair(left.lemma, dl))
	f(82, pair(right.lemma, dr))
	f(83, pair(left.cue, dl))
	f(84, pair(right.cue, dr))
	f(85, triple(left.cue, right.cue, uint32(t.class)))
	f(86, triple(left.lemma, uint32(t.fine), min(dl, 6)))
	f(87, triple(right.lemma, uint32(t.fine), min(dr, 6)))
}

// marks are the quotation around the token, and what the rules make of it.
func (v *View) marks(rows *Rows, t, a, b, y, z *sight) {
	f := func(template, value uint32) { rows.add(template, value) }
	q := uint32(t.quote)
	f(90, q)
	f(91, pair(uint32(b.quote), q))
	f(92, pair(q, uint32(y.quote)))
	f(93, pair(q, t.word))
	f(94, triple(q, uint32(t.fine), uint32(b.quote)))
	f(95, pair(q, t.branch))
	f(96, triple(q, t.cue, uint32(t.rel)))
	f(97, triple(uint32(a.quote), q, uint32(z.quote)))
	h := uint32(t.hint)
	f(100, h)
	f(101, pair(uint32(b.hint), h))
	f(102, pair(h, uint32(y.hint)))
	f(103, triple(uint32(b.hint), h, uint32(y.hint)))
	f(104, pair(h, t.word))
	f(105, pair(h, uint32(t.fine)))
	f(106, triple(h, t.branch, uint32(t.edges&3)))
	f(107, triple(h, uint32(b.fine), uint32(t.fine)))
	f(108, triple(h, uint32(t.fine), uint32(y.fine)))
	f(109, triple(h, q, t.cue))
	f(110, pair(uint32(a.hint)<<4|uint32(b.hint), h<<4|uint32(y.hint)<<8|uint32(z.hint)<<12))
	f(111, triple(h, b.word, uint32(y.hint)))
	f(112, triple(h, y.word, uint32(b.hint)))
}
