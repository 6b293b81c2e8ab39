package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/mmcdole/gofeed"
	"github.com/parquet-go/parquet-go"

	"readout/edge/conllu"
	"readout/edge/export/exporttest"
	"readout/record"
)

// exported is records in a format.
func exported(t *testing.T, name string, records ...*record.Record) string {
	t.Helper()
	format, err := For(name, Options{Width: 80})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := NewJoining(&b, format)
	for _, rec := range records {
		piece, err := format.Encode(rec)
		if err == nil {
			err = out.Add(piece)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// No records, and records without a fact, are no fault in any format.
func TestEveryNameHasItsFormat(t *testing.T) {
	for _, name := range Names {
		blank := &record.Record{Format: record.Format}
		exported(t, name)
		exported(t, name, blank, blank)
	}
	if len(Names) != len(formats)+1 {
		t.Errorf("%d names for %d formats and view", len(Names), len(formats))
	}
}

func TestRowsHaveTheirColumns(t *testing.T) {
	for name, want := range map[string]int{"gdelt-events": 61, "gdelt-mentions": 16, "polecat": 40, "icews": 20} {
		got := exported(t, name, exporttest.Record(), exporttest.Record())
		lines := strings.Split(strings.TrimSuffix(got, "\n"), "\n")
		if len(lines) < 2 {
			t.Errorf("%s: %q", name, got)
		}
		for _, line := range lines {
			if n := strings.Count(line, "\t") + 1; n != want {
				t.Errorf("%s: %d columns, want %d: %q", name, n, want, line)
			}
		}
	}
}

// Cells stand where the format has them.
func TestCells(t *testing.T) {
	for _, c := range []struct {
		format string
		column int // from 1, as the formats' documents count
		want   string
	}{
		{"gdelt-events", 2, "20240304"}, {"gdelt-events", 5, "2024.2575"}, {"gdelt-events", 6, "PRT"}, {"gdelt-events", 18, "NOR"},
		{"gdelt-events", 27, "040"}, {"gdelt-events", 29, "04"}, {"gdelt-events", 30, "1"}, {"gdelt-events", 31, "1.0"},
		{"gdelt-events", 52, "4"}, {"gdelt-events", 53, "Lisbon"}, {"gdelt-events", 57, "38.7"}, {"gdelt-events", 58, "-9.1"}, {"gdelt-events", 60, "20240305000000"},
		{"gdelt-mentions", 2, "20240304000000"}, {"gdelt-mentions", 4, "2"}, {"gdelt-mentions", 6, "lisbon-1"}, {"gdelt-mentions", 12, "90"},
		{"icews", 2, "2024-03-04"}, {"icews", 5, "Portugal"}, {"icews", 7, "040"}, {"icews", 11, "Norway"}, {"icews", 15, "Lisbon"},
		{"polecat", 3, "CONSULT"}, {"polecat", 6, "VERBAL COOPERATION"}, {"polecat", 9, "PRT"}, {"polecat", 17, "NOR"}, {"polecat", 25, "Lisbon"},
	} {
		got := strings.Split(strings.TrimSuffix(exported(t, c.format, exporttest.Record()), "\n"), "\n")
		cells := strings.Split(got[len(got)-1], "\t")
		if cells[c.column-1] != c.want {
			t.Errorf("%s column %d is %q, want %q", c.format, c.column, cells[c.column-1], c.want)
		}
	}
}

// Selectors are for the words they quote, in code points.
func TestAnnotationsPointAtTheirWords(t *testing.T) {
	rec := exporttest.Record()
	text := []rune(rec.Document.Text)
	var page struct {
		Items []struct {
			Target []struct {
				Source   string
				Selector []struct {
					Type, Exact, Prefix, Suffix string
					Start, End                  int
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(exported(t, "annotations", rec, rec)), &page); err != nil {
		t.Fatal(err)
	}
	if len(page.Items) != 24 {
		t.Errorf("%d annotations, want 24", len(page.Items))
	}
	for _, item := range page.Items {
		for _, target := range item.Target {
			quote, at := target.Selector[0], target.Selector[1]
			around := string(text[max(0, at.Start-32):min(len(text), at.End+32)])
			if string(text[at.Start:at.End]) != quote.Exact || quote.Prefix+quote.Exact+quote.Suffix != around || !strings.HasPrefix(target.Source, "urn:sha256:") {
				t.Errorf("%+v", target)
			}
		}
	}
}

func TestLabelStudioPointsAtItsWords(t *testing.T) {
	rec := exporttest.Record()
	text := []rune(rec.Document.Text)
	var tasks []struct {
		Predictions []struct {
			Result []struct {
				ID, Type string
				From     string `json:"from_id"`
				To       string `json:"to_id"`
				Value    struct {
					Start, End int
					Text       string
					Labels     []string
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(exported(t, "label-studio", rec)), &tasks); err != nil {
		t.Fatal(err)
	}
	regions := map[string]bool{}
	for _, r := range tasks[0].Predictions[0].Result {
		regions[r.ID] = true
		if r.Type == "labels" && string(text[r.Value.Start:r.Value.End]) != r.Value.Text {
			t.Errorf("%+v", r)
		}
	}
	for _, r := range tasks[0].Predictions[0].Result {
		if r.Type == "relation" && (!regions[r.From] || !regions[r.To]) {
			t.Errorf("a relation to nowhere: %+v", r)
		}
	}
}

func TestAtomIsRead(t *testing.T) {
	later, undated := exporttest.Record(), exporttest.Record()
	later.Document.Published, undated.Document.Published = "2024-03-07", ""
	feed, err := gofeed.NewParser().ParseString(exported(t, "atom", later, exporttest.Record(), undated))
	if err != nil {
		t.Fatal(err)
	}
	if len(feed.Items) != 2 || feed.Updated != "2024-03-07T00:00:00Z" || feed.Items[1].Title != "Reis receives Lund" || feed.Items[1].Link != "" {
		t.Errorf("%+v", feed)
	}
}

func TestParquetHoldsTheTable(t *testing.T) {
	file := exported(t, "parquet", exporttest.Record(), exporttest.Record())
	type stored struct {
		Kind  string  `parquet:"kind"`
		Words *string `parquet:"words,optional"`
		Start *int64  `parquet:"start,optional"`
	}
	rows, err := parquet.Read[stored](strings.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	table, err := csv.NewReader(strings.NewReader(exported(t, "csv", exporttest.Record(), exporttest.Record()))).ReadAll()
	if err != nil || len(rows) != len(table)-1 {
		t.Fatalf("%d rows, %d lines of CSV, %v", len(rows), len(table), err)
	}
	if r := rows[0]; r.Kind != "actor" || *r.Words != "Foreign Minister Ana Reis" || *r.Start != int64(strings.Index(exporttest.Record().Document.Text, *r.Words)) {
		t.Errorf("%+v", r)
	}
}

func TestFormulasStayWords(t *testing.T) {
	rec := exporttest.Record()
	rec.Document.Outlet = "=HYPERLINK(1)"
	for _, name := range []string{"csv", "stances"} {
		got := exported(t, name, rec)
		if strings.Contains(got, ",=HYPERLINK") || !strings.Contains(got, ",'=HYPERLINK") {
			t.Errorf("%s: %.300q", name, got)
		}
	}
}

func TestTreesAreReadAgain(t *testing.T) {
	rec := &record.Record{Document: record.Document{ID: "a b", Text: "He left."}, Layers: &record.Layers{Sentences: []record.Span{{Start: 0, End: 8}},
		Tokens: []record.Token{{Span: record.Span{End: 2}, Form: "He", Head: 1, Deprel: "nsubj"}, {Span: record.Span{Start: 3, End: 7}, Form: "left", Head: -1, Deprel: "root"},
			{Span: record.Span{Start: 7, End: 8}, Form: ".", Head: 1, Deprel: "punct"}}}}
	list, err := conllu.Read(strings.NewReader(exported(t, "conllu", rec)))
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	heads := []int{list[0].Words[0].Head, list[0].Words[1].Head, list[0].Words[2].Head}
	if !slices.Equal(heads, []int{2, 0, 2}) || list[0].Comment("sent_id") != "a_b-1" || list[0].Words[1].Spaced() {
		t.Errorf("%+v", list[0])
	}
}

func TestStances(t *testing.T) {
	got := exported(t, "stances", exporttest.Record())
	if want := ",Ana Reis,,PRT,talks,1,offer,false,"; !strings.Contains(got, want) {
		t.Errorf("%q is not in %q", want, got)
	}
}
