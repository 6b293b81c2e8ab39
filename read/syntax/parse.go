package syntax

import (
	"math"

	"readout/read/syntax/decode"
	"readout/read/syntax/integer"
	"readout/read/token"
)

// longest is how many tokens are read at a time: a longer sentence is cut, at a mark where one is near,
// and the parts hang from the root of the first.
const longest = 256

// Scratch holds the buffers of one worker. It grows to the longest sentence and is reused.
type Scratch struct {
	forms   forms
	lemmas  map[string]string
	key     []byte
	buffers buffers
	arcs    []int16 // head, then dependent
	labels  []int16 // head, then dependent
	turned  []int16
	mapped  []int16
	scores  []int32
	head    []int32
	decoder decode.Decoder
	watch   Watcher
}

// NewScratch makes an empty scratch.
func NewScratch() *Scratch {
	return &Scratch{forms: forms{place: map[string]int32{}}, lemmas: map[string]string{}}
}

// Parse gives every token of the text its class, lemma and place in the tree of its sentence. The
// scratch must not be in use elsewhere. The time is linear in the text.
func (m *Model) Parse(text *token.Text, s *Scratch) *Tree { return m.ParseFor(text, s, nil) }

// Watcher sees what the network makes of the tokens [first, last): their input and the values of its last layer,
// rows of InputWidth and ValueWidth numbers with integer.ValueBits after the point. It may not keep them.
type Watcher func(t *Tree, first, last int, input, values []int16)

// InputWidth is the length of a token's input: its word vector, then its letters.
func (m *Model) InputWidth() int { return m.encoder.width() }

// ValueWidth is the length of a token's values in the last layer.
func (m *Model) ValueWidth() int { return 2 * m.encoder.hidden() }

// ParseFor is Parse for one who watches: sentence by sentence it is shown what else could be read from the
// network. Nodes have their classes then and nothing else.
func (m *Model) ParseFor(text *token.Text, s *Scratch, watch Watcher) *Tree {
	t := &Tree{Text: text, Nodes: make([]Node, len(text.Tokens))}
	s.watch = watch
	for _, sentence := range text.Sentences {
		m.sentence(t, int(sentence.First), int(sentence.Last), s)
		t.honours(int(sentence.First), int(sentence.Last))
		t.finite(int(sentence.First), int(sentence.Last), m.lemmas.verbs)
		t.coordinate(int(sentence.First), int(sentence.Last))
		t.contents(int(sentence.First), int(sentence.Last))
		t.subjects(int(sentence.First), int(sentence.Last))
	}
	t.finish()
	for i := range t.Nodes {
		if t.Nodes[i].UPOS == AUX && len(t.Form(i)) <= 4 {
			t.clitic(i)
		}
	}
	for i := range t.Nodes {
		t.refine(i)
	}
	return t
}

// sentence parses tokens [first, last), part by part.
func (m *Model) sentence(t *Tree, first, last int, s *Scratch) {
	root := int32(-1)
	for from := first; from < last; {
		to := part(t.Text, from, last)
		r := m.part(t, from, to, s)
		if root < 0 {
			root = r
		} else {
			t.Nodes[r].Head, t.Nodes[r].Rel = root, Parataxis
		}
		from = to
	}
}

// part is the end of the tokens from a place on that are read at a time.
func part(text *token.Text, from, last int) int {
	if last-from <= longest {
		return last
	}
	for to := from + longest; to > from+longest/2; to-- {
		switch text.Form(to - 1) {
		case ",", ";", ".", ":", "!", "?":
			return to
		}
	}
	return from + longest
}

// part parses tokens [from, to) as a tree and returns its root.
func (m *Model) part(t *Tree, from, to int, s *Scratch) (root int32) {
	n, w := to-from, m.encoder.width()
	x := rows(&s.buffers.x, n, w)
	for i := range n {
		m.encoder.input(t.Form(from+i), &s.forms, x[(i+1)*w:])
	}
	low, high := m.encoder.encode(n, &s.buffers)
	nodes := t.Nodes[from:to]
	m.tag(nodes, low, s)
	if s.watch != nil {
		s.watch(t, from, to, x[w:(n+1)*w], high[m.ValueWidth():(n+1)*m.ValueWidth()])
	}
	m.arc(nodes, high, s)
	m.label(nodes, high, s)
	for i := range nodes {
		node := &nodes[i]
		node.Lemma = m.lemmas.find(t.Form(from+i), Tag{node.UPOS, node.XPOS}, s)
		node.Head = int32(from) + s.head[i]
		if int(s.head[i]) == n {
			node.Head, node.Rel = -1, Root
			root = int32(from + i)
		}
	}
	return root
}

