// Package annotation writes every item of a record as an annotation of its words, after the W3C's Web Annotation Data
// Model (https://www.w3.org/TR/annotation-model/): one annotation page in JSON-LD. Positions count code points.
package annotation

import (
	"bytes"
	"encoding/json"
	"net/url"

	"readout/edge/export/items"
	"readout/edge/export/offset"
	"readout/record"
)

// Open and Close stand around the annotations.
const (
	Open  = "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:readout:annotations\",\"type\":\"AnnotationPage\",\"items\":[\n"
	Close = "\n]}\n"
)

// context is how many code points of the text stand before and after a quotation.
const context = 32

type annotation struct {
	ID         string   `json:"id"`
	Type       string   `json:"type"`
	Motivation string   `json:"motivation"`
	Body       []body   `json:"body"`
	Target     []target `json:"target"`
}

// body is one value of the item: the kind is a tag, fields are described as "field: value".
type body struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Value   string `json:"value"`
}

type target struct {
	Source   string `json:"source"`
	Selector []any  `json:"selector"`
}

type quote struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
}

type position struct {
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Encode writes the annotations of one record with commas between.
func Encode(rec *record.Record) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	points := offset.Of(rec.Document.Text)
	for item := range items.Of(rec) {
		if b.Len() > 0 {
			b.Truncate(b.Len() - 1)
			b.WriteString(",\n")
		}
		if err := e.Encode(annotationOf(&rec.Document, points, item)); err != nil {
			return nil, err
		}
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

func annotationOf(doc *record.Document, points offset.Points, item items.Item) annotation {
	a := annotation{ID: "urn:readout:" + url.PathEscape(doc.ID) + ":" + item.ID, Type: "Annotation", Motivation: "classifying",
		Body: []body{{"TextualBody", "tagging", item.Kind}}}
	for _, v := range item.Values {
		a.Body = append(a.Body, body{"TextualBody", "describing", v.Field + ": " + v.Value})
	}
	for _, s := range item.Evidence {
		before, after := points.Around(s, context)
		start, end := points.Span(s)
		a.Target = append(a.Target, target{source(doc), []any{
			quote{"TextQuoteSelector", s.In(doc.Text), before, after}, position{"TextPositionSelector", start, end}}})
	}
	return a
}

// source is the address of the page, else a name for the text.
func source(doc *record.Document) string {
	if u, err := url.Parse(doc.URL); err == nil && (u.Scheme == "http" || u.Scheme == "https") {
		return u.String()
	}
	return "urn:sha256:" + doc.SHA256
}
