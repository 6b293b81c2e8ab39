package client

import (
	"context"
	"iter"
	"net/url"
)

// Text gives the text of a report, into which the spans of its record point.
func (c *Client) Text(ctx context.Context, id string) (string, error) {
	var out struct{ Text string }
	err := c.get(ctx, "/api/v1/documents/"+url.PathEscape(id)+"/text", &out)
	return out.Text, err
}

// Versions goes through the versions of a report, the oldest first.
func (c *Client) Versions(ctx context.Context, id string) iter.Seq2[Version, error] {
	return pages[Version](ctx, c, "/api/v1/documents/"+url.PathEscape(id)+"/versions", url.Values{})
}

// Accounts puts the accounts of a meeting side by side.
func (c *Client) Accounts(ctx context.Context, meeting string) (*Accounts, error) {
	out := &Accounts{}
	return out, c.get(ctx, "/api/v1/meetings/"+url.PathEscape(meeting)+"/accounts", out)
}

// Timeline adds up what passed between two sides, by "day", "week" or "month", on the days of a query.
func (c *Client) Timeline(ctx context.Context, a, b, by string, q Query) (*Timeline, error) {
	v := url.Values{"limit": {"1"}}
	out := &Timeline{}
	return out, c.get(ctx, pair(a, b, by, q, v), out)
}

// Between goes through what passed between two sides, the latest first.
func (c *Client) Between(ctx context.Context, a, b string, q Query) iter.Seq2[Entry, error] {
	return pages[Entry](ctx, c, "/api/v1/pairs/"+url.PathEscape(a)+"/"+url.PathEscape(b), q.days())
}

func pair(a, b, by string, q Query, v url.Values) string {
	for name, value := range q.days() {
		v[name] = value
	}
	v.Set("by", by)
	return "/api/v1/pairs/" + url.PathEscape(a) + "/" + url.PathEscape(b) + "?" + v.Encode()
}

// days are the first and last day of a query.
func (q Query) days() url.Values { return Query{From: q.From, To: q.To}.values() }

// Formula gives the history of words in a row: q.Words, of q.Actor, on the days of q.
func (c *Client) Formula(ctx context.Context, q Query) (*Formula, error) {
	out := &Formula{}
	return out, c.get(ctx, "/api/v1/phrases?"+q.values().Encode(), out)
}

// Cite says how to cite an item.
func (c *Client) Cite(ctx context.Context, item string) (*Citation, error) {
	out := &Citation{}
	return out, c.get(ctx, "/api/v1/items/"+url.PathEscape(item)+"/cite", out)
}

// Today gives what is new.
func (c *Client) Today(ctx context.Context) (*Today, error) {
	out := &Today{}
	return out, c.get(ctx, "/api/v1/today", out)
}
