package fetch

import (
	"context"
	"errors"
	"net/url"

	"github.com/temoto/robotstxt"
)

const robotsPath = "/robots.txt"

// rules are those of one host.
type rules struct {
	group *robotstxt.Group // nil where the host has none
	err   error            // the host could not be asked
}

// allowed says whether an address may be fetched: it is of the web, and robots.txt (RFC 9309) has nothing against it. A
// host that cannot be reached forbids all; one without the file forbids nothing.
func (c *Client) allowed(ctx context.Context, u *url.URL) error {
	if err := webAddress(u); err != nil {
		return err
	}
	host := u.Scheme + "://" + u.Host
	known := c.robots[host]
	if known == nil {
		known = c.ask(ctx, u)
		c.robots[host] = known
	}
	switch {
	case known.err != nil:
		return known.err
	case known.group != nil && !known.group.Test(u.EscapedPath()):
		return ErrForbidden
	}
	return nil
}

// ask fetches the robots.txt of a host.
func (c *Client) ask(ctx context.Context, u *url.URL) *rules {
	page, err := c.get(ctx, &url.URL{Scheme: u.Scheme, Host: u.Host, Path: robotsPath}, validators{})
	if missing := (*answerError)(nil); errors.As(err, &missing) && missing.code < 500 {
		return &rules{}
	}
	if err != nil {
		return &rules{err: err}
	}
	data, err := robotstxt.FromBytes(page.Body)
	if err != nil {
		return &rules{}
	}
	group := data.FindGroup(agent)
	c.pauses[u.Host] = min(group.CrawlDelay, maxPause)
	return &rules{group: group}
}

// answerError is an answer that is no page.
type answerError struct {
	code   int
	status string
}

func (e *answerError) Error() string { return "the server answers " + e.status }
