package ingest

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"

	"readout/record"
)

var (
	errCutOff  = errors.New("cut off in the middle of a record")
	errNotWARC = errors.New("no WARC record begins here")
)

// warc yields the pages and texts of a web archive (ISO 28500) and says whether more are wanted. A page's id is its
// address, so that a page crawled again is a version of itself. The day of the crawl is not the page's day.
func (o Options) warc(src *source, yield func(record.Document, error) bool) bool {
	w := &warcReader{at: &counter{r: src}}
	w.r = w.at.buffered()
	for {
		head, err := w.next()
		if err == io.EOF {
			return true
		}
		if err != nil {
			yield(record.Document{}, src.badRecord(err, w.begin))
			return true
		}
		doc, wanted, err := o.warcRecord(src, w, head)
		if end := w.skip(); end != nil {
			err, wanted = src.badRecord(end, w.begin), true
			yield(record.Document{}, err)
			return true
		}
		if wanted && !yield(doc, err) {
			return false
		}
	}
}

// badRecord names a record that cannot be read, by the byte at which it begins.
func (s *source) badRecord(err error, begin int64) *Error {
	e := &Error{Op: "read", Path: s.path, Offset: begin, Err: err, Hint: "check that the file is whole"}
	if s.zipped != "" && !errors.Is(err, errNotWARC) {
		e.Err = fmt.Errorf("%s: %w", s.zipped, err)
	}
	return e
}

// warcRecord reads the document of a record; not wanted are requests, images and what else is no page.
func (o Options) warcRecord(src *source, w *warcReader, head textproto.MIMEHeader) (doc record.Document, wanted bool, err error) {
	address := strings.Trim(head.Get("Warc-Target-Uri"), "<>")
	body, contentType := io.Reader(w.block), head.Get("Content-Type")
	switch head.Get("Warc-Type") {
	case "response":
		answer, err := http.ReadResponse(bufio.NewReader(w.block), nil)
		if err != nil || answer.StatusCode != http.StatusOK {
			return doc, false, nil
		}
		if body, err = decompressed(answer); err != nil {
			return doc, true, src.badPage(err, address, w.begin)
		}
		contentType = answer.Header.Get("Content-Type")
	case "resource", "conversion":
	default:
		return doc, false, nil
	}
	if !isPage(contentType) {
		return doc, false, nil
	}
	b, err := io.ReadAll(io.LimitReader(body, o.Limit+1))
	switch {
	case err != nil && w.block.N > 0: // the archive is whole, its page is not
		return doc, true, src.badPage(err, address, w.begin)
	case int64(len(b)) > o.Limit:
		return doc, true, src.badPage(fmt.Errorf("%w of %d bytes", errTooLong, o.Limit), address, w.begin)
	}
	doc, err = o.fetched(src, b, contentType, address)
	if err != nil {
		return doc, true, src.badPage(err, address, w.begin)
	}
	return doc, true, nil
}

// badPage names a page of an archive.
func (s *source) badPage(err error, address string, begin int64) *Error {
	out := &Error{Op: "parse", Path: s.path, Offset: begin, Err: fmt.Errorf("%s: %w", address, err)}
	if e, ok := errors.AsType[*Error](err); ok {
		out.Err, out.Hint = fmt.Errorf("%s: %w", address, e.Err), e.Hint
	}
	if errors.Is(err, errTooLong) {
		out.Hint = hintLimit
	}
	return out
}

// isPage says whether a content type is one of those that hold a report.
func isPage(contentType string) bool {
	media, _, _ := mime.ParseMediaType(contentType)
	return media == "text/html" || media == "application/xhtml+xml" || media == "text/plain"
}

// fetched makes the document of a page, or of plain text, that came from an address.
func (o Options) fetched(src *source, b []byte, contentType, address string) (record.Document, error) {
	var doc record.Document
	var err error
	if strings.HasPrefix(contentType, "text/plain") {
		if b, err = o.decoded(src, b, contentType); err == nil {
			err = src.checkUTF8(b, 0, 0)
		}
		if err == nil {
			doc, err = o.finish(record.Document{Text: string(b), ID: address})
		}
	} else {
		doc, err = o.page(src, b, contentType, 0)
	}
	doc.ID, doc.URL = address, address
	return doc, err
}

// warcReader goes through the records of a web archive.
type warcReader struct {
	at    *counter
	r     *bufio.Reader
	begin int64             // byte at which the record begins
	block *io.LimitedReader // what is left of its block
}

// next reads the head of the next record; io.EOF where there is none.
func (w *warcReader) next() (textproto.MIMEHeader, error) {
	for { // blank lines part the records
		b, err := w.r.Peek(1)
		if err != nil {
			w.begin = w.at.n
			return nil, err
		}
		if b[0] != '\r' && b[0] != '\n' {
			break
		}
		w.r.Discard(1)
	}
	w.begin = w.at.n - int64(w.r.Buffered())
	version, err := w.r.Peek(5)
	if err != nil && err != io.EOF {
		return nil, err
	}
	if string(version) != "WARC/" {
		return nil, errNotWARC
	}
	// The head is read through a bound, so that one that never ends takes no memory.
	lines := textproto.NewReader(bufio.NewReaderSize(oneByOne{&io.LimitedReader{R: w.r, N: maxHead}}, 16))
	if _, err := lines.ReadLine(); err != nil {
		return nil, cutOff(err)
	}
	head, err := lines.ReadMIMEHeader()
	if _, end := w.r.Peek(1); err != nil && end != nil {
		return nil, cutOff(end)
	}
	if err != nil {
		return nil, err
	}
	size, err := strconv.ParseInt(strings.TrimSpace(head.Get("Content-Length")), 10, 64)
	if err != nil || size < 0 {
		return nil, errors.New("a record without its Content-Length")
	}
	w.block = &io.LimitedReader{R: w.r, N: size}
	return head, nil
}

// maxHead is the longest head of a record taken, in bytes.
const maxHead = 1 << 20

// oneByOne gives one byte at a time, so that who buffers it takes nothing of what follows the head.
type oneByOne struct{ r io.Reader }

func (o oneByOne) Read(p []byte) (int, error) { return o.r.Read(p[:min(1, len(p))]) }

// skip passes over what is left of the block.
func (w *warcReader) skip() error {
	_, err := io.Copy(io.Discard, w.block)
	if err == nil && w.block.N > 0 {
		err = errCutOff
	}
	return cutOff(err)
}

func cutOff(err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return errCutOff
	}
	return err
}
