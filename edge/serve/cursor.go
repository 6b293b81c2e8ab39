package serve

import (
	"context"
	"encoding/base64"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"readout/edge/archive"
)

// listInput narrows a list of the API.
type listInput struct {
	Q      string `query:"q" maxLength:"1000" doc:"words that must be there; a phrase in quotation marks; dialog* for a beginning"`
	Actor  string `query:"actor" maxLength:"200" doc:"a name, part of one in whole words, or a code such as CHN"`
	Pair   string `query:"pair" maxLength:"20" doc:"two codes: USA,CHN" example:"USA,CHN"`
	From   string `query:"from" maxLength:"40" doc:"first day" example:"2023-06-01"`
	To     string `query:"to" maxLength:"40" doc:"last day"`
	Act    string `query:"act" enum:"assess,position,report,agree,promise,offer,appeal,demand,ask,warn,threaten,reject,accuse,condemn,praise,thank,congratulate,condole,apologise,deny,confirm"`
	Topic  string `query:"topic" maxLength:"100"`
	Limit  int    `query:"limit" minimum:"1" maximum:"1000" default:"100"`
	Cursor string `query:"cursor" maxLength:"100" doc:"next of the page before"`
}

// listOutput is a page of a list. Next is the cursor of the page after it, absent on the last.
type listOutput[T any] struct {
	Body struct {
		Items []T    `json:"items"`
		Next  string `json:"next,omitempty"`
	}
}

// listed asks for one page. A cursor counts the lines before it: a list that has grown meanwhile may show some twice.
func listed[T any](ctx context.Context, in *listInput, ask func(context.Context, archive.Query) ([]T, error)) (*listOutput[T], error) {
	q, skip, err := in.query()
	if err != nil {
		return nil, err
	}
	lines, err := ask(ctx, q)
	if err != nil {
		return nil, asProblem(err)
	}
	out := &listOutput[T]{}
	end := min(skip+in.Limit, len(lines))
	out.Body.Items = append([]T{}, lines[min(skip, end):end]...)
	if end < len(lines) {
		out.Body.Next = base64.RawURLEncoding.EncodeToString([]byte("n" + strconv.Itoa(end)))
	}
	return out, nil
}

// deepest is how many lines a cursor may count.
const deepest = 1_000_000

func (in *listInput) query() (archive.Query, int, error) {
	fault, skip := "", 0
	if in.Cursor != "" {
		raw, err := base64.RawURLEncoding.DecodeString(in.Cursor)
		number, ok := strings.CutPrefix(string(raw), "n")
		n, bad := strconv.Atoi(number)
		if err != nil || bad != nil || !ok || n < 1 || n > deepest {
			fault = "That is no cursor of this list."
		}
		skip = n
	}
	q := archive.Query{Actor: in.Actor, Act: in.Act, Topic: in.Topic, Words: phrases(in.Q), Limit: skip + in.Limit + 1}
	q.Pair, fault = pairOf(in.Pair, fault)
	q.From, fault = dayOf(in.From, fault)
	q.To, fault = dayOf(in.To, fault)
	if fault != "" {
		return q, 0, huma.Error400BadRequest(fault)
	}
	return q, skip, nil
}
