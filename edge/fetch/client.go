// Package fetch gets feeds and their pages from the web, politely: it says who it is, keeps to robots.txt, asks one
// host no more than once a second, asks only for what has changed, and tries again with growing pauses where a server
// is busy. It opens no file and no address that is not public, not by a redirect either.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"time"
)

// Causes that callers may ask for with errors.Is.
var (
	ErrPrivate    = errors.New("not a public address")
	ErrScheme     = errors.New("neither http nor https")
	ErrRedirects  = errors.New("redirected too often")
	ErrForbidden  = errors.New("robots.txt of the host forbids it")
	ErrTooLarge   = errors.New("larger than the limit")
	ErrNotChanged = errors.New("not changed since it was last fetched")
)

const (
	agent        = "readout"
	hostPause    = time.Second      // between two requests to one host
	maxPause     = 30 * time.Second // longest pause that robots.txt or a busy server can ask for
	tries        = 4
	maxRedirects = 5
	timeout      = 30 * time.Second // of one request with its body
)

// Client fetches. It is for one goroutine.
type Client struct {
	http   *http.Client
	limit  int64 // bytes of one body
	sleep  func(context.Context, time.Duration) error
	now    func() time.Time
	next   map[string]time.Time     // by host: when it may be asked again
	pauses map[string]time.Duration // by host: what robots.txt asks for, where that is more than hostPause
	robots map[string]*rules        // by scheme and host
	state  *State
}

// NewClient makes a client that takes bodies of up to limit bytes. State holds what was fetched before.
func NewClient(limit int64, state *State) *Client {
	c := &Client{limit: limit, sleep: sleep, now: time.Now, next: map[string]time.Time{}, pauses: map[string]time.Duration{}, robots: map[string]*rules{}, state: state}
	c.http = &http.Client{Timeout: timeout, Transport: transport(public), CheckRedirect: c.redirect}
	return c
}

// Allow lets the client ask the addresses that allow is true of, not the public ones alone.
func (c *Client) Allow(allow func(netip.Addr) bool) { c.http.Transport = transport(allow) }

// Page is what an address gave.
type Page struct {
	URL         string // after redirects
	ContentType string
	Body        []byte
	validators  validators
}

// Get fetches an address. ErrNotChanged says that the page is as it was when Keep last kept it.
func (c *Client) Get(ctx context.Context, address string) (Page, error) {
	u, err := url.Parse(address)
	if err != nil {
		return Page{}, err
	}
	if err := c.allowed(ctx, u); err != nil {
		return Page{}, err
	}
	return c.get(ctx, u, c.state.of(address))
}

// get fetches an address whatever robots.txt says, with pauses and new tries.
func (c *Client) get(ctx context.Context, u *url.URL, known validators) (Page, error) {
	pause := time.Second
	for try := 1; ; try++ {
		if err := c.wait(ctx, u.Host); err != nil {
			return Page{}, err
		}
		page, again, err := c.once(ctx, u, known)
		if again == 0 || try == tries || ctx.Err() != nil {
			return page, err
		}
		if err := c.sleep(ctx, min(max(again, pause), maxPause)); err != nil {
			return Page{}, err
		}
		pause *= 2
	}
}

// wait pauses until a host may be asked.
func (c *Client) wait(ctx context.Context, host string) error {
	if pause := c.next[host].Sub(c.now()); pause > 0 {
		if err := c.sleep(ctx, pause); err != nil {
			return err
		}
	}
	c.next[host] = c.now().Add(max(hostPause, c.pauses[host]))
	return nil
}

// once makes one request; again is the shortest pause after which another may help, 0 where none will.
func (c *Client) once(ctx context.Context, u *url.URL, known validators) (page Page, again time.Duration, err error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return page, 0, err
	}
	request.Header.Set("User-Agent", agent)
	known.ask(request.Header)
	answer, err := c.http.Do(request)
	if err != nil {
		return page, retried(err), cause(err)
	}
	defer answer.Body.Close()
	switch code := answer.StatusCode; {
	case code == http.StatusNotModified:
		return page, 0, ErrNotChanged
	case code == http.StatusTooManyRequests || code >= 500:
		return page, max(retryAfter(answer.Header), time.Millisecond), &answerError{code, answer.Status}
	case code != http.StatusOK:
		return page, 0, &answerError{code, answer.Status}
	}
	body, err := io.ReadAll(io.LimitReader(answer.Body, c.limit+1))
	if err != nil {
		return page, time.Millisecond, err
	}
	if int64(len(body)) > c.limit {
		return page, 0, fmt.Errorf("%w of %d bytes", ErrTooLarge, c.limit)
	}
	return Page{URL: answer.Request.URL.String(), ContentType: answer.Header.Get("Content-Type"), Body: body, validators: validatorsOf(answer.Header)}, 0, nil
}

// retried is the shortest pause after which a failed connection may do better: none where the address is at fault.
func retried(err error) time.Duration {
	for _, lasting := range []error{ErrPrivate, ErrScheme, ErrRedirects, ErrForbidden} {
		if errors.Is(err, lasting) {
			return 0
		}
	}
	return time.Millisecond
}

// cause is an error without the address, which whoever names the page adds.
func cause(err error) error {
	if e, ok := errors.AsType[*url.Error](err); ok {
		return e.Err
	}
	return err
}

// retryAfter is the pause that a server asks for in seconds (RFC 9110, 10.2.3).
func retryAfter(h http.Header) time.Duration {
	seconds, _ := strconv.Atoi(h.Get("Retry-After"))
	return time.Duration(seconds) * time.Second
}

func sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
