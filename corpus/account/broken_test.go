package account

import (
	"testing"

	"readout/corpus/corpustest"
	"readout/record"
)

// TestBrokenRecords: spans outside the text, references to nobody and values of no form are passed over.
func TestBrokenRecords(t *testing.T) {
	wild := []record.Span{{Start: -5, End: 1 << 40}, {Start: 9, End: 3}, {Start: 1 << 40, End: 1<<40 + 1}}
	var tellings []Telling
	for _, r := range corpustest.Talks() {
		for i := range r.Statements {
			r.Statements[i].Content, r.Statements[i].Cue = wild, wild
			r.Statements[i].Speaker = []string{"nobody", ""}
			r.Statements[i].NestedIn = r.Statements[i].ID
		}
		for i := range r.Times {
			r.Times[i].Span, r.Times[i].Value = wild[i%3], "-"
		}
		m := &r.Meetings[0]
		m.Evidence, m.Start, m.Duration = wild, &record.Moment{Value: "T"}, &record.Moment{Value: "P9999999999999999999999D"}
		m.Participants = append(m.Participants, record.Participant{Actor: "nobody"})
		m.Outcome = []record.Outcome{{Content: wild}}
		m.Characterised = []record.Characterisation{{Content: wild}}
		tellings = append(tellings, Telling{r, 0})
	}
	Group(tellings)
	Compare(tellings)
}
