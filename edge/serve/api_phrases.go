package serve

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"readout/corpus/phrase"
	"readout/edge/archive"
)

// askPhrases registers what is asked about formulas.
func (d *Desk) askPhrases(api huma.API) {
	operate(api, "phrases", "/api/v1/phrases", "The history of a formula: who used it, first and last, in what variants, and each use, the latest first", d.history)
	operate(api, "formulas", "/api/v1/formulas", "The formulas that a speaker took up and dropped", d.turns)
}

type phraseInput struct {
	Q     string `query:"q" required:"true" minLength:"1" maxLength:"1000" doc:"words in a row" example:"the two leaders"`
	Actor string `query:"actor" maxLength:"200" doc:"who says them"`
	From  string `query:"from" maxLength:"40" doc:"first day" example:"2023-06-01"`
	To    string `query:"to" maxLength:"40" doc:"last day"`
	Paging
}

// phraseOutput is the history of a formula; its uses come page by page.
type phraseOutput struct {
	Body struct {
		Words    string           `json:"words"`
		Stories  int              `json:"stories"`
		Users    []phrase.User    `json:"users"`
		Variants []phrase.Variant `json:"variants"`
		Since    string           `json:"since,omitempty"` // the day of the oldest report looked into, where there are older ones
		Items    []phrase.Use     `json:"items"`
		Next     string           `json:"next,omitempty"`
	}
}

// history is a page of the history of a formula.
func (d *Desk) history(ctx context.Context, in *phraseInput) (*phraseOutput, error) {
	q, err := (&Narrowing{Actor: in.Actor, From: in.From, To: in.To}).query()
	if err != nil {
		return nil, err
	}
	skip, err := in.skip()
	if err != nil {
		return nil, err
	}
	words := formulaWords(in.Q)
	if words == "" {
		return nil, huma.Error400BadRequest("There are no words in it.")
	}
	q.Words, q.Limit = []string{words}, mostTexts
	read, err := d.formulaIn(ctx, words, q)
	if err != nil {
		return nil, asProblem(err)
	}
	page := paged(in.Paging, skip, newest(read.found.Uses))
	out := &phraseOutput{}
	out.Body.Words, out.Body.Stories, out.Body.Users, out.Body.Variants = read.found.Words, read.found.Stories, read.found.Users, read.found.Variants
	out.Body.Since, out.Body.Items, out.Body.Next = read.since, page.Body.Items, page.Body.Next
	return out, nil
}

type turnsInput struct {
	Actor string `query:"actor" required:"true" minLength:"1" maxLength:"200" doc:"a name, part of one in whole words, or a code" example:"USA"`
	From  string `query:"from" maxLength:"40" doc:"first day" example:"2023-06-01"`
	To    string `query:"to" maxLength:"40" doc:"last day"`
	Paging
}

// turns is a page of the formulas that a speaker took up and dropped.
func (d *Desk) turns(ctx context.Context, in *turnsInput) (*listOutput[phrase.Turn], error) {
	q, err := (&Narrowing{From: in.From, To: in.To}).query()
	if err != nil {
		return nil, err
	}
	q = archive.Query{Actor: in.Actor, From: q.From, To: q.To, Limit: mostSpeeches}
	read, err := d.formulasIn(ctx, q)
	return whole(in.Paging, read.found, err)
}
