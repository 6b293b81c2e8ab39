package serve

import (
	"context"
	"fmt"
	"net/http"

	"readout/edge/archive"
)

// source is an outlet with what it sent.
type source struct {
	Outlet     string `json:"outlet"`
	Reports    int    `json:"reports"`
	Statements int    `json:"statements"`
	Meetings   int    `json:"meetings"`
	First      string `json:"first,omitempty"`
	Last       string `json:"last,omitempty"`
}

// counted is how many of the latest reports the list of sources counts where it is narrowed.
const counted = 20000

// sources lists outlets, those of most reports first.
func (d *Desk) sources(w http.ResponseWriter, r *http.Request) error {
	f, q := filterOf(r)
	list, err := d.outlets(r.Context(), q)
	if err != nil {
		return err
	}
	return showList(d, w, r, "sources", view{Title: "Sources", Here: "/sources"}, listOf(f, list))
}

// outlets counts what outlets sent of the reports that a query asks for.
func (d *Desk) outlets(ctx context.Context, q archive.Query) ([]source, error) {
	q.Limit, q.After = counted, nil
	return known(ctx, d, fmt.Sprintf("sources %+v", q), func(ctx context.Context) ([]source, error) {
		list, err := d.Archive.Outlets(ctx, q)
		out := make([]source, len(list))
		for i, o := range list {
			out[i] = source{Outlet: o.Name, Reports: o.Reports, Statements: o.Statements, Meetings: o.Meetings, First: o.First, Last: o.Last}
		}
		return out, err
	})
}
