package serve

import (
	"context"
	"net/http"

	"readout/edge/archive"
	"readout/edge/ask"
)

// found is a report with the passages that hold the words.
type found struct {
	ask.Passage
	Passages []ask.Passage
}

// First are the passages that a page shows, Rest how many there are besides.
func (f found) First() []ask.Passage { return f.Passages[:min(len(f.Passages), shownPassages)] }

// Rest is how many passages a page leaves to the report.
func (f found) Rest() int { return len(f.Passages) - len(f.First()) }

// shownPassages are those of a report on a page of hits; its files have all.
const shownPassages = 5

// hitLines are reports on a page of hits, mostHits in a file of them: each opens its record.
const (
	hitLines = 20
	mostHits = 200
)

// search finds words in the texts.
func (d *Desk) search(w http.ResponseWriter, r *http.Request) error {
	f, q := filterOf(r)
	switch f.Limit {
	case firstLines:
		f.Limit = hitLines
	case mostLines:
		f.Limit = mostHits
	}
	q.Limit = f.Limit + 1
	v := view{Title: "Search", Here: "/search", Words: f.Q}
	if f.Q != "" {
		v.Title = f.Q + " · Search"
	}
	l := list[found]{Filter: f}
	if f.Q == "" && f.Narrowed() && f.Fault == "" {
		q.Limit = f.Limit
		lines, last, err := d.acting(r.Context(), q)
		if err != nil {
			return err
		}
		if l.Lines = lines; len(lines) == f.Limit {
			l.Filter.Next = f.address("after", covered(last))
		}
	}
	if f.Q != "" && f.Fault == "" {
		hits, err := d.Archive.Search(r.Context(), q)
		if err != nil {
			return err
		}
		if l.More = len(hits) > f.Limit; l.More {
			hits = hits[:f.Limit]
		}
		for _, h := range hits {
			passages, err := ask.Passages(r.Context(), d.Archive, h)
			if err != nil {
				return err
			}
			l.Lines = append(l.Lines, found{passages[0], passages})
		}
	}
	if format := r.URL.Query().Get("format"); format != "" && format != "atom" {
		flat := list[ask.Passage]{Filter: f}
		for _, h := range l.Lines {
			flat.Lines = append(flat.Lines, h.Passages...)
		}
		return showList(d, w, r, "search", v, flat)
	}
	return showList(d, w, r, "search", v, l)
}

// acting gives the latest reports that a query without words leaves, with the sentences of its act and code, and the place of the
// last.
func (d *Desk) acting(ctx context.Context, q archive.Query) (list []found, last archive.Place, err error) {
	docs, err := d.Archive.Documents(ctx, q)
	if err != nil || len(docs) == 0 {
		return nil, last, err
	}
	ids := make([]string, len(docs))
	for i := range docs {
		ids[i] = docs[i].ID
	}
	records, err := d.Archive.Gather(ctx, ids)
	if err != nil {
		return nil, last, err
	}
	for i, rec := range records {
		h := found{ask.Passage{Document: docs[i].ID, Published: docs[i].Published, Outlet: docs[i].Outlet, Title: docs[i].Title, Speaker: []string{}}, ask.Acting(rec, q.Act, q.Code)}
		if len(h.Passages) == 0 {
			h.Passages = []ask.Passage{h.Passage}
		}
		list = append(list, h)
	}
	return list, docs[len(docs)-1].Place, nil
}
