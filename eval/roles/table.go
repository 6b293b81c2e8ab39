// Package roles measures who persons are held to be on a day: a table of persons as reports name them, read one by
// one through the whole pipeline.
package roles

import (
	_ "embed"
	"fmt"
	"strings"
	"time"
)

//go:embed roles.tsv
var table string

// Row is one person on one day. Name, Roles and Of are empty for a person whom nobody knows.
type Row struct {
	Words string   // as a report has them: "Prime Minister Singh"
	Date  string   // of the report
	Name  string   // in full
	Roles []string // the roles that are right
	Of    []string // the codes that are right
	Apart bool     // nobody looks at its misses
}

// Load gives the rows of the table. An error names the line.
func Load() ([]Row, error) { return parse(table) }

func parse(text string) ([]Row, error) {
	var rows []Row
	for n, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' || strings.HasPrefix(line, "words\t") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 6 {
			return nil, fmt.Errorf("eval/roles: line %d: %d columns, want 6", n+1, len(f))
		}
		if _, err := time.Parse(time.DateOnly, f[1]); err != nil {
			return nil, fmt.Errorf("eval/roles: line %d: %q is no day", n+1, f[1])
		}
		if f[5] != "apart" && f[5] != "open" {
			return nil, fmt.Errorf("eval/roles: line %d: half %q, want apart or open", n+1, f[5])
		}
		rows = append(rows, Row{f[0], f[1], f[2], choices(f[3]), choices(f[4]), f[5] == "apart"})
	}
	return rows, nil
}

func choices(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "/")
}

// sentences are what stands around the words, in turn.
var sentences = []string{
	"%s spoke on Monday about the talks.",
	"The talks on Monday were led by %s, and both sides called them useful.",
	"On Tuesday %s arrived for two days of meetings.",
	"Reporters asked %s about the plan, and the answer was short.",
	"The letter came from %s, reporters were told.",
}

// sentence is the text of row n and where its words begin.
func sentence(n int, words string) (text string, start int) {
	frame := sentences[n%len(sentences)]
	return fmt.Sprintf(frame, words), strings.Index(frame, "%s")
}
