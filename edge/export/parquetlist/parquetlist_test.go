package parquetlist

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/parquet-go/parquet-go"
)

type line struct {
	Words   string   `json:"words"`
	Sides   []string `json:"sides,omitempty"`
	Stories int      `json:"stories"`
	Negated bool     `json:"negated"`
	Left    [][2]int `json:"-"`
}

// TestWrite reads the file back by its columns' names.
func TestWrite(t *testing.T) {
	type back struct {
		Words   string   `parquet:"words"`
		Sides   []string `parquet:"sides,list"`
		Stories int64    `parquet:"stories"`
		Negated bool     `parquet:"negated"`
	}
	var file bytes.Buffer
	if err := Write(&file, line{}, []any{line{Words: "an open door", Sides: []string{"GHA", "SWE"}, Stories: 2, Left: [][2]int{{1, 2}}}, line{Negated: true}}); err != nil {
		t.Fatal(err)
	}
	rows, err := parquet.Read[back](bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil {
		t.Fatal(err)
	}
	want := []back{{"an open door", []string{"GHA", "SWE"}, 2, false}, {Sides: []string{}, Negated: true}}
	if len(rows) == 2 && len(rows[1].Sides) == 0 {
		rows[1].Sides = []string{}
	}
	if !reflect.DeepEqual(rows, want) {
		t.Errorf("got %v, want %v", rows, want)
	}
}

// TestWriteNothing gives a file without rows that still has its columns.
func TestWriteNothing(t *testing.T) {
	var file bytes.Buffer
	if err := Write(&file, line{}, nil); err != nil {
		t.Fatal(err)
	}
	f, err := parquet.OpenFile(bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil || f.NumRows() != 0 || len(f.Schema().Fields()) != 4 {
		t.Fatalf("%v: %v", err, f)
	}
}

// TestWriteNoColumn refuses a type whose fields are no columns.
func TestWriteNoColumn(t *testing.T) {
	if Write(&bytes.Buffer{}, struct{ line }{}, nil) == nil {
		t.Error("no error")
	}
}
