package syntax

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"readout/read/syntax/integer"
	"readout/read/syntax/word"
)

// Load reads a model file as train/ writes it. The model keeps pointing into the file.
func Load(file []byte) (*Model, error) {
	parts, err := Unpack(file)
	if err != nil {
		return nil, err
	}
	m := &Model{}
	if m.tags, err = loadTags(string(parts["tags"])); err == nil {
		err = m.loadNetwork(parts)
	}
	if err == nil {
		m.lemmas, err = loadLemmas(string(parts["lemmas"]), string(parts["endings"]))
	}
	if err != nil {
		return nil, fmt.Errorf("syntax model: %w", err)
	}
	return m, nil
}

func loadTags(lines string) (tags []Tag, err error) {
	for line := range strings.Lines(lines) {
		u, x, _ := strings.Cut(strings.TrimSpace(line), " ")
		upos, ok1 := UPOSNamed(u)
		xpos, ok2 := XPOSNamed(x)
		if !ok1 || !ok2 {
			return nil, fmt.Errorf("unknown tag %q", line)
		}
		tags = append(tags, Tag{upos, xpos})
	}
	if len(tags) == 0 {
		return nil, errors.New("no tags")
	}
	return tags, nil
}

// loadNetwork reads the tables and matrices. The section "sizes" holds, as uint32: a word's width, the
// convolution's, a direction's, the number of layers, an arc's and a label's.
func (m *Model) loadNetwork(parts Sections) error {
	sizes := parts["sizes"]
	if len(sizes) != 24 {
		return errors.New("no sizes")
	}
	var size [6]int
	for i := range size {
		size[i] = int(binary.LittleEndian.Uint32(sizes[4*i:]))
		if size[i] <= 0 || size[i] > 4096 || i != 3 && size[i]%16 != 0 {
			return fmt.Errorf("size %d is %d", i, size[i])
		}
	}
	wide, conv, hidden, layers, arc, label := size[0], size[1], size[2], size[3], size[4], size[5]
	r := reader{parts: parts}
	e := &m.encoder
	e.vectors, e.words, e.letters = r.table("vectors", wide), r.table("words", wide), r.table("letters", wide)
	if r.err == nil && e.letters.Rows() != word.TableRows {
		return fmt.Errorf("%d rows of letters, want %d", e.letters.Rows(), word.TableRows)
	}
	e.vocabulary = r.vocabulary("vocab", e.vectors.Rows(), e.words.Rows())
	e.conv = r.matrix("conv", 6*wide, conv)
	in := conv
	for k := range layers {
		e.layers = append(e.layers, r.matrix("layer"+strconv.Itoa(k), in, 4*hidden))
		in = 2 * hidden
	}
	m.tagger = r.matrix("tagger", in, pad(len(m.tags)))
	m.arcs = r.matrix("arcs", in, 2*arc)
	m.bilinear = r.matrix("bilinear", arc, arc)
	m.labels = r.matrix("labels", in, 2*label)
	m.relations = r.matrix("relation", label, pad(int(RelCount)))
	m.root = r.values("root", arc)
	for i, v := range r.values("distance", 2*Distances) {
		if i%2 == 0 {
			m.distance[i/2] = int32(uint16(v))
		} else {
			m.distance[i/2] |= int32(v) << 16
		}
	}
	return r.err
}

func pad(n int) int { return (n + 15) &^ 15 }

// reader takes parts of the model out of its sections and keeps the first error.
type reader struct {
	parts Sections
	err   error
}

func (r *reader) fail(name string, err error) {
	if r.err == nil && err != nil {
		r.err = fmt.Errorf("section %q: %w", name, err)
	}
}

func (r *reader) table(name string, width int) integer.Table {
	t, err := integer.ReadTable(r.parts[name], width)
	r.fail(name, err)
	return t
}

func (r *reader) vocabulary(name string, vectors, words int) vocabulary {
	v, err := newVocabulary(r.parts[name], vectors, words)
	r.fail(name, err)
	return v
}

// values reads n numbers of 16 bits.
func (r *reader) values(name string, n int) []int16 {
	data := r.parts[name]
	out := make([]int16, n)
	if len(data) != 2*n {
		r.fail(name, fmt.Errorf("%d bytes, want %d", len(data), 2*n))
		return out
	}
	for i := range out {
		out[i] = int16(binary.LittleEndian.Uint16(data[2*i:]))
	}
	return out
}

func (r *reader) matrix(name string, k, n int) integer.Matrix {
	m, err := integer.Read(r.parts[name], k, n)
	r.fail(name, err)
	return m
}
