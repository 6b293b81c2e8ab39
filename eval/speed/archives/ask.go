package main

import (
	"context"
	"slices"
	"time"

	"readout/corpus/ledger"
	"readout/corpus/phrase"
	"readout/corpus/relation"
	"readout/corpus/story"
	"readout/edge/archive"
	"readout/edge/ask"
	"readout/knowledge/vows"
	"readout/record"
)

// questions of each kind are asked, spread over the corpus.
const questions = 101

// stride goes through all documents in an order of its own.
const stride = 7919

// kinds are the questions, as the columns of the table have them.
var kinds = []struct {
	name string
	ask  func(context.Context, archive.Archive, *record.Record) (func() error, bool)
}{{"search", search}, {"accounts", accounts}, {"time-line", timeline}, {"ledger", vowed}, {"phrase", formula}}

// ask asks an archive of n documents about some of them, so that large pairs are asked about more often than small ones. It
// gives the medians in milliseconds.
func (c *corpus) ask(ctx context.Context, a archive.Archive, n int) ([]float64, error) {
	medians := make([]float64, len(kinds))
	for k, kind := range kinds {
		var times []time.Duration
		for i := 0; len(times) < questions && i < n; i++ {
			question, ok := kind.ask(ctx, a, c.document(i*stride%n))
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
	words := contentOf(r)
	q := archive.Query{Words: []string{words}, Limit: 20}
	return func() error { _, err := a.Search(ctx, q); return err }, words != ""
}

// contentOf is the first piece of a statement's content that is as long as what people search for.
func contentOf(r *record.Record) string {
	for _, s := range r.Statements {
		for _, span := range s.Content {
			if n := span.End - span.Start; n >= 20 && n <= 60 {
				return span.In(r.Document.Text)
			}
		}
	}
	return ""
}

// accounts asks which reports tell of a meeting of two sides, and reads them.
func accounts(ctx context.Context, a archive.Archive, r *record.Record) (func() error, bool) {
	pair, day := sides(r)
	if pair[0] == "" || len(day) != len(time.DateOnly) {
		return nil, false
	}
	return func() error { _, err := ask.Accounts{Archive: a}.OfPair(ctx, pair, day); return err }, true
}

// timeline asks what passed between two sides, month by month, in all the years.
func timeline(ctx context.Context, a archive.Archive, r *record.Record) (func() error, bool) {
	pair, _ := sides(r)
	if pair[0] == "" {
		return nil, false
	}
	return func() error {
		_, err := a.Passed(ctx, archive.Query{Pair: pair}, story.Event, relation.Month)
		return err
	}, true
}

// vowed asks for a page of the ledger: the latest commitments of the side that is not the outlet's own, with what was said of
// them in all the years.
func vowed(ctx context.Context, a archive.Archive, r *record.Record) (func() error, bool) {
	pair, _ := sides(r)
	side := pair[0]
	if side == r.Document.Country {
		side = pair[1]
	}
	if side == "" {
		return nil, false
	}
	return func() error {
		const page = 20
		made, err := a.Commitments(ctx, archive.Query{Actor: side, Limit: page})
		if err != nil {
			return err
		}
		facts, err := a.Akin(ctx, made, story.Report)
		ledger.Of(facts, vows.Load(), ledger.Options{Actor: side})
		return err
	}, true
}

// formula asks for the history of the words that search looks for.
func formula(ctx context.Context, a archive.Archive, r *record.Record) (func() error, bool) {
	words := contentOf(r)
	return func() error {
		records, err := a.Texts(ctx, archive.Query{Words: []string{words}})
		if err != nil {
			return err
		}
		var ids []string
		for _, r := range records {
			ids = append(ids, r.Document.ID)
		}
		names, err := a.Stories(ctx, story.Report, ids)
		phrase.Of(words, records, story.Numbers(names), "")
		return err
	}, words != ""
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
