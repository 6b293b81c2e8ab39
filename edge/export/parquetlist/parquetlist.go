// Package parquetlist writes the lines of a list as a Parquet file.
package parquetlist

import (
	"fmt"
	"io"
	"reflect"
	"strings"

	"github.com/parquet-go/parquet-go"
)

// Write writes structs of one type under the names of their JSON fields: the columns of csvlist, with types, lists as
// lists. Without a line it writes a file that has the columns of the empty struct sample.
func Write(w io.Writer, sample any, values []any) error {
	out, err := NewWriter(w, sample)
	if err != nil {
		return err
	}
	for _, v := range values {
		if err := out.Add(v); err != nil {
			return err
		}
	}
	return out.Flush()
}

// rowsInGroup is how many rows are held before they are written.
const rowsInGroup = 20_000

// Writer writes structs one at a time.
type Writer struct {
	row reflect.Type
	out *parquet.GenericWriter[any]
}

// NewWriter begins a file of structs like the sample.
func NewWriter(w io.Writer, sample any) (*Writer, error) {
	row, err := rowOf(reflect.TypeOf(sample))
	if err != nil {
		return nil, err
	}
	return &Writer{row, parquet.NewGenericWriter[any](w, parquet.SchemaOf(reflect.New(row).Interface()), parquet.CreatedBy("readout", "", ""), parquet.MaxRowsPerRowGroup(rowsInGroup))}, nil
}

// Add writes one struct.
func (w *Writer) Add(v any) error {
	_, err := w.out.Write([]any{reflect.ValueOf(v).Convert(w.row).Interface()})
	return err
}

// Flush writes what is still held back, and the file's foot.
func (w *Writer) Flush() error { return w.out.Close() }

// rowOf is a struct type with the fields of t, named for Parquet as they are for JSON. Go converts between structs whose
// tags alone differ.
func rowOf(t reflect.Type) (reflect.Type, error) {
	var fields []reflect.StructField
	for i := range t.NumField() {
		f := t.Field(i)
		if !f.IsExported() || f.Anonymous {
			return nil, fmt.Errorf("parquetlist: %s.%s is no column", t, f.Name)
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		f.Tag = reflect.StructTag(`parquet:"` + name + kindOf(f.Type, name) + `"`)
		fields = append(fields, f)
	}
	return reflect.StructOf(fields), nil
}

func kindOf(t reflect.Type, name string) string {
	switch {
	case name == "-":
		return ""
	case t.Kind() == reflect.Slice:
		return ",list"
	}
	return ",zstd"
}
