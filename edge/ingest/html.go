package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"codeberg.org/readeck/go-readability/v2/render"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"readout/knowledge/outlets"
	"readout/record"
)

var errNoMainText = errors.New("no main text found in the page")

// html reads one page: its main text, title, day, site and address.
func (o Options) html(src *source) (record.Document, error) {
	mark := src.read
	b, err := o.all(src)
	if err != nil {
		return record.Document{}, err
	}
	return o.page(src, b, "text/html", mark)
}

// page reads a page of that content type, as a server declared it. The page begins at byte mark of the source.
func (o Options) page(src *source, b []byte, contentType string, mark int64) (record.Document, error) {
	b, err := o.decoded(src, b, contentType)
	if err == nil {
		err = src.checkUTF8(b, 0, mark)
	}
	if err != nil {
		return record.Document{}, err
	}
	doc, err := article(b)
	if err == nil {
		doc, err = o.finish(doc)
	}
	if err != nil {
		e := src.unfit(err, 0)
		if errors.Is(err, errNoMainText) {
			e.Hint = "save its words as text and use --in text"
		}
		return doc, e
	}
	return doc, nil
}

// decoded converts a page that is not UTF-8 from the character set that its server or its head declares; one that
// declares none is windows-1252, as HTML says. A page that says UTF-8 and is not stays as it is.
func (o Options) decoded(src *source, b []byte, contentType string) ([]byte, error) {
	if utf8.Valid(b) {
		return b, nil
	}
	encoding, name, _ := charset.DetermineEncoding(b, contentType)
	if name == "utf-8" {
		return b, nil
	}
	o.Notice(src.path, name+" converted to UTF-8; spans count bytes of the converted text")
	return encoding.NewDecoder().Bytes(b)
}

// wordsOf are the words of marked-up text that holds an article and nothing else.
func wordsOf(markup string) (words string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("markup cannot be parsed: %v", r)
		}
	}()
	root, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		return "", err
	}
	return render.InnerText(root), nil
}

// article finds the main text of a page. A page that the parser cannot bear is an error, not the end of the run.
func article(b []byte) (doc record.Document, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("page cannot be parsed: %v", r)
		}
	}()
	root, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		return doc, err
	}
	doc.URL, doc.Published = address(root), pageDay(root) // before the extractor takes the page apart
	found, err := readability.FromDocument(root, nil)
	if err != nil {
		return doc, err
	}
	if found.Node == nil {
		return doc, errNoMainText
	}
	var words strings.Builder
	if err := found.RenderText(&words); err != nil {
		return doc, err
	}
	doc.Text, doc.Outlet = words.String(), found.SiteName()
	doc.Title = withoutSite(found.Title(), doc.Outlet)
	if doc.Outlet == "" {
		doc.Title, doc.Outlet = knownSite(found.Title())
	}
	if at, err := found.PublishedTime(); err == nil {
		doc.Published = at.Format(time.DateOnly)
	}
	return doc, nil
}

// parts stand between a page's title and its site's name.
var parts = []string{" | ", " - ", " – ", " — "}

// withoutSite takes the site's name off the end of a page's title.
func withoutSite(title, site string) string {
	for _, between := range parts {
		if short, ok := strings.CutSuffix(title, between+site); ok && site != "" {
			return short
		}
	}
	return title
}

// knownSite parts a title from the name of an outlet that the registry knows and that stands at its end.
func knownSite(title string) (short, outlet string) {
	for _, between := range parts {
		if i := strings.LastIndex(title, between); i > 0 {
			if o, known := outlets.Load().Find(title[i+len(between):], ""); known {
				return title[:i], o.Name
			}
		}
	}
	return title, ""
}

// address is the page's own: its canonical link, else og:url, else "".
func address(root *html.Node) string {
	shared := ""
	for n := range root.Descendants() {
		switch {
		case n.Data == "link" && attribute(n, "rel") == "canonical":
			return attribute(n, "href")
		case n.Data == "meta" && attribute(n, "property") == "og:url":
			shared = attribute(n, "content")
		}
	}
	return shared
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
