package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"slices"
	"time"

	"readout/read/syntax"
	"readout/read/syntax/word"
	"readout/train/network"
)

// run is one training.
type run struct {
	shared, wheel, out string
	epochs             int
	without            []string

	start time.Time
	data  []sentence
	list  []syntax.Tag
	tags  map[syntax.Tag]int
	voc   *vocabulary
	dev   []bank
}

// bank is a dev part, to look at while learning.
type bank struct {
	name     string
	data     []sentence
	examples []*network.Example
}

// all trains and writes the model.
func (r *run) all() error {
	r.start = time.Now()
	if err := r.read(); err != nil {
		return err
	}
	course, size := course, shape
	if r.epochs > 0 {
		course.Epochs = r.epochs
	}
	if r.omits("layer") {
		size.Layers = 1
	}
	size.Tags, size.Labels = len(r.list), int(syntax.RelCount)
	net := network.New(size, len(r.voc.row)+1, word.TableRows, r.voc.rows, course.Seed)
	r.learn(net, course)
	words, endings := trainLemmas(r.data)
	return os.WriteFile(r.out, export(net, r.voc, r.list, words, endings), 0o644)
}

func (r *run) omits(group string) bool { return slices.Contains(r.without, group) }

// read reads the treebanks and the word vectors.
func (r *run) read() (err error) {
	if r.data, err = load(r.shared, "ewt-train", "gum-train"); err != nil {
		return err
	}
	wheel, err := os.ReadFile(r.wheel)
	if err != nil {
		return fmt.Errorf("word vectors: %w (make train fetches them)", err)
	}
	if sum := sha256.Sum256(wheel); hex.EncodeToString(sum[:]) != wheelSum {
		return fmt.Errorf("%s is not %s: its checksum differs", r.wheel, wheelName)
	}
	vectors, err := network.ReadVectors(r.wheel)
	if err != nil {
		return err
	}
	r.list, r.tags = inventory(r.data)
	r.voc = newVocabulary(r.data, vectors)
	for _, name := range []string{"ewt-dev", "gum-dev"} {
		data, err := load(r.shared, name)
		if err != nil {
			return err
		}
		r.dev = append(r.dev, bank{name, data, r.examples(data)})
	}
	fmt.Printf("%d sentences, %d words with rows, %d with vectors, %d tags\n", len(r.data), len(r.voc.row), len(r.voc.vector), len(r.list))
	return nil
}

// examples turns sentences into places in the tables, less what is left out.
func (r *run) examples(data []sentence) []*network.Example {
	var out []*network.Example
	for k := range data {
		e := r.voc.example(&data[k], r.tags)
		if r.omits("vectors") {
			clear(e.Vector)
		}
		if r.omits("words") {
			clear(e.Word)
		}
		if r.omits("letters") {
			clear(e.Chars)
		}
		out = append(out, e)
	}
	return out
}

// learn teaches a network and says how it goes.
func (r *run) learn(net *network.Net, course network.Course) {
	examples := r.examples(r.data)
	if !r.omits("variations") && !r.omits("letters") {
		course.Vary = variations(r.data, examples)
	}
	course.Report = func(epoch int, tag, arc, label float64) {
		fmt.Printf("epoch %d: tag %.3f arc %.3f label %.3f  %.0fs\n", epoch, tag, arc, label, time.Since(r.start).Seconds())
		if epoch%5 == 0 || epoch == course.Epochs {
			r.measure(net)
		}
	}
	net.Learn(examples, course)
}

func (r *run) measure(net *network.Net) {
	for _, b := range r.dev {
		upos, uas, las := measure(net.Guess(b.examples), b.data, r.list)
		fmt.Printf("  %s UPOS %.2f UAS %.2f LAS %.2f\n", b.name, upos, uas, las)
	}
}
