package client

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"net/url"

	"readout/record"
)

// Query narrows a list. Every field that is set must hold.
type Query struct {
	Words  string // that must be there; a phrase in quotation marks; dialog* for a beginning
	Actor  string // a name, part of one in whole words, or a code
	Pair   string // two codes: "USA,CHN"
	From   string // first day
	To     string // last day
	Act    string
	Topic  string
	Status string // of meetings and visits
	City   string // of meetings and visits
	Outlet string // of reports of one outlet, by its whole name
	Code   string // of reports in which an event is coded so: "042", "04", "CONSULT"
	Kind   string // of the ledger's lines
	Again  bool   // of the ledger's lines: only what was taken up again
}

func (q Query) values() url.Values {
	v := url.Values{}
	for _, f := range [][2]string{{"q", q.Words}, {"actor", q.Actor}, {"pair", q.Pair}, {"from", q.From}, {"to", q.To}, {"act", q.Act}, {"topic", q.Topic},
		{"status", q.Status}, {"city", q.City}, {"kind", q.Kind}, {"code", q.Code}, {"outlet", q.Outlet}} {
		if f[1] != "" {
			v.Set(f[0], f[1])
		}
	}
	if q.Again {
		v.Set("again", "true")
	}
	return v
}

// Documents goes through the reports, newest first, page by page.
func (c *Client) Documents(ctx context.Context, q Query) iter.Seq2[Document, error] {
	return pages[Document](ctx, c, "/api/v1/documents", q.values())
}

// Meetings goes through the meetings.
func (c *Client) Meetings(ctx context.Context, q Query) iter.Seq2[Meeting, error] {
	return pages[Meeting](ctx, c, "/api/v1/meetings", q.values())
}

// Visits goes through the visits.
func (c *Client) Visits(ctx context.Context, q Query) iter.Seq2[Visit, error] {
	return pages[Visit](ctx, c, "/api/v1/visits", q.values())
}

// Statements goes through the statements.
func (c *Client) Statements(ctx context.Context, q Query) iter.Seq2[Statement, error] {
	return pages[Statement](ctx, c, "/api/v1/statements", q.values())
}

// Search goes through the sentences that hold q.Words, best match first.
func (c *Client) Search(ctx context.Context, q Query) iter.Seq2[Passage, error] {
	return pages[Passage](ctx, c, "/api/v1/search", q.values())
}

// Ledger goes through commitments with the later words on them, those made last first.
func (c *Client) Ledger(ctx context.Context, q Query) iter.Seq2[Line, error] {
	return pages[Line](ctx, c, "/api/v1/ledger", q.values())
}

// Actors goes through those who spoke and met of late, the busiest first.
func (c *Client) Actors(ctx context.Context, q Query) iter.Seq2[Actor, error] {
	return pages[Actor](ctx, c, "/api/v1/actors", q.values())
}

// Sources goes through the outlets.
func (c *Client) Sources(ctx context.Context, q Query) iter.Seq2[Source, error] {
	return pages[Source](ctx, c, "/api/v1/sources", q.values())
}

// Pairs goes through the pairs that met, those of most days first.
func (c *Client) Pairs(ctx context.Context) iter.Seq2[Pair, error] {
	return pages[Pair](ctx, c, "/api/v1/pairs", url.Values{})
}

// Corrections goes through what people said against records, the latest first.
func (c *Client) Corrections(ctx context.Context) iter.Seq2[Correction, error] {
	return pages[Correction](ctx, c, "/api/v1/corrections", url.Values{})
}

// Formulas goes through what a speaker took up and dropped.
func (c *Client) Formulas(ctx context.Context, q Query) iter.Seq2[Turn, error] {
	return pages[Turn](ctx, c, "/api/v1/formulas", q.values())
}

// pages follows the cursors of a list. It ends after the first error.
func pages[T any](ctx context.Context, c *Client, path string, v url.Values) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		for {
			var page struct {
				Items []T    `json:"items"`
				Next  string `json:"next"`
			}
			if err := c.get(ctx, path+"?"+v.Encode(), &page); err != nil {
				yield(none, err)
				return
			}
			for _, line := range page.Items {
				if !yield(line, nil) {
					return
				}
			}
			if page.Next == "" {
				return
			}
			v.Set("cursor", page.Next)
		}
	}
}

// Records goes through all records in one answer that is read as it comes. It ends after the first error; an answer
// that was cut off is one.
func (c *Client) Records(ctx context.Context) iter.Seq2[*record.Record, error] {
	return func(yield func(*record.Record, error) bool) {
		answer, err := c.send(ctx, http.MethodGet, "/api/v1/export/records", nil)
		if err != nil {
			yield(nil, err)
			return
		}
		defer answer.Body.Close()
		for lines := json.NewDecoder(answer.Body); ; {
			rec := &record.Record{}
			err := lines.Decode(rec)
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				yield(nil, fmt.Errorf("the export was cut off: %w", err))
				return
			}
			if !yield(rec, nil) {
				return
			}
		}
	}
}
