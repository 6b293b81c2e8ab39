package ingest

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"readout/record"
)

var errWithdrawn = errors.New("withdrawn by its publisher (pubstatus canceled)")

// ninjsItem is a news item of IPTC's ninjs: the fields of versions 1 and 2 (iptc.org/std/ninjs) that make a document.
type ninjsItem struct {
	URI             string      `json:"uri"`
	FirstCreated    string      `json:"firstcreated"`
	ContentCreated  string      `json:"contentcreated"`
	VersionCreated  string      `json:"versioncreated"`
	PubStatus       string      `json:"pubstatus"`
	Source          string      `json:"source"`
	CopyrightHolder string      `json:"copyrightholder"`
	URL             string      `json:"url"`
	Headline        string      `json:"headline"`
	Title           string      `json:"title"`
	BodyText        string      `json:"body_text"`
	BodyXHTML       string      `json:"body_xhtml"`
	Headlines       []ninjsText `json:"headlines"`
	Bodies          []ninjsText `json:"bodies"`
}

// ninjsText is a body or headline of version 2.
type ninjsText struct {
	Role        string `json:"role"`
	ContentType string `json:"contenttype"`
	Value       string `json:"value"`
}

// ninjs yields the documents of news items that stand one after the other, and says whether more are wanted.
func (o Options) ninjs(src *source, yield func(record.Document, error) bool) bool {
	budget := &rowBudget{src: src, limit: o.Limit}
	in := json.NewDecoder(budget)
	for given := 0; ; given++ {
		var item ninjsItem
		begin := in.InputOffset()
		budget.taken = 0
		err := in.Decode(&item)
		if err == io.EOF {
			return given > 0 || yield(record.Document{}, src.unfit(errEmpty, 0))
		}
		var doc record.Document
		if err == nil {
			doc, err = o.newsItem(src, &item, begin)
		} else {
			whole := mistyped(err)
			if err = src.badItem(err, begin, budget); !whole {
				yield(doc, err)
				return true
			}
		}
		if !yield(doc, err) {
			return false
		}
	}
}

// mistyped says whether an item was read to its end, though a field has another type than ninjs gives it.
func mistyped(err error) bool {
	_, ok := errors.AsType[*json.UnmarshalTypeError](err)
	return ok
}

// badItem names an item that is no JSON, or none of ninjs.
func (s *source) badItem(err error, begin int64, budget *rowBudget) error {
	if budget.broken != nil {
		return budget.broken
	}
	if err == io.ErrUnexpectedEOF {
		err = errors.New("cut off in the middle of an item")
	}
	if typed, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		err = fmt.Errorf("%q is a %s", typed.Field, typed.Value)
	}
	return &Error{Op: "parse", Path: s.path, Offset: begin, Err: fmt.Errorf("not ninjs: %w", err), Hint: "an item is one JSON object; see iptc.org/std/ninjs"}
}

// newsItem makes the document of an item. Its day is that of its first version.
func (o Options) newsItem(src *source, item *ninjsItem, begin int64) (record.Document, error) {
	doc := record.Document{ID: item.URI, URL: item.URL, Outlet: cmp.Or(item.Source, item.CopyrightHolder),
		Title: cmp.Or(item.Headline, mainText(item.Headlines, ""), item.Title), Published: cmp.Or(item.FirstCreated, item.ContentCreated, item.VersionCreated)}
	doc.Text = cmp.Or(item.BodyText, mainText(item.Bodies, "text/plain"))
	err := error(nil)
	if markup := cmp.Or(item.BodyXHTML, mainText(item.Bodies, "")); doc.Text == "" && markup != "" {
		doc.Text, err = wordsOf(markup)
	}
	if item.PubStatus == "canceled" {
		err = errWithdrawn
	}
	if err == nil {
		err = src.checkUTF8([]byte(doc.Text), 0, 0)
	}
	if err == nil {
		doc, err = o.finish(doc)
	}
	if err != nil {
		e := src.unfit(err, 0)
		e.Offset = begin
		return doc, e
	}
	return doc, nil
}

// mainText is the first text of a content type, or of any, that has words; a main one goes before the others.
func mainText(texts []ninjsText, contentType string) string {
	found := ""
	for _, t := range texts {
		if strings.TrimSpace(t.Value) == "" || contentType != "" && t.ContentType != contentType {
			continue
		}
		if t.Role == "main" {
			return t.Value
		}
		found = cmp.Or(found, t.Value)
	}
	return found
}
