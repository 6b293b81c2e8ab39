// Package register holds what reports tell of meetings and visits against an official register: found in
// both, only in the register, only in the reports, and days that differ.
//
// A travel is told by a visit of that person to that country, by a meeting of that person with its side, or
// by one in a place of that country; a visit by a visit of that person to the United States, or a meeting
// in person between that person and its government. Calls tell of neither.
package register

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"readout/knowledge/registers"
)

// Class says how a line stands in register and reports.
type Class string

const (
	Both         Class = "both"
	DaysDiffer   Class = "days differ"
	OnlyRegister Class = "only the register"
	OnlyReports  Class = "only the reports"
)

// Classes are all there are, in the order of a summary.
var Classes = []Class{Both, DaysDiffer, OnlyRegister, OnlyReports}

// Line is a row of the register with those who tell of it, or, without a row, what reports alone tell.
type Line struct {
	Class Class          `json:"class"`
	Row   *registers.Row `json:"row,omitempty"`
	Told  []Telling      `json:"told"` // by day
}

// Telling is a meeting or visit in a report.
type Telling struct {
	Document string   `json:"document"`
	Item     string   `json:"item,omitempty"`
	Kind     string   `json:"kind"` // meeting, visit; title or list of names where they alone tell
	Day      string   `json:"day"`
	Stated   bool     `json:"stated"`          // the day; otherwise it is the report's
	Ahead    bool     `json:"ahead,omitempty"` // announced for the day, not told of as held
	Persons  []string `json:"persons"`
	Sides    []string `json:"sides"`
	Where    string   `json:"where,omitempty"` // ISO 3166 alpha-3
	Title    string   `json:"-"`               // of the document, where it alone tells
}

// Kinds of tellings that are no items.
const (
	Title = "title"
	List  = "list"
)

// host is whose register it is.
const host = "USA"

// Reports tell of a row where their day lies in it, else where it lies a day beside it (clocks and evenings) and in no other
// row; within ten days of it and nowhere nearer they tell of it with another day. What they announce counts too: that it took
// place the register says; what they announce for no day is the next of its kind within so many days.
const (
	slack    = 1
	near     = 10
	expected = 45
)

// Compare holds tellings against rows. What only reports tell counts within the days of the rows.
func Compare(rows []registers.Row, told []Telling) []Line {
	told = slices.Clone(told)
	slices.SortStableFunc(told, func(x, y Telling) int {
		return cmp.Or(strings.Compare(x.Day, y.Day), strings.Compare(x.Document, y.Document), strings.Compare(x.Item, y.Item))
	})
	used := make([]bool, len(told))
	lines := make([]Line, len(rows))
	days := make([]int, len(told))
	for i, t := range told {
		days[i] = dayNumber(t.Day)
	}
	for i := range rows {
		lines[i] = Line{Class: OnlyRegister, Row: &rows[i]}
		lines[i].take(told, days, 0, Both, used, nil)
	}
	inside := slices.Clone(used)
	for i := range rows {
		lines[i].take(told, days, slack, Both, used, inside)
	}
	for i := range rows {
		if lines[i].Told == nil {
			lines[i].take(told, days, near, DaysDiffer, used, used)
		}
	}
	starts, dated := startsOf(lines), announcedFor(told)
	for i := range told {
		if t := &told[i]; t.Ahead && !t.Stated && !slices.ContainsFunc(t.Persons, func(name string) bool { return dated[t.Document+"\n"+name] }) {
			used[i] = starts.expect(t, days[i])
		}
	}
	return append(lines, unregistered(rows, told, used)...)
}

// announcedFor are the documents and persons of what is announced for a day: what the same report announces of them for none
// goes with it.
func announcedFor(told []Telling) map[string]bool {
	dated := map[string]bool{}
	for i := range told {
		if t := &told[i]; t.Ahead && t.Stated {
			for _, name := range t.Persons {
				dated[t.Document+"\n"+name] = true
			}
		}
	}
	return dated
}

// start is the first day of a line's row.
type start struct {
	day  int
	line *Line
}

type starts []start

