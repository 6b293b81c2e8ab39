package scorer

import "math/bits"

// proposal is an attribution of a candidate cue, one of several.
type proposal struct {
	Triple
	score int32 // of the cue's chain, less that of its best labelling
	rank  uint32
}

// whole appends the features of a proposal as a whole.
func (w *work) whole(rows *Rows, c *candidate, p *proposal) {
	f := func(template, value uint32) { rows.add(template, value) }
	v := w.view
	core := &v.tokens[c.core]
	margin := uint32(max(-4, min(12, c.margin/Scale)) + 4)
	order := w.order(c, p)
	f(1, 0)
	f(2, p.rank)
	f(3, scaled(p.score))
	f(4, margin)
	f(5, core.lemma)
	f(6, core.cue)
	f(7, pair(core.lemma, order))
	f(8, pair(core.cue, order))
	f(9, order)
	f(10, pair(uint32(w.flat[c.core]), margin))
	f(11, triple(uint32(core.quote), uint32(core.rel), uint32(core.fine)))
	f(12, pair(core.lemma, uint32(core.rel)))
	f(13, pair(core.lemma, uint32(core.quote)))
	f(14, pair(core.lemma, uint32(c.cue.Len())))
	f(15, v.tokens[c.cue.First].word)
	f(16, v.tokens[c.cue.Last-1].word)
	f(17, pair(v.at(c.cue.First-1, c.in).word, core.cue))
	f(18, pair(v.at(c.cue.Last, c.in).word, core.cue))
	f(19, pair(uint32(v.at(c.cue.First-1, c.in).fine), uint32(v.at(c.cue.Last, c.in).fine)))
	f(20, w.agreement(c, p))
	f(21, pair(w.agreement(c, p), core.cue))
	f(22, pair(w.flatAgreement(c, p), order))
	w.sourceFeatures(rows, c, p, core)
	w.contentFeatures(rows, c, p, core, order)
}

// scaled makes the lag behind the best labelling small.
func scaled(s int32) uint32 { return uint32(bits.Len32(uint32(-s) / (Scale / 4))) }

// order is in which order source, cue and contents stand, as a number with two bits a span.
func (w *work) order(c *candidate, p *proposal) uint32 {
	type piece struct {
		at   int32
		what uint32
	}
	list := [8]piece{{c.cue.First, 1}}
	n := 1
	insert := func(at int32, what uint32) {
		if n == len(list) {
			return
		}
		k := n
		for k > 0 && list[k-1].at > at {
			list[k] = list[k-1]
			k--
		}
		list[k] = piece{at, what}
		n++
	}
	if !p.Source.Empty() {
		insert(p.Source.First, 2)
	}
	for _, r := range p.Content {
		insert(r.First, 3)
	}
	out := uint32(0)
	for _, e := range list[:n] {
		out = out<<2 | e.what
	}
	return out
}

// agreement is how far the proposal is what a rule proposes for the cue.
func (w *work) agreement(c *candidate, p *proposal) uint32 {
	h := w.hint(c)
	if h == nil {
		return 0
	}
	out := uint32(1)
	if h.Source == p.Source {
		out |= 2
	} else if h.Source.Meets(p.Source) {
		out |= 16
	}
	if same(h.Content, p.Content) {
		out |= 4
	}
	if h.Cue == c.cue {
		out |= 8
	}
	return out
}

func same(a, b []Range) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// flatAgreement is how many of the proposal's spans the first chain has too: source, and contents.
func (w *work) flatAgreement(c *candidate, p *proposal) uint32 {
	out := uint32(0)
	if !p.Source.Empty() {
		out = 1 + w.labelled(p.Source, BeginSource, c.in)
	}
	for k, r := range p.Content {
		if k < 2 {
			out |= (1 + w.labelled(r, BeginContent, c.in)) << (2 + 2*k)
		}
	}
	if w.labelled(c.cue, BeginCue, c.in) == 1 {
		out |= 1 << 8
	}
	return out
}

