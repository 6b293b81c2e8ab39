package serve

import (
	"encoding/json"
	"net/http"

	"readout/edge/export/csvlist"
	"readout/edge/export/parquetlist"
)

// list is the lines of a table with the filter above it. More says that there are others.
type list[T any] struct {
	Filter filter
	Lines  []T
	More   bool
}

// listOf asks for one line more than is shown, to know whether there are more.
func listOf[T any](f filter, lines []T) list[T] {
	if len(lines) > f.Limit {
		return list[T]{f, lines[:f.Limit], true}
	}
	return list[T]{f, lines, false}
}

// showList draws a list as a page or, where the address asks for it, writes it as a file.
func showList[T any](d *Desk, w http.ResponseWriter, r *http.Request, name string, v view, l list[T]) error {
	v.Body = l
	if l.Filter.Fault != "" {
		d.draw(w, r, http.StatusBadRequest, name, v)
		return nil
	}
	switch format := r.URL.Query().Get("format"); format {
	case "":
	case "atom":
		return feed(w, r, v.Title, l.Lines)
	default:
		return writeFile(w, format, name, l.Lines)
	}
	return d.show(w, r, name, v)
}

// writeFile writes the lines of a table as a file that leaves the desk.
func writeFile[T any](w http.ResponseWriter, format, name string, lines []T) error {
	values := make([]any, len(lines))
	for i, line := range lines {
		values[i] = line
	}
	switch format {
	case "csv":
		asFile(w, "text/csv; charset=utf-8", name+".csv")
		return csvlist.Write(w, values)
	case "json":
		asFile(w, "application/json", name+".json")
		return json.NewEncoder(w).Encode(append([]T{}, lines...))
	case "parquet":
		var none T
		asFile(w, "application/vnd.apache.parquet", name+".parquet")
		return parquetlist.Write(w, none, values)
	}
	return problem{http.StatusBadRequest, "No such format", "Lists come as csv, json, parquet or atom, not as “" + format + "”.", ""}
}

func asFile(w http.ResponseWriter, kind, name string) {
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Disposition", `attachment; filename="`+name+`"`)
}

// reports lists what is in the archive.
func (d *Desk) reports(w http.ResponseWriter, r *http.Request) error {
	f, q := filterOf(r)
	lines, err := d.Archive.Documents(r.Context(), q)
	if err != nil {
		return err
	}
	return showList(d, w, r, "reports", view{Title: "Reports", Here: "/reports"}, listOf(f, lines))
}

// statements lists who said what.
func (d *Desk) statements(w http.ResponseWriter, r *http.Request) error {
	f, q := filterOf(r)
	lines, err := d.Archive.Statements(r.Context(), q)
	if err != nil {
		return err
	}
	return showList(d, w, r, "statements", view{Title: "Statements", Here: "/statements"}, listOf(f, lines))
}
