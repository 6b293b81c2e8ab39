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
	out := csv.NewWriter(w)
	for n, v := range values {
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
		if n == 0 {
			out.Write(head)
		}
		out.Write(cell.Row(row))
	}
	out.Flush()
	return out.Error()
}

func value(v any) string {
	if list, ok := v.([]string); ok {
		return strings.Join(list, "; ")
	}
	return fmt.Sprint(v)
}
