package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"time"

	"readout/knowledge/models"
	"readout/read/name/tagger"
	"readout/read/syntax"
	"readout/train/network"
)

// run is one training.
type run struct {
	shared, teacher, out string
	course               network.TaggerCourse
	without              []string

	below   *syntax.Model
	scratch *syntax.Scratch
	known   tagger.Knowledge
}

func (r *run) omits(group string) bool { return slices.Contains(r.without, group) }

// all trains, writes the model and measures it.
func (r *run) all() (err error) {
	start := time.Now()
	if r.below, err = syntax.Load(models.Syntax()); err != nil {
		return err
	}
	r.scratch = syntax.NewScratch()
	r.known = tagger.Embedded()
	examples, err := r.examples()
	if err != nil {
		return err
	}
	size := shape
	size.Given = r.below.ValueWidth() + r.below.InputWidth()
	net := network.NewTagger(size, r.course.Seed)
	r.course.Report = func(epoch int, loss float64) {
		fmt.Printf("epoch %d: loss %.4f  %.0fs\n", epoch, loss, time.Since(start).Seconds())
	}
	net.Learn(examples, r.course)
	weights := mix
	if r.omits("wikigold") {
		weights[wikiScheme] = 0
	}
	if r.omits("teacher") {
		weights[teacherScheme] = 0
	}
	file := export(net, weights[:])
	if err := os.WriteFile(r.out, file, 0o644); err != nil {
		return err
	}
	return r.measure(file)
}

// examples are all sentences to learn from, with lowered copies.
func (r *run) examples() ([]*network.Tagged, error) {
	rng := rand.New(rand.NewPCG(r.course.Seed, 7))
	var out []*network.Tagged
	add := func(list []*sentence, scheme int, weight float32) {
		unit, low := "", false
		for _, s := range list {
			if s.unit != unit {
				unit, low = s.unit, rng.Float32() < lowered && !r.omits("lowered")
			}
			out = append(out, r.see(s, scheme, weight))
			if low {
				out = append(out, r.see(s.lower(), scheme, weight*loweredWeight))
			}
		}
	}
	list, err := gum(r.shared, "gum-train")
	if err != nil {
		return nil, err
	}
	add(list, gumScheme, 1)
	if !r.omits("wikigold") {
		if list, err = columns(filepath.Join(r.shared, "names", "wikigold.conllu.gz")); err != nil {
			return nil, err
		}
		add(list, wikiScheme, 1)
	}
	if !r.omits("teacher") {
		if list, err = r.taught(); err != nil {
			return nil, err
		}
		add(list, teacherScheme, teacherWeight)
	}
	words := 0
	for _, e := range out {
		words += len(e.Rows)
	}
	fmt.Printf("%d sentences, %d words\n", len(out), words)
	return out, nil
}

// taught are the sentences that the teacher has read.
func (r *run) taught() ([]*sentence, error) {
	names, err := readTeacher(r.teacher)
	if err != nil {
		return nil, err
	}
	units, err := ewt(r.shared)
	if err != nil {
		return nil, err
	}
	if !r.omits("reports") {
		more, err := reports(r.shared)
		if err != nil {
			return nil, err
		}
		units = append(units, more...)
	}
	var out []*sentence
	for _, u := range units {
		found, ok := names[u.id]
		if !ok {
			return nil, fmt.Errorf("%s has no text %q: write it again (teacher.py)", r.teacher, u.id)
		}
		for _, s := range u.text.Sentences {
			out = append(out, cutTo(u.text, s, u.id, found))
		}
	}
	return out, nil
}

// see makes an example of a sentence: what the network below makes of it, and the rows of its words.
func (r *run) see(s *sentence, scheme int, weight float32) *network.Tagged {
	e := &network.Tagged{Scheme: scheme, Weight: weight, Label: s.labels()}
	w, v := r.below.InputWidth(), r.below.ValueWidth()
	r.below.ParseFor(s.text(), r.scratch, func(_ *syntax.Tree, first, last int, input, values []int16) {
		for i := range last - first {
			e.Values = append(append(e.Values, values[i*v:(i+1)*v]...), input[i*w:(i+1)*w]...)
		}
	})
	if r.omits("values") {
		clear(e.Values)
	}
	for i := range s.words {
		var rows []int32
		if !r.omits("features") {
			rows = r.known.Rows(s.words[i].Form, nil)
		}
		e.Rows = append(e.Rows, rows)
	}
	return e
}
