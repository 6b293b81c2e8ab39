package serve

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"

	"readout/edge/archive"
	"readout/edge/ask"
	"readout/edge/trace"
	"readout/record"
	"readout/record/correction"
)

// itemPage lays one item open, down to its words and its report.
type itemPage struct {
	trace.Trace
	Passage  []piece
	Document *record.Document
	Run      record.Run
	Marks    []mark // what was said against it
	BibTeX   string
}

// homes are the lists in which items of a kind stand.
var homes = map[string]string{"statement": "/statements", "meeting": "/meetings", "visit": "/meetings", "actor": "/actors"}

// item shows one item. An id that two reports share, a rare clash, shows the first.
func (d *Desk) item(w http.ResponseWriter, r *http.Request) error {
	p, _, err := d.opened(r)
	if err != nil {
		return err
	}
	format := r.URL.Query().Get("format")
	if format == "json" {
		return writeJSON(w, struct {
			trace.Trace
			Document *record.Document `json:"document"`
			Run      record.Run       `json:"run"`
		}{p.Trace, p.Document, p.Run})
	} else if format != "" {
		return writeFile(w, format, p.ID, fieldsOf(p.Trace))
	}
	return d.show(w, r, "item", view{Title: capital(p.Kind) + " " + p.ID, Here: homes[p.Kind], Body: p})
}

// opened finds the item that a request names, in the record as corrected.
func (d *Desk) opened(r *http.Request) (itemPage, *correction.Overlay, error) {
	t, o, err := d.traced(r.Context(), r.PathValue("id"))
	if err != nil {
		return itemPage{}, nil, err
	}
	rec := o.Record
	p := itemPage{Trace: t, Passage: passage(rec.Document.Text, t.Evidence), Document: &rec.Document, Run: rec.Run, Marks: marksOf(o, t.ID)}
	p.BibTeX = bibTeX(p, addressOf(r))
	return p, o, nil
}

// traced lays an item open and gives the corrected record that it stands in; one that was rejected still does.
func (d *Desk) traced(ctx context.Context, id string) (trace.Trace, *correction.Overlay, error) {
	found, err := d.Archive.Item(ctx, id)
	if err != nil {
		return trace.Trace{}, nil, err
	}
	for _, rec := range found {
		o, _, err := d.overlaid(ctx, rec.Document.ID)
		if err != nil {
			return trace.Trace{}, nil, err
		}
		if t, ok := trace.Of(o.Record, id); ok {
			return t, &o, nil
		}
	}
	return trace.Trace{}, nil, &archive.Error{Op: "item", Where: id, Code: archive.NotFound}
}

// passage is the sentences in which words stand, the words marked.
func passage(text string, words []trace.Words) []piece {
	if len(words) == 0 {
		return nil
	}
	spans := make([]record.Span, len(words))
	end := 0
	for i, w := range words {
		spans[i] = w.Span
		end = max(end, w.Span.End)
	}
	slices.SortFunc(spans, func(a, b record.Span) int { return a.Start - b.Start })
	whole := ask.Around(text, record.Span{Start: spans[0].Start, End: end})
	return marked(whole.In(text), ask.Shifted(spans, whole.Start))
}

func writeJSON(w http.ResponseWriter, v any) error {
	b, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	_, err = w.Write(append(b, '\n'))
	return err
}
