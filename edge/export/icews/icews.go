// Package icews writes events as the weekly files of ICEWS have them: 20 columns with tabs between, under a header.
// docs/formats.md says which columns stay empty.
package icews

import (
	"strconv"
	"strings"

	"readout/edge/export/cell"
	"readout/edge/export/dyad"
	"readout/knowledge/codes"
	"readout/knowledge/countries"
	"readout/record"
)

// Columns in order.
var Columns = []string{"Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity",
	"Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude"}

// Head is the first line.
func Head() string { return strings.Join(Columns, "\t") + "\n" }

// Encode writes the events of one record, a line for each pair of parties.
func Encode(rec *record.Record) ([]byte, error) {
	var out []byte
	book := dyad.Codes()
	for _, d := range dyad.Of(rec) {
		out = append(out, cell.Line(row(rec, book, &d))...)
	}
	return out, nil
}

// row is one event in the order of Columns.
func row(rec *record.Record, book *codes.Book, d *dyad.Dyad) []string {
	code := d.Event.CAMEO
	entry, _ := book.CAMEO(code)
	intensity := ""
	if g, ok := book.Goldstein("icews", code); ok {
		intensity = strconv.FormatFloat(g, 'f', 1, 64)
	}
	cells := []string{strconv.FormatUint(d.ID, 10), d.Day,
		d.Source.Name, d.Source.Sector, d.Source.Country, entry.Label, code, intensity,
		d.Target.Name, d.Target.Sector, d.Target.Country, rec.Document.ID, strconv.Itoa(d.Sentence), rec.Document.Outlet}
	return append(cells, where(d.Place)...)
}

// where is city, district, province, country, latitude, longitude.
func where(p *record.Place) []string {
	cells := make([]string, 6)
	if p == nil {
		return cells
	}
	switch p.Precision {
	case "city":
		cells[0] = p.Name
	case "region":
		cells[2] = p.Name
	}
	if c, ok := countries.Load().ByCode(p.Country); ok {
		cells[3] = c.Name
	}
	if p.Lat != nil && p.Lon != nil {
		cells[4], cells[5] = strconv.FormatFloat(*p.Lat, 'f', -1, 64), strconv.FormatFloat(*p.Lon, 'f', -1, 64)
	}
	return cells
}
