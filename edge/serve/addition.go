package serve

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"readout/edge/archive"
	"readout/edge/ingest"
	"readout/record"
)

// addition is a report that a program adds, in the fields of JSON lines (readout add --in jsonl).
type addition struct {
	ID     string `json:"id,omitempty" maxLength:"500" doc:"left out: the SHA-256 of the text"`
	Date   string `json:"date,omitempty" maxLength:"40" doc:"day of the report" example:"2023-06-19"`
	Title  string `json:"title,omitempty" maxLength:"2000"`
	Outlet string `json:"outlet,omitempty" maxLength:"500"`
	URL    string `json:"url,omitempty" maxLength:"2000"`
	Text   string `json:"text" minLength:"1"`
}

// added says what became of it.
type added struct {
	ID         string `json:"id"`
	SHA256     string `json:"sha256"`
	Fate       string `json:"fate" enum:"added,new_version,read_again,unchanged"`
	Statements int    `json:"statements"`
	Meetings   int    `json:"meetings"`
}

type addInput struct{ Body addition }

type addOutput struct {
	Status   int
	Location string `header:"Location"`
	Body     added
}

// fates are the words for what becomes of an entry.
var fates = [...]string{archive.Added: "added", archive.NewVersion: "new_version", archive.ReadAgain: "read_again", archive.Unchanged: "unchanged"}

// adding registers that reports are read, and kept where asked. The same report twice is kept once.
func (d *Desk) adding(api huma.API) {
	huma.Register(api, huma.Operation{OperationID: "add", Method: http.MethodPost, Path: "/api/v1/documents", Summary: "Read a report and keep it", MaxBodyBytes: maxBody,
		DefaultStatus: http.StatusCreated, Responses: map[string]*huma.Response{"200": wasThere}, Errors: []int{400, 401, 403, 413, 429, 503, 507}}, d.add)
	huma.Register(api, huma.Operation{OperationID: "read", Method: http.MethodPost, Path: "/api/v1/read", Summary: "Read a report and give its record; nothing is kept", MaxBodyBytes: maxBody,
		Errors: []int{400, 401, 413, 429, 503}}, func(ctx context.Context, in *addInput) (*output[record.Record], error) {
		rec, err := d.readAddition(ctx, in.Body)
		return outputOf(rec, err)
	})
}

// wasThere is the answer where the document was there already.
var wasThere = &huma.Response{Description: "The document was known: the report is a new version of it, was read again with other results, or changes nothing",
	Content: map[string]*huma.MediaType{"application/json": {Schema: &huma.Schema{Ref: "#/components/schemas/ServeAdded"}}}}

// add reads a report and keeps it.
func (d *Desk) add(ctx context.Context, in *addInput) (*addOutput, error) {
	rec, err := d.readAddition(ctx, in.Body)
	if err != nil {
		return nil, err
	}
	fate, err := d.Archive.Add(ctx, []archive.Entry{{Record: rec, Source: "the desk's API"}})
	if err != nil {
		return nil, asProblem(err)
	}
	out := &addOutput{Status: http.StatusCreated, Location: "/api/v1/documents/" + url.PathEscape(rec.Document.ID),
		Body: added{rec.Document.ID, rec.Document.SHA256, fates[fate[0]], len(rec.Statements), len(rec.Meetings)}}
	if fate[0] != archive.Added {
		out.Status = http.StatusOK
	}
	return out, nil
}

// readAddition is the record of a report. Nothing is kept.
func (d *Desk) readAddition(ctx context.Context, report addition) (*record.Record, error) {
	if strings.ContainsRune(report.Text, 0) {
		return nil, huma.Error422UnprocessableEntity("The report cannot be read: it is no text.")
	}
	line, err := json.Marshal(report)
	if err != nil {
		return nil, asProblem(err)
	}
	for doc, err := range ingest.Open([]string{ingest.Stdin}, ingest.Options{In: ingest.JSONL, Limit: 2 * maxBody, Stdin: bytes.NewReader(line)}) {
		if err != nil {
			what, _ := faultOf(err)
			return nil, huma.Error422UnprocessableEntity(what)
		}
		rec, err := d.recordOf(ctx, doc)
		if err != nil {
			return nil, asProblem(err)
		}
		return rec, nil
	}
	return nil, huma.Error422UnprocessableEntity("There is no report in it.")
}
