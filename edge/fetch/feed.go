package fetch

import (
	"context"
	"errors"
	"iter"

	"readout/edge/ingest"
	"readout/record"
)

// Feed fetches a feed and the pages of its entries, in the feed's order. A pair holds a document, or an error that names
// the page; the rest goes on. What has not changed gives nothing.
func (c *Client) Feed(ctx context.Context, address string, opts ingest.Options) iter.Seq2[record.Document, error] {
	return func(yield func(record.Document, error) bool) {
		feed, err := c.Get(ctx, address)
		if errors.Is(err, ErrNotChanged) {
			return
		}
		var entries []ingest.Entry
		if err == nil {
			entries, err = ingest.Entries(feed.Body, feed.URL)
		}
		if err != nil {
			yield(record.Document{}, named(address, err))
			return
		}
		whole := true
		for _, entry := range entries {
			if ctx.Err() != nil {
				return
			}
			doc, err := c.page(ctx, entry, opts)
			if errors.Is(err, ErrNotChanged) {
				continue
			}
			whole = whole && err == nil
			if !yield(doc, err) {
				return
			}
		}
		if whole { // otherwise what failed is tried again with the next run
			c.state.keep(address, feed)
		}
	}
}

// page fetches the page of an entry; an entry without a link has its own words alone.
func (c *Client) page(ctx context.Context, entry ingest.Entry, opts ingest.Options) (record.Document, error) {
	if entry.Link == "" {
		return record.Document{}, named(entry.Title, errors.New("the entry has no link to a page"))
	}
	page, err := c.Get(ctx, entry.Link)
	if errors.Is(err, ErrNotChanged) {
		return record.Document{}, err
	}
	if err != nil {
		return record.Document{}, named(entry.Link, err)
	}
	doc, err := ingest.Page(entry, page.ContentType, page.Body, opts)
	if err == nil {
		c.state.keep(entry.Link, page)
	}
	return doc, err
}

// named gives an error its address and what to do.
func named(address string, err error) *ingest.Error {
	e := &ingest.Error{Op: "fetch", Path: address, Offset: -1, Err: err}
	switch {
	case errors.Is(err, ErrTooLarge):
		e.Hint = "raise the limit: --limit BYTES"
	case errors.Is(err, ErrForbidden):
		e.Hint = "ask the host, or save the page and add it as a file"
	case errors.Is(err, ErrPrivate), errors.Is(err, ErrScheme):
		e.Hint = "save what is there and add it as a file"
	}
	return e
}
