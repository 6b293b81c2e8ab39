// Package labelstudio writes records as tasks of Label Studio with what was read as predictions, to be corrected by hand.
// Offsets count code points, as Label Studio does since 1.4. docs/formats.md has the labelling interface.
package labelstudio

import (
	"bytes"
	"encoding/json"
	"fmt"

	"readout/edge/export/items"
	"readout/edge/export/offset"
	"readout/record"
)

type task struct {
	Data        data         `json:"data"`
	Predictions []prediction `json:"predictions"`
}

type data struct {
	Text      string `json:"text"`
	Document  string `json:"document"`
	Title     string `json:"title,omitempty"`
	Outlet    string `json:"outlet,omitempty"`
	Published string `json:"published,omitempty"`
}

type prediction struct {
	Model  string   `json:"model_version"`
	Result []result `json:"result"`
}

// result is one marked stretch of words, or a relation between two.
type result struct {
	ID        string   `json:"id,omitempty"`
	FromName  string   `json:"from_name,omitempty"`
	ToName    string   `json:"to_name,omitempty"`
	Type      string   `json:"type"`
	Value     *value   `json:"value,omitempty"`
	Score     float64  `json:"score,omitempty"`
	FromID    string   `json:"from_id,omitempty"`
	ToID      string   `json:"to_id,omitempty"`
	Direction string   `json:"direction,omitempty"`
	Labels    []string `json:"labels,omitempty"`
}

type value struct {
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Text   string   `json:"text"`
	Labels []string `json:"labels"`
}

// Encode writes the task of one record.
func Encode(rec *record.Record) ([]byte, error) {
	doc := &rec.Document
	results := append(marked(rec), relations(rec)...)
	out := task{data{doc.Text, doc.ID, doc.Title, doc.Outlet, doc.Published}, []prediction{{"readout " + rec.Run.Version, results}}}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(out)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// marked are the words of every item: the mentions of actors, the evidence of others. The first stretch of an item has
// its id.
func marked(rec *record.Record) []result {
	results := []result{}
	points := offset.Of(rec.Document.Text)
	mentions := map[string][]record.Span{}
	for i := range rec.Actors {
		mentions[rec.Actors[i].ID] = rec.Actors[i].Mentions
	}
	for item := range items.Of(rec) {
		spans := item.Evidence
		if item.Kind == "actor" {
			spans = mentions[item.ID]
		}
		for k, s := range spans {
			id := item.ID
			if k > 0 {
				id = fmt.Sprintf("%s-%d", item.ID, k)
			}
			start, end := points.Span(s)
			results = append(results, result{ID: id, FromName: "label", ToName: "text", Type: "labels", Score: item.Confidence,
				Value: &value{start, end, s.In(rec.Document.Text), []string{item.Kind}}})
		}
	}
	return results
}

// relations are who says, who is addressed and who takes part.
func relations(rec *record.Record) []result {
	var results []result
	link := func(from string, to []string, label string) {
		for _, id := range to {
			results = append(results, result{Type: "relation", FromID: from, ToID: id, Direction: "right", Labels: []string{label}})
		}
	}
	for i := range rec.Statements {
		s := &rec.Statements[i]
		link(s.ID, s.Speaker, "speaker")
		link(s.ID, s.To, "to")
	}
	for i := range rec.Meetings {
		for _, p := range rec.Meetings[i].Participants {
			link(rec.Meetings[i].ID, []string{p.Actor}, "participant")
		}
	}
	for i := range rec.Visits {
		link(rec.Visits[i].ID, rec.Visits[i].Visitors, "visitor")
	}
	for i := range rec.Commitments {
		link(rec.Commitments[i].ID, rec.Commitments[i].Parties, "party")
	}
	return results
}
