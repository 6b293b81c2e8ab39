// Package stance writes who takes which stance on which issue: the table that discourse-network analysis begins with,
// a row for each speaker and issue of each statement.
package stance

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"readout/edge/export/cell"
	"readout/knowledge/stances"
	"readout/record"
)

// Columns in order; the four of Discourse Network Analyzer are person, organization, concept and agreement.
var Columns = []string{"document", "date", "outlet", "person", "organization", "country", "concept", "agreement", "acts", "negated", "statement", "words", "confidence"}

// Head is the first line.
func Head() string { return strings.Join(Columns, ",") + "\n" }

// Encode writes the rows of one record.
func Encode(rec *record.Record) ([]byte, error) {
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	for i := range rec.Statements {
		s := &rec.Statements[i]
		for _, speaker := range s.Speaker {
			for _, topic := range s.Topics {
				if err := out.Write(cell.Row(row(rec, s, speaker, topic))); err != nil {
					return nil, err
				}
			}
		}
	}
	out.Flush()
	return b.Bytes(), out.Error()
}

// row is one stance in the order of Columns.
func row(rec *record.Record, s *record.Statement, speaker, topic string) []string {
	person, body, country := who(rec, speaker)
	words := make([]string, len(s.Content))
	for i, span := range s.Content {
		words[i] = span.In(rec.Document.Text)
	}
	return []string{rec.Document.ID, rec.Document.Published, rec.Document.Outlet, person, body, country, topic, agreement(s), strings.Join(s.Acts, "|"),
		strconv.FormatBool(s.Negated), s.ID, strings.Join(words, " … "), strconv.FormatFloat(s.Confidence, 'f', 2, 64)}
}

// who is a speaker as a person, or as an organisation, with whom it stands for.
func who(rec *record.Record, id string) (person, body, country string) {
	for i := range rec.Actors {
		a := &rec.Actors[i]
		switch {
		case a.ID != id:
		case a.Kind == "person":
			return a.Name, "", a.Represents
		default:
			return "", a.Name, a.Represents
		}
	}
	return "", id, ""
}

// agreement is 1 for the issue and 0 against it; empty where the statement's acts say neither, or both, and where the
// saying is denied.
func agreement(s *record.Statement) string {
	found := ""
	for _, act := range s.Acts {
		stance := stances.Load()[act]
		if stance == "" {
			continue
		}
		if s.Negated || found != "" && found != stance {
			return ""
		}
		found = stance
	}
	return found
}
