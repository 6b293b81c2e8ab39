package ingest

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"readout/record"
)

const hintCSV = "name the columns in the first line: text, and where known id, date, title, outlet, url"

// csv yields the documents of a table whose first line names its columns, a row each, and says whether more are wanted.
// Columns with other names are passed over.
func (o Options) csv(src *source, yield func(record.Document, error) bool) bool {
	rows := &rowBudget{src: src, limit: o.Limit}
	in := csv.NewReader(rows)
	in.ReuseRecord = true
	columns, err := in.Read()
	if err != nil {
		return yield(record.Document{}, src.badRow(err, in, rows))
	}
	columns = namesOf(columns)
	if len(columns) == 0 {
		return yield(record.Document{}, &Error{Op: "parse", Path: src.path, Line: 1, Offset: -1, Err: errors.New(`no column "text"`), Hint: hintCSV})
	}
	for {
		rows.taken = 0
		cells, err := in.Read()
		if err == io.EOF {
			return true
		}
		var doc record.Document
		if err != nil {
			err = src.badRow(err, in, rows)
		} else {
			line, _ := in.FieldPos(0)
			doc, err = o.row(src, columns, cells, line)
		}
		if !yield(doc, err) {
			return false
		}
		if rows.broken != nil {
			return true
		}
	}
}

// namesOf are the names of columns in small letters, empty where none is "text".
func namesOf(cells []string) []string {
	names, found := make([]string, len(cells)), false
	for i, c := range cells {
		names[i] = strings.ToLower(strings.TrimSpace(c))
		found = found || names[i] == "text"
	}
	if !found {
		return nil
	}
	return names
}

// row makes the document of one row.
func (o Options) row(src *source, columns, cells []string, line int) (record.Document, error) {
	var doc record.Document
	for i, cell := range cells {
		if err := src.checkUTF8([]byte(cell), line, 0); err != nil {
			if e, ok := errors.AsType[*Error](err); ok {
				e.Offset, e.Err = -1, fmt.Errorf("column %q: %w", columns[i], e.Err)
			}
			return doc, err
		}
		if columns[i] == "text" {
			doc.Text = cell
		} else {
			setField(&doc, columns[i], cell)
		}
	}
	doc, err := o.finish(doc)
	if err != nil {
		return doc, src.unfit(err, line)
	}
	return doc, nil
}

// badRow names a row that is no CSV.
func (s *source) badRow(err error, in *csv.Reader, rows *rowBudget) error {
	if rows.broken != nil {
		return rows.broken
	}
	if err == io.EOF {
		return s.unfit(errEmpty, 0)
	}
	e := &Error{Op: "parse", Path: s.path, Offset: in.InputOffset(), Err: err, Hint: "see RFC 4180: cells with commas, line ends or quotation marks stand in quotation marks"}
	if fault, ok := errors.AsType[*csv.ParseError](err); ok {
		e.Line, e.Offset, e.Err = fault.StartLine, -1, fault.Err
	}
	return e
}

// rowBudget reads a source and breaks off where one row takes more than the limit.
type rowBudget struct {
	src    *source
	limit  int64
	taken  int64 // since the row began
	broken error
}

func (r *rowBudget) Read(p []byte) (int, error) {
	if r.taken > r.limit+bufferSize {
		r.broken = r.src.tooLarge(r.limit, 0, r.src.read)
		return 0, r.broken
	}
	n, err := r.src.Read(p)
	r.taken += int64(n)
	if err != nil && err != io.EOF {
		r.broken = r.src.broken(err)
	}
	return n, err
}
