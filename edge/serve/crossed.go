package serve

import (
	"context"
	"slices"
	"strings"

	"readout/corpus/account"
	"readout/edge/archive"
	"readout/edge/ask"
)

// crossed is a meeting that several reports tell of, with what they contradict each other in.
type crossed struct {
	archive.Meeting
	Stories int      `json:"stories"`
	Differ  []string `json:"differ"` // fields and issues
}

// crossed lists the latest meetings that more than one report tells of.
func (d *Desk) crossed(ctx context.Context) ([]crossed, error) {
	return known(ctx, d, "crossed", func(ctx context.Context) ([]crossed, error) {
		days, err := d.Archive.Busiest(ctx, frontBusy)
		if err != nil {
			return nil, err
		}
		days = slices.DeleteFunc(days, func(day archive.PairDay) bool { return day.Stories < 2 })
		slices.SortStableFunc(days, func(a, b archive.PairDay) int { return strings.Compare(b.Day, a.Day) })
		return d.cross(ctx, days)
	})
}

func (d *Desk) cross(ctx context.Context, days []archive.PairDay) ([]crossed, error) {
	var list []crossed
	for _, day := range days {
		if len(list) == frontMeetings {
			break
		}
		met, err := d.Archive.Meetings(ctx, archive.Query{Pair: day.Pair, From: day.Day, To: day.Day, Limit: 1})
		if err != nil {
			return nil, err
		}
		for _, m := range met {
			if slices.ContainsFunc(list, func(c crossed) bool { return c.ID == m.ID }) { // of three sides
				continue
			}
			differ, err := d.differing(ctx, m.ID)
			if err != nil {
				return nil, err
			}
			list = append(list, crossed{m, day.Stories, differ})
		}
	}
	return list, nil
}

// differing names in what the accounts of a meeting contradict each other: "day, city; an issue".
func (d *Desk) differing(ctx context.Context, meeting string) ([]string, error) {
	tellings, err := ask.Accounts{Archive: d.Archive}.OfMeeting(ctx, meeting)
	if err != nil {
		return nil, err
	}
	var list []string
	table := account.Compare(tellings)
	for _, f := range table.Fields {
		if f.Class == account.Differ {
			list = append(list, f.Name)
		}
	}
	for _, issue := range table.Issues {
		if slices.ContainsFunc(issue.Rows, func(r account.Row) bool { return r.Class == account.Differ }) {
			list = append(list, orElse(issue.Topic, "an issue without a name"))
		}
	}
	return list, nil
}
