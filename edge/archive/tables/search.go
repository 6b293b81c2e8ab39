package tables

import (
	"context"
	"database/sql"

	"readout/edge/archive"
	"readout/edge/archive/fulltext"
)

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
	rank, args := r.Dialect.Ranked(terms)
	query := `SELECT v.document, coalesce(v.published, ''), coalesce(v.outlet, ''), coalesce(v.title, ''), v.text, ` + r.Dialect.Exact +
		` FROM (SELECT x.version, ` + rank + ` AS rank` + sel.joined() + ` ORDER BY rank, x.published DESC NULLS LAST, x.document` + limited(q.Limit) + `) p ` +
		r.Dialect.Join + ` versions v ON v.version = p.version ORDER BY p.rank, v.published DESC NULLS LAST, v.document`
	return scan(ctx, r, "search", query, append(args, sel.args...), func(row *sql.Rows, h *archive.Hit) error {
		var exact []byte
		if err := row.Scan(&h.Document, &h.Published, &h.Outlet, &h.Title, &h.Text, &exact); err != nil {
			return err
		}
		if exact != nil {
			h.Text = string(exact)
		}
		h.Spans = fulltext.Mark(h.Text, terms)
		return nil
	})
}
