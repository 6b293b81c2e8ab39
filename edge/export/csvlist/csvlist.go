// Package csvlist writes the lines of a list as CSV.
package csvlist

import (
	"encoding/csv"
	"fmt"
	"io"
	"reflect"
	"strings"

	"readout/edge/export/cell"
)

// Write writes structs under the names of their JSON fields (RFC 4180); lists are joined by "; ", and what a spreadsheet would
// run is guarded.
func Write(w io.Writer, values []any) error {
	out := NewWriter(w)
	for _, v := range values {
		if err := out.Add(v); err != nil {
			return err
		}
	}
	return out.Flush()
}

// Writer writes structs one at a time.
type Writer struct {
	csv   *csv.Writer
	begun bool
}

// NewWriter begins a list, whose head comes with its first line.
func NewWriter(w io.Writer) *Writer { return &Writer{csv: csv.NewWriter(w)} }

// Add writes one struct.
func (w *Writer) Add(v any) error {
	s := reflect.ValueOf(v)
	var head, row []string
	for i := range s.NumField() {
		name, _, _ := strings.Cut(s.Type().Field(i).Tag.Get("json"), ",")
		if name == "-" {
			continue
		}
		head = append(head, name)
		row = append(row, value(s.Field(i).Interface()))
	}
	if !w.begun {
		w.begun = true
		if err := w.csv.Write(head); err != nil {
			return err
		}
	}
	return w.csv.Write(cell.Row(row))
}

// Flush writes what is still held back.
func (w *Writer) Flush() error {
	w.csv.Flush()
	return w.csv.Error()
}

func value(v any) string {
	if list, ok := v.([]string); ok {
		return strings.Join(list, "; ")
	}
	return fmt.Sprint(v)
}
