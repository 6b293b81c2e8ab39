// Package polecat writes events as the weekly files of POLECAT have them: 40 columns with tabs between, under a header.
// docs/formats.md says which columns stay empty.
package polecat

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"readout/edge/export/cell"
	"readout/edge/export/dyad"
	"readout/knowledge/codes"
	"readout/record"
)

// Columns in order.
var Columns = []string{"Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
	"Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
	"Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
	"Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
	"Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version"}

// Head is the first line.
func Head() string { return strings.Join(Columns, "\t") + "\n" }

// quads are the names of PLOVER's quad classes.
var quads = [...]string{"", "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"}

// Encode writes the events of one record, a line for each pair of parties. Events that PLOVER lacks are left out.
func Encode(rec *record.Record) ([]byte, error) {
	var out []byte
	book := dyad.Codes()
	story := storyOf(rec)
	for _, d := range dyad.Of(rec) {
		if d.Event.PLOVER != nil {
			out = append(out, cell.Line(row(rec, book, &d, story))...)
		}
	}
	return out, nil
}

// row is one event in the order of Columns.
func row(rec *record.Record, book *codes.Book, d *dyad.Dyad, story []string) []string {
	p := d.Event.PLOVER
	code, known := book.PLOVER(p.Event, p.Mode)
	if !known {
		code, known = book.PLOVER(p.Event, "")
	}
	intensity, quad := "", ""
	if known {
		intensity, quad = strconv.FormatFloat(code.Score, 'f', 1, 64), quads[code.Quad]
	}
	cells := []string{fmt.Sprintf("%s-%d", rec.Document.ID, d.ID), d.Day, p.Event, p.Mode, intensity, quad, strings.Join(p.Contexts, ";")}
	cells = append(cells, party(&d.Source)...)
	cells = append(cells, party(&d.Target)...)
	cells = append(cells, where(rec, d.Place)...)
	cells = append(cells, rec.Document.Outlet, rec.Document.Published)
	cells = append(cells, story...)
	return append(cells, rec.Document.Language, "readout "+rec.Run.Version)
}

// party is the eight columns of an actor or recipient.
func party(p *dyad.Party) []string {
	return []string{p.Name, p.Alpha3, "", p.Sector, p.Sector, p.Role, p.Words, ""}
}

// where is the ten columns of a place.
func where(rec *record.Record, p *record.Place) []string {
	cells := make([]string, 10)
	if p == nil {
		return cells
	}
	cells[0], cells[4], cells[8], cells[9] = p.Name, p.Country, p.Span.In(rec.Document.Text), p.Precision
	switch p.Precision {
	case "city":
		cells[1] = p.Name
	case "region":
		cells[3] = p.Name
	}
	if p.Lat != nil && p.Lon != nil {
		cells[5], cells[6] = strconv.FormatFloat(*p.Lat, 'f', -1, 64), strconv.FormatFloat(*p.Lon, 'f', -1, 64)
	}
	if p.GeonamesID > 0 {
		cells[7] = strconv.Itoa(p.GeonamesID)
	}
	return cells
}

// storyOf is the people, organisations and locations of the whole report, each list in its order.
func storyOf(rec *record.Record) []string {
	var people, bodies, places []string
	for i := range rec.Actors {
		switch a := &rec.Actors[i]; a.Kind {
		case "person":
			people = append(people, a.Name)
		case "government_body", "international_organisation", "armed_group", "company", "media":
			bodies = append(bodies, a.Name)
		}
	}
	for i := range rec.Places {
		places = append(places, cmp.Or(rec.Places[i].Name, rec.Places[i].Span.In(rec.Document.Text)))
	}
	out := make([]string, 3)
	for i, names := range [][]string{people, bodies, places} {
		slices.Sort(names)
		out[i] = strings.Join(slices.Compact(names), ";")
	}
	return out
}
