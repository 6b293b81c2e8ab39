package standoff

import (
	"testing"

	"readout/record"
)

// TestPassages holds that annotations stand in their passages and that a third of the documents is apart.
func TestPassages(t *testing.T) {
	list, err := Passages()
	if err != nil {
		t.Fatal(err)
	}
	apart := 0
	for _, p := range list {
		if p.Apart {
			apart++
		}
		for _, s := range p.Statements {
			if s.Span.Start < p.Span.Start || s.Span.End > p.Span.End || s.Span.End <= s.Span.Start {
				t.Errorf("%s: %v is not in %v", p.Document, s.Span, p.Span)
			}
		}
	}
	if len(list) < 30 || 3*apart < len(list) {
		t.Errorf("%d passages, %d apart", len(list), apart)
	}
}

func TestScore(t *testing.T) {
	p := &Passage{Span: record.Span{Start: 0, End: 40}, Statements: []Statement{
		{Span: record.Span{Start: 0, End: 10}, Speakers: []string{"Darko+GHA"}, Acts: []string{"warn"}},
		{Span: record.Span{Start: 30, End: 40}, Speakers: []string{"Okello"}, Optional: true},
	}}
	rec := &record.Record{
		Actors: []record.Actor{{Item: record.Item{ID: "a"}, Name: "Ama Darko"}, {Item: record.Item{ID: "b"}, Represents: "GHA"}},
		Statements: []record.Statement{
			{Speaker: []string{"a", "b"}, Acts: []string{"warn"}, Content: []record.Span{{Start: 2, End: 10}}},
			{Speaker: []string{"a"}, Content: []record.Span{{Start: 30, End: 40}}},
			{Speaker: []string{"a"}, Content: []record.Span{{Start: 12, End: 20}}},
		},
	}
	var s Score
	s.add(p, record.Document{Text: "0123456789012345678901234567890123456789"}, rec)
	if s.Gold != 1 || s.Found != 1 || s.Speaker != 1 || s.Act != 1 || s.Told != 3 || s.False != 2 {
		t.Errorf("%+v", s)
	}
}
