package eval_test

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"strings"
	"testing"

	"readout"
	"readout/eval"
	"readout/eval/score"
)

var update = flag.Bool("update", false, "rewrite SCORES.txt with today's figures")

const head = `# Floors of what "readout eval" measures: task, figure, bound. A test fails where a figure is worse than its
# bound and tells where it is better; go test ./eval -update writes today's.
`

// TestScores holds today's figures to the floors.
func TestScores(t *testing.T) {
	reader, err := readout.New()
	if err != nil {
		t.Fatal(err)
	}
	var have []score.Figure
	for _, task := range eval.Tasks {
		report, err := task.Run(reader, "../../shared")
		if errors.Is(err, fs.ErrNotExist) {
			t.Skip("the data is not here: ", err)
		}
		if err != nil {
			t.Fatalf("%s: %v", task.Name, err)
		}
		have = append(have, report.Figures...)
	}
	if *update {
		write(t, have)
	}
	f, err := os.Open("SCORES.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	floors, err := score.Parse(f)
	if err != nil {
		t.Fatalf("SCORES.txt: %v", err)
	}
	worse, better := score.Compare(have, floors)
	for _, line := range worse {
		t.Error(line)
	}
	for _, line := range better {
		t.Log("better: ", line)
	}
}

func write(t *testing.T, figures []score.Figure) {
	t.Helper()
	var b strings.Builder
	b.WriteString(head)
	for i, f := range figures {
		if i == 0 || figures[i-1].Task != f.Task {
			b.WriteByte('\n')
		}
		b.WriteString(f.Floor() + "\n")
	}
	if err := os.WriteFile("SCORES.txt", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestSelect(t *testing.T) {
	if list, err := eval.Select([]string{"meetings", "seed"}); err != nil || len(list) != 2 || list[0].Name != "meetings" {
		t.Errorf("have %v, %v", list, err)
	}
	if _, err := eval.Select([]string{"tea"}); err == nil || !strings.HasPrefix(err.Error(), `no task "tea": there are seed, `) {
		t.Errorf("have %v", err)
	}
}
