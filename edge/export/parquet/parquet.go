// Package parquet writes records as one Parquet file: the flat table of edge/export/items with types. Its columns are
// the codebook's.
package parquet

import (
	"bytes"
	"encoding/csv"
	"io"
	"strconv"

	"github.com/parquet-go/parquet-go"

	"readout/edge/export/items"
	"readout/record"
)

// row is one row of the file; what can be unknown is optional.
type row struct {
	Document   string  `parquet:"document,dict,zstd"`
	Published  *string `parquet:"published,optional,dict,zstd"`
	Outlet     *string `parquet:"outlet,optional,dict,zstd"`
	Kind       string  `parquet:"kind,dict,zstd"`
	ID         string  `parquet:"id,zstd"`
	Field      string  `parquet:"field,dict,zstd"`
	N          *string `parquet:"n,optional,dict,zstd"`
	Value      *string `parquet:"value,optional,zstd"`
	Name       *string `parquet:"name,optional,zstd"`
	Words      *string `parquet:"words,optional,zstd"`
	Start      *int64  `parquet:"start,optional,zstd"`
	End        *int64  `parquet:"end,optional,zstd"`
	Why        string  `parquet:"why,dict,zstd"`
	Confidence float64 `parquet:"confidence,zstd"`
}

// Encode gives the rows of one record as a Writer takes them: CSV without a header.
func Encode(rec *record.Record) ([]byte, error) {
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	if err := items.Rows(rec, out.Write); err != nil {
		return nil, err
	}
	out.Flush()
	return b.Bytes(), out.Error()
}

// groupRows is how many rows are held until they are written.
const groupRows = 64 << 10

// Writer puts encoded records into one file.
type Writer struct {
	out  *parquet.GenericWriter[row]
	held int
}

// NewWriter begins a file.
func NewWriter(w io.Writer) *Writer {
	return &Writer{out: parquet.NewGenericWriter[row](w, parquet.CreatedBy("readout", "", ""))}
}

// Add writes the rows of a record, as Encode gave them.
func (w *Writer) Add(piece []byte) error {
	in := csv.NewReader(bytes.NewReader(piece))
	in.FieldsPerRecord = len(items.Columns)
	var rows []row
	for {
		cells, err := in.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		r, err := rowOf(cells)
		if err != nil {
			return err
		}
		rows = append(rows, r)
	}
	if _, err := w.out.Write(rows); err != nil {
		return err
	}
	if w.held += len(rows); w.held < groupRows {
		return nil
	}
	w.held = 0
	return w.out.Flush()
}

// Close ends the file.
func (w *Writer) Close() error { return w.out.Close() }

// rowOf reads the cells of a row in the order of items.Columns.
func rowOf(cells []string) (r row, err error) {
	if r.Start, err = number(cells[10]); err != nil {
		return r, err
	}
	if r.End, err = number(cells[11]); err != nil {
		return r, err
	}
	if r.Confidence, err = strconv.ParseFloat(cells[13], 64); err != nil {
		return r, err
	}
	r.Document, r.Kind, r.ID, r.Field, r.Why = cells[0], cells[3], cells[4], cells[5], cells[12]
	r.Published, r.Outlet, r.N = known(cells[1]), known(cells[2]), known(cells[6])
	r.Value, r.Name, r.Words = known(cells[7]), known(cells[8]), known(cells[9])
	return r, nil
}

func known(cell string) *string {
	if cell == "" {
		return nil
	}
	return &cell
}

func number(cell string) (*int64, error) {
	if cell == "" {
		return nil, nil
	}
	n, err := strconv.ParseInt(cell, 10, 64)
	return &n, err
}