// tag chooses the classes.
func (m *Model) tag(nodes []Node, low []int16, s *Scratch) {
	width := 2 * m.encoder.hidden()
	sums := resize(&s.buffers.sums, len(nodes)*m.tagger.N)
	m.tagger.Sums(sums, low[width:], width, len(nodes))
	for i := range nodes {
		tag := m.tags[m.choose(sums[i*m.tagger.N:i*m.tagger.N+len(m.tags)])]
		nodes[i].UPOS, nodes[i].XPOS = tag.UPOS, tag.XPOS
	}
}

// scoreBits is the fraction of the scores that the decoder adds up: half of a product's, so that the sum
// over the longest part fits 32 bits.
const scoreBits = integer.ValueBits

// arc finds the heads: s.head[i] is the head of token i, the number of tokens for the root.
func (m *Model) arc(nodes []Node, high []int16, s *Scratch) {
	width, n := 2*m.encoder.hidden(), len(nodes)
	half := m.arcs.N / 2
	sums := resize(&s.buffers.sums, n*m.arcs.N)
	m.arcs.Sums(sums, high[width:], width, n)
	arcs := resize(&s.arcs, n*m.arcs.N)
	integer.Values(arcs, sums, true)
	sums = resize(&s.buffers.sums, n*half)
	m.bilinear.Sums(sums, arcs[half:], m.arcs.N, n)
	mapped := resize(&s.mapped, n*half)
	integer.Values(mapped, sums, false)
	heads := m.heads(arcs, n, s)
	scores := resize(&s.scores, n*heads.N)
	heads.Sums(scores, mapped, half, n)
	for i := range n {
		row := scores[i*heads.N : i*heads.N+n+1]
		for h := range row {
			row[h] >>= 2*integer.ValueBits - scoreBits
		}
		m.lengths(row[:n], i)
		marks(nodes, row, i)
	}
	s.head = resize(&s.head, n)
	s.decoder.Heads(scores, n, heads.N, s.head)
}

// heads arranges the values of all tokens as heads, the root's after them, as a matrix.
func (m *Model) heads(arcs []int16, n int, s *Scratch) integer.Matrix {
	half := m.arcs.N / 2
	a := integer.Matrix{K: half, N: (n + 1 + 15) &^ 15}
	a.W = resize(&s.turned, a.K*a.N)
	for h := range n {
		a.Column(h, arcs[h*m.arcs.N:h*m.arcs.N+half])
	}
	a.Column(n, m.root)
	return a
}

// lengths adds what the distance to each head is worth.
func (m *Model) lengths(row []int32, i int) {
	for h := range row[:i] {
		row[h] += m.distance[Distance(i, h)]
	}
	for h := i + 1; h < len(row); h++ {
		row[h] += m.distance[Distance(i, h)]
	}
}

// marks keeps everything from hanging from punctuation, where there is anything else, and punctuation from
// the root (universaldependencies.org/u/dep/punct.html: marks have no dependents). row has the scores of
// the heads of token i, the root's last.
func marks(nodes []Node, row []int32, i int) {
	for h := range nodes {
		if nodes[h].UPOS == PUNCT {
			row[h] -= 1 << 20
		}
	}
	if nodes[i].UPOS == PUNCT {
		row[len(nodes)] -= 1 << 20
	}
}

// label chooses the relations: punct for punctuation, and for nothing else.
func (m *Model) label(nodes []Node, high []int16, s *Scratch) {
	width, n := 2*m.encoder.hidden(), len(nodes)
	half := m.labels.N / 2
	sums := resize(&s.buffers.sums, n*m.labels.N)
	m.labels.Sums(sums, high[width:], width, n)
	values := resize(&s.labels, n*m.labels.N)
	integer.Values(values, sums, false)
	pairs := resize(&s.mapped, n*half)
	for i, h := range s.head[:n] {
		pair := pairs[i*half : (i+1)*half]
		copy(pair, values[i*2*half+half:])
		if int(h) < n {
			integer.AddPositive(pair, values[int(h)*2*half:][:half])
		}
	}
	scores := resize(&s.scores, n*m.relations.N)
	m.relations.Sums(scores, pairs, half, n)
	for i := range nodes {
		row := scores[i*m.relations.N+1 : i*m.relations.N+int(RelCount)]
		row[Punct-1] = math.MinInt32
		nodes[i].Rel = Punct
		if nodes[i].UPOS != PUNCT {
			nodes[i].Rel = 1 + Rel(argmax(row))
		}
	}
}

func argmax(score []int32) int {
	best := 0
	for c, v := range score {
		if v > score[best] {
			best = c
		}
	}
	return best
}
