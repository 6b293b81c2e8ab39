package ingest

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"strings"

	"golang.org/x/text/encoding/unicode"
)

// source is one opened input: gunzipped, in UTF-8 when it was UTF-16, without its byte order mark.
type source struct {
	*bufio.Reader
	path   string
	name   string // of the file inside: path without .gz, in lower case
	zipped string // gzip or zstd, where it was packed so
	read   int64  // bytes taken from the input, and the mark's
	close  func() error
}

func (s *source) Close() error { return s.close() }

// Read counts the bytes taken, so that errors can say where.
func (s *source) Read(p []byte) (int, error) {
	n, err := s.Reader.Read(p)
	s.read += int64(n)
	return n, err
}

// Reader gives the bytes of one path, gunzipped and in UTF-8, for formats that are no documents.
func Reader(path string, opts Options) (io.ReadCloser, error) {
	if opts.Notice == nil {
		opts.Notice = func(string, string) {}
	}
	return opts.open(path)
}

const bufferSize = 64 << 10

// open opens a path, or standard input, and undoes gzip and UTF-16.
func (o Options) open(path string) (*source, error) {
	src := &source{path: path, close: func() error { return nil }}
	switch {
	case path == Stdin:
		src.path = "standard input"
		src.Reader = bufio.NewReaderSize(o.Stdin, bufferSize)
	case o.Remote != nil && strings.Contains(path, "://") && !ofTheWeb(path):
		r, err := o.Remote(path)
		if err != nil {
			return nil, &Error{Op: "open", Offset: -1, Err: err}
		}
		src.close = r.Close
		src.Reader = bufio.NewReaderSize(r, bufferSize)
	default:
		f, err := openFile(path)
		if err != nil {
			return nil, opening(path, err)
		}
		src.close = f.Close
		src.Reader = bufio.NewReaderSize(f, bufferSize)
	}
	src.name = strings.ToLower(strings.TrimSuffix(strings.TrimSuffix(path, ".gz"), ".zst"))
	if err := src.unpack(o.Limit); err != nil {
		src.Close()
		return nil, src.broken(err)
	}
	if encoding := src.unmark(); encoding != "" {
		o.Notice(src.path, encoding+" converted to UTF-8; spans count bytes of the converted text")
	}
	return src, nil
}

// openFile opens a file that is not a directory.
func openFile(path string) (*os.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, errIsDir
	}
	return f, nil
}

// unmark drops a UTF-8 byte order mark, converts UTF-16 behind one, and names what it converted.
func (s *source) unmark() string {
	head, _ := s.Peek(3)
	order, encoding := unicode.LittleEndian, ""
	switch {
	case bytes.HasPrefix(head, []byte{0xef, 0xbb, 0xbf}):
		s.Discard(3)
		s.read = 3
		return ""
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}):
		encoding = "UTF-16LE"
	case bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		order, encoding = unicode.BigEndian, "UTF-16BE"
	default:
		return ""
	}
	decoder := unicode.UTF16(order, unicode.ExpectBOM).NewDecoder()
	s.Reader = bufio.NewReaderSize(decoder.Reader(s.Reader), bufferSize)
	return encoding
}
