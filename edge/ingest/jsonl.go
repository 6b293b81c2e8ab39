package ingest

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"readout/record"
)

// line is one document as JSON lines give it.
type line struct {
	ID      word    `json:"id"`
	Date    word    `json:"date"`
	Year    word    `json:"year"` // where there is no date
	Title   string  `json:"title"`
	Outlet  string  `json:"outlet"`
	Country string  `json:"country"` // of the outlet or, of a speech without one, whose delegate speaks: ISO 3166 alpha-3
	URL     string  `json:"url"`
	Text    *string `json:"text"`
}

// word is a string, or a number taken as it is written.
type word string

func (w *word) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' || string(b) == "null" {
		return json.Unmarshal(b, (*string)(w))
	}
	var n json.Number
	if err := json.Unmarshal(b, &n); err != nil {
		return errors.New("id, date and year are strings or numbers")
	}
	*w = word(n)
	return nil
}

// lines yields the documents of JSON lines and says whether more are wanted.
func (o Options) lines(src *source, yield func(record.Document, error) bool) bool {
	r := lineReader{src: src, limit: o.Limit, at: src.read}
	for {
		b, err := r.next()
		if err == io.EOF {
			if r.given == 0 {
				return yield(record.Document{}, src.unfit(errEmpty, 0))
			}
			return true
		}
		var doc record.Document
		if err == nil {
			doc, err = o.line(src, b, r)
		}
		if !yield(doc, err) {
			return false
		}
		if r.dead {
			return true
		}
	}
}

// line decodes the document on the line that r stands on.
func (o Options) line(src *source, b []byte, r lineReader) (record.Document, error) {
	if err := src.checkUTF8(b, r.number, r.start); err != nil {
		return record.Document{}, err
	}
	var l line
	if err := json.Unmarshal(b, &l); err != nil {
		return record.Document{}, notALine(src, err, r)
	}
	if l.Text == nil {
		return record.Document{}, &Error{Op: "parse", Path: src.path, Line: r.number, Offset: -1, Err: errors.New(`no "text"`),
			Hint: "each line has text, and where known id, date, title, outlet, country, url"}
	}
	doc, err := o.finish(record.Document{ID: string(l.ID), Published: string(cmp.Or(l.Date, l.Year)), Title: l.Title, Outlet: l.Outlet, Country: stateCode(l.Country), URL: l.URL, Text: *l.Text})
	if err != nil {
		return doc, src.unfit(err, r.number)
	}
	return doc, nil
}

// stateCode is a country as three capitals, nothing where it is written in another way.
func stateCode(s string) string {
	if len(s) != 3 || strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return ""
	}
	return s
}

// notALine says what is wrong with a line and where.
func notALine(src *source, err error, r lineReader) *Error {
	e := &Error{Op: "parse", Path: src.path, Line: r.number, Offset: -1, Err: err, Hint: "one JSON object a line, with text"}
	var syntax *json.SyntaxError
	var mistyped *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		e.Offset = r.start + syntax.Offset
		e.Err = fmt.Errorf("not JSON: %w", err)
	case errors.As(err, &mistyped) && mistyped.Field != "":
		e.Err = fmt.Errorf("%q is a %s, not a string", mistyped.Field, mistyped.Value)
	case errors.As(err, &mistyped):
		e.Err = fmt.Errorf("a JSON %s, not an object", mistyped.Value)
	}
	return e
}

// lineReader gives one line after the other; a line longer than limit is passed over with an error.
type lineReader struct {
	src    *source
	limit  int64
	buf    []byte
	number int   // of the line last given, from 1
	start  int64 // byte at which that line begins
	at     int64 // byte at which the next begins
	given  int   // lines that were not blank
	dead   bool  // the source broke: nothing more comes
}

// next gives the next line that is not blank, valid until the call after; io.EOF at the end.
func (r *lineReader) next() ([]byte, error) {
	for {
		size, err := r.readLine()
		if err != nil && err != io.EOF {
			r.dead = true
			r.src.read = r.at
			return nil, r.src.broken(err)
		}
		if size > r.limit {
			r.given++
			return nil, r.src.tooLarge(r.limit, r.number, r.start)
		}
		if b := bytes.TrimSpace(r.buf); len(b) > 0 {
			r.given++
			r.start += int64(bytes.Index(r.buf, b[:1]))
			return b, nil
		}
		if err == io.EOF {
			return nil, io.EOF
		}
	}
}

// readLine fills buf with the next line, as far as the limit allows, and gives the line's whole size.
func (r *lineReader) readLine() (int64, error) {
	r.buf = r.buf[:0]
	r.number++
	r.start = r.at
	for {
		part, err := r.src.ReadSlice('\n')
		r.at += int64(len(part))
		if int64(len(r.buf)) <= r.limit {
			r.buf = append(r.buf, part...)
		}
		if err != bufio.ErrBufferFull {
			return r.at - r.start, err
		}
	}
}
