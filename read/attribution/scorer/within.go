package scorer

import (
	"slices"

	"readout/read/syntax"
)

// lenient is how much less than in the open a proposal within another's content must score: what is told there
// was labelled as content by those who taught the weights.
const lenient = Scale

// Within finds attributions inside the parts of a text, the contents of others: each part is read as if it
// stood alone, with the words and the marks around it forgotten. The hints are what rules propose there. The
// view is changed: the text can no longer be read as a whole.
func (m *Model) Within(v *View, parts []Range, hints []Triple) []Found {
	v.enter(parts, hints)
	return newWork(m, v).read(m.threshold - lenient)
}

// enter makes a view of parts alone.
func (v *View) enter(parts []Range, hints []Triple) {
	tree := *v.tree
	tree.Nodes = slices.Clone(tree.Nodes)
	v.tree, v.hints, v.Stretch = &tree, v.hints[:0:0], v.Stretch[:0]
	part := make([]int32, len(v.tokens)) // of each token, plus one
	for k, p := range parts {
		for i := p.First; i < p.Last; i++ {
			part[i] = int32(k) + 1
		}
	}
	for _, h := range hints {
		if k := part[h.Cue.First]; k > 0 && parts[k-1].holds(&h) {
			v.hints = append(v.hints, h)
		}
	}
	for _, p := range parts {
		v.alone(p)
		for first := p.First; first < p.Last; first += longest {
			v.Stretch = append(v.Stretch, Range{first, min(p.Last, first+longest)})
		}
	}
	v.mark()
}

// holds says whether all spans of an attribution lie in the range.
func (r Range) holds(t *Triple) bool {
	return r.Holds(t.Cue) && (t.Source.Empty() || r.Holds(t.Source)) && !slices.ContainsFunc(t.Content, func(c Range) bool { return !r.Holds(c) })
}

// alone cuts a part out of its sentences.
func (v *View) alone(p Range) {
	for i := p.First; i < p.Last; i++ {
		t, n := &v.tokens[i], &v.tree.Nodes[i]
		t.hint, t.quote, v.hintAt[i] = Outside, noQuote, 0
		t.above, t.branch = -1, 0
		if !p.Has(t.left) {
			t.left = -1
		}
		if !p.Has(t.right) {
			t.right = -1
		}
		if n.Head >= 0 && !p.Has(n.Head) {
			n.Head, n.Rel, t.rel = -1, syntax.Root, syntax.Root
		}
	}
	v.tokens[p.First].edges |= firstOfSentence
	v.tokens[p.Last-1].edges |= lastOfSentence
	for i := p.First; i < p.Last; i++ {
		v.climb(int(i))
	}
}
