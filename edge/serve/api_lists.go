package serve

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"readout/edge/archive"
	"readout/edge/ask"
	"readout/record/correction"
)

// occasionInput asks for one page of meetings or visits.
type occasionInput struct {
	Narrowing
	Paging
	Where
}

// Where narrows meetings and visits.
type Where struct {
	Status string `query:"status" enum:"happened,ongoing,planned,proposed,postponed,cancelled,denied,hypothetical,background"`
	City   string `query:"city" maxLength:"200" doc:"whatever its case"`
}

// query narrows what a filter leaves by status and city.
func (in *occasionInput) query() (archive.Query, error) {
	q, err := in.Narrowing.query()
	q.Status, q.City = in.Status, in.City
	return q, err
}

// askLists registers the lists: those of the archive go on by places, those that are counted over it by numbers.
func (d *Desk) askLists(api huma.API) {
	operate(api, "documents", "/api/v1/documents", "Reports, newest first", func(ctx context.Context, in *listInput) (*listOutput[archive.Document], error) {
		return narrowed(ctx, in, d.Archive.Documents, placeOfDocument)
	})
	operate(api, "meetings", "/api/v1/meetings", "Meetings, newest first", func(ctx context.Context, in *occasionInput) (*listOutput[archive.Meeting], error) {
		return held(ctx, in, d.Archive.Meetings, placeOfMeeting)
	})
	operate(api, "visits", "/api/v1/visits", "Visits, newest first", func(ctx context.Context, in *occasionInput) (*listOutput[archive.Visit], error) {
		return held(ctx, in, d.Archive.Visits, placeOfVisit)
	})
	operate(api, "statements", "/api/v1/statements", "Statements, newest first", func(ctx context.Context, in *listInput) (*listOutput[archive.Statement], error) {
		return narrowed(ctx, in, d.Archive.Statements, placeOfStatement)
	})
	operate(api, "search", "/api/v1/search", "Sentences that hold words, and who said them; best match first", func(ctx context.Context, in *listInput) (*listOutput[ask.Passage], error) {
		return ranked(ctx, in, d.passages)
	})
	operate(api, "sources", "/api/v1/sources", "Outlets with what they sent, those of most reports first", func(ctx context.Context, in *listInput) (*listOutput[source], error) {
		return summed(ctx, in, d.outlets)
	})
	operate(api, "actors", "/api/v1/actors", "Who spoke and met of late, the busiest first", func(ctx context.Context, in *listInput) (*listOutput[active], error) {
		return summed(ctx, in, d.active)
	})
	operate(api, "actor", "/api/v1/actors/{name}", "What Readout knows of an actor: offices with their days, other names, corrections", func(ctx context.Context, in *nameInput) (*output[person], error) {
		return outputOf(d.person(ctx, in.Name))
	})
	operate(api, "corrections", "/api/v1/corrections", "What people said against records, the latest first", func(ctx context.Context, in *Paging) (*listOutput[correction.Correction], error) {
		list, err := d.corrected(ctx)
		return whole(*in, list, err)
	})
}

// narrowed gives one page of what a filter leaves of a list.
func narrowed[T any](ctx context.Context, in *listInput, ask lister[T], place func(*T) archive.Place) (*listOutput[T], error) {
	q, err := in.query()
	if err != nil {
		return nil, err
	}
	return listed(ctx, in.Paging, q, ask, place)
}

// held gives one page of meetings or visits.
func held[T any](ctx context.Context, in *occasionInput, ask lister[T], place func(*T) archive.Place) (*listOutput[T], error) {
	q, err := in.query()
	if err != nil {
		return nil, err
	}
	return listed(ctx, in.Paging, q, ask, place)
}

// summed gives one page of a list that is counted as a whole.
func summed[T any](ctx context.Context, in *listInput, count lister[T]) (*listOutput[T], error) {
	q, err := in.query()
	if err != nil {
		return nil, err
	}
	lines, err := count(ctx, q)
	return whole(in.Paging, lines, err)
}
