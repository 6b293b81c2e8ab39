package temporal

import "strings"

// Reasons for a value with X where the report's date is less than a day.
const (
	onlyMonth = "no calendar day: of the report's date only the month is known"
	onlyYear  = "no calendar day: of the report's date only the year is known"
)

// agreed is what a report says of time whose day lies in a period: of the readings as of its first and its last day
// what both agree in, and else what the words tell without a day. What is resolved never runs backwards as the
// report's day goes on, so that what holds at both ends holds between them.
func agreed(first, last, open []Time, published Date) []Time {
	if !alike(first, last) {
		return open
	}
	reason := onlyMonth
	if published.Month == 0 {
		reason = onlyYear
	}
	for i := range first {
		t := &first[i]
		if t.Value == last[i].Value {
			continue
		}
		for len(open) > 1 && open[0].Span.Start < t.Span.Start {
			open = open[1:]
		}
		told := Time{Value: last[i].Value, at: point{gran: t.at.gran}}
		if len(open) > 0 && open[0].Span == t.Span {
			told = open[0]
		}
		t.Reason = reason
		if t.at.gran == none {
			t.Value = told.Value
			continue
		}
		at := t.at.common(last[i].at, told.at)
		t.Value = at.String() + strings.TrimPrefix(t.Value, t.at.String())
		t.at = at
	}
	return first
}

// alike says whether two readings found the same expressions.
func alike(a, b []Time) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Span != b[i].Span || a[i].Type != b[i].Type || a[i].Through != b[i].Through {
			return false
		}
	}
	return true
}

// common is what two resolved points agree in from the year down, and beneath it what the words told.
func (p point) common(other, told point) point {
	if p.gran != other.gran || p.year != other.year {
		return told
	}
	switch p.gran {
	case day:
		if p.n == other.n {
			return point{gran: day, year: p.year, n: p.n, day: told.day}
		}
		if told.weekday > 0 && (p.isoYear() != p.year || other.isoYear() != p.year) {
			return told
		}
	case century, decade:
		return told
	}
	told.gran, told.year = p.gran, p.year
	return told
}

// isoYear is the year that the week of a day belongs to.
func (p point) isoYear() int {
	y, _ := p.first().time().ISOWeek()
	return y
}
