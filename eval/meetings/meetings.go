// Package meetings scores the meetings that Readout reads in official readouts against those readouts'
// titles: principal, counterpart, country, format and day, from the body alone.
//
// The answer is the record's first meeting that happened (or goes on). Rules, strict where the gold is clear:
//
//   - principal: a participant's name ends with the gold's surname.
//   - counterpart: another participant's name, in the dictionary's or in one of the report's forms, and the gold's name (titles, articles and particles left out,
//     case and diacritics folded) share their last word, or the gold's words are all in the participant's
//     name, or the participant's are all in the gold's. A gold without a name ("President", country
//     "Finland Sauli Niinistö") takes the name that its country field carries behind the country.
//   - country: that same counterpart's side is the code of the gold's country; where the gold names no state
//     (a governor of a state of the union), the side is empty or the principal's own.
//   - format: "call" is call or video, "in-person" is in_person.
//   - day: the meeting starts on the gold's day, which is the day of publication; where the body's first
//     sentence says "yesterday" near its beginning or names a day of the month, on that day.
package meetings

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"readout/record"
)

// row is one line of the gold.
type row struct {
	ID, Date, Title, Principal, Counterpart, Country, Format, Text string
}

// Fields in the order of the scores.
var Fields = []string{"principal", "counterpart", "country", "format", "day"}

// Score is how many of N documents have each field right, and all five.
type Score struct {
	N, All int
	Right  [5]int
}

// Run scores what read makes of the documents in dir/whitehouse-dev.jsonl: a summary first, then one line
// for each document with an error.
func Run(dir string, read func(record.Document) *record.Record) (lines []string, err error) {
	s, errors, err := Measure(filepath.Join(dir, "whitehouse-dev.jsonl"), read)
	if err != nil {
		return nil, err
	}
	lines = append(lines, fmt.Sprintf("meetings  all five %d of %d = %.1f %%", s.All, s.N, percent(s.All, s.N)))
	for i, f := range Fields {
		lines = append(lines, fmt.Sprintf("meetings  %-11s %d of %d = %.1f %%", f, s.Right[i], s.N, percent(s.Right[i], s.N)))
	}
	return append(lines, errors...), nil
}

// Measure counts, and tells the errors.
func Measure(path string, read func(record.Document) *record.Record) (s Score, errors []string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return s, nil, fmt.Errorf("meetings: %w", err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var gold row
		if err := json.Unmarshal(lines.Bytes(), &gold); err != nil {
			return s, nil, fmt.Errorf("meetings: %s: %w", path, err)
		}
		rec := read(record.Document{ID: fmt.Sprintf("document-%d", s.N), Published: gold.Date, Language: "en", Text: gold.Text})
		got, right := judge(gold, rec)
		s.N++
		all := true
		for i, r := range right {
			if r {
				s.Right[i]++
			}
			all = all && r
		}
		if all {
			s.All++
			continue
		}
		errors = append(errors, complain(s.N-1, gold, got, right))
	}
	return s, errors, lines.Err()
}

func percent(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return 100 * float64(a) / float64(b)
}

func complain(n int, gold row, got string, right [5]bool) string {
	var wrong []string
	for i, r := range right {
		if !r {
			wrong = append(wrong, Fields[i])
		}
	}
	return fmt.Sprintf("%3d wrong: %s | want %s, %s, %s, %s, %s | got %s", n, strings.Join(wrong, " "), gold.Principal, gold.Counterpart, gold.Country, gold.Format, day(gold), got)
}
