package tables

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"readout/edge/archive"
	"readout/edge/archive/fulltext"
)

// mostRanked is how many documents are ranked where more hold the words: those added last. What half of all documents hold
// has no best match, and is found as fast as what few do.
const mostRanked = 300

// hit is a document that holds the words, with how well it does.
type hit struct {
	archive.Hit
	score float64
}

// Search finds documents whose title or text holds all words, the best match first.
func (r *Reader) Search(ctx context.Context, q archive.Query) ([]archive.Hit, error) {
	terms := fulltext.Terms(q.Words)
	if len(terms) == 0 {
		return []archive.Hit{}, nil
	}
	sel, err := r.selectDocuments(ctx, q)
	if err != nil {
		return nil, r.Named("search", err)
	}
	ranked := q.Limit
	if ranked > 0 {
		ranked = max(ranked, mostRanked)
	}
	query := `SELECT v.document, coalesce(v.published, ''), coalesce(v.outlet, ''), coalesce(v.title, ''), v.text, ` + r.Dialect.Exact +
		` FROM (SELECT x.version` + sel.joined() + ` ORDER BY ` + r.Dialect.Added + ` DESC` + limited(ranked) + `) p ` + r.Dialect.Join + ` versions v ON v.version = p.version`
	found, err := scan(ctx, r, "search", query, sel.args, func(row *sql.Rows, h *hit) error {
		var exact []byte
		if err := row.Scan(&h.Document, &h.Published, &h.Outlet, &h.Title, &h.Text, &exact); err != nil {
			return err
		}
		if exact != nil {
			h.Text = string(exact)
		}
		h.score = fulltext.Score(h.Title, h.Text, terms)
		return nil
	})
	slices.SortFunc(found, func(x, y hit) int {
		return cmp.Or(cmp.Compare(y.score, x.score), strings.Compare(y.Published, x.Published), strings.Compare(x.Document, y.Document))
	})
	if q.Limit > 0 {
		found = found[:min(len(found), q.Limit)]
	}
	hits := make([]archive.Hit, len(found))
	for i, h := range found {
		hits[i] = h.Hit
		hits[i].Spans = fulltext.Mark(h.Text, terms)
	}
	return hits, err
}
