package syntax

import (
	"readout/read/syntax/linear"
	"readout/read/token"
)

// Tag is a universal class together with a fine one.
type Tag struct {
	UPOS UPOS
	XPOS XPOS
}

// Model is everything learned. It is immutable: all goroutines share one.
type Model struct {
	tags   []Tag
	tagger linear.Table
	parser linear.Table
	labels linear.Table
	lemmas lemmas
}

// Scratch holds the buffers of one worker. It grows to the longest sentence and is reused.
type Scratch struct {
	words  []linear.Tagged
	plain  []linear.Word
	state  linear.State
	score  [256]int32
	lemmas map[string]string
	key    []byte
}

// NewScratch makes an empty scratch.
func NewScratch() *Scratch { return &Scratch{lemmas: map[string]string{}} }

// Parse gives every token of the text its class, lemma and place in the tree of its sentence. The
// scratch must not be in use elsewhere. The time is linear in the text.
func (m *Model) Parse(text *token.Text, s *Scratch) *Tree {
	t := &Tree{Text: text, Nodes: make([]Node, len(text.Tokens))}
	for _, sentence := range text.Sentences {
		m.sentence(t, int(sentence.First), int(sentence.Last), s)
	}
	t.finish()
	for i := range t.Nodes {
		t.refine(i)
	}
	return t
}

func (m *Model) sentence(t *Tree, first, last int, s *Scratch) {
	nodes := t.Nodes[first:last]
	s.plain, s.words = s.plain[:0], s.words[:0]
	for i := range nodes {
		s.plain = append(s.plain, linear.See(t.Form(first+i)))
	}
	m.tag(nodes, s)
	m.arcs(nodes, s)
	for i := range nodes {
		n := &nodes[i]
		n.Lemma = m.lemmas.find(t.Form(first+i), Tag{n.UPOS, n.XPOS}, s)
		if h := s.state.Head[i]; h < s.state.N {
			n.Head = int32(first) + h
			n.Rel = m.label(i, s)
		} else {
			n.Head, n.Rel = -1, Root
		}
	}
}

func (m *Model) tag(nodes []Node, s *Scratch) {
	var features [linear.TagFeatures]uint32
	before, before2 := uint32(1000), uint32(1000)
	for i := range nodes {
		linear.Tagging(s.plain, i, before, before2, &features)
		m.tagger.Score(features[:], s.score[:len(m.tags)])
		best := argmax(s.score[:len(m.tags)])
		before, before2 = uint32(best), before
		tag := m.tags[best]
		nodes[i].UPOS, nodes[i].XPOS = tag.UPOS, tag.XPOS
		s.words = append(s.words, linear.Tagged{Word: s.plain[i], UPOS: uint32(tag.UPOS), Tag: uint32(best)})
	}
}

func (m *Model) arcs(nodes []Node, s *Scratch) {
	var features [linear.ParseFeatures]uint32
	st := &s.state
	st.Reset(len(nodes))
	for !st.Done() {
		st.Parsing(s.words, &features)
		m.parser.Score(features[:], s.score[:linear.Moves])
		best, found := linear.Shift, false
		for mv := range linear.Moves {
			if st.Can(mv) && (!found || s.score[mv] > s.score[best]) {
				best, found = mv, true
			}
		}
		st.Apply(best)
	}
}

// label is the relation of a token that does not hang from the root.
func (m *Model) label(i int, s *Scratch) Rel {
	var features [linear.LabelFeatures]uint32
	s.state.Labelling(s.words, int32(i), &features)
	m.labels.Score(features[:], s.score[:RelCount])
	return 1 + Rel(argmax(s.score[1:RelCount]))
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
