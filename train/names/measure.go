package main

import (
	"fmt"
	"path/filepath"
	"slices"

	"readout/knowledge/models"
	"readout/read/name/tagger"
)

// tally counts names: right ones, found ones, those of the gold.
type tally struct{ right, found, gold int }

func (t tally) f1() float64 {
	if t.found+t.gold == 0 {
		return 0
	}
	return 200 * float64(t.right) / float64(t.found+t.gold)
}

// measure says how the model does on the dev parts, with the words and sentences of the gold: exact span and type of
// persons, places and organisations.
func (r *run) measure(file []byte) error {
	model, err := tagger.Load(file, models.Syntax(), r.known)
	if err != nil {
		return err
	}
	uner, err := columns(filepath.Join(r.shared, "names", "uner-ewt-dev.iob2.gz"))
	if err != nil {
		return err
	}
	gumDev, err := gum(r.shared, "gum-dev")
	if err != nil {
		return err
	}
	for _, part := range []struct {
		name string
		list []*sentence
	}{{"UNER", uner}, {"GUM", gumDev}} {
		var of [tagger.Types]tally
		for _, s := range part.list {
			r.compare(model, s, &of)
		}
		var all tally
		for _, t := range of[:tagger.MISC] {
			all = tally{all.right + t.right, all.found + t.found, all.gold + t.gold}
		}
		fmt.Printf("%-4s F1 %.1f  PER %.1f  LOC %.1f  ORG %.1f  precision %.1f recall %.1f\n", part.name, all.f1(), of[tagger.PER].f1(), of[tagger.LOC].f1(), of[tagger.ORG].f1(),
			100*float64(all.right)/float64(max(1, all.found)), 100*float64(all.right)/float64(max(1, all.gold)))
	}
	return nil
}

func (r *run) compare(model *tagger.Model, s *sentence, of *[tagger.Types]tally) {
	work := model.Start(len(s.words), tagger.NewScratch())
	r.below.ParseFor(s.text(), r.scratch, work.Watch)
	for _, n := range s.names {
		of[n.typ].gold++
	}
	for i := 0; i < len(s.words); i++ {
		last, t := work.Guesses.Name(i)
		if t == tagger.None {
			continue
		}
		of[t].found++
		if slices.Contains(s.names, span{i, last, t}) {
			of[t].right++
		}
		i = last - 1
	}
}
