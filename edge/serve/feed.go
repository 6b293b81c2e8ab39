package serve

import (
	"net/http"
	"net/url"
	"strings"

	"readout/edge/archive"
	"readout/edge/export/atom"
	"readout/edge/export/sheet"
)

// feed writes the lines of a list as an Atom feed: whoever follows the list's address there is told what is new in it.
func feed[T any](w http.ResponseWriter, r *http.Request, title string, lines []T) error {
	home := homeOf(r)
	f := atom.Feed{ID: home + r.URL.RequestURI(), Title: title + " · Readout", Self: home + r.URL.RequestURI()}
	for i := range lines {
		e, ok := feedEntry(any(lines[i]))
		if !ok {
			return problem{http.StatusBadRequest, "No feed", "This list has no feed.", "reports, meetings, statements and searches have one"}
		}
		e.Link = home + e.Link
		f.Entries = append(f.Entries, e)
	}
	w.Header().Set("Content-Type", "application/atom+xml; charset=utf-8")
	return atom.Write(w, f)
}

// feedEntry is a line of a list as an entry of its feed, which leads to its words.
func feedEntry(line any) (atom.Entry, bool) {
	switch l := line.(type) {
	case archive.Document:
		return atom.Entry{ID: "urn:readout:" + url.PathEscape(l.ID), Title: orElse(l.Title, shortID(l.ID)), Day: l.Published, Author: l.Outlet, Link: "/reports/" + url.PathEscape(l.ID)}, true
	case archive.Meeting:
		return atom.Entry{ID: "urn:readout:" + l.ID, Title: strings.Join(l.Participants, " – "), Day: l.Day, Author: l.Outlet, Link: "/meetings/" + l.ID, Words: sheet.OneLine(l.Words), Terms: l.Sides}, true
	case occasion:
		return atom.Entry{ID: "urn:readout:" + l.ID, Title: l.Kind + ": " + strings.Join(l.Participants, " – "), Day: l.Day, Author: l.Outlet, Link: wordsAt(l.Document, l.ID), Words: sheet.OneLine(l.Words), Terms: l.Sides}, true
	case archive.Statement:
		said := orElse(strings.Join(l.Speaker, ", "), "somebody") + ": " + strings.Join(l.Acts, ", ")
		return atom.Entry{ID: "urn:readout:" + l.ID, Title: said, Day: l.Day, Author: l.Outlet, Link: wordsAt(l.Document, l.ID), Words: sheet.OneLine(l.Words), Terms: l.Topics}, true
	case found:
		var words []string
		for _, p := range l.Passages {
			words = append(words, sheet.OneLine(p.Words))
		}
		return atom.Entry{ID: "urn:readout:" + url.PathEscape(l.Document), Title: orElse(l.Title, shortID(l.Document)), Day: l.Published, Author: l.Outlet, Link: "/reports/" + url.PathEscape(l.Document), Words: strings.Join(words, "\n")}, true
	}
	return atom.Entry{}, false
}

// wordsAt is the address of an item's words in its report.
func wordsAt(document, item string) string {
	return "/reports/" + url.PathEscape(document) + "?at=" + url.QueryEscape(item) + "#w-" + item
}

// homeOf is the address under which a request found the desk.
func homeOf(r *http.Request) string {
	if r.TLS != nil {
		return "https://" + r.Host
	}
	return "http://" + r.Host
}
