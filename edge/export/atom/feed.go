package atom

import (
	"encoding/xml"
	"io"
)

// Feed is a list as an Atom feed.
type Feed struct {
	ID, Title, Self string // Self is its address
	Entries         []Entry
}

// Entry is a line of the list.
type Entry struct {
	ID, Title, Day, Author, Link, Words string
	Terms                               []string // its categories
}

type linked struct {
	XMLName xml.Name `xml:"link"`
	Rel     string   `xml:"rel,attr"`
	Href    string   `xml:"href,attr"`
}

// Write writes a feed, whose own date is that of its latest entry. Entries without a day are left out.
func Write(w io.Writer, f Feed) error {
	out := struct {
		XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		ID      string   `xml:"id"`
		Title   string   `xml:"title"`
		Updated string   `xml:"updated"`
		Author  author   `xml:"author"`
		Self    linked
		Entries []entry
	}{ID: f.ID, Title: clean(f.Title), Updated: beginning, Author: author{"Readout"}, Self: linked{Rel: "self", Href: f.Self}}
	for _, e := range f.Entries {
		if e.Day == "" {
			continue
		}
		one := entry{ID: e.ID, Title: clean(e.Title), Updated: wholeDay(e.Day), Author: author{clean(e.Author)}, Link: &link{e.Link}, Content: content{"text", clean(e.Words)}}
		if one.Author.Name == "" {
			one.Author.Name = "unknown"
		}
		for _, t := range e.Terms {
			one.Category = append(one.Category, category{clean(t)})
		}
		out.Updated = max(out.Updated, one.Updated)
		out.Entries = append(out.Entries, one)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	return xml.NewEncoder(w).Encode(out)
}

// beginning is the date of a feed without entries.
const beginning = "0001-01-01T00:00:00Z"

// wholeDay is the first moment of a day, month or year, as RFC 3339 wants it.
func wholeDay(day string) string {
	const first = "0001-01-01"
	if len(day) < len(first) {
		day += first[len(day):]
	}
	return day[:len(first)] + "T00:00:00Z"
}
