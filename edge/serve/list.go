package serve

import (
	"net/http"

	"readout/edge/archive"
)

// list is the lines of a table with the filter above it. More says that there are others.
type list[T any] struct {
	Filter filter
	Lines  []T
	More   bool
}

// listOf asks for one line more than is shown, to know whether there are more.
func listOf[T any](f filter, lines []T) list[T] {
	if len(lines) <= f.Limit {
		return list[T]{f, lines, false}
	}
	if place, ok := placeOf(lines[f.Limit-1]); ok {
		f.Next = f.address("after", covered(place))
	}
	return list[T]{f, lines[:f.Limit], true}
}

// placeOf is the place of a line in a list that goes on by places.
func placeOf(line any) (archive.Place, bool) {
	switch l := line.(type) {
	case archive.Document:
		return l.Place, true
	case archive.Statement:
		return l.Place, true
	case occasion:
		return l.Place, true
	}
	return archive.Place{}, false
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
	if fileTypes[format] == "" {
		return problem{http.StatusBadRequest, "No such format", "Lists come as csv, json, parquet or atom, not as “" + format + "”.", ""}
	}
	asFile(w, fileTypes[format], name+"."+format)
	var none T
	out, err := newFileWriter(w, format, none)
	if err != nil {
		return err
	}
	for i := range lines {
		if err := out.Add(lines[i]); err != nil {
			return err
		}
	}
	return out.Flush()
}

func asFile(w http.ResponseWriter, kind, name string) {
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Disposition", `attachment; filename="`+name+`"`)
}

// reports lists what is in the archive.
func (d *Desk) reports(w http.ResponseWriter, r *http.Request) error {
	return showLines(d, w, r, "reports", view{Title: "Reports", Here: "/reports"}, d.Archive.Documents)
}

// statements lists who said what.
func (d *Desk) statements(w http.ResponseWriter, r *http.Request) error {
	return showLines(d, w, r, "statements", view{Title: "Statements", Here: "/statements"}, d.Archive.Statements)
}

// showLines draws a page of a list that goes on by places, or writes all of it as a file.
func showLines[T any](d *Desk, w http.ResponseWriter, r *http.Request, name string, v view, ask lister[T]) error {
	f, q := filterOf(r)
	if f.Fault == "" && isFile(r) {
		return pourFile(d, w, r, name, q, ask)
	}
	lines, err := ask(r.Context(), q)
	if err != nil {
		return err
	}
	return showList(d, w, r, name, v, listOf(f, lines))
}
