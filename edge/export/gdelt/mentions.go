package gdelt

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"readout/edge/export/cell"
	"readout/edge/export/dyad"
	"readout/edge/export/offset"
	"readout/record"
)

// MentionColumns of the table of mentions, in order.
var MentionColumns = strings.Fields(`GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier
	SentenceID Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras`)

// Mentions encodes where one record's events are told, a line for each pair of parties.
func Mentions(rec *record.Record) ([]byte, error) {
	var out []byte
	var points offset.Points
	for i, d := range dyad.Of(rec) {
		if i == 0 {
			points = offset.Of(rec.Document.Text)
		}
		out = append(out, cell.Line(mention(rec, points, &d))...)
	}
	return out, nil
}

// mention is one row in the order of MentionColumns. Offsets count characters of the report's text, -1 where the
// report does not name the actor.
func mention(rec *record.Record, points offset.Points, d *dyad.Dyad) []string {
	kind, where := "1", rec.Document.URL // 1: the web, by its URL
	if !strings.HasPrefix(where, "http") {
		kind, where = "2", rec.Document.ID // 2: a citation
	}
	at := func(b int) string {
		if b < 0 {
			return "-1"
		}
		return strconv.Itoa(points.At(b))
	}
	action := -1
	if len(d.Event.Evidence) > 0 {
		action = d.Event.Evidence[0].Start
	}
	return []string{
		strconv.FormatUint(d.ID, 10), stamp(d.Day), stamp(rec.Document.Published), kind, rec.Document.Outlet, where,
		strconv.Itoa(d.Sentence), at(d.Source.At), at(d.Target.At), at(action), "1", percent(d.Event.Confidence),
		strconv.Itoa(utf8.RuneCountInString(rec.Document.Text)), "", "", "",
	}
}

// percent is a probability on GDELT's scale, 10 to 100 in tens.
func percent(p float64) string { return strconv.Itoa(max(10, int(math.Round(p*10))*10)) }
