package scorer

// reach is how far from its cue, in tokens, a source or content is looked for; beyond the sentences beside the cue's own only a
// quotation goes on.
const reach = 150

// window is the tokens around a cue over which its chain runs.
func (w *work) window(c *candidate) Range {
	in := Range{max(c.in.First, c.cue.First-reach), min(c.in.Last, c.cue.Last+reach)}
	t, own := w.view.tree, w.view.tree.SentenceOf[c.core]
	if own > 0 {
		for at := t.Sentences[own-1].First; in.First < at; at-- {
			if w.view.tokens[at].quote == noQuote && w.view.tokens[at-1].quote == noQuote {
				in.First = at
			}
		}
	}
	if int(own)+1 < len(t.Sentences) {
		for at := t.Sentences[own+1].Last; at < in.Last; at++ {
			if w.view.tokens[at].quote == noQuote && w.view.tokens[at-1].quote == noQuote {
				in.Last = at
			}
		}
	}
	return in
}

// relation is how a token stands to the cue at hand.
type relation struct {
	path    uint32 // through the tree: steps up from the cue, relation, depth and side; 0 in other sentences
	between uint32 // cues, sources, contents and commas between token and cue, few of each
	hint    Label  // what the rule makes of it that has the same cue
}

// relate fills w.relations for the window of a cue.
func (w *work) relate(c *candidate, in Range) {
	n := in.Len()
	if cap(w.relations) < n {
		w.relations = make([]relation, 2*n)
	}
	w.relations = w.relations[:n]
	clear(w.relations)
	w.paths(c, in)
	w.count(c.cue.First-1, in.First-1, -1, in)
	w.count(c.cue.Last, in.Last, 1, in)
	w.borrow(c, in)
}

// paths finds the way through the tree from the cue's core to each token of its sentence.
func (w *work) paths(c *candidate, in Range) {
	t := w.view.tree
	s := t.Sentences[t.SentenceOf[c.core]]
	steps := uint8(1)
	for at := c.core; at >= 0 && steps <= climb; at = t.Nodes[at].Head {
		w.stepsUp[at] = steps
		steps++
	}
	for i := max(in.First, s.First); i < min(in.Last, s.Last); i++ {
		at, below := i, int32(-1)
		for depth := uint32(0); depth < 12 && at >= 0; depth++ {
			if up := w.stepsUp[at]; up > 0 {
				path := 1 + uint32(up)<<1
				if below >= 0 {
					path += uint32(w.view.tokens[below].rel+1) << 5
				}
				if i > c.core {
					path += 1 << 12
				}
				w.relations[i-in.First].path = path + min(depth, 3)<<13
				break
			}
			at, below = t.Nodes[at].Head, at
		}
	}
	steps = 1
	for at := c.core; at >= 0 && steps <= climb; at = t.Nodes[at].Head {
		w.stepsUp[at] = 0
		steps++
	}
}

// count notes what the first chain found between the cue and each token from first up to stop.
func (w *work) count(first, stop, step int32, in Range) {
	var cues, sources, contents, commas uint32
	for i := first; i != stop; i += step {
		w.relations[i-in.First].between = min(cues, 2) | min(sources, 2)<<2 | min(contents, 2)<<4 | min(commas, 3)<<6
		switch w.flat[i] {
		case BeginCue:
			cues++
		case BeginSource:
			sources++
		case BeginContent:
			contents++
		}
		if w.view.tokens[i].turn == comma {
			commas++
		}
	}
}

// borrow takes over what the rules propose for the cue.
func (w *work) borrow(c *candidate, in Range) {
	h := w.hint(c)
	if h == nil {
		return
	}
	put := func(r Range, begin Label) {
		for i := max(r.First, in.First); i < min(r.Last, in.Last); i++ {
			l := begin
			if i > r.First {
				l++
			}
			w.relations[i-in.First].hint = l
		}
	}
	for _, r := range h.Content {
		put(r, BeginContent)
	}
	put(h.Source, BeginSource)
	put(h.Cue, BeginCue)
}

// related is the relation of token i, none outside the window.
func (w *work) related(i int32, in Range) relation {
	if !in.Has(i) {
		return relation{}
	}
	return w.relations[i-in.First]
}

// label of token i in the first chain.
func (w *work) labelOf(i int32, in Range) uint32 {
	if !in.Has(i) {
		return uint32(Labels)
	}
	return uint32(w.flat[i])
}

