// Package geojson writes what a record places on the map: one GeoJSON feature collection (RFC 7946) of points, in
// degrees on WGS 84, longitude first.
package geojson

import (
	"bytes"
	"encoding/json"

	"readout/record"
)

// Open and Close stand around the features.
const (
	Open  = "{\"type\":\"FeatureCollection\",\"features\":[\n"
	Close = "\n]}\n"
)

type feature struct {
	Type       string     `json:"type"`
	ID         string     `json:"id"`
	Geometry   geometry   `json:"geometry"`
	Properties properties `json:"properties"`
}

type geometry struct {
	Type        string     `json:"type"`
	Coordinates [2]float64 `json:"coordinates"`
}

// properties are flat, as maps want them.
type properties struct {
	Document  string `json:"document"`
	Published string `json:"published,omitempty"`
	Outlet    string `json:"outlet,omitempty"`
	Item      string `json:"item"`
	Kind      string `json:"kind"` // place, event, meeting, visit
	Status    string `json:"status,omitempty"`
	Code      string `json:"code,omitempty"` // PLOVER's event
	CAMEO     string `json:"cameo,omitempty"`
	Date      string `json:"date,omitempty"`
	Place     string `json:"place"`
	Country   string `json:"country,omitempty"`
	Precision string `json:"precision,omitempty"`
	Geonames  int    `json:"geonames_id,omitempty"`
	Words     string `json:"words"`
}

// Encode writes the features of one record with commas between: its places that are meant as places, then its
// events, meetings and visits at the place where they are. A name that stands for a government is nowhere.
func Encode(rec *record.Record) ([]byte, error) {
	m := mapped{rec: rec}
	m.e = json.NewEncoder(&m.b)
	m.e.SetEscapeHTML(false)
	for i := range rec.Places {
		if p := &rec.Places[i]; p.UsedAs == "place" {
			m.add(&p.Item, p, properties{Kind: "place"})
		}
	}
	for i := range rec.Events {
		e := &rec.Events[i]
		props := properties{Kind: "event", Status: e.Status, CAMEO: e.CAMEO, Date: e.Date}
		if e.PLOVER != nil {
			props.Code = e.PLOVER.Event
		}
		m.add(&e.Item, m.place(func(p *record.Place) bool { return p.ID == e.Place }), props)
	}
	for i := range rec.Meetings {
		x := &rec.Meetings[i]
		m.add(&x.Item, m.city(x.City), properties{Kind: "meeting", Status: x.Status, Date: value(x.Start)})
	}
	for i := range rec.Visits {
		x := &rec.Visits[i]
		m.add(&x.Item, m.city(x.City), properties{Kind: "visit", Status: x.Status, Date: value(x.Start)})
	}
	return bytes.TrimSuffix(m.b.Bytes(), []byte("\n")), m.err
}

// mapped is a record while its features are written.
type mapped struct {
	rec *record.Record
	b   bytes.Buffer
	e   *json.Encoder
	err error
}

// add writes an item at a place, if the place is known with its coordinates.
func (m *mapped) add(item *record.Item, p *record.Place, props properties) {
	if p == nil || p.Lat == nil || p.Lon == nil || m.err != nil {
		return
	}
	d := &m.rec.Document
	props.Document, props.Published, props.Outlet, props.Item = d.ID, d.Published, d.Outlet, item.ID
	props.Place, props.Country, props.Precision, props.Geonames = p.Name, p.Country, p.Precision, p.GeonamesID
	if len(item.Evidence) > 0 {
		props.Words = item.Evidence[0].In(d.Text)
	}
	if m.b.Len() > 0 {
		m.b.Truncate(m.b.Len() - 1)
		m.b.WriteString(",\n")
	}
	m.err = m.e.Encode(feature{"Feature", d.ID + "/" + item.ID, geometry{"Point", [2]float64{*p.Lon, *p.Lat}}, props})
}

// place is the first place that fits, or nil.
func (m *mapped) place(fits func(*record.Place) bool) *record.Place {
	for i := range m.rec.Places {
		if fits(&m.rec.Places[i]) {
			return &m.rec.Places[i]
		}
	}
	return nil
}

func (m *mapped) city(name string) *record.Place {
	return m.place(func(p *record.Place) bool { return name != "" && p.Name == name })
}

func value(at *record.Moment) string {
	if at == nil {
		return ""
	}
	return at.Value
}
