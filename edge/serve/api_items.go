package serve

import (
	"context"
	"slices"

	"github.com/danielgtaylor/huma/v2"

	"readout/corpus/account"
	"readout/corpus/phrase"
	"readout/edge/archive"
	"readout/edge/ask"
	"readout/edge/trace"
	"readout/record"
	"readout/record/correction"
)

// askItems registers what opens one report, item or meeting.
func (d *Desk) askItems(api huma.API) {
	operate(api, "record", "/api/v1/documents/{id}", "The record of a report", func(ctx context.Context, in *idInput) (*output[record.Record], error) {
		return outputOf(d.Archive.Document(ctx, in.ID))
	})
	operate(api, "text", "/api/v1/documents/{id}/text", "The text of a report, into which the spans of its record point by bytes", func(ctx context.Context, in *idInput) (*output[textOf], error) {
		rec, err := d.Archive.Document(ctx, in.ID)
		if err != nil {
			return nil, asProblem(err)
		}
		return &output[textOf]{&textOf{rec.Document.ID, rec.Document.SHA256, rec.Document.Text}}, nil
	})
	operate(api, "versions", "/api/v1/documents/{id}/versions", "The versions of a report, the oldest first", func(ctx context.Context, in *versionsInput) (*listOutput[archive.Version], error) {
		rec, err := d.Archive.Document(ctx, in.ID)
		if err != nil {
			return nil, asProblem(err)
		}
		list, err := d.Archive.Versions(ctx, rec.Document.ID)
		return whole(in.Paging, list, err)
	})
	operate(api, "changes", "/api/v1/documents/{id}/changes", "What changed in a report since its version before, or its edition before, word by word", func(ctx context.Context, in *changesInput) (*output[changesOf], error) {
		p, err := d.changed(ctx, in.ID, in.Since)
		return outputOf(&changesOf{p.ID, p.since(), p.Gone, p.New, p.Pieces}, err)
	})
	operate(api, "item", "/api/v1/items/{id}", "One item laid open: each field with its words and its rule", func(ctx context.Context, in *idInput) (*output[openedItem], error) {
		return outputOf(d.openItem(ctx, in.ID))
	})
	operate(api, "cite", "/api/v1/items/{id}/cite", "How to cite an item: BibTeX and CSL-JSON, with the words and the report's hash", func(ctx context.Context, in *citeInput) (*output[citation], error) {
		return outputOf(d.citation(ctx, in.ID, in.home))
	})
	operate(api, "accounts", "/api/v1/meetings/{id}/accounts", "The accounts of a meeting side by side", func(ctx context.Context, in *idInput) (*output[account.Table], error) {
		return outputOf(d.compared(ctx, in.ID))
	})
}

type idInput struct {
	ID string `path:"id" maxLength:"500"`
}

type versionsInput struct {
	ID string `path:"id" maxLength:"500"`
	Paging
}

type changesInput struct {
	ID    string `path:"id" maxLength:"500"`
	Since string `query:"since" maxLength:"500" doc:"v and the number of a version, or the id of an edition; the latest when left out"`
}

// citeInput asks for a citation under the address at which the desk was asked.
type citeInput struct {
	ID   string `path:"id" maxLength:"500"`
	home string
}

// Resolve notes the address at which the desk was asked.
func (in *citeInput) Resolve(ctx huma.Context) []error {
	in.home = "http://" + ctx.Host()
	if ctx.TLS() != nil {
		in.home = "https://" + ctx.Host()
	}
	return nil
}

// output is one thing.
type output[T any] struct{ Body *T }

func outputOf[T any](body *T, err error) (*output[T], error) {
	if err != nil {
		return nil, asProblem(err)
	}
	return &output[T]{body}, nil
}

// textOf is a report's text as it was given.
type textOf struct {
	ID     string `json:"id"`
	SHA256 string `json:"sha256"`
	Text   string `json:"text"`
}

// changesOf is a report held against an earlier text. Since is "" where there is none.
type changesOf struct {
	ID     string         `json:"id"`
	Since  string         `json:"since,omitempty"` // "v1", or the id of an edition
	Gone   int            `json:"gone"`            // words
	New    int            `json:"new"`
	Pieces []phrase.Piece `json:"pieces"`
}

// citation is an item for a list of sources.
type citation struct {
	BibTeX string `json:"bibtex"`
	CSL    csl    `json:"csl"`
}

// citation cites an item, whose permanent address begins with home.
func (d *Desk) citation(ctx context.Context, id, home string) (*citation, error) {
	t, o, err := d.traced(ctx, id)
	if err != nil {
		return nil, err
	}
	p := itemPage{Trace: t, Document: &o.Record.Document, Run: o.Record.Run}
	address := home + "/items/" + t.ID
	return &citation{bibTeX(p, address), cslOf(p, address)}, nil
}

// openedItem is an item with its report, as the API gives it.
type openedItem struct {
	trace.Trace
	Document    record.Document   `json:"document"`
	Corrections []correction.Mark `json:"corrections"`
}

// openItem is an item with its report, for programs.
func (d *Desk) openItem(ctx context.Context, id string) (*openedItem, error) {
	t, o, err := d.traced(ctx, id)
	if err != nil {
		return nil, err
	}
	out := &openedItem{t, o.Record.Document, []correction.Mark{}}
	for _, m := range marksOf(o, id) {
		out.Corrections = append(out.Corrections, m.Mark)
	}
	return out, nil
}

// compared puts the accounts of a meeting side by side, the earliest report first.
func (d *Desk) compared(ctx context.Context, id string) (*account.Table, error) {
	tellings, err := ask.Accounts{Archive: d.Archive}.OfMeeting(ctx, id)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(tellings, ask.Earlier)
	table := account.Compare(tellings)
	return &table, nil
}

// passages are the sentences that hold the words of a query; without words, those of its act and code.
func (d *Desk) passages(ctx context.Context, q archive.Query) ([]ask.Passage, error) {
	var list []ask.Passage
	if len(q.Words) == 0 && q.Act+q.Code != "" {
		found, _, err := d.acting(ctx, q)
		for _, f := range found {
			list = append(list, f.Passages...)
		}
		return list, err
	}
	hits, err := d.Archive.Search(ctx, q)
	if err != nil {
		return nil, err
	}
	for _, h := range hits {
		passages, err := ask.Passages(ctx, d.Archive, h)
		if err != nil {
			return nil, err
		}
		list = append(list, passages...)
	}
	return list, nil
}
