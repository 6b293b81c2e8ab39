// Package export writes records: as JSON for programs, for people on a terminal and in a browser, and
// as one flat table.
//
// A format encodes each record by itself, so that many goroutines can do it; a Joiner puts the pieces
// together in order.
package export

import (
	"fmt"
	"io"
	"strings"

	"readout/edge/export/html"
	"readout/edge/export/items"
	"readout/edge/export/view"
	"readout/record"
)

// Names are the formats that For knows, in the order in which help lists them.
var Names = []string{"view", "json", "jsonl", "csv", "html"}

// Options of the formats made for people.
type Options struct {
	Width  int  // columns of the terminal
	Colour bool // ANSI colours
}

// Format is one way of writing records. Encode is safe for many goroutines.
type Format struct {
	Encode               func(*record.Record) ([]byte, error)
	Open, Between, Close string
	Bare                 bool // a record alone stands without Open and Close, on a line of its own
}

// For gives the format of that name.
func For(name string, opts Options) (Format, error) {
	switch name {
	case "view":
		return Format{Encode: func(rec *record.Record) ([]byte, error) {
			return view.Encode(rec, view.Options{Width: opts.Width, Colour: opts.Colour}), nil
		}, Between: "\n" + view.Rule(opts.Width) + "\n\n"}, nil
	case "csv":
		return Format{Encode: items.Encode, Open: items.Head()}, nil
	case "html":
		return Format{Encode: html.Encode, Open: html.Open, Close: html.Close}, nil
	case "json":
		return Format{Encode: lines, Open: "[\n", Between: ",\n", Close: "\n]\n", Bare: true}, nil
	case "jsonl":
		return Format{Encode: line}, nil
	}
	return Format{}, fmt.Errorf("no output format %q: %s", name, strings.Join(Names, ", "))
}

// Joiner writes encoded records one after the other.
type Joiner struct {
	w      io.Writer
	format Format
	first  []byte // held back until a second one comes, where Bare
	count  int
}

// NewJoiner begins a run of records in a format.
func NewJoiner(w io.Writer, format Format) *Joiner { return &Joiner{w: w, format: format} }

// Add writes the next record, as Encode gave it.
func (j *Joiner) Add(piece []byte) error {
	j.count++
	if j.count == 1 {
		if j.format.Bare {
			j.first = piece
			return nil
		}
		return j.write([]byte(j.format.Open), piece)
	}
	if j.first != nil {
		if err := j.write([]byte(j.format.Open), j.first); err != nil {
			return err
		}
		j.first = nil
	}
	return j.write([]byte(j.format.Between), piece)
}

// Close ends the run.
func (j *Joiner) Close() error {
	switch {
	case j.first != nil:
		return j.write(j.first, []byte("\n"))
	case j.count == 0:
		return j.write([]byte(j.format.Open), []byte(j.format.Close))
	}
	return j.write([]byte(j.format.Close))
}

func (j *Joiner) write(parts ...[]byte) error {
	for _, part := range parts {
		if len(part) == 0 {
			continue
		}
		if _, err := j.w.Write(part); err != nil {
			return err
		}
	}
	return nil
}
