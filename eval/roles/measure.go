package roles

import (
	"fmt"

	"readout/record"
)

// Score counts rows by verdict.
type Score [3]int

// All is the number of rows.
func (s Score) All() int { return s[Right] + s[Missing] + s[Wrong] }

// Result is the outcome: of all rows, of the half that is apart, and for people what went amiss in the other half.
type Result struct {
	All, Apart Score
	Amiss      []string
}

// Measure reads every row of the table in a sentence of its own.
func Measure(read func(record.Document) *record.Record) (Result, error) {
	rows, err := Load()
	if err != nil {
		return Result{}, err
	}
	var result Result
	for n := range rows {
		row := &rows[n]
		text, start := sentence(n, row.Words)
		rec := read(record.Document{Text: text, Published: row.Date})
		a := actor(rec, record.Span{Start: start, End: start + len(row.Words)})
		v := judge(row, a)
		result.All[v]++
		switch {
		case row.Apart:
			result.Apart[v]++
		case v != Right:
			result.Amiss = append(result.Amiss, line(row, v, a))
		}
	}
	return result, nil
}

func line(row *Row, v Verdict, a *record.Actor) string {
	given := "nothing"
	if a != nil {
		given = fmt.Sprintf("%s %q of %q (%s, entry %q)", a.Kind, a.Role, a.Represents, a.Name, a.Entry)
	}
	return fmt.Sprintf("%-7s %s %s: %s of %s, given %s", v, row.Date, row.Words, row.Roles, row.Of, given)
}
