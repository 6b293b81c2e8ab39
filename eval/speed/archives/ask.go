package main

import (
	"context"
	"slices"
	"time"

	"readout/edge/archive"
	"readout/record"
)

// questions of each kind are asked, spread over the corpus.
const questions = 101

// ask gives the medians in milliseconds: a search, the accounts of a meeting, what passed between two sides.
func (c *corpus) ask(ctx context.Context, a archive.Archive) (medians [3]float64, err error) {
	kinds := [3]func(*record.Record) (func() error, bool){
		func(r *record.Record) (func() error, bool) { return search(ctx, a, r) },
		func(r *record.Record) (func() error, bool) { return accounts(ctx, a, r) },
		func(r *record.Record) (func() error, bool) { return passed(ctx, a, r) },
	}
	for k, kind := range kinds {
		var times []time.Duration
		for i := 0; len(times) < questions && i < len(c.records); i++ {
			question, ok := kind(c.records[i*7919%len(c.records)])
			if !ok {
				continue
			}
			start := time.Now()
			if err := question(); err != nil {
				return medians, err
			}
			times = append(times, time.Since(start))
		}
		slices.Sort(times)
		medians[k] = float64(times[len(times)/2].Microseconds()) / 1000
	}
	return medians, nil
}

// search asks for the words of a statement's content, as a phrase of three to eight words.
func search(ctx context.Context, a archive.Archive, r *record.Record) (func() error, bool) {
	for _, s := range r.Statements {
		for _, span := range s.Content {
			if n := span.End - span.Start; n >= 20 && n <= 60 {
				q := archive.Query{Words: []string{span.In(r.Document.Text)}, Limit: 20}
				return func() error { _, err := a.Search(ctx, q); return err }, true
			}
		}
	}
	return nil, false
}

// accounts asks for the meetings of two sides around a day, and for the records that tell of them.
func accounts(ctx context.Context, a archive.Archive, r *record.Record) (func() error, bool) {
	pair, day := sides(r)
	if pair[0] == "" || len(day) != 10 {
		return nil, false
	}
	q := archive.Query{Pair: pair, From: later(day, -1), To: later(day, 1)}
	return func() error {
		list, err := a.Meetings(ctx, q)
		for _, m := range list {
			if _, err := a.Document(ctx, m.Document); err != nil {
				return err
			}
		}
		return err
	}, true
}

// passed asks for the latest hundred meetings and statements of two sides.
func passed(ctx context.Context, a archive.Archive, r *record.Record) (func() error, bool) {
	pair, _ := sides(r)
	if pair[0] == "" {
		return nil, false
	}
	q := archive.Query{Pair: pair, Limit: 100}
	return func() error {
		if _, err := a.Meetings(ctx, q); err != nil {
			return err
		}
		_, err := a.Statements(ctx, q)
		return err
	}, true
}

// sides are two sides of the first meeting of a record, and its day.
func sides(r *record.Record) (pair [2]string, day string) {
	if len(r.Meetings) == 0 {
		return pair, ""
	}
	n := 0
	for _, p := range r.Meetings[0].Participants {
		if n < 2 && p.Side != "" && (n == 0 || p.Side != pair[0]) {
			pair[n] = p.Side
			n++
		}
	}
	if n < 2 {
		return [2]string{}, ""
	}
	day = r.Document.Published
	if start := r.Meetings[0].Start; start != nil && len(start.Value) >= 10 {
		day = start.Value[:10]
	}
	return pair, day
}
