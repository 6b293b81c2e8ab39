package sqlite

import (
	"context"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"readout/edge/archive"
)

// cause is what a result code of SQLite means to the person at the archive.
type cause struct {
	code archive.Code
	say  string
	hint string
}

// causes by primary result code, https://www.sqlite.org/rescode.html
var causes = map[int]cause{
	sqlite3.SQLITE_FULL:     {archive.Full, "no room left on the disk", "free some space and run the same command again: what was added stays, and nothing is added twice"},
	sqlite3.SQLITE_READONLY: {archive.ReadOnly, "the archive cannot be written", "make the file and its folder writable, or name another with --archive"},
	sqlite3.SQLITE_CANTOPEN: {archive.NotThere, "the file cannot be opened", "see whether its folder exists and whether you may read and write there"},
	sqlite3.SQLITE_PERM:     {archive.ReadOnly, "access denied", "make the file readable and writable"},
	sqlite3.SQLITE_BUSY:     {archive.Busy, "another process holds the archive for more than 30 seconds", "wait until it is done and run the same command again"},
	sqlite3.SQLITE_NOTADB:   {archive.NotOurs, "not an archive of Readout", "name another file with --archive"},
	sqlite3.SQLITE_CORRUPT:  {archive.Damaged, "the file is damaged", "go back to a copy; `sqlite3 FILE .recover` saves what can be read"},
	sqlite3.SQLITE_IOERR:    {archive.Damaged, "the disk cannot be read or written", "see whether the disk is well and has room"},
}

// named gives an error its operation, place and meaning; nil stays nil.
func named(op, path string, err error) error {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	var ours *archive.Error
	if errors.As(err, &ours) {
		if ours.Op == "" {
			ours.Op, ours.Where = op, path
		}
		return ours
	}
	e := &archive.Error{Op: op, Where: path, Err: err}
	if c, ok := causes[primary(err)]; ok {
		e.Code, e.Hint = c.code, c.hint
		e.Err = fmt.Errorf("%s (%w)", c.say, err)
	}
	return e
}

// primary is SQLite's result code without its extension, or -1.
func primary(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code() & 0xff
	}
	return -1
}

// isReadOnly is true of the errors that a file or folder without leave to write gives.
func isReadOnly(err error) bool {
	code := primary(err)
	return code == sqlite3.SQLITE_READONLY || code == sqlite3.SQLITE_CANTOPEN
}
