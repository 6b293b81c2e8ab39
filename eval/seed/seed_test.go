package seed

import (
	"os"
	"testing"

	"readout/eval/gold"
	"readout/record"
)

const data = "../../../shared"

// TestGoldParses holds the facts to the report: every span lies in it.
func TestGoldParses(t *testing.T) {
	text, err := os.ReadFile(data + "/seed/report.txt")
	if err != nil {
		t.Skip("the seed report is not here: ", err)
	}
	list, err := gold.Parse(facts, string(text))
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, f := range list {
		if f.Mark == gold.Required {
			count[sectionOf(f.ID)]++
		}
	}
	want := map[string]int{"meetings": 4, "visits": 1, "statements": 12, "commitments": 6, "events": 9, "relations": 1, "names": 10}
	for section, n := range want {
		if count[section] != n {
			t.Errorf("%s: %d rows, want %d", section, count[section], n)
		}
	}
}

// silent reads nothing in a document.
type silent struct{}

func (silent) Read(doc record.Document) *record.Record { return &record.Record{Document: doc} }

func TestNothingReadIsNothingFound(t *testing.T) {
	result, err := Run(silent{}, data)
	if err != nil {
		t.Skip("the seed report is not here: ", err)
	}
	for _, f := range result.Figures() {
		if f.Value != 0 {
			t.Errorf("%s", f)
		}
	}
}
