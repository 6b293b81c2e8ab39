package serve

import (
	"context"
	"encoding/json"
	"iter"
	"math"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"readout/edge/archive"
	"readout/edge/export/csvlist"
	"readout/record"
)

// exportInput asks for all lines of a list.
type exportInput struct {
	Narrowing
	Format string `query:"format" enum:"jsonl,csv" default:"jsonl"`
}

// An export asks the archive for so many lines at once, and waits so long for one who reads slowly.
const (
	exportLines    = 500
	exportPatience = 30 * time.Second
)

// exportTypes are the media types of the formats of an export.
var exportTypes = map[string]string{"jsonl": "application/x-ndjson", "csv": "text/csv; charset=utf-8"}

// export registers the whole of a list as lines of JSON or CSV.
func export[T any](d *Desk, api huma.API, name string, ask lister[T], place func(*T) archive.Place) {
	huma.Register(api, exportOf(name, "All "+name+" that a filter leaves, a line each"), func(ctx context.Context, in *exportInput) (*huma.StreamResponse, error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		q.Limit = exportLines
		first, err := ask(ctx, q)
		if err != nil {
			return nil, asProblem(err)
		}
		return d.poured(in.Format, each(ctx, q, first, ask, place)), nil
	})
}

// exportRecords registers all records. Nothing is held open in the archive while a reader takes them.
func (d *Desk) exportRecords(api huma.API) {
	huma.Register(api, exportOf("records", "All records, the newest first, a line of JSON each"), func(ctx context.Context, _ *struct{}) (*huma.StreamResponse, error) {
		q := archive.Query{Limit: exportLines}
		first, err := d.Archive.Documents(ctx, q)
		if err != nil {
			return nil, asProblem(err)
		}
		return d.poured("jsonl", func(yield func(any, error) bool) {
			for doc, err := range each(ctx, q, first, d.Archive.Documents, placeOfDocument) {
				var rec *record.Record
				if err == nil {
					rec, err = d.Archive.Document(ctx, doc.(archive.Document).ID)
				}
				if !yield(rec, err) {
					return
				}
			}
		}), nil
	})
}

func exportOf(name, summary string) huma.Operation {
	text := &huma.MediaType{Schema: &huma.Schema{Type: "string"}}
	return huma.Operation{OperationID: "export-" + name, Method: http.MethodGet, Path: "/api/v1/export/" + name, Summary: summary, Errors: []int{400, 503},
		Responses: map[string]*huma.Response{"200": {Description: "Lines of JSON, or CSV under a head", Content: map[string]*huma.MediaType{"application/x-ndjson": text, "text/csv": text}}}}
}

// each gives the lines of a list page after page, each page after the place of the last line.
func each[T any](ctx context.Context, q archive.Query, page []T, ask lister[T], place func(*T) archive.Place) iter.Seq2[any, error] {
	return func(yield func(any, error) bool) {
		for {
			for i := range page {
				if !yield(page[i], nil) {
					return
				}
			}
			if len(page) < q.Limit {
				return
			}
			last := place(&page[len(page)-1])
			q.After = &last
			var err error
			if page, err = ask(ctx, q); err != nil {
				yield(nil, err)
				return
			}
		}
	}
}

// poured writes lines as they come, in memory that stays flat.
func (d *Desk) poured(format string, lines iter.Seq2[any, error]) *huma.StreamResponse {
	return &huma.StreamResponse{Body: func(hc huma.Context) {
		hc.SetHeader("Content-Type", exportTypes[format])
		_, w := humago.Unwrap(hc)
		table := csvlist.NewWriter(w)
		add := json.NewEncoder(w).Encode
		if format == "csv" {
			add = table.Add
		}
		d.handOn(w, lines, math.MaxInt, add, table.Flush)
	}}
}

// handOn writes at most so many lines as they come. What goes wrong on the way, or a reader who takes nothing for too long,
// ends the connection: a list that is cut off does not look like a whole one.
func (d *Desk) handOn(w http.ResponseWriter, lines iter.Seq2[any, error], most int, add func(any) error, flush func() error) {
	control := http.NewResponseController(w)
	n := 0
	for line, err := range lines {
		if n%exportLines == 0 {
			_ = control.SetWriteDeadline(time.Now().Add(d.patience)) // a test's writer has none
		}
		if n++; n > most {
			break
		}
		if err == nil {
			err = add(line)
		}
		if err != nil {
			d.Log.Error("a list ended early", "lines", n, "error", err)
			panic(http.ErrAbortHandler)
		}
	}
	if err := flush(); err != nil {
		panic(http.ErrAbortHandler)
	}
}
