// Package gdelt writes events as the GDELT project's tables have them: GDELT 2.0 events, 61 columns, and mentions, 16;
// tab-separated, without a header. docs/formats.md says which columns stay empty.
package gdelt

import (
	"strconv"
	"strings"

	"readout/edge/export/cell"
	"readout/edge/export/dyad"
	"readout/knowledge/codes"
	"readout/record"
)

// Columns of the table of events, in order.
var Columns = strings.Fields(`GLOBALEVENTID SQLDATE MonthYear Year FractionDate
	Actor1Code Actor1Name Actor1CountryCode Actor1KnownGroupCode Actor1EthnicCode Actor1Religion1Code Actor1Religion2Code Actor1Type1Code Actor1Type2Code Actor1Type3Code
	Actor2Code Actor2Name Actor2CountryCode Actor2KnownGroupCode Actor2EthnicCode Actor2Religion1Code Actor2Religion2Code Actor2Type1Code Actor2Type2Code Actor2Type3Code
	IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone
	Actor1Geo_Type Actor1Geo_FullName Actor1Geo_CountryCode Actor1Geo_ADM1Code Actor1Geo_ADM2Code Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID
	Actor2Geo_Type Actor2Geo_FullName Actor2Geo_CountryCode Actor2Geo_ADM1Code Actor2Geo_ADM2Code Actor2Geo_Lat Actor2Geo_Long Actor2Geo_FeatureID
	ActionGeo_Type ActionGeo_FullName ActionGeo_CountryCode ActionGeo_ADM1Code ActionGeo_ADM2Code ActionGeo_Lat ActionGeo_Long ActionGeo_FeatureID
	DATEADDED SOURCEURL`)

// Events encodes the events of one record, a line for each pair of parties.
func Events(rec *record.Record) ([]byte, error) {
	var out []byte
	book := dyad.Codes()
	for _, d := range dyad.Of(rec) {
		out = append(out, cell.Line(event(rec, book, &d))...)
	}
	return out, nil
}

// event is one row in the order of Columns.
func event(rec *record.Record, book *codes.Book, d *dyad.Dyad) []string {
	compact := strings.ReplaceAll(d.Day, "-", "")
	row := []string{strconv.FormatUint(d.ID, 10), compact, compact[:6], compact[:4], fraction(compact)}
	row = append(row, actor(&d.Source)...)
	row = append(row, actor(&d.Target)...)
	code := d.Event.CAMEO
	root := "0"
	if d.Sentence == 1 { // GDELT's sign of importance: it stands at the head of the report
		root = "1"
	}
	row = append(row, root, code, code[:min(3, len(code))], code[:min(2, len(code))], quad(book, code), goldstein(book, code), "1", "1", "1", "")
	row = append(row, make([]string, 16)...) // where the actors are: not known
	row = append(row, geo(d.Place)...)
	return append(row, stamp(rec.Document.Published), rec.Document.URL)
}

// fraction is the year with the share of it that has gone: GDELT counts (month × 30 + day) / 365.
func fraction(compact string) string {
	month, _ := strconv.Atoi(compact[4:6])
	day, _ := strconv.Atoi(compact[6:8])
	share := min(9999, (month*30+day)*10000/365)
	return compact[:4] + "." + strconv.Itoa(10000 + share)[1:]
}

// actor is the ten columns of one actor.
func actor(p *dyad.Party) []string {
	row := make([]string, 10)
	row[0], row[1], row[2] = p.CAMEO, strings.ToUpper(p.Name), p.State()
	rest := strings.TrimPrefix(p.CAMEO, row[2])
	if p.Alpha3 == "" && rest != "" { // an organisation, or a group
		row[3] = rest[:min(3, len(rest))]
		return row
	}
	for i := 7; i < 10 && len(rest) >= 3; i++ {
		row[i], rest = rest[:3], rest[3:]
	}
	return row
}

func quad(book *codes.Book, code string) string {
	if q, ok := book.Quad("gdelt", code); ok {
		return strconv.Itoa(q)
	}
	return ""
}

func goldstein(book *codes.Book, code string) string {
	if g, ok := book.Goldstein("gdelt", code); ok {
		return strconv.FormatFloat(g, 'f', 1, 64)
	}
	return ""
}

// geoTypes are GDELT's: 1 a country, 4 a city of the world, 5 a state or province of the world.
var geoTypes = map[string]string{"country": "1", "city": "4", "venue": "4", "region": "5"}

// geo is the eight columns of a place. GDELT's countries and provinces are FIPS 10-4 and its features GNS ids, which
// the record does not have.
func geo(p *record.Place) []string {
	row := make([]string, 8)
	if p == nil {
		row[0] = "0"
		return row
	}
	row[0], row[1] = geoTypes[p.Precision], p.Name
	if p.Lat != nil && p.Lon != nil {
		row[5], row[6] = degrees(*p.Lat), degrees(*p.Lon)
	}
	return row
}

func degrees(d float64) string { return strconv.FormatFloat(d, 'f', -1, 64) }

// stamp is the first second of a day as GDELT writes moments, YYYYMMDDHHMMSS.
func stamp(day string) string {
	if len(day) != 10 {
		return ""
	}
	return strings.ReplaceAll(day, "-", "") + "000000"
}
