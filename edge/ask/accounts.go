// Package ask puts the questions to an archive that take several looks: which reports tell of one meeting, and
// where in its reports words stand and who said them.
package ask

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"readout/corpus/account"
	"readout/edge/archive"
	"readout/knowledge/fold"
)

// Accounts finds the tellings of one meeting in an archive.
type Accounts struct{ Archive archive.Archive }

// OfMeeting finds the other reports of the meeting that has the id.
func (f Accounts) OfMeeting(ctx context.Context, id string) ([]account.Telling, error) {
	found, err := f.Archive.Item(ctx, id)
	if err != nil {
		return nil, err
	}
	for _, t := range Tellings(found[0]) {
		if t.Record.Meetings[t.Meeting].ID == id {
			return f.around(ctx, t)
		}
	}
	return nil, &archive.Error{Op: "compare", Where: id, Code: archive.NotFound, Err: errors.New("an item, and no meeting"), Hint: "readout list meetings"}
}

// around finds the tellings of the meeting that one report tells of, among the meetings of its day and of
// the days beside it that share a participant or two sides with it.
func (f Accounts) around(ctx context.Context, t account.Telling) ([]account.Telling, error) {
	own, ok, err := f.row(ctx, t)
	if err != nil {
		return nil, err
	}
	date, noDay := time.Parse(time.DateOnly, own.Day)
	if !ok || noDay != nil {
		return []account.Telling{t}, nil
	}
	rows, err := f.beside(ctx, own, archive.Query{From: date.AddDate(0, 0, -1).Format(time.DateOnly), To: date.AddDate(0, 0, 1).Format(time.DateOnly)})
	if err != nil {
		return nil, err
	}
	rows = slices.DeleteFunc(rows, func(m archive.Meeting) bool { return !related(own, m) })
	all, err := f.load(ctx, rows, own.Day)
	if err != nil {
		return nil, err
	}
	group := Largest(account.Group(all), func(g []account.Telling) bool {
		return slices.ContainsFunc(g, func(other account.Telling) bool { return sameTelling(t, other) })
	})
	if group == nil {
		return []account.Telling{t}, nil
	}
	return group, nil
}

// mostPairs is of how many pairs of sides the meetings are looked up one by one.
const mostPairs = 10

// beside lists the meetings of some days that may be related to one: of two sides those of two of its sides, and those that
// leave a side open.
func (f Accounts) beside(ctx context.Context, own archive.Meeting, q archive.Query) ([]archive.Meeting, error) {
	n := len(own.Sides)
	if n < 2 || n*(n-1)/2 > mostPairs {
		return f.Archive.Meetings(ctx, q)
	}
	q.Lone = true
	all, err := f.Archive.Meetings(ctx, q)
	if err != nil {
		return nil, err
	}
	q.Lone = false
	for i, a := range own.Sides {
		for _, b := range own.Sides[i+1:] {
			q.Pair = [2]string{a, b}
			rows, err := f.Archive.Meetings(ctx, q)
			if err != nil {
				return nil, err
			}
			all = append(all, rows...)
		}
	}
	slices.SortFunc(all, func(x, y archive.Meeting) int {
		return cmp.Or(strings.Compare(y.Day, x.Day), cmp.Compare(y.Place.Version, x.Place.Version), strings.Compare(x.ID, y.ID))
	})
	return slices.CompactFunc(all, func(x, y archive.Meeting) bool { return x.Place == y.Place }), nil
}

// row is a telling's line in the list of meetings.
func (f Accounts) row(ctx context.Context, t account.Telling) (archive.Meeting, bool, error) {
	rows, err := f.Archive.Meetings(ctx, archive.Query{Document: t.Record.Document.ID})
	for _, m := range rows {
		if m.ID == t.Record.Meetings[t.Meeting].ID {
			return m, true, err
		}
	}
	return archive.Meeting{}, false, err
}

func sameTelling(a, b account.Telling) bool {
	return a.Record.Document.ID == b.Record.Document.ID && a.Meeting == b.Meeting
}

// related is true of meetings with two sides in common, or, where one of them leaves a side open, a word of a participant's
// name.
func related(a, b archive.Meeting) bool {
	sides := 0
	for _, s := range a.Sides {
		if slices.Contains(b.Sides, s) {
			sides++
		}
	}
	if sides > 1 || len(a.Sides) > 1 && len(b.Sides) > 1 {
		return sides > 1
	}
	for _, x := range a.Participants {
		for w := range strings.FieldsSeq(fold.Key(x)) {
			for _, y := range b.Participants {
				if slices.Contains(strings.Fields(fold.Key(y)), w) {
					return true
				}
			}
		}
	}
	return false
}

// OfDocuments takes the meeting that most of the documents tell of; of one document, the first of its
// meetings that took place, with the other reports of it.
func (f Accounts) OfDocuments(ctx context.Context, ids []string) ([]account.Telling, error) {
	var all []account.Telling
	for _, id := range ids {
		r, err := f.Archive.Document(ctx, id)
		if err != nil {
			return nil, err
		}
		all = append(all, Tellings(r)...)
	}
	if len(ids) > 1 {
		return Largest(account.Group(all), nil), nil
	}
	for _, t := range all {
		if t.Record.Meetings[t.Meeting].Status == "happened" {
			return f.around(ctx, t)
		}
	}
	return Largest([][]account.Telling{all[:min(1, len(all))]}, nil), nil
}

// OfPair takes the meeting of a pair on a day that most reports tell of, with those that leave a side open;
// without a day, on any day.
func (f Accounts) OfPair(ctx context.Context, pair [2]string, day string) ([]account.Telling, error) {
	q := archive.Query{Pair: pair}
	if date, err := time.Parse(time.DateOnly, day); err == nil {
		q.From, q.To = date.AddDate(0, 0, -1).Format(time.DateOnly), date.AddDate(0, 0, 1).Format(time.DateOnly)
	}
	rows, err := f.Archive.Meetings(ctx, q)
	if err != nil {
		return nil, err
	}
	all, err := f.load(ctx, rows, day)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return f.around(ctx, Largest(account.Group(all), nil)[0])
}

// load reads the records of meetings; those of the day itself come first.
func (f Accounts) load(ctx context.Context, rows []archive.Meeting, day string) ([]account.Telling, error) {
	slices.SortStableFunc(rows, func(x, y archive.Meeting) int { return nearness(x, day) - nearness(y, day) })
	var ids []string
	for _, m := range rows {
		if !slices.Contains(ids, m.Document) {
			ids = append(ids, m.Document)
		}
	}
	records, err := f.Archive.Gather(ctx, ids)
	if err != nil {
		return nil, err
	}
	var all []account.Telling
	for _, m := range rows {
		r := records[slices.Index(ids, m.Document)]
		for _, t := range Tellings(r) {
			if r.Meetings[t.Meeting].ID == m.ID {
				all = append(all, t)
			}
		}
	}
	return all, nil
}

// nearness puts the meetings of the day itself before those a day off.
func nearness(m archive.Meeting, day string) int {
	if m.Day == day {
		return 0
	}
	return 1
}

// Busiest takes the meeting that most reports tell of.
func (f Accounts) Busiest(ctx context.Context) ([]account.Telling, error) {
	const candidates = 20
	days, err := f.Archive.Busiest(ctx, candidates)
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
		group, err := f.OfPair(ctx, d.Pair, d.Day)
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
