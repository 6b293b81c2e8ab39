// Package client asks a desk (readout serve) over its HTTP API: lists page by page, whole exports line by line, records,
// comparisons, time-lines, the ledger, formulas, and reports to add.
//
//	c := client.New("http://127.0.0.1:8080", "")
//	for s, err := range c.Statements(ctx, client.Query{Act: "warn"}) { … }
package client

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"readout/record"
)

// Client asks one desk. It may be used by many goroutines.
type Client struct {
	HTTP    *http.Client
	address string
	token   string
}

// New makes a client of the desk at an address; the token is the desk's, "" where it has none.
func New(address, token string) *Client {
	return &Client{HTTP: http.DefaultClient, address: strings.TrimSuffix(address, "/"), token: token}
}

// Report is what is added. Without an id it is known by its text's SHA-256.
type Report struct {
	ID     string `json:"id,omitempty"`
	Date   string `json:"date,omitempty"`
	Title  string `json:"title,omitempty"`
	Outlet string `json:"outlet,omitempty"`
	URL    string `json:"url,omitempty"`
	Text   string `json:"text"`
}

// Added says what became of a report: Fate is added, new_version, read_again or unchanged.
type Added struct {
	ID         string `json:"id"`
	SHA256     string `json:"sha256"`
	Fate       string `json:"fate"`
	Statements int    `json:"statements"`
	Meetings   int    `json:"meetings"`
}

// Problem is a desk's answer that something went wrong (RFC 9457).
type Problem struct {
	Status int    `json:"status"`
	Title  string `json:"title"`
	Detail string `json:"detail"`
}

func (p *Problem) Error() string { return fmt.Sprintf("%d %s: %s", p.Status, p.Title, p.Detail) }

// Record gives the record of a report as corrected. Its text is not in it.
func (c *Client) Record(ctx context.Context, id string) (*record.Record, error) {
	rec := &record.Record{}
	return rec, c.get(ctx, "/api/v1/documents/"+url.PathEscape(id), rec)
}

// Add has a report read and kept.
func (c *Client) Add(ctx context.Context, r Report) (Added, error) {
	var out Added
	return out, c.post(ctx, "/api/v1/documents", r, &out)
}

// Read has a report read; nothing is kept.
func (c *Client) Read(ctx context.Context, r Report) (*record.Record, error) {
	rec := &record.Record{}
	return rec, c.post(ctx, "/api/v1/read", r, rec)
}

// Correct is what somebody says is wrong: of an item, or of an actor in the whole archive. What it may hold is told in docs/api.md.
type Correct struct {
	Item   string        `json:"item,omitempty"`
	Actor  string        `json:"actor,omitempty"` // the name of an actor in the whole archive
	Action string        `json:"action"`          // reject, set, merge, split
	Field  string        `json:"field,omitempty"`
	Only   []string      `json:"only,omitempty"`  // values of the field that a split of the whole archive holds for
	Spans  []record.Span `json:"spans,omitempty"` // mentions that are split off
	Value  string        `json:"value,omitempty"`
	Note   string        `json:"note,omitempty"`
	By     string        `json:"by"`
}

// Correct lays a correction over what the archive has.
func (c *Client) Correct(ctx context.Context, said Correct) (Correction, error) {
	var out Correction
	return out, c.post(ctx, "/api/v1/corrections", said, &out)
}

// Undo takes a correction back.
func (c *Client) Undo(ctx context.Context, number int, by string) error {
	return c.post(ctx, fmt.Sprintf("/api/v1/corrections/%d/undo", number), map[string]string{"by": by}, nil)
}

// post sends a value as JSON.
func (c *Client) post(ctx context.Context, path string, value, into any) error {
	b, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return c.ask(ctx, http.MethodPost, path, bytes.NewReader(b), into)
}

func (c *Client) get(ctx context.Context, path string, into any) error {
	return c.ask(ctx, http.MethodGet, path, nil, into)
}

// ask sends a request and reads the JSON of its answer, where one is wanted.
func (c *Client) ask(ctx context.Context, method, path string, body io.Reader, into any) error {
	answer, err := c.send(ctx, method, path, body)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if into == nil {
		return nil
	}
	if err := json.NewDecoder(answer.Body).Decode(into); err != nil {
		return fmt.Errorf("%s: the answer is no JSON: %w", path, err)
	}
	return nil
}

// send sends a request. An answer that is no success is a *Problem.
func (c *Client) send(ctx context.Context, method, path string, body io.Reader) (*http.Response, error) {
	r, err := http.NewRequestWithContext(ctx, method, c.address+path, body)
	if err != nil {
		return nil, err
	}
	r.Header.Set("Accept", "application/json")
	if body != nil {
		r.Header.Set("Content-Type", "application/json")
	}
	if c.token != "" {
		r.Header.Set("Authorization", "Bearer "+c.token)
	}
	answer, err := c.HTTP.Do(r)
	if err != nil || answer.StatusCode < 300 {
		return answer, err
	}
	defer answer.Body.Close()
	p := &Problem{}
	if json.NewDecoder(answer.Body).Decode(p) != nil {
		p.Title = http.StatusText(answer.StatusCode)
	}
	p.Status = answer.StatusCode
	return nil, p
}
