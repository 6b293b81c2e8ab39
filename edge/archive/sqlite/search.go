package sqlite

import (
	"context"
	"database/sql"
	"strings"

	"readout/edge/archive"
	"readout/record"
)

// Marks that FTS5 puts around what it found. No report has them, but for broken ones: see unmark.
const (
	openMark  = "\x02"
	closeMark = "\x03"
)

// Search finds documents whose title or text holds all words, the best match first.
func (s *Store) Search(ctx context.Context, q archive.Query) ([]archive.Hit, error) {
	sel, err := s.selectDocuments(ctx, q)
	if err != nil {
		return nil, named("search", s.path, err)
	}
	if matchAll(q.Words) == "" {
		return []archive.Hit{}, nil
	}
	query := `SELECT x.document, coalesce(x.published, ''), coalesce(x.outlet, ''), coalesce(x.title, ''), x.text, highlight(report_words, 1, ?, ?)` +
		sel.joined() + " ORDER BY w.rank, x.published DESC, x.document" + limit(q)
	args := append([]any{openMark, closeMark}, sel.args...)
	return scan(ctx, s, query, args, func(rows *sql.Rows, h *archive.Hit) error {
		var marked string
		if err := rows.Scan(&h.Document, &h.Published, &h.Outlet, &h.Title, &h.Text, &marked); err != nil {
			return err
		}
		h.Spans = unmark(h.Text, marked)
		return nil
	})
}

// unmark finds where in text the marks of its marked copy stand. Marks that the text itself has are passed over.
func unmark(text, marked string) []record.Span {
	spans := []record.Span{}
	at, start := 0, -1
	for i := 0; i < len(marked); i++ {
		if at < len(text) && marked[i] == text[at] {
			at++
			continue
		}
		switch marked[i : i+1] {
		case openMark:
			start = at
		case closeMark:
			if start >= 0 {
				spans = append(spans, record.Span{Start: start, End: at})
			}
			start = -1
		}
	}
	return joinAdjacent(text, spans)
}

// joinAdjacent makes one span of neighbours with only blanks between them.
func joinAdjacent(text string, spans []record.Span) []record.Span {
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && strings.TrimSpace(text[out[n-1].End:s.Start]) == "" {
			out[n-1].End = s.End
			continue
		}
		out = append(out, s)
	}
	return out
}
