package main

import (
	"context"
	"errors"
	"slices"
	"time"

	"readout/corpus/account"
	"readout/edge/archive"
	"readout/record"
)

// finder finds the tellings of one meeting in the archive.
type finder struct{ s archive.Archive }

func (f *finder) find(ctx context.Context, args []string, pair [2]string, day string) ([]account.Telling, error) {
	switch {
	case len(args) == 1 && itemID.MatchString(args[0]):
		return f.ofMeeting(ctx, args[0])
	case len(args) > 0:
		return f.ofDocuments(ctx, args)
	case pair[0] != "":
		return f.ofPair(ctx, pair, day, nil)
	}
	return f.busiest(ctx)
}

// ofMeeting finds the other reports of a meeting.
func (f *finder) ofMeeting(ctx context.Context, id string) ([]account.Telling, error) {
	found, err := f.s.Item(ctx, id)
	if err != nil {
		return nil, err
	}
	for _, t := range tellings(found[0]) {
		if t.Record.Meetings[t.Meeting].ID == id {
			return f.around(ctx, t)
		}
	}
	return nil, wrongUse("compare: %s is no meeting", id).try("readout list meetings")
}

// around finds the tellings of the meeting that one report tells of.
func (f *finder) around(ctx context.Context, t account.Telling) ([]account.Telling, error) {
	id := t.Record.Meetings[t.Meeting].ID
	document := t.Record.Document.ID
	rows, err := f.s.Meetings(ctx, archive.Query{Document: document})
	if err != nil {
		return nil, err
	}
	for _, m := range rows {
		if m.ID == id && len(m.Sides) >= 2 && m.Day != "" {
			return f.ofPair(ctx, [2]string{m.Sides[0], m.Sides[1]}, m.Day, func(g []account.Telling) bool {
				return slices.ContainsFunc(g, func(t account.Telling) bool {
					return t.Record.Document.ID == document && t.Record.Meetings[t.Meeting].ID == id
				})
			})
		}
	}
	return []account.Telling{t}, nil
}

// ofDocuments takes the meeting that most of the documents tell of; of one document, the first of its
// meetings that took place, with the other reports of it.
func (f *finder) ofDocuments(ctx context.Context, ids []string) ([]account.Telling, error) {
	var all []account.Telling
	for _, id := range ids {
		r, err := f.s.Document(ctx, id)
		if err != nil {
			return nil, err
		}
		all = append(all, tellings(r)...)
	}
	if len(ids) > 1 {
		return largest(account.Group(all), nil), nil
	}
	for _, t := range all {
		if t.Record.Meetings[t.Meeting].Status == "happened" {
			return f.around(ctx, t)
		}
	}
	return largest([][]account.Telling{all[:min(1, len(all))]}, nil), nil
}

// ofPair takes the meeting of a pair on a day that most reports tell of; without a day, on any day.
func (f *finder) ofPair(ctx context.Context, pair [2]string, day string, has func([]account.Telling) bool) ([]account.Telling, error) {
	q := archive.Query{Pair: pair}
	if date, err := time.Parse(time.DateOnly, day); err == nil {
		q.From, q.To = date.AddDate(0, 0, -1).Format(time.DateOnly), date.AddDate(0, 0, 1).Format(time.DateOnly)
	}
	rows, err := f.s.Meetings(ctx, q)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(rows, func(x, y archive.Meeting) int { return nearness(x, day) - nearness(y, day) })
	records := map[string]*record.Record{}
	var all []account.Telling
	for _, m := range rows {
		r := records[m.Document]
		if r == nil {
			if r, err = f.s.Document(ctx, m.Document); err != nil {
				return nil, err
			}
			records[m.Document] = r
		}
		for _, t := range tellings(r) {
			if r.Meetings[t.Meeting].ID == m.ID {
				all = append(all, t)
			}
		}
	}
	return largest(account.Group(all), has), nil
}

// nearness puts the meetings of the day itself before those a day off.
func nearness(m archive.Meeting, day string) int {
	if m.Day == day {
		return 0
	}
	return 1
}

// busiest takes the meeting that most reports tell of.
func (f *finder) busiest(ctx context.Context) ([]account.Telling, error) {
	const candidates = 20
	days, err := f.s.Busiest(ctx, candidates)
	if err != nil {
		return nil, err
	}
	if len(days) == 0 {
		return nil, nil
	}
	var best []account.Telling
	for _, d := range days {
		if d.Stories < len(best) {
			break
		}
		group, err := f.ofPair(ctx, d.Pair, d.Day, nil)
		if err != nil {
			return nil, err
		}
		if len(group) > len(best) {
			best = group
		}
	}
	if best == nil {
		return nil, errors.New("no meeting in the archive has two sides and a day")
	}
	return best, nil
}