// argument appends the features of token i in the chain of a cue.
func (w *work) argument(rows *Rows, i int32, c *candidate, in Range) {
	f := func(template, value uint32) { rows.add(template, value) }
	v := w.view
	t, b, y := &v.tokens[i], v.at(i-1, in), v.at(i+1, in)
	r, rb, ry := w.relations[i-in.First], w.related(i-1, in), w.related(i+1, in)
	core := &v.tokens[c.core]
	lt, lb, ly := w.labelOf(i, in), w.labelOf(i-1, in), w.labelOf(i+1, in)
	side, dist := w.side(i, c)
	place := pair(side, min(r.between, 255))
	f(1, side)
	f(2, pair(side, core.lemma))
	f(3, triple(side, core.cue, uint32(t.fine)))
	f(4, pair(t.word, side))
	f(5, pair(b.word, side))
	f(6, pair(y.word, side))
	f(7, pair(b.word, t.word))
	f(8, pair(t.word, y.word))
	f(9, pair(uint32(b.fine), uint32(t.fine)))
	f(10, pair(uint32(t.fine), uint32(y.fine)))
	f(11, triple(uint32(b.fine), uint32(t.fine), uint32(y.fine)))
	f(12, pair(b.shape, t.shape))
	f(13, pair(t.suffix, side))
	f(14, uint32(t.rel))
	f(15, pair(t.cue, side))

	f(20, r.path)
	f(21, pair(r.path, core.lemma))
	f(22, pair(r.path, core.cue))
	f(23, pair(r.path, uint32(t.fine)))
	f(24, pair(rb.path, r.path))
	f(25, pair(r.path, ry.path))
	f(26, pair(r.path, lt))
	f(27, triple(r.path, uint32(t.edges), uint32(t.rel)))
	f(28, triple(r.path, core.lemma, uint32(t.class)))
	f(29, pair(r.path, t.word))
	f(30, triple(r.path, uint32(b.fine), uint32(t.fine)))
	f(31, triple(r.path, uint32(core.rel), uint32(core.fine)))

	f(40, pair(lt, side))
	f(41, triple(lb, lt, side))
	f(42, triple(lt, ly, side))
	f(43, pair(lb<<6|lt<<3|ly, side))
	f(44, triple(lt, place, uint32(t.class)))
	f(45, triple(lt, place, lb))
	f(46, triple(lt, r.between, dist))
	f(47, triple(lt, side, dist))
	f(48, triple(lt, core.lemma, side))
	f(49, triple(lt, core.cue, place))
	f(50, triple(lt, uint32(t.quote), place))
	f(51, triple(lt, uint32(b.quote)<<8|uint32(t.quote), side))

	f(60, triple(uint32(t.quote), side, dist))
	f(61, triple(uint32(t.quote), uint32(y.quote), place))
	f(62, triple(uint32(t.quote), uint32(core.quote), side))
	f(63, triple(uint32(t.quote), core.cue, side))
	f(64, pair(place, uint32(t.fine)))
	f(65, triple(dist, core.lemma, uint32(t.class)))
	f(66, triple(dist, uint32(t.fine), uint32(b.fine)))

	h := uint32(r.hint)
	f(70, pair(h, side))
	f(71, triple(uint32(rb.hint), h, uint32(ry.hint)))
	f(72, triple(h, lt, lb))
	f(73, triple(h, lt, ly))
	f(74, triple(h, r.path, uint32(ry.hint)))
	f(75, pair(h, t.word))
	f(76, triple(h, uint32(b.fine), uint32(t.fine)))
	f(77, triple(h, uint32(t.fine), uint32(y.fine)))
	f(78, triple(h, uint32(rb.hint), b.word))
	f(79, triple(h, uint32(ry.hint), y.word))
	f(80, triple(h, core.cue, uint32(ry.hint)))
	f(81, triple(uint32(t.hint), h, lt))
}

// side is where token i stands to the cue: its sentence, before, in or behind the cue; and how far from it.
func (w *work) side(i int32, c *candidate) (side, dist uint32) {
	d := int32(0)
	switch {
	case i < c.cue.First:
		d = i - c.cue.First
		side = 1
	case i >= c.cue.Last:
		d = i - c.cue.Last + 1
		side = 2
	}
	t := w.view.tree
	s := t.SentenceOf[i] - t.SentenceOf[c.core]
	return side | uint32(max(-2, min(2, s))+2)<<2, bucket(d)
}