// labelled is 1 where the first chain has exactly that span.
func (w *work) labelled(r Range, begin Label, in Range) uint32 {
	if w.flat[r.First] != begin || r.Last < in.Last && w.flat[r.Last] == begin+1 || w.flat[r.Last-1].role() != begin {
		return 0
	}
	return 1
}

func (w *work) sourceFeatures(rows *Rows, c *candidate, p *proposal, core *sight) {
	f := func(template, value uint32) { rows.add(template, value) }
	s := p.Source
	if s.Empty() {
		f(40, core.lemma)
		f(41, core.cue)
		f(42, uint32(core.fine))
		f(43, uint32(core.rel))
		return
	}
	v := w.view
	first, last := &v.tokens[s.First], &v.tokens[s.Last-1]
	side, dist := w.side(s.First, c)
	head := &v.tokens[w.core(s)]
	f(44, pair(side, dist))
	f(45, pair(uint32(min(s.Len(), 12)), uint32(head.class)))
	f(46, pair(uint32(first.fine), uint32(v.at(s.First-1, c.in).fine)))
	f(47, pair(uint32(last.fine), uint32(v.at(s.Last, c.in).fine)))
	f(48, pair(v.at(s.First-1, c.in).word, side))
	f(49, pair(v.at(s.Last, c.in).word, side))
	f(50, head.lemma)
	f(51, pair(head.lemma, core.lemma))
	f(52, triple(uint32(head.rel), uint32(core.rel), side))
	f(53, pair(uint32(head.quote), uint32(core.quote)))
	f(54, triple(uint32(head.fine), core.cue, side))
	f(55, pair(first.word, side))
	f(56, pair(last.word, v.at(s.Last, c.in).word))
	hung := uint32(0)
	if v.tree.Nodes[w.core(s)].Head == c.core {
		hung = 1
	}
	f(57, triple(hung, uint32(head.rel), core.cue))
}

func (w *work) contentFeatures(rows *Rows, c *candidate, p *proposal, core *sight, order uint32) {
	f := func(template, value uint32) { rows.add(template, value) }
	v := w.view
	f(60, uint32(len(p.Content)))
	f(61, pair(uint32(len(p.Content)), order))
	for _, r := range p.Content {
		first, last := &v.tokens[r.First], &v.tokens[r.Last-1]
		before, behind := v.at(r.First-1, c.in), v.at(r.Last, c.in)
		side, dist := w.side(r.First, c)
		_, far := w.side(r.Last-1, c)
		f(62, pair(side, dist))
		f(63, pair(side, far))
		f(64, pair(bucket(int32(r.Len())), side))
		f(65, pair(first.word, before.word))
		f(66, pair(last.word, behind.word))
		f(67, pair(first.word, core.lemma))
		f(68, pair(first.word, core.cue))
		f(69, triple(uint32(first.fine), uint32(before.fine), side))
		f(70, triple(uint32(last.fine), uint32(behind.fine), side))
		f(71, triple(uint32(first.quote), uint32(last.quote), side))
		f(72, triple(uint32(before.quote), uint32(behind.quote), uint32(first.quote)))
		f(73, triple(uint32(last.fine), uint32(last.rel), uint32(behind.rel)))
		f(74, triple(behind.word, uint32(behind.rel), side))
		f(75, triple(uint32(first.edges), uint32(last.edges), side))
		f(76, triple(w.verbs(r), min(uint32(r.Len()), 4), core.cue))
		f(77, pair(w.verbs(r), behind.word))
		f(78, triple(uint32(first.rel), core.lemma, side))
		f(79, pair(behind.word, uint32(last.quote)))
	}
}

// verbs is the number of verbs with tense in a span, few of them.
func (w *work) verbs(r Range) uint32 {
	n := uint32(0)
	for i := r.First; i < r.Last && n < 3; i++ {
		if w.view.tokens[i].finite() {
			n++
		}
	}
	return n
}
