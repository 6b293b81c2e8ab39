package serve

import (
	"context"
	"errors"
	"net/http"
	"path"
	"reflect"
	"slices"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"readout"
	"readout/corpus/account"
	"readout/edge/archive"
	"readout/edge/ask"
	"readout/edge/trace"
	"readout/edge/work"
	"readout/record"
	"readout/record/correction"
)

// api puts the desk for programs on a mux: under /api/v1, described at /openapi.json. What goes wrong is a problem
// document (RFC 9457).
func (d *Desk) api(desk *http.ServeMux) {
	mux := http.NewServeMux()
	desk.Handle("/api/", d.conditional(mux))
	desk.Handle("GET /api/v1/work", d.live(mux))
	desk.Handle("GET /openapi.json", d.conditional(mux))
	desk.Handle("GET /openapi.yaml", d.conditional(mux))
	mux.Handle("/", d.page(noOperation))
	config := huma.DefaultConfig("Readout", readout.Version)
	config.Info.Description = "Reports of what states say and do to each other, with the words that every fact rests on."
	config.DocsPath, config.SchemasPath, config.CreateHooks = "", "", nil
	config.Components.Schemas = schemas()
	api := humago.New(mux, config)
	operate(api, "documents", "/api/v1/documents", "Reports, newest first", func(ctx context.Context, in *listInput) (*listOutput[archive.Document], error) {
		return listed(ctx, in, d.Archive.Documents, placeOfDocument)
	})
	operate(api, "meetings", "/api/v1/meetings", "Meetings, newest first", func(ctx context.Context, in *listInput) (*listOutput[archive.Meeting], error) {
		return listed(ctx, in, d.Archive.Meetings, placeOfMeeting)
	})
	operate(api, "statements", "/api/v1/statements", "Statements, newest first", func(ctx context.Context, in *listInput) (*listOutput[archive.Statement], error) {
		return listed(ctx, in, d.Archive.Statements, placeOfStatement)
	})
	operate(api, "search", "/api/v1/search", "Sentences that hold words, and who said them; best match first", func(ctx context.Context, in *listInput) (*listOutput[ask.Passage], error) {
		return ranked(ctx, in, d.passages)
	})
	operate(api, "record", "/api/v1/documents/{id}", "The record of a report", func(ctx context.Context, in *idInput) (*output[record.Record], error) {
		rec, err := d.Archive.Document(ctx, in.ID)
		return outputOf(rec, err)
	})
	operate(api, "item", "/api/v1/items/{id}", "One item laid open: each field with its words and its rule", func(ctx context.Context, in *idInput) (*output[openedItem], error) {
		return outputOf(d.openItem(ctx, in.ID))
	})
	operate(api, "accounts", "/api/v1/meetings/{id}/accounts", "The accounts of a meeting side by side", func(ctx context.Context, in *idInput) (*output[account.Table], error) {
		return outputOf(d.compared(ctx, in.ID))
	})
	export(d, api, "documents", d.Archive.Documents, placeOfDocument)
	export(d, api, "meetings", d.Archive.Meetings, placeOfMeeting)
	export(d, api, "statements", d.Archive.Statements, placeOfStatement)
	d.exportRecords(api)
	operate(api, "work", "/api/v1/work", "Work under way: what is left, who reads how fast, what failed and why", func(ctx context.Context, _ *struct{}) (*output[work.State], error) {
		return outputOf(d.workState(ctx))
	})
	d.adding(api)
}

// schemas names types with their package, since a record and a line of a list have types of the same name, and knows
// those that write their JSON themselves: a span is a pair of numbers, a count a number or "several".
func schemas() huma.Registry {
	names := huma.NewMapRegistry("#/components/schemas/", func(t reflect.Type, hint string) string {
		return capital(path.Base(t.PkgPath())) + huma.DefaultSchemaNamer(t, hint)
	})
	names.RegisterTypeAlias(reflect.TypeFor[record.Span](), reflect.TypeFor[[2]int]())
	names.RegisterTypeAlias(reflect.TypeFor[record.Count](), reflect.TypeFor[any]())
	return names
}

// operate registers a question that is asked by GET.
func operate[I, O any](api huma.API, id, path, summary string, answer func(context.Context, *I) (*O, error)) {
	huma.Register(api, huma.Operation{OperationID: id, Method: http.MethodGet, Path: path, Summary: summary, Errors: []int{400, 404, 503}}, answer)
}

type idInput struct {
	ID string `path:"id" maxLength:"500"`
}

// output is one thing.
type output[T any] struct{ Body *T }

func outputOf[T any](body *T, err error) (*output[T], error) {
	if err != nil {
		return nil, asProblem(err)
	}
	return &output[T]{body}, nil
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

// passages are the sentences that hold the words of a query.
func (d *Desk) passages(ctx context.Context, q archive.Query) ([]ask.Passage, error) {
	hits, err := d.Archive.Search(ctx, q)
	if err != nil {
		return nil, err
	}
	var list []ask.Passage
	for _, h := range hits {
		passages, err := ask.Passages(ctx, d.Archive, h)
		if err != nil {
			return nil, err
		}
		list = append(list, passages...)
	}
	return list, nil
}

// noOperation answers what the API does not have.
func noOperation(w http.ResponseWriter, r *http.Request) error {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		return problem{http.StatusMethodNotAllowed, "Not done here", "This address can only be read.", "see /openapi.json"}
	}
	return problem{http.StatusNotFound, "No such operation", "The API has nothing at that address.", "see /openapi.json"}
}

// asProblem says an error as a problem document. What is the program's own fault has no details.
func asProblem(err error) error {
	if status := huma.StatusError(nil); errors.As(err, &status) {
		return err
	}
	p := problemOf(err)
	return huma.NewError(p.status, p.what)
}