// startsOf are the first days of the rows of lines, in order.
func startsOf(lines []Line) starts {
	list := make(starts, len(lines))
	for i := range lines {
		list[i] = start{dayNumber(lines[i].Row.Start), &lines[i]}
	}
	slices.SortStableFunc(list, func(x, y start) int { return cmp.Compare(x.day, y.day) })
	return list
}

// expect adds a telling that is announced for no day, for each of its persons, to the first line of its kind that begins on its
// day or after it.
func (s starts) expect(t *Telling, day int) bool {
	left := *t
	left.Persons = slices.Clone(t.Persons)
	from, _ := slices.BinarySearchFunc(s, day, func(x start, day int) int { return cmp.Compare(x.day, day) })
	for _, x := range s[from:] {
		if x.day > day+expected || len(left.Persons) == 0 {
			break
		}
		if !tells(&left, x.line.Row) {
			continue
		}
		if x.line.Class == OnlyRegister {
			x.line.Class = Both
		}
		x.line.Told = append(x.line.Told, *t)
		left.Persons = slices.DeleteFunc(left.Persons, func(name string) bool { return sameName(name, x.line.Row.Person) })
	}
	return len(left.Persons) < len(t.Persons)
}

// take adds who tells of the line's row within some days of it, but for those that are taken. For other days only what the
// report tells as held and states the day of counts.
func (l *Line) take(told []Telling, days []int, within int, class Class, used, taken []bool) {
	start, end := dayNumber(l.Row.Start)-within, dayNumber(l.Row.End)+within
	from, _ := slices.BinarySearch(days, start)
	for i := from; i < len(told) && days[i] <= end; i++ {
		if told[i].Ahead && !told[i].Stated || taken != nil && taken[i] || class == DaysDiffer && (!told[i].Stated || told[i].Ahead) || !tells(&told[i], l.Row) {
			continue
		}
		l.Class, l.Told = class, append(l.Told, told[i])
		used[i] = true
	}
	slices.SortStableFunc(l.Told, func(x, y Telling) int { return strings.Compare(x.Day, y.Day) })
}

// tells is true of a telling of the row's travel or visit, whatever its day.
func tells(t *Telling, row *registers.Row) bool {
	switch t.Kind {
	case Title:
		return t.names(row)
	case List:
		return t.listed(row)
	}
	if !slices.ContainsFunc(t.Persons, func(name string) bool { return sameName(name, row.Person) }) {
		return false
	}
	if row.Kind == "travel" {
		return t.Where == row.Country || t.Where == "" && t.Kind == "meeting" && slices.Contains(t.Sides, row.Country)
	}
	return slices.Contains(t.Sides, row.Country) && (t.Where == host || t.Where == "" && t.Kind == "meeting" && slices.Contains(t.Sides, host))
}

// unregistered are visits on a day stated that no row has, within the days of the register: of those whose
// travels it lists, and of others to their country.
func unregistered(rows []registers.Row, told []Telling, used []bool) []Line {
	var lines []Line
	first, last := span(rows)
	for i, t := range told {
		if used[i] || t.Kind != "visit" || !t.Stated || t.Ahead || t.Day < first || t.Day > last || t.Where == "" || len(t.Persons) == 0 {
			continue
		}
		if t.Where == host && !slices.Contains(t.Sides, host) || t.Where != host && travels(rows, &t) {
			lines = append(lines, Line{Class: OnlyReports, Told: []Telling{t}})
		}
	}
	return lines
}

// travels is true of somebody whose travels the register lists.
func travels(rows []registers.Row, t *Telling) bool {
	return slices.ContainsFunc(rows, func(r registers.Row) bool {
		return r.Kind == "travel" && slices.ContainsFunc(t.Persons, func(name string) bool { return sameName(name, r.Person) })
	})
}

func span(rows []registers.Row) (first, last string) {
	for _, r := range rows {
		if first == "" || r.Start < first {
			first = r.Start
		}
		last = max(last, r.End)
	}
	return first, last
}

func dayNumber(day string) int {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return -1 << 31
	}
	return int(t.Unix() / (24 * 60 * 60))
}
