package ingest

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

	"readout/record"
)

// Entry is one entry of a feed: what it says of its report, and the report's words where the feed has them.
type Entry struct {
	Link   string // absolute, http or https; empty where the entry has none
	Title  string
	Day    string // ISO 8601, empty where the feed does not tell
	Outlet string // the feed's title
	Words  string // of its content, as text; empty where there is none
}

// Entries reads a feed: RSS, Atom or JSON Feed. Relative links are resolved against base, the feed's own address.
func Entries(feed []byte, base string) ([]Entry, error) {
	parsed, err := parseFeed(feed)
	if err != nil {
		return nil, err
	}
	from, err := url.Parse(cmp.Or(base, parsed.FeedLink, parsed.Link))
	if err != nil {
		from = &url.URL{}
	}
	entries := make([]Entry, 0, len(parsed.Items))
	for _, item := range parsed.Items {
		e := Entry{Link: resolve(from, item.Link), Title: strings.TrimSpace(item.Title), Outlet: strings.TrimSpace(parsed.Title)}
		if at := item.PublishedParsed; at != nil {
			e.Day = at.Format(time.DateOnly)
		}
		if e.Words, err = wordsOf(cmp.Or(item.Content, item.Description)); err != nil {
			e.Words = ""
		}
		e.Words = strings.TrimSpace(e.Words)
		entries = append(entries, e)
	}
	return entries, nil
}

// parseFeed is the library's parser. What the parser cannot bear is an error, not the end of the run.
func parseFeed(feed []byte) (parsed *gofeed.Feed, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("feed cannot be parsed: %v", r)
		}
	}()
	if bytes.Contains(feed, []byte("<!ENTITY")) {
		return nil, errors.New("the feed declares XML entities, which no feed needs")
	}
	return gofeed.NewParser().Parse(bytes.NewReader(feed))
}

// resolve is a link that a page can be fetched from, or "".
func resolve(base *url.URL, link string) string {
	u, err := base.Parse(strings.TrimSpace(link))
	if err != nil || link == "" || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	u.Fragment = ""
	return u.String()
}

// feed yields the entries of a feed in a file, with the words that stand in it, and says whether more are wanted.
func (o Options) feed(src *source, yield func(record.Document, error) bool) bool {
	b, err := o.all(src)
	if err != nil {
		return yield(record.Document{}, err)
	}
	entries, err := Entries(b, "")
	if err == nil && len(entries) == 0 {
		err = errEmpty
	}
	if err != nil {
		e := src.unfit(err, 0)
		e.Hint = "give RSS, Atom or JSON Feed"
		return yield(record.Document{}, e)
	}
	for i, entry := range entries {
		doc, err := o.finish(record.Document{ID: entry.Link, URL: entry.Link, Title: entry.Title, Outlet: entry.Outlet, Published: entry.Day, Text: entry.Words})
		if err != nil {
			e := src.unfit(fmt.Errorf("entry %d: %w", i+1, err), 0)
			e.Hint = "readout add --in feed URL fetches the pages of its entries"
			err = e
		}
		if !yield(doc, err) {
			return false
		}
	}
	return true
}

// Page makes the document of a page that was fetched from an address, its id. What the feed knew fills in what the
// page does not say.
func Page(entry Entry, contentType string, body []byte, opts Options) (record.Document, error) {
	if opts.Notice == nil {
		opts.Notice = func(string, string) {}
	}
	src := &source{path: entry.Link}
	if !isPage(contentType) {
		return record.Document{}, src.unfit(fmt.Errorf("%q is no page", contentType), 0)
	}
	doc, err := opts.fetched(src, body, contentType, entry.Link)
	if err != nil {
		return doc, err
	}
	doc.Title, doc.Outlet = cmp.Or(doc.Title, entry.Title), cmp.Or(doc.Outlet, entry.Outlet)
	doc.Published = cmp.Or(doc.Published, entry.Day)
	return doc, nil
}
