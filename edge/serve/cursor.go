package serve

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"readout/edge/archive"
)

// Narrowing narrows a list of the API. It is exported for huma, which reads the fields of exported structs alone.
type Narrowing struct {
	Q      string `query:"q" maxLength:"1000" doc:"words that must be there; a phrase in quotation marks; dialog* for a beginning"`
	Actor  string `query:"actor" maxLength:"200" doc:"a name, part of one in whole words, or a code such as CHN"`
	Pair   string `query:"pair" maxLength:"20" doc:"two codes: USA,CHN" example:"USA,CHN"`
	From   string `query:"from" maxLength:"40" doc:"first day" example:"2023-06-01"`
	To     string `query:"to" maxLength:"40" doc:"last day"`
	Act    string `query:"act" enum:"assess,position,report,agree,promise,offer,appeal,demand,ask,warn,threaten,reject,accuse,condemn,praise,thank,congratulate,condole,apologise,deny,confirm"`
	Topic  string `query:"topic" maxLength:"100"`
	Outlet string `query:"outlet" maxLength:"500" doc:"of reports of one outlet, by its whole name"`
	Code   string `query:"code" maxLength:"20" doc:"of reports in which an event is coded so: a CAMEO code, how one begins (04), or a PLOVER event (CONSULT)" example:"04"`
}

// Paging asks for one page of a list.
type Paging struct {
	Limit  int    `query:"limit" minimum:"1" maximum:"1000" default:"100"`
	Cursor string `query:"cursor" maxLength:"500" doc:"next of the page before"`
}

// listInput asks for one page of what a filter leaves.
type listInput struct {
	Narrowing
	Paging
}

// listOutput is a page of a list. Next is the cursor of the page after it, absent on the last.
type listOutput[T any] struct {
	Body struct {
		Items []T    `json:"items"`
		Next  string `json:"next,omitempty"`
	}
}

// lister gives the lines of a list.
type lister[T any] func(context.Context, archive.Query) ([]T, error)

// listed asks for one page. Its cursor is the place of its last line: a list that has grown meanwhile shows none twice.
func listed[T any](ctx context.Context, in Paging, q archive.Query, ask lister[T], place func(*T) archive.Place) (*listOutput[T], error) {
	if in.Cursor != "" {
		q.After = &archive.Place{}
		if err := uncover(in.Cursor, q.After); err != nil {
			return nil, err
		}
	}
	q.Limit = in.Limit + 1
	lines, err := ask(ctx, q)
	if err != nil {
		return nil, asProblem(err)
	}
	out := &listOutput[T]{}
	out.Body.Items = append([]T{}, lines[:min(in.Limit, len(lines))]...)
	if len(lines) > in.Limit {
		out.Body.Next = covered(place(&lines[in.Limit-1]))
	}
	return out, nil
}

// deepest is how many lines the cursor of a search may count.
const deepest = 10_000

// ranked asks for one page of a list by relevance. Its lines have no places: its cursor counts the lines before it.
func ranked[T any](ctx context.Context, in *listInput, ask lister[T]) (*listOutput[T], error) {
	q, err := in.query()
	if err != nil {
		return nil, err
	}
	skip, err := in.skip()
	if err != nil {
		return nil, err
	}
	q.Limit = skip + in.Limit + 1
	lines, err := ask(ctx, q)
	if err != nil {
		return nil, asProblem(err)
	}
	return paged(in.Paging, skip, lines), nil
}

// skip is how many lines a cursor that counts leaves behind.
func (in Paging) skip() (n int, err error) {
	if in.Cursor == "" {
		return 0, nil
	}
	if err := uncover(in.Cursor, &n); err != nil || n < 1 || n > deepest {
		return 0, huma.Error400BadRequest("That is no cursor of this list.")
	}
	return n, nil
}

// paged cuts one page out of a list, after so many of its lines.
func paged[T any](in Paging, skip int, lines []T) *listOutput[T] {
	out := &listOutput[T]{}
	end := min(skip+in.Limit, len(lines))
	out.Body.Items = append([]T{}, lines[min(skip, end):end]...)
	if end < len(lines) && end <= deepest {
		out.Body.Next = covered(end)
	}
	return out
}

// whole gives one page of a list that is made as a whole.
func whole[T any](in Paging, lines []T, err error) (*listOutput[T], error) {
	if err != nil {
		return nil, asProblem(err)
	}
	skip, err := in.skip()
	if err != nil {
		return nil, err
	}
	return paged(in, skip, lines), nil
}

// covered writes a place as a cursor, which means nothing to those who pass it on.
func covered(place any) string {
	b, _ := json.Marshal(place)
	return base64.RawURLEncoding.EncodeToString(b)
}

func uncover(cursor string, place any) error {
	b, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil || json.Unmarshal(b, place) != nil {
		return huma.Error400BadRequest("That is no cursor of this list.")
	}
	return nil
}

func (in *Narrowing) query() (archive.Query, error) {
	q, fault := archive.Query{Actor: in.Actor, Act: in.Act, Topic: in.Topic, Outlet: in.Outlet, Words: phrases(in.Q)}, ""
	q.Pair, fault = pairOf(in.Pair, fault)
	q.From, fault = dayOf(in.From, fault)
	q.To, fault = dayOf(in.To, fault)
	if q.Code = strings.ToUpper(in.Code); !isEventCode(q.Code) {
		fault = "“" + in.Code + "” is no code of an event."
	}
	if fault != "" {
		return q, huma.Error400BadRequest(fault)
	}
	return q, nil
}

func placeOfDocument(d *archive.Document) archive.Place   { return d.Place }
func placeOfMeeting(m *archive.Meeting) archive.Place     { return m.Place }
func placeOfStatement(s *archive.Statement) archive.Place { return s.Place }
func placeOfVisit(v *archive.Visit) archive.Place         { return v.Place }
func placeOfVow(c *archive.Commitment) archive.Place      { return c.Place }
