package serve

import (
	"encoding/json"
	"io"
	"math"
	"net/http"

	"readout/edge/archive"
	"readout/edge/export/csvlist"
	"readout/edge/export/parquetlist"
)

// fileTypes are the media types of the formats in which a list leaves the desk.
var fileTypes = map[string]string{"csv": "text/csv; charset=utf-8", "json": "application/json", "parquet": "application/vnd.apache.parquet"}

// isFile is true of a request for a list as a file.
func isFile(r *http.Request) bool { return fileTypes[r.URL.Query().Get("format")] != "" }

// fileWriter writes the lines of a file one at a time.
type fileWriter interface {
	Add(line any) error
	Flush() error
}

func newFileWriter(w io.Writer, format string, sample any) (fileWriter, error) {
	switch format {
	case "csv":
		return csvlist.NewWriter(w), nil
	case "parquet":
		return parquetlist.NewWriter(w, sample)
	}
	return &jsonList{w: w}, nil
}

// jsonList writes lines as one JSON list.
type jsonList struct {
	w io.Writer
	n int
}

// Add writes one line.
func (l *jsonList) Add(line any) error {
	b, err := json.Marshal(line)
	if err != nil {
		return err
	}
	sign := ",\n"
	if l.n == 0 {
		sign = "["
	}
	l.n++
	_, err = l.w.Write(append([]byte(sign), b...))
	return err
}

// Flush ends the list.
func (l *jsonList) Flush() error {
	end := "]\n"
	if l.n == 0 {
		end = "[]\n"
	}
	_, err := io.WriteString(l.w, end)
	return err
}

// pourFile writes all lines that a query asks for as a file, in memory that stays flat. What goes wrong on the way ends the
// connection: a file that is cut off does not look like a whole one.
func pourFile[T any](d *Desk, w http.ResponseWriter, r *http.Request, name string, q archive.Query, ask lister[T]) error {
	format := r.URL.Query().Get("format")
	most := q.Limit - 1
	if r.URL.Query().Get("limit") == "" {
		most = math.MaxInt
	}
	q.Limit, q.After = exportLines, nil
	first, err := ask(r.Context(), q)
	if err != nil {
		return err
	}
	asFile(w, fileTypes[format], name+"."+format)
	var none T
	out, err := newFileWriter(w, format, none)
	if err != nil {
		return err
	}
	d.handOn(w, each(r.Context(), q, first, ask, func(line *T) archive.Place { p, _ := placeOf(*line); return p }), most, out.Add, out.Flush)
	return nil
}
