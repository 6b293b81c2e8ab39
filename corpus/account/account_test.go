package account

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"readout/corpus/corpustest"
	"readout/record"
)

var update = flag.Bool("update", false, "write testdata/*.txt anew; read the diff before you keep it")

func tellingsOf(records []*record.Record) []Telling {
	var list []Telling
	for _, r := range records {
		for m := range r.Meetings {
			list = append(list, Telling{r, m})
		}
	}
	return list
}

// TestTalks compares three accounts that differ and holds the whole table to testdata/talks.txt.
func TestTalks(t *testing.T) {
	groups := Group(tellingsOf(corpustest.Talks()))
	if len(groups) != 1 || len(groups[0]) != 3 {
		t.Fatalf("%d groups, want one of three", len(groups))
	}
	got := dump(Compare(groups[0]))
	const file = "testdata/talks.txt"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the table is not %s; run with -update and read the diff:\n%s", file, got)
	}
}

// dump is a table as a person reads it.
func dump(t Table) string {
	var b strings.Builder
	for _, f := range t.Fields {
		fmt.Fprintf(&b, "%-14s %-6s", f.Name, f.Class)
		for i, c := range f.Cells {
			if c.Value != "" {
				fmt.Fprintf(&b, " | %s: %s", t.Reports[i].Document, c.Value)
			}
		}
		b.WriteByte('\n')
	}
	for _, issue := range t.Issues {
		fmt.Fprintf(&b, "\n%s\n", issue.Topic)
		for i, ok := range issue.Mentioned {
			if !ok {
				fmt.Fprintf(&b, "  not mentioned by %s\n", t.Reports[i].Document)
			}
		}
		for _, row := range issue.Rows {
			fmt.Fprintf(&b, "  %s\n", row.Class)
			for _, d := range row.Differences {
				fmt.Fprintf(&b, "    %s: %s\n", d.What, strings.Join(d.Values, " | "))
			}
			for i, cell := range row.Cells {
				for _, u := range cell {
					fmt.Fprintf(&b, "    %s: %s %s [%s] %q\n", t.Reports[i].Document, strings.Join(u.Speaker, ", "), u.Cue, level(u), u.Words[0].Text)
				}
			}
		}
	}
	return b.String()
}
