// Package correction lays what people say against a record over it: a fact that is none, a field with another value,
// two actors that are one, one that is two. The record as it was read stays what it is.
//
// A correction is tied to words, not to items: to the spans of one text, known by its SHA-256. It finds its item again
// in another reading of that text by where the words stand, and in another text of the document where the same words
// stand there once. One of the whole archive is tied to the name of an actor: Merged and Parted begin it.
package correction

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"readout/record"
)

// Action is what a correction does.
type Action string

// Actions of a correction.
const (
	Reject Action = "reject" // the item is no fact of the report
	Set    Action = "set"    // a field has another value
	Merge  Action = "merge"  // the actor is the one called Value
	Split  Action = "split"  // these mentions of an actor are of the one called Value
)

// Actions in the order in which they are offered.
var Actions = []Action{Reject, Set, Merge, Split}

// Correction is what somebody said against an item.
type Correction struct {
	Number   int           `json:"number"`   // in its archive, from 1
	Document string        `json:"document"` // "": the correction holds in the whole archive
	SHA256   string        `json:"sha256"`   // of the text that the spans point into
	Kind     string        `json:"kind"`     // of the item: "statement"
	Item     string        `json:"item"`     // its id as it was corrected; decides between items on the same words
	Spans    []record.Span `json:"spans"`    // the item's own words; of a split, the mentions
	Words    []string      `json:"words"`    // of each span; in the whole archive the name, then the values of the field that part who is meant
	Action   Action        `json:"action"`
	Field    string        `json:"field,omitempty"`
	Value    string        `json:"value,omitempty"` // entries of a list are parted by "; "
	Note     string        `json:"note,omitempty"`
	By       string        `json:"by"`
	At       string        `json:"at"` // RFC 3339, UTC
	UndoneBy string        `json:"undone_by,omitempty"`
	UndoneAt string        `json:"undone_at,omitempty"`
}

// Undone is true of a correction that was taken back.
func (c *Correction) Undone() bool { return c.UndoneAt != "" }

// Most that a correction may say, in bytes.
const (
	longestValue = 1000
	longestNote  = 4000
	longestName  = 100
)

// Check says what a correction lacks or has too much of.
func (c *Correction) Check() error {
	switch {
	case strings.TrimSpace(c.By) == "":
		return errors.New("nobody signs the correction")
	case len(c.By) > longestName || len(c.Value) > longestValue || len(c.Note) > longestNote:
		return errors.New("the correction is too long")
	case !slices.Contains(Actions, c.Action):
		return fmt.Errorf("a correction cannot %q", c.Action)
	case (c.Action == Merge || c.Action == Split) && c.Kind != "actor":
		return fmt.Errorf("a %s is no actor", c.Kind)
	case (c.Action == Merge || c.Action == Split) && strings.TrimSpace(c.Value) == "":
		return errors.New("it is not said who is meant")
	case c.Everywhere():
		return c.checkEverywhere()
	case c.SHA256 == "" || len(c.Spans) == 0 || len(c.Spans) != len(c.Words):
		return errors.New("the correction is tied to no words")
	case c.Action == Set:
		return c.checkField()
	}
	return nil
}

func (c *Correction) checkField() error {
	f, ok := FieldOf(c.Kind, c.Field)
	if !ok {
		return fmt.Errorf("the %s of a %s cannot be corrected", c.Field, c.Kind)
	}
	for _, v := range f.entries(c.Value) {
		if f.Values != nil && !slices.Contains(f.Values, v) {
			return fmt.Errorf("%q is no %s: %s", v, strings.ReplaceAll(c.Field, "_", " "), strings.Join(f.Values, ", "))
		}
	}
	if f.Needed && strings.TrimSpace(c.Value) == "" {
		return fmt.Errorf("a %s cannot be without %s", c.Kind, strings.ReplaceAll(c.Field, "_", " "))
	}
	return nil
}
