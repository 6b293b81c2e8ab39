package archive

import "fmt"

// Code is the kind of an error, for exit codes and hints.
type Code int

const (
	Internal  Code = iota // a fault of the store itself
	NotThere              // no archive at that place, or no service
	NotOurs               // a file that is no archive, or one of a newer Readout
	ReadOnly              // the archive may be read but not added to
	Full                  // no room left on the disk
	Busy                  // somebody else holds the archive for too long
	NotFound              // no document or item of that id
	Ambiguous             // several documents begin like that
	Damaged               // the file is there, and what it holds is broken
)

// Error says what was done, where, what went wrong and what helps.
type Error struct {
	Op    string // "open", "add", …
	Where string // path or address of the archive
	Code  Code
	Err   error
	Hint  string // what to do, or ""
}

func (e *Error) Error() string { return fmt.Sprintf("%s %s: %v", e.Op, e.Where, e.Err) }

func (e *Error) Unwrap() error { return e.Err }
