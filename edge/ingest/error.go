package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Error is one input that could not be read.
type Error struct {
	Op     string // open, read, decode, parse, fetch
	Path   string // a file, or an address; empty where Err names it
	Line   int    // from 1; 0 where the input has no lines
	Offset int64  // byte of the input after gunzip and UTF-16 conversion; -1 where no byte is at fault
	Err    error
	Hint   string // what to do, or empty
}

func (e *Error) Error() string {
	if e.Path == "" {
		return e.Err.Error()
	}
	where := e.Path
	if e.Line > 0 {
		where += ":" + strconv.Itoa(e.Line)
	}
	if e.Offset >= 0 {
		return fmt.Sprintf("%s: byte %d: %v", where, e.Offset, e.Err)
	}
	return fmt.Sprintf("%s: %v", where, e.Err)
}

func (e *Error) Unwrap() error { return e.Err }

// Causes that callers may ask for with errors.Is.
var (
	errEmpty   = errors.New("empty: no words to read")
	errNotUTF8 = errors.New("not UTF-8")
	errBinary  = errors.New("binary: a NUL byte")
	errTooLong = errors.New("larger than the limit")
	errIsDir   = errors.New("a directory, not a file")
	errBomb    = errors.New("unpacks to more than 200 times its size")
)

const (
	hintUTF8  = "save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE"
	hintDate  = "write the day as 2023-06-19, or 2023-06 or 2023 where no more is known, or leave it out"
	hintLimit = "raise the limit: --limit BYTES"
)

// opening names a file that could not be opened.
func opening(path string, err error) *Error {
	e := &Error{Op: "open", Path: path, Offset: -1, Err: err}
	var cause *fs.PathError
	if errors.As(err, &cause) {
		e.Err = cause.Err
	}
	switch {
	case ofTheWeb(path):
		e.Hint = "readout add --in feed URL fetches a feed with its pages; nothing else is fetched"
	case errors.Is(err, fs.ErrNotExist):
		e.Hint = "check the name; - reads standard input"
	case errors.Is(err, errIsDir):
		e.Hint = "name its files: " + path + "/*, or readout add --watch " + path
	}
	return e
}

// ofTheWeb is true of the address of a page or feed, which only edge/fetch reads.
func ofTheWeb(path string) bool {
	return strings.HasPrefix(path, "http://") || strings.HasPrefix(path, "https://")
}

// broken names a source that failed while it was read, such as a gzip file cut off.
func (s *source) broken(err error) *Error {
	e := &Error{Op: "read", Path: s.path, Offset: s.read, Err: err}
	if s.zipped != "" {
		e.Err = fmt.Errorf("%s: %w", s.zipped, err)
		e.Hint = "check that the file is whole: " + s.zipped + " -t FILE"
		if errors.Is(err, errBomb) {
			e.Hint = hintLimit
		}
	}
	return e
}

func (s *source) tooLarge(limit int64, line int, offset int64) *Error {
	return &Error{Op: "read", Path: s.path, Line: line, Offset: offset,
		Err: fmt.Errorf("%w of %d bytes", errTooLong, limit), Hint: hintLimit}
}

// checkUTF8 finds the first byte of b that is no text. b begins at offset in the input.
func (s *source) checkUTF8(b []byte, line int, offset int64) error {
	if i := bytes.IndexByte(b, 0); i >= 0 {
		return &Error{Op: "decode", Path: s.path, Line: line, Offset: offset + int64(i), Err: errBinary,
			Hint: "give text; UTF-16 needs its byte order mark"}
	}
	if utf8.Valid(b) {
		return nil
	}
	at := 0
	for at < len(b) {
		r, size := utf8.DecodeRune(b[at:])
		if r == utf8.RuneError && size <= 1 {
			break
		}
		at += size
	}
	return &Error{Op: "decode", Path: s.path, Line: line, Offset: offset + int64(at), Err: errNotUTF8, Hint: hintUTF8}
}

// unfit names a document whose text or date will not do.
func (s *source) unfit(err error, line int) *Error {
	e := &Error{Op: "parse", Path: s.path, Line: line, Offset: -1, Err: err}
	if errors.Is(err, errNoDay) {
		e.Hint = hintDate
	}
	return e
}
