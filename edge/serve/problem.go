package serve

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"readout/edge/archive"
)

// problem is why a request got no answer, in words for the one who asked.
type problem struct {
	status      int
	title, what string
	hint        string // what to do, or ""
}

func (p problem) Error() string { return p.title + ": " + p.what }

// statuses are what the archive's codes are to a browser.
var statuses = map[archive.Code]problem{
	archive.NotFound:  {http.StatusNotFound, "Not in the archive", "No report or item has that id.", "look it up with the search above"},
	archive.Ambiguous: {http.StatusConflict, "More than one", "Several reports have an id that begins like that.", "use the whole id"},
	archive.Busy:      {http.StatusServiceUnavailable, "The archive is busy", "Another program holds the archive.", "wait a little and load the page again"},
	archive.ReadOnly:  {http.StatusForbidden, "Nothing can be kept", "The archive can be read but not written.", "make the file writable, or start the desk with another"},
	archive.Full:      {http.StatusInsufficientStorage, "No room left", "The disk of the archive is full; nothing was kept.", "free some space and send it again"},
	archive.NotThere:  {http.StatusServiceUnavailable, "The archive is away", "The archive that the desk was started with cannot be opened.", "look into the log of the desk"},
	archive.Damaged:   {http.StatusServiceUnavailable, "The archive is damaged", "What the archive holds here is broken.", "run readout check"},
}

// problemOf says an error in words. What is the program's own fault is told in the log alone.
func problemOf(err error) problem {
	var p problem
	var tooLarge *http.MaxBytesError
	var stored *archive.Error
	switch {
	case errors.As(err, &p):
		return p
	case errors.As(err, &tooLarge):
		return problem{http.StatusRequestEntityTooLarge, "Too large", "A report of more than 4 MB is not read here.", "readout add FILE takes larger ones"}
	case errors.Is(err, context.DeadlineExceeded):
		return problem{http.StatusServiceUnavailable, "It took too long", "The question was given up after half a minute.", "narrow it: fewer days, or an actor"}
	case errors.As(err, &stored):
		if p, ok := statuses[stored.Code]; ok {
			return p
		}
	}
	return problem{http.StatusInternalServerError, "A fault of Readout", "This page could not be made. The fault is in the log.", ""}
}

// fail answers with a page that says what went wrong and what to do.
func (d *Desk) fail(w http.ResponseWriter, r *http.Request, err error) {
	if errors.Is(err, context.Canceled) { // nobody is there any more
		return
	}
	p := problemOf(err)
	if p.status >= http.StatusInternalServerError {
		d.Log.Error("no answer", "path", r.URL.Path, "error", err)
	}
	if forProgram(r) {
		p.write(w)
		return
	}
	d.draw(w, r, p.status, "problem", view{Title: p.title, Body: map[string]string{"What": p.what, "Hint": p.hint}})
}

// forProgram is true of a request to the API, or by one who would rather have JSON than a page.
func forProgram(r *http.Request) bool {
	accept := r.Header.Get("Accept")
	return strings.HasPrefix(r.URL.Path, "/api/") || strings.Contains(accept, "json") && !strings.Contains(accept, "html")
}

// write answers with a problem document (RFC 9457).
func (p problem) write(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(p.status)
	what := p.what
	if p.hint != "" {
		what += " Try: " + p.hint + "."
	}
	json.NewEncoder(w).Encode(map[string]any{"title": p.title, "status": p.status, "detail": what})
}

func nowhere(http.ResponseWriter, *http.Request) error {
	return problem{http.StatusNotFound, "No such page", "The desk has no page at that address.", "begin at Today"}
}
