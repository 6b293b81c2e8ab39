// Package export writes records: as JSON for programs, for people on a terminal and in a browser, as one flat table,
// and in the formats that event data, maps, annotation tools and network analysis have. docs/formats.md describes them.
//
// A format encodes each record by itself, so that many goroutines can do it; a Joining puts the pieces
// together in order.
package export

import (
	"fmt"
	"io"
	"strings"

	"readout/edge/export/annotation"
	"readout/edge/export/atom"
	"readout/edge/export/ftm"
	"readout/edge/export/gdelt"
	"readout/edge/export/geojson"
	"readout/edge/export/html"
	"readout/edge/export/icews"
	"readout/edge/export/items"
	"readout/edge/export/labelstudio"
	"readout/edge/export/parquet"
	"readout/edge/export/plover"
	"readout/edge/export/polecat"
	"readout/edge/export/stance"
	"readout/edge/export/trees"
	"readout/edge/export/view"
	"readout/record"
)

// Names are the formats that For knows, in the order in which help lists them: those made for people first.
var Names = []string{"view", "html", "json", "jsonl", "csv", "parquet", "plover", "gdelt-events", "gdelt-mentions", "polecat", "icews",
	"geojson", "annotations", "ftm", "atom", "label-studio", "conllu", "stances"}

// Options of the formats made for people.
type Options struct {
	Width  int  // columns of the terminal
	Colour bool // ANSI colours
}

// Format is one way of writing records. Encode is safe for many goroutines; a record that has nothing for the format
// gives no bytes.
type Format struct {
	Encode               func(*record.Record) ([]byte, error)
	Open, Between, Close string
	Bare                 bool                    // a record alone stands without Open and Close, on a line of its own
	Layers               []string                // with which records must be read
	Join                 func(io.Writer) Joining // where Open, Between and Close are not enough
}

// Joining puts encoded records together in order.
type Joining interface {
	Add(piece []byte) error
	Close() error
}

// For gives the format of that name.
func For(name string, opts Options) (Format, error) {
	if name == "view" {
		return Format{Encode: func(rec *record.Record) ([]byte, error) {
			return view.Encode(rec, view.Options{Width: opts.Width, Colour: opts.Colour}), nil
		}, Between: "\n" + view.Rule(opts.Width) + "\n\n"}, nil
	}
	if format, ok := formats[name]; ok {
		return format, nil
	}
	return Format{}, fmt.Errorf("no output format %q: %s", name, strings.Join(Names, ", "))
}

var formats = map[string]Format{
	"html":           {Encode: html.Encode, Join: func(w io.Writer) Joining { return html.NewWriter(w) }},
	"json":           {Encode: lines, Open: "[\n", Between: ",\n", Close: "\n]\n", Bare: true},
	"jsonl":          {Encode: line},
	"csv":            {Encode: items.Encode, Open: items.Head()},
	"parquet":        {Encode: parquet.Encode, Join: func(w io.Writer) Joining { return parquet.NewWriter(w) }},
	"plover":         {Encode: plover.Encode},
	"gdelt-events":   {Encode: gdelt.Events},
	"gdelt-mentions": {Encode: gdelt.Mentions},
	"polecat":        {Encode: polecat.Encode, Open: polecat.Head()},
	"icews":          {Encode: icews.Encode, Open: icews.Head()},
	"geojson":        {Encode: geojson.Encode, Open: geojson.Open, Between: ",\n", Close: geojson.Close},
	"annotations":    {Encode: annotation.Encode, Open: annotation.Open, Between: ",\n", Close: annotation.Close},
	"ftm":            {Encode: ftm.Encode},
	"atom":           {Encode: atom.Encode, Join: func(w io.Writer) Joining { return atom.NewWriter(w) }},
	"label-studio":   {Encode: labelstudio.Encode, Open: "[\n", Between: ",\n", Close: "\n]\n"},
	"conllu":         {Encode: trees.Encode, Layers: trees.Layers},
	"stances":        {Encode: stance.Encode, Open: stance.Head()},
}

// NewJoining begins a run of records in a format.
func NewJoining(w io.Writer, format Format) Joining {
	if format.Join != nil {
		return format.Join(w)
	}
	return &joiner{w: w, format: format}
}

// joiner writes encoded records one after the other.
type joiner struct {
	w      io.Writer
	format Format
	first  []byte // held back until a second one comes, where Bare
	count  int
}

// Add writes the next record, as Encode gave it; one without bytes leaves no trace.
func (j *joiner) Add(piece []byte) error {
	if len(piece) == 0 {
		return nil
	}
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
func (j *joiner) Close() error {
	switch {
	case j.first != nil:
		return j.write(j.first, []byte("\n"))
	case j.count == 0:
		return j.write([]byte(j.format.Open), []byte(j.format.Close))
	}
	return j.write([]byte(j.format.Close))
}

func (j *joiner) write(parts ...[]byte) error {
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
