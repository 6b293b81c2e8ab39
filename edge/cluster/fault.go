package cluster

import "errors"

// Reason is the kind of fault for which a piece goes to the dead letters.
type Reason string

// The reasons.
const (
	Panic      Reason = "panic"      // reading it panics
	Late       Reason = "late"       // reading it takes longer than patience
	Silent     Reason = "silent"     // its worker died or said nothing, each time
	Refused    Reason = "refused"    // the archive does not take it
	Unreadable Reason = "unreadable" // an object that is not there, or holds what is no document
	Malformed  Reason = "malformed"  // no piece of work
)

// fault is an error with its reason.
type fault struct {
	reason Reason
	err    error
}

func (f *fault) Error() string { return f.err.Error() }
func (f *fault) Unwrap() error { return f.err }

// faultOf takes an error for a fault: one of the archive where nothing else is known.
func faultOf(err error) *fault {
	if f, ok := errors.AsType[*fault](err); ok {
		return f
	}
	return &fault{Refused, err}
}
