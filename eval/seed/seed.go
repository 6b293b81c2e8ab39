// Package seed holds the record of the seed report against the facts that a careful person reads in it.
package seed

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"readout/eval/gold"
	"readout/eval/score"
	"readout/record"
)

//go:embed seed.gold
var facts string

// Task is the name of the task.
const Task = "seed"

// Published is the day on which the seed report came out.
const Published = "2023-06-19"

// Reader makes the record of a document.
type Reader interface {
	Read(record.Document) *record.Record
}

// Result is the record of the seed with its verdicts.
type Result struct {
	Text     string
	Record   *record.Record
	Verdicts []gold.Verdict
}

// Run reads seed/report.txt below the folder data.
func Run(reader Reader, data string) (*Result, error) {
	b, err := os.ReadFile(filepath.Join(data, "seed", "report.txt"))
	if err != nil {
		return nil, err
	}
	text := string(b)
	list, err := gold.Parse(facts, text)
	if err != nil {
		return nil, fmt.Errorf("seed.gold: %w", err)
	}
	rec := reader.Read(record.Document{ID: Task, Published: Published, Language: "en", Text: text})
	return &Result{text, rec, gold.Match(list, rec)}, nil
}

// Rows tells each row that is not found, with the reason, and each false fact.
func (r *Result) Rows() []string {
	var lines []string
	for _, v := range r.Verdicts {
		switch {
		case v.Outcome == gold.Found:
			lines = append(lines, v.Fact.ID+" found")
		case v.Fact != nil:
			lines = append(lines, fmt.Sprintf("%s %s: %s", v.Fact.ID, v.Outcome, v.Reason(r.Record, r.Text)))
		case v.Got.Kind != "actor":
			lines = append(lines, "false "+v.Got.Kind+": "+v.Reason(r.Record, r.Text))
		}
	}
	return lines
}

// sections are the tables of the seed's facts by the first letter of their rows, names last.
var sections = []struct{ name, letter string }{
	{"meetings", "M"}, {"visits", "V"}, {"statements", "S"}, {"commitments", "C"}, {"events", "E"}, {"relations", "R"}, {"names", ""},
}

// Figures counts the rows found table by table, all together, and what is false.
func (r *Result) Figures() []score.Figure {
	found, all := map[string]int{}, map[string]int{}
	wrong := map[string]int{}
	for _, v := range r.Verdicts {
		if v.Outcome == gold.False {
			wrong[v.Kind()]++
			continue
		}
		if v.Fact.Mark != gold.Required {
			continue
		}
		section := sectionOf(v.Fact.ID)
		all[section]++
		if v.Outcome == gold.Found {
			found[section]++
		}
	}
	var list []score.Figure
	rows, total := 0, 0
	for _, s := range sections {
		rows, total = rows+found[s.name], total+all[s.name]
		list = append(list, score.Figure{Task: Task, Name: fmt.Sprintf("%s_of_%d", s.name, all[s.name]), Value: float64(found[s.name])})
	}
	list = append(list, score.Figure{Task: Task, Name: "rows_percent", Value: score.Percent(rows, total)})
	for _, kind := range []string{"meeting", "visit", "statement", "commitment", "event"} {
		list = append(list, score.Figure{Task: Task, Name: "false_" + kind + "s", Value: float64(wrong[kind]), Low: true})
	}
	return list
}

func sectionOf(id string) string {
	for _, s := range sections {
		if s.letter != "" && strings.HasPrefix(id, s.letter) {
			return s.name
		}
	}
	return "names"
}
