package serve

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"readout/record"
	"readout/record/correction"
)

// said is a correction that a program makes: of an item, or of an actor in the whole archive.
type said struct {
	Item   string        `json:"item,omitempty" maxLength:"100" doc:"the id of an item; left out where the correction is of the whole archive"`
	Actor  string        `json:"actor,omitempty" maxLength:"1000" doc:"the name of an actor in the whole archive"`
	Action string        `json:"action" enum:"reject,set,merge,split" doc:"of the whole archive merge, or split by a field"`
	Field  string        `json:"field,omitempty" maxLength:"100" doc:"that is set; of the whole archive role, represents or document"`
	Only   []string      `json:"only,omitempty" maxItems:"200" doc:"of the whole archive: the values of the field that the correction holds for"`
	Spans  []record.Span `json:"spans,omitempty" maxItems:"1000" doc:"the mentions that are split off, in bytes of the report's text"`
	Value  string        `json:"value,omitempty" maxLength:"1000" doc:"entries of a list are parted by ;"`
	Note   string        `json:"note,omitempty" maxLength:"4000"`
	By     string        `json:"by" minLength:"1" maxLength:"100" doc:"who says so"`
}

type saidInput struct{ Body said }

type saidOutput struct{ Body correction.Correction }

type undoInput struct {
	Number int `path:"number" minimum:"1" maximum:"2147483647"`
	Body   struct {
		By string `json:"by" minLength:"1" maxLength:"100" doc:"who takes it back"`
	}
}

// correcting registers that records are corrected, and corrections taken back.
func (d *Desk) correcting(api huma.API) {
	errors := []int{400, 401, 403, 404, 413, 429, 503, 507}
	huma.Register(api, huma.Operation{OperationID: "correct", Method: http.MethodPost, Path: "/api/v1/corrections", Summary: "Say what is wrong in a record; it is laid over the record and can be undone",
		DefaultStatus: http.StatusCreated, Errors: errors}, d.sayWrong)
	huma.Register(api, huma.Operation{OperationID: "undo", Method: http.MethodPost, Path: "/api/v1/corrections/{number}/undo", Summary: "Take a correction back",
		DefaultStatus: http.StatusNoContent, Errors: errors}, func(ctx context.Context, in *undoInput) (*struct{}, error) {
		ctx, cancel := patient(ctx)
		defer cancel()
		if err := d.Archive.Undo(ctx, in.Number, in.Body.By); err != nil {
			return nil, asProblem(err)
		}
		return nil, nil
	})
}

// sayWrong keeps a correction.
func (d *Desk) sayWrong(ctx context.Context, in *saidInput) (*saidOutput, error) {
	c, err := d.correctionOf(ctx, &in.Body)
	if err != nil {
		return nil, asProblem(err)
	}
	if err := c.Check(); err != nil {
		return nil, huma.Error422UnprocessableEntity(capital(err.Error()) + ".")
	}
	ctx, cancel := patient(ctx)
	defer cancel()
	kept, err := d.Archive.Correct(ctx, c)
	if err != nil {
		return nil, asProblem(err)
	}
	return &saidOutput{kept}, nil
}

// correctionOf ties what a program says to the words of its item, or to a name.
func (d *Desk) correctionOf(ctx context.Context, s *said) (c correction.Correction, err error) {
	if s.Item == "" {
		c = correction.Merged(s.Actor, s.Value)
		c.Words = append(c.Words, s.Only...)
	} else {
		_, o, err := d.traced(ctx, s.Item)
		if err != nil {
			return c, err
		}
		c, _ = correction.On(o.Record, s.Item)
		if s.Action == string(correction.Split) {
			c.Tie(o.Record.Document.Text, s.Spans)
		}
	}
	c.Action, c.Field, c.Value, c.Note, c.By = correction.Action(s.Action), s.Field, s.Value, s.Note, s.By
	return c, nil
}
