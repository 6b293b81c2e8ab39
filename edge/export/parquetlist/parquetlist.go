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
	row, err := rowOf(reflect.TypeOf(sample))
	if err != nil {
		return err
	}
	out := parquet.NewWriter(w, parquet.SchemaOf(reflect.New(row).Interface()), parquet.CreatedBy("readout", "", ""))
	for _, v := range values {
		if err := out.Write(reflect.ValueOf(v).Convert(row).Interface()); err != nil {
			return err
		}
	}
	return out.Close()
}

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
