package main

import (
	"context"
	"iter"
	"slices"
	"strings"

	"readout/corpus/story"
	"readout/edge/archive"
	"readout/edge/export/dyad"
	"readout/record"
)

// policyNames are the values of --policy.
func policyNames() []string {
	names := make([]string, len(story.Policies))
	for i, p := range story.Policies {
		names[i] = string(p)
	}
	return names
}

// keptRecords are the records of an archive in the order of their ids, without the events that a policy leaves out.
// Every policy but KeepAll holds all records at once.
func keptRecords(ctx context.Context, s archive.Archive, policy story.Policy, layer story.Layer) iter.Seq2[*record.Record, error] {
	if policy == story.KeepAll {
		return s.Records(ctx)
	}
	return func(yield func(*record.Record, error) bool) {
		var records []*record.Record
		for r, err := range s.Records(ctx) {
			if err != nil {
				yield(nil, err)
				return
			}
			records = append(records, r)
		}
		stories, err := storiesOf(ctx, s, records, layer)
		if err != nil {
			yield(nil, err)
			return
		}
		events, err := s.Events(ctx)
		if err != nil {
			yield(nil, err)
			return
		}
		keepEvents(records, stories, events, policy)
		for _, r := range records {
			if !yield(r, nil) {
				return
			}
		}
	}
}

// keepEvents takes the events that a policy leaves out of their records.
func keepEvents(records []*record.Record, stories []int, events map[story.Place]string, policy story.Policy) {
	var tellings []story.Telling
	for i, r := range records {
		for k := range r.Events {
			e := &r.Events[k]
			tellings = append(tellings, story.Telling{Story: stories[i], Source: sides(r, e.Source), Target: sides(r, e.Target),
				Code: e.CAMEO, Day: dyad.DayOf(r, e), Distinction: e.Status, Event: events[story.Place{Document: r.Document.ID, Item: e.ID}]})
		}
	}
	kept := story.Keep(policy, tellings)
	n := 0
	for _, r := range records {
		events := []record.Event{}
		for _, e := range r.Events {
			if _, keep := slices.BinarySearch(kept, n); keep {
				events = append(events, e)
			}
			n++
		}
		r.Events = events
	}
}

// sides are codes and actors as they compare between reports, in order.
func sides(r *record.Record, refs []string) string {
	out := slices.Clone(refs)
	for i, ref := range out {
		for k := range r.Actors {
			if a := &r.Actors[k]; a.ID == ref {
				out[i] = a.Name
			}
		}
	}
	slices.Sort(out)
	return strings.Join(out, "\x00")
}
