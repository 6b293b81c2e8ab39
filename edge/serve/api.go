package serve

import (
	"context"
	"errors"
	"net/http"
	"path"
	"reflect"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"readout"
	"readout/edge/work"
	"readout/record"
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
	d.askLists(api)
	d.askItems(api)
	d.askPictures(api)
	d.askPhrases(api)
	export(d, api, "documents", d.Archive.Documents, placeOfDocument)
	export(d, api, "meetings", d.Archive.Meetings, placeOfMeeting)
	export(d, api, "visits", d.Archive.Visits, placeOfVisit)
	export(d, api, "statements", d.Archive.Statements, placeOfStatement)
	export(d, api, "commitments", d.Archive.Commitments, placeOfVow)
	d.exportRecords(api)
	operate(api, "work", "/api/v1/work", "Work under way: what is left, who reads how fast, what failed and why", func(ctx context.Context, _ *struct{}) (*output[work.State], error) {
		return outputOf(d.workState(ctx))
	})
	d.adding(api)
	d.correcting(api)
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
