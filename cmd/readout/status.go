package main

import (
	"errors"
	"fmt"
	"syscall"

	"readout/edge/ingest"
	"readout/edge/object"
)

// Exit statuses.
const (
	statusDone     = 0
	statusFailed   = 1 // some inputs failed, or the output could not be written
	statusWrongUse = 2
	statusNotThere = 3 // the archive or a service
)

// errSomeFailed ends a run whose failed inputs have been named already.
var errSomeFailed = errors.New("some inputs failed")

// failure is an error with its exit status and what to do about it.
type failure struct {
	status int
	err    error
	hint   string
}

func (f *failure) Error() string { return f.err.Error() }
func (f *failure) Unwrap() error { return f.err }

// wrongUse is a command line that cannot be carried out.
func wrongUse(format string, args ...any) *failure {
	return &failure{status: statusWrongUse, err: fmt.Errorf(format, args...)}
}

// try adds what to do, as a line to paste where there is one.
func (f *failure) try(format string, args ...any) *failure {
	f.hint = fmt.Sprintf(format, args...)
	return f
}

func statusOf(err error) int {
	if f, ok := errors.AsType[*failure](err); ok {
		return f.status
	}
	return statusFailed
}

// report names an error on Err, and on the line below what to do.
func (a *App) report(err error) {
	fmt.Fprintf(a.Err, "readout: %v\n", err)
	if hint := hintOf(err); hint != "" {
		fmt.Fprintf(a.Err, "  try: %s\n", hint)
	}
}

func hintOf(err error) string {
	if f, ok := errors.AsType[*failure](err); ok {
		return f.hint
	}
	if e, ok := errors.AsType[*ingest.Error](err); ok && e.Hint != "" {
		return e.Hint
	}
	if e, ok := errors.AsType[*object.Error](err); ok {
		return e.Hint
	}
	return ""
}

// isClosedPipe says whether err comes from a reader that went away.
func isClosedPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
