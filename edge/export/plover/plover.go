// Package plover writes events as lines of PLOVER's JSON (PLOVER 2.0, manual of 4 February 2024), without
// those that PLOVER has no code for. docs/formats.md says what is lost.
package plover

import (
	"bytes"
	"encoding/json"
	"fmt"

	"readout/edge/export/dyad"
	"readout/edge/export/offset"
	"readout/knowledge/codes"
	"readout/record"
)

type event struct {
	ID        string   `json:"id"`
	HasEvent  bool     `json:"has_event"`
	Date      string   `json:"date"`
	Actor     []entity `json:"actor"`
	Recipient []entity `json:"recipient"`
	Event     []string `json:"event"`
	Mode      []string `json:"mode"`
	Context   []string `json:"context"`
	Quad      string   `json:"quad_code,omitempty"`
	Scale     *float64 `json:"event_scale,omitempty"`
	Place     *place   `json:"event_loc,omitempty"`
	EventText []string `json:"event_text"`
	Text      string   `json:"text"`
	TextInfo  textInfo `json:"text_info"`
	Cite      cite     `json:"cite_info"`
}

type entity struct {
	Code   string `json:"code"`
	Sector string `json:"sector,omitempty"`
	Text   string `json:"entity_text,omitempty"`
	ID     string `json:"identifier_id,omitempty"`
	Name   string `json:"identifier_text,omitempty"`
	Office string `json:"office,omitempty"`
}

type place struct {
	Extracted  string   `json:"extracted_place"`
	Resolved   string   `json:"resolved_place,omitempty"`
	GeonameID  int      `json:"geonameid,omitempty"`
	Lat        *float64 `json:"lat,omitempty"`
	Lon        *float64 `json:"lon,omitempty"`
	Country    string   `json:"country_code,omitempty"`
	Resolution int      `json:"resolution,omitempty"`
}

type textInfo struct {
	Sequence int `json:"sequence"`
	Start    int `json:"start"` // code points
	End      int `json:"end"`
}

type cite struct {
	Citation    string `json:"citation"`
	URL         string `json:"url,omitempty"`
	Title       string `json:"title,omitempty"`
	Language    string `json:"language"`
	Publication string `json:"publication,omitempty"`
	Coder       string `json:"coder"`
	Codebook    string `json:"codebook"`
}

// Encode writes the events of one record, a line for each pair of parties.
func Encode(rec *record.Record) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	book := dyad.Codes()
	points := offset.Of(rec.Document.Text)
	for _, d := range dyad.Of(rec) {
		if d.Event.PLOVER == nil {
			continue
		}
		if err := e.Encode(eventOf(rec, book, points, &d)); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

func eventOf(rec *record.Record, book *codes.Book, points offset.Points, d *dyad.Dyad) event {
	p, doc := d.Event.PLOVER, &rec.Document
	out := event{ID: fmt.Sprintf("%s/%s/%d", doc.ID, d.Event.ID, d.ID), HasEvent: true, Date: d.Day, Actor: entities(&d.Source), Recipient: entities(&d.Target),
		Event: []string{p.Event}, Mode: []string{}, Context: append([]string{}, p.Contexts...), Place: placeOf(rec, d.Place), EventText: []string{},
		Cite: cite{Citation: doc.ID, URL: doc.URL, Title: doc.Title, Language: doc.Language, Publication: doc.Outlet, Coder: "readout " + rec.Run.Version, Codebook: "plover-base-2.0"}}
	if p.Mode != "" {
		out.Mode = append(out.Mode, p.Mode)
	}
	code, known := book.PLOVER(p.Event, p.Mode)
	if !known {
		code, known = book.PLOVER(p.Event, "")
	}
	if known {
		out.Quad, out.Scale = string(rune('0'+code.Quad)), &code.Score
	}
	for _, s := range d.Event.Evidence {
		out.EventText = append(out.EventText, s.In(doc.Text))
	}
	if len(d.Event.Evidence) > 0 {
		first := d.Event.Evidence[0]
		out.Text = first.In(doc.Text)
		out.TextInfo.Sequence = d.Sentence
		out.TextInfo.Start, out.TextInfo.End = points.Span(first)
	}
	return out
}

func entities(p *dyad.Party) []entity {
	if p.Name == "" {
		return []entity{}
	}
	code := p.Code
	if code == "" {
		code = p.Alpha3
	}
	return []entity{{Code: code, Sector: p.Sector, Text: p.Words, ID: p.Actor, Name: p.Name, Office: p.Role}}
}

// resolutions are PLOVER's levels.
var resolutions = map[string]int{"country": 1, "region": 2, "city": 4, "venue": 5}

func placeOf(rec *record.Record, p *record.Place) *place {
	if p == nil {
		return nil
	}
	return &place{Extracted: p.Span.In(rec.Document.Text), Resolved: p.Name, GeonameID: p.GeonamesID, Lat: p.Lat, Lon: p.Lon, Country: p.Country, Resolution: resolutions[p.Precision]}
}
