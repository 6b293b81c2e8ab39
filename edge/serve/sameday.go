package serve

import (
	"context"
	"slices"
	"time"

	"readout/edge/archive"
	"readout/record"
)

// sameDay is whom else the sides of a meeting met or visited on its day.
type sameDay struct {
	Day       string
	Pair      string // address of the time-line of two sides on that day, "" where there are more or fewer
	Occasions []shared
}

// How much of a day stands beside a meeting, and of how many of its sides.
const (
	mostOfDay = 12
	mostSides = 4
)

// dayAround gathers the day of a meeting, without the tellings of the meeting itself.
func (d *Desk) dayAround(ctx context.Context, m *record.Meeting, tellings []string) (day sameDay, err error) {
	if m.Start == nil || len(m.Start.Value) < len(time.DateOnly) {
		return day, nil
	}
	day.Day = m.Start.Value[:len(time.DateOnly)]
	if _, err := time.Parse(time.DateOnly, day.Day); err != nil {
		return sameDay{}, nil
	}
	var sides []string
	for _, p := range m.Participants {
		if p.Side != "" && !slices.Contains(sides, p.Side) {
			sides = append(sides, p.Side)
		}
	}
	if len(sides) == 2 {
		day.Pair = "/pairs/" + sides[0] + "/" + sides[1] + "?by=day&from=" + day.Day + "&to=" + day.Day
	}
	for _, side := range sides[:min(len(sides), mostSides)] {
		for _, ask := range []lister[occasion]{d.meetings, d.visits} {
			found, err := ask(ctx, archive.Query{Actor: side, From: day.Day, To: day.Day, Limit: mostOfDay})
			if err != nil {
				return day, err
			}
			day.add(found, tellings)
		}
	}
	return day, nil
}

// add adds what is not there yet; of what several reports tell it counts the tellings.
func (day *sameDay) add(found []occasion, tellings []string) {
	for _, o := range found {
		if slices.Contains(tellings, o.ID) || slices.ContainsFunc(day.Occasions, func(s shared) bool { return s.ID == o.ID }) {
			continue
		}
		if i := slices.IndexFunc(day.Occasions, func(s shared) bool { return s.same(o) }); i >= 0 {
			day.Occasions[i].Tellings++
			continue
		}
		if len(day.Occasions) < mostOfDay {
			day.Occasions = append(day.Occasions, shared{o, 1})
		}
	}
}
