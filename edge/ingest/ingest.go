// Package ingest turns files into documents: text, HTML, JSON lines, CSV, web archives, feeds and ninjs, each
// plain, gzipped or in Zstandard, in UTF-8 or in UTF-16 with a byte order mark. It opens no connection.
//
// Open gives the documents of a list of paths one by one, in order, and holds one at a time. What
// cannot be read is an *Error that names its file, line or byte; the rest goes on.
//
// A document's text is what its spans count bytes of: of a text file, what follows its front block; of
// JSON lines, the decoded "text"; of HTML, the main text found in the page; of CSV, the cell; of UTF-16, its
// UTF-8 form.
// A byte order mark is left out. Line ends are kept as they are.
package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"iter"
	"strings"

	"readout/record"
)

// DefaultLimit is the size in bytes of the largest document taken where Options sets no other.
const DefaultLimit = 64 << 20

// Stdin is the path that stands for Options.Stdin.
const Stdin = "-"

// Options says how documents are read.
type Options struct {
	In     Format    // Auto when empty
	Date   string    // ISO 8601 day, month or year that wins over every document's own; none when empty
	Limit  int64     // bytes of one document; DefaultLimit when 0
	Stdin  io.Reader // read for the path "-"
	Notice func(path, words string)
	Remote func(path string) (io.ReadCloser, error) // opens a path that is an address (s3://…); its errors name it
}

// Open reads the documents of paths, in order. A pair holds a document, or an error of type *Error.
func Open(paths []string, opts Options) iter.Seq2[record.Document, error] {
	if opts.In == "" {
		opts.In = Auto
	}
	if opts.Limit == 0 {
		opts.Limit = DefaultLimit
	}
	if opts.Notice == nil {
		opts.Notice = func(string, string) {}
	}
	return func(yield func(record.Document, error) bool) {
		for _, path := range paths {
			if !opts.file(path, yield) {
				return
			}
		}
	}
}

// file yields the documents of one path and says whether more are wanted.
func (o Options) file(path string, yield func(record.Document, error) bool) bool {
	src, err := o.open(path)
	if err != nil {
		return yield(record.Document{}, err)
	}
	defer src.Close()
	format, err := o.formatOf(src)
	if err != nil {
		return yield(record.Document{}, err)
	}
	switch format {
	case JSONL:
		return o.lines(src, yield)
	case CSV:
		return o.csv(src, yield)
	case WARC:
		return o.warc(src, yield)
	case NINJS:
		return o.ninjs(src, yield)
	case Feed:
		return o.feed(src, yield)
	}
	whole := o.text
	if format == HTML {
		whole = o.html
	}
	doc, err := whole(src)
	return yield(doc, err)
}

// all reads a source to its end, as valid UTF-8 without NUL bytes.
func (o Options) all(src *source) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(src, o.Limit+1))
	if err != nil {
		return nil, src.broken(err)
	}
	if int64(len(b)) > o.Limit {
		return nil, src.tooLarge(o.Limit, 0, -1)
	}
	return b, nil
}

// finish checks the text and date of a document and fills in what follows from them.
func (o Options) finish(doc record.Document) (record.Document, error) {
	if strings.TrimSpace(doc.Text) == "" {
		return doc, errEmpty
	}
	day, err := Published(doc.Published)
	if err != nil {
		return doc, fmt.Errorf("date: %w", err)
	}
	doc.Published = day
	if o.Date != "" {
		doc.Published = o.Date
	}
	sum := sha256.Sum256([]byte(doc.Text))
	doc.SHA256 = hex.EncodeToString(sum[:])
	doc.Bytes = len(doc.Text)
	if doc.ID == "" {
		doc.ID = doc.SHA256
	}
	return doc, nil
}
