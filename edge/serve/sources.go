package serve

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"

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

// counted is how many of the latest reports the list of sources counts.
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

// outlets counts what outlets sent among the latest reports that a query asks for.
func (d *Desk) outlets(ctx context.Context, q archive.Query) ([]source, error) {
	q.Limit, q.After = counted, nil
	return known(ctx, d, fmt.Sprintf("sources %+v", q), func(ctx context.Context) ([]source, error) {
		docs, err := d.Archive.Documents(ctx, q)
		return outlets(docs), err
	})
}

func outlets(docs []archive.Document) []source {
	at := map[string]int{}
	var list []source
	for _, doc := range docs {
		i, ok := at[doc.Outlet]
		if !ok {
			i = len(list)
			at[doc.Outlet] = i
			list = append(list, source{Outlet: doc.Outlet})
		}
		s := &list[i]
		s.Reports++
		s.Statements += doc.Statements
		s.Meetings += doc.Meetings
		s.Last = max(s.Last, doc.Published)
		if doc.Published != "" && (s.First == "" || doc.Published < s.First) {
			s.First = doc.Published
		}
	}
	slices.SortStableFunc(list, func(a, b source) int {
		return cmp.Or(cmp.Compare(b.Reports, a.Reports), strings.Compare(a.Outlet, b.Outlet))
	})
	return list
}
