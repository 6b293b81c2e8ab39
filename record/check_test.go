package record_test

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"readout/record"
)

const told = "Ankara’s envoy met Prince Faisal."

// sound is a record without a breach.
func sound() *record.Record {
	sum := sha256.Sum256([]byte(told))
	item := func(id string, start, end int) record.Item {
		return record.Item{ID: id, Evidence: []record.Span{{Start: start, End: end}}, Why: "test.rule", Confidence: .9}
	}
	return &record.Record{
		Format:   record.Format,
		Document: record.Document{ID: "d", Language: "en", SHA256: hex.EncodeToString(sum[:]), Bytes: len(told)},
		Actors: []record.Actor{
			{Item: item("a0000000001", 0, 16), Name: "envoy", Kind: "person", Represents: "TUR", Mentions: []record.Span{{Start: 0, End: 16}}},
			{Item: item("a0000000002", 21, 34), Name: "Faisal", Kind: "person", Mentions: []record.Span{{Start: 21, End: 34}}},
		},
		Times: []record.Time{}, Places: []record.Place{}, Statements: []record.Statement{},
		Meetings: []record.Meeting{{Item: item("m0000000001", 0, 34), Participants: []record.Participant{{Actor: "a0000000001", Side: "TUR"}, {Actor: "a0000000002"}}, Format: "in_person", Count: 1,
			Topics: []string{}, Characterised: []record.Characterisation{}, Outcome: []record.Outcome{}, Follows: []string{}, Statements: []string{}, Status: "happened"}},
		Visits: []record.Visit{}, Commitments: []record.Commitment{}, Events: []record.Event{}, Relations: []record.Relation{}, Gaps: []record.Gap{},
	}
}

func TestCheckSound(t *testing.T) {
	for _, err := range record.Check(sound(), told) {
		t.Error(err)
	}
}

func TestCheckBreaches(t *testing.T) {
	tests := []struct {
		breach string
		spoil  func(*record.Record)
	}{
		{"bytes 3, the text has", func(r *record.Record) { r.Document.Bytes = 3 }},
		{"list g: is null", func(r *record.Record) { r.Gaps = nil }},
		{"ten hex digits", func(r *record.Record) { r.Actors[0].ID = "a1" }},
		{"id is given twice", func(r *record.Record) { r.Actors[1].ID = r.Actors[0].ID }},
		{"is not in the text", func(r *record.Record) { r.Actors[0].Evidence[0].End = 99 }},
		{"cuts a character", func(r *record.Record) { r.Actors[0].Mentions[0].End = 7 }},
		{"two decimals", func(r *record.Record) { r.Meetings[0].Confidence = .123 }},
		{`"m" leads nowhere`, func(r *record.Record) { r.Meetings[0].Follows = []string{"m"} }},
		{`status "over" is not one of`, func(r *record.Record) { r.Meetings[0].Status = "over" }},
		{`side "Turkey" is no code`, func(r *record.Record) { r.Meetings[0].Participants[0].Side = "Turkey" }},
		{"why is missing", func(r *record.Record) { r.Meetings[0].Why = "" }},
	}
	for _, test := range tests {
		rec := sound()
		test.spoil(rec)
		breaches := record.Check(rec, told)
		if len(breaches) == 0 || !strings.Contains(breaches[0].Error(), test.breach) {
			t.Errorf("want a breach with %q, have %v", test.breach, breaches)
		}
	}
}
