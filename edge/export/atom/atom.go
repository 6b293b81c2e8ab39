// Package atom writes reports as entries of an Atom feed (RFC 4287): what each tells, in a few lines. Reports without
// a day are left out, because every entry needs one.
package atom

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"net/url"
	"strings"

	"readout/edge/export/items"
	"readout/record"
)

type entry struct {
	XMLName  xml.Name   `xml:"entry"`
	ID       string     `xml:"id"`
	Title    string     `xml:"title"`
	Updated  string     `xml:"updated"`
	Author   author     `xml:"author"`
	Link     *link      `xml:"link"`
	Category []category `xml:"category"`
	Content  content    `xml:"content"`
}

type author struct {
	Name string `xml:"name"`
}

type link struct {
	Href string `xml:"href,attr"`
}

type category struct {
	Term string `xml:"term,attr"`
}

type content struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

// told are the kinds of items that an entry tells.
var told = map[string]bool{"meeting": true, "visit": true, "statement": true, "commitment": true, "event": true, "relation": true}

// Encode writes the entry of one record.
func Encode(rec *record.Record) ([]byte, error) {
	d := &rec.Document
	if d.Published == "" {
		return nil, nil
	}
	e := entry{ID: "urn:readout:" + url.PathEscape(d.ID), Title: clean(d.Title), Updated: (d.Published + "-01-01")[:len("2006-01-02")] + "T00:00:00Z", Author: author{clean(d.Outlet)}}
	if e.Title == "" {
		e.Title = clean(d.ID)
	}
	if e.Author.Name == "" {
		e.Author.Name = "unknown"
	}
	if u, err := url.Parse(d.URL); err == nil && (u.Scheme == "http" || u.Scheme == "https") {
		e.Link = &link{u.String()}
	}
	var words strings.Builder
	count := map[string]int{}
	for item := range items.Of(rec) {
		if !told[item.Kind] || len(item.Evidence) == 0 {
			continue
		}
		if count[item.Kind]++; count[item.Kind] == 1 {
			e.Category = append(e.Category, category{item.Kind})
		}
		fmt.Fprintf(&words, "%s: %s\n", item.Kind, strings.Join(strings.Fields(item.Evidence[0].In(d.Text)), " "))
	}
	e.Content = content{"text", clean(words.String())}
	b, err := xml.MarshalIndent(e, "", " ")
	return append(b, '\n'), err
}

// clean takes out what XML cannot hold.
func clean(words string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == '\ufffe' || r == '\uffff' {
			return -1
		}
		return r
	}, words)
}

// Writer puts entries into one feed, whose own date is that of its latest entry.
type Writer struct {
	w      io.Writer
	begun  bool
	latest string
}

// NewWriter begins a feed.
func NewWriter(w io.Writer) *Writer { return &Writer{w: w, latest: "0001-01-01T00:00:00Z"} }

const head = xml.Header + `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:readout:feed</id><title>Readout</title><author><name>Readout</name></author>` + "\n"

// Add writes an entry, as Encode gave it.
func (f *Writer) Add(piece []byte) error {
	if err := f.begin(); err != nil {
		return err
	}
	_, after, _ := bytes.Cut(piece, []byte("<updated>"))
	day, _, _ := bytes.Cut(after, []byte("</updated>"))
	f.latest = max(f.latest, string(day))
	_, err := f.w.Write(piece)
	return err
}

func (f *Writer) begin() error {
	if f.begun {
		return nil
	}
	f.begun = true
	_, err := io.WriteString(f.w, head)
	return err
}

// Close ends the feed. Atom lets its date stand after its entries (RFC 4287, 4.1.1).
func (f *Writer) Close() error {
	if err := f.begin(); err != nil {
		return err
	}
	_, err := io.WriteString(f.w, "<updated>"+f.latest+"</updated>\n</feed>\n")
	return err
}
