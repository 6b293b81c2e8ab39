package temporal

import (
	"strconv"
	"strings"
	"time"
)

// Date is a day of the calendar. What is 0 is not known.
type Date struct{ Year, Month, Day int }

// Known says whether the day is fully given.
func (d Date) Known() bool { return d.Year > 0 && d.Month > 0 && d.Day > 0 }

// String is the day by ISO 8601, with X for what is not known.
func (d Date) String() string {
	return point{gran: day, year: d.Year, n: d.Month, day: d.Day}.String()
}

// ParseDate reads the day at the beginning of an ISO 8601 date or time ("2023-06-19T08:00Z"), or a month or year
// ("2023-06", "2023"). The zero Date stands for anything else.
func ParseDate(s string) Date {
	if len(s) > len("2023-06-19") && s[10] != 'T' && s[10] != ' ' {
		return Date{}
	}
	parts := strings.Split(s[:min(len(s), len("2023-06-19"))], "-")
	var n [3]int
	for i, part := range parts {
		v, err := strconv.Atoi(part)
		if i >= len(n) || err != nil || v < 1 || len(part) != len("2023")>>min(i, 1) {
			return Date{}
		}
		n[i] = v
	}
	d := Date{n[0], n[1], n[2]}
	if first := d.first(); !valid(first.Year, first.Month, first.Day) {
		return Date{}
	}
	return d
}

// Later says whether a calendar value of any precision ("2023-06-21", "2023-W25", "2023-SU", "2023") lies wholly after a day.
func Later(value string, than Date) bool {
	d := FirstDay(value)
	return d.Year > 0 && than.Year > 0 && d.days(than.last()) > 0
}

// FirstDay is the first day of a calendar value of any precision; of a week its Monday (ISO 8601: the first week has the fourth of
// January in it), of a season or quarter its year's. The zero Date where no year is known.
func FirstDay(value string) Date {
	if len(value) >= len("2023-W25") && value[5] == 'W' {
		week, err := strconv.Atoi(value[6:8])
		if d := ParseDate(value[:4]); err == nil && d.Year > 0 {
			monday := Date{d.Year, 1, 4}
			return monday.add(7*(week-1) - monday.weekday() + 1)
		}
	}
	d := ParseDate(value)
	if d.Year == 0 && len(value) > 4 {
		d = ParseDate(value[:4])
	}
	if d.Year == 0 {
		return Date{}
	}
	return d.first()
}

// first and last are the days between which a day lies of which the year or month is known.
func (d Date) first() Date { return Date{d.Year, max(d.Month, 1), max(d.Day, 1)} }

func (d Date) last() Date {
	switch {
	case d.Month == 0:
		return Date{d.Year, 12, 31}
	case d.Day == 0:
		return Date{d.Year, d.Month, monthDays(d.Year, d.Month)}
	}
	return d
}

// valid says whether a month has such a day; the year 0 stands for any.
func valid(y, m, d int) bool {
	if m < 1 || m > 12 || d < 1 || y < 0 || y > 9999 {
		return false
	}
	if y == 0 {
		y = 2000
	}
	return d <= monthDays(y, m)
}

func monthDays(y, m int) int { return time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day() }

func (d Date) time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

func dateOf(t time.Time) Date { return Date{t.Year(), int(t.Month()), t.Day()} }

// add is the day n days later.
func (d Date) add(n int) Date { return dateOf(d.time().AddDate(0, 0, n)) }

// addMonths is the same day n months later, or the last one of a shorter month.
func (d Date) addMonths(n int) Date {
	m := d.Year*12 + d.Month - 1 + n
	y, mon := m/12, m%12+1
	if y < 1 || y > 9999 {
		return d
	}
	return Date{y, mon, min(d.Day, monthDays(y, mon))}
}

// weekday is 1 for Monday to 7 for Sunday (ISO 8601).
func (d Date) weekday() int { return (int(d.time().Weekday())+6)%7 + 1 }

// days is how many days lie from other to d.
func (d Date) days(other Date) int { return int(d.time().Sub(other.time()).Hours() / 24) }

func (d Date) quarter() int { return (d.Month + 2) / 3 }

// easter is Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical
// Algorithms, chapter 8).
func easter(y int) Date {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return Date{y, n / 31, n%31 + 1}
}
