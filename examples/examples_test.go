// The golden tests of the examples. -update rewrites gold/*.report and records/*.record: look at their
// diff before keeping them.
package examples_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"readout"
	examplesEval "readout/eval/examples"
	"readout/eval/gold"
	"readout/record"
)

var update = flag.Bool("update", false, "rewrite the reports and records of the examples")

func TestExamples(t *testing.T) {
	reader, err := readout.New()
	if err != nil {
		t.Fatal(err)
	}
	results, err := examplesEval.Run(reader)
	if err != nil {
		t.Fatal(err)
	}
	if len(results) == 0 {
		t.Fatal("no example found")
	}
	for _, r := range results {
		t.Run(r.Name, func(t *testing.T) {
			for _, breach := range record.Check(r.Record, r.Text) {
				t.Error(breach)
			}
			var report, rec strings.Builder
			if err := gold.Report(&report, r.Verdicts, r.Record, r.Text); err != nil {
				t.Fatal(err)
			}
			if err := gold.WriteRecord(&rec, r.Record, r.Text); err != nil {
				t.Fatal(err)
			}
			snapshot(t, filepath.Join("gold", r.Name+".report"), report.String())
			snapshot(t, filepath.Join("records", r.Name+".record"), rec.String())
		})
	}
}

// snapshot compares with what is kept in path; a missing file fails.
func snapshot(t *testing.T, path, have string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(have), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v: go test ./examples -update writes it", err)
	}
	if string(want) != have {
		t.Errorf("%s is another:\n%s", path, firstChange(string(want), have))
	}
}

// firstChange gives the first line that differs, as it was and as it is.
func firstChange(want, have string) string {
	w, h := strings.Split(want, "\n"), strings.Split(have, "\n")
	for i := range max(len(w), len(h)) {
		var a, b string
		if i < len(w) {
			a = w[i]
		}
		if i < len(h) {
			b = h[i]
		}
		if a != b {
			return "- " + a + "\n+ " + b
		}
	}
	return ""
}
