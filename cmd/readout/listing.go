package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"readout/edge/console"
	"readout/edge/export/csvlist"
)

// tableFormats are the ways of writing a list.
var tableFormats = []string{"table", "json", "jsonl", "csv"}

func addTableFormat(cmd *cobra.Command, format *string) {
	cmd.Flags().StringVar(format, "format", "table", "output `FORMAT`: "+strings.Join(tableFormats, ", "))
}

func checkTableFormat(format string) error {
	if !slices.Contains(tableFormats, format) {
		return wrongUse("--format: no format %q", format).try("--format %s", strings.Join(tableFormats, " | "))
	}
	return nil
}

// listing is a list to be written: its values for machines, its rows for people.
type listing struct {
	columns []console.Column
	values  []any
	rows    [][]console.Cell
}

func (l *listing) add(value any, cells ...console.Cell) {
	l.values = append(l.values, value)
	l.rows = append(l.rows, cells)
}

func (l *listing) empty() bool { return len(l.rows) == 0 }

// writeListing writes a list; an empty table writes nothing, an empty JSON array is [].
func (a *App) writeListing(l listing, format string) error {
	var err error
	switch format {
	case "json":
		err = writeJSON(a.Out, append([]any{}, l.values...))
	case "jsonl":
		for _, v := range l.values {
			if err == nil {
				err = json.NewEncoder(a.Out).Encode(v)
			}
		}
	case "csv":
		err = csvlist.Write(a.Out, l.values)
	default:
		if !l.empty() {
			err = a.screen().Table(a.Out, l.columns, l.rows)
		}
	}
	if err != nil {
		return writing(err)
	}
	return nil
}

func writeJSON(w io.Writer, v any) error {
	b, err := json.MarshalIndent(v, "", " ")
	if err == nil {
		_, err = fmt.Fprintf(w, "%s\n", b)
	}
	return err
}

// words is a cell of words from a report.
func words(text string) console.Cell { return console.Text(console.Clean(text)) }

func count(n int) console.Cell { return console.Text(itoa(n)) }

func itoa(n int) string { return strconv.Itoa(n) }

// shortID is enough of a document's id to name it: all of it, but of a SHA-256 the first 12 digits.
func shortID(id string) string {
	if len(id) == 64 {
		return id[:12]
	}
	return id
}
