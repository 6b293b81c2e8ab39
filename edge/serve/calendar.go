package serve

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"readout/edge/archive"
)

// calendar is the months in which something took place, and one of them day by day.
type calendar struct {
	Years []year // latest first
	Month string // the one shown: "2023-06"
	Weeks [][7]date
	N     int // occasions in it
}

// year counts the occasions of its months.
type year struct {
	Name   string
	Months [12]month
}

// month is a cell in the table of years. Where nothing took place N is 0.
type month struct {
	Value, Address string
	N              int
	Heat           int // of 4 steps, against the fullest month
	Here           bool
}

// date is a day of the month shown; days of the months around it have no number.
type date struct {
	Number    int
	Day       string
	Occasions []shared
}

// shared is an occasion with the number of reports that tell of it.
type shared struct {
	occasion
	Tellings int
}

// monthLayout is how a month stands in an address.
const monthLayout = "2006-01"

// calendarOf makes the table of the months in which something took place, and chooses the month asked for, else the latest.
func calendarOf(sums []archive.Sum, asked string, f filter) calendar {
	months := map[string]int{}
	c := calendar{}
	for _, s := range sums {
		if len(s.Name) == len(monthLayout) {
			months[s.Name] += s.Days
			c.Month = max(c.Month, s.Name)
		}
	}
	if _, err := time.Parse(monthLayout, asked); err == nil {
		c.Month = asked
	}
	c.N = months[c.Month]
	c.years(months, f)
	return c
}

// last is the last day of the month shown, or an earlier one that ends the list.
func (c *calendar) last(to string) string {
	if end := c.Month + "-31"; to == "" || to > end {
		return end
	}
	return to
}

// fill sets the occasions of the month out by its days; what several reports tell stands there once.
func (c *calendar) fill(lines []occasion) {
	days := map[string][]shared{}
	for _, o := range lines {
		if len(o.Day) < len(time.DateOnly) {
			continue
		}
		day := o.Day[:len(time.DateOnly)]
		if i := slices.IndexFunc(days[day], func(s shared) bool { return s.same(o) }); i >= 0 {
			days[day][i].Tellings++
			continue
		}
		days[day] = append(days[day], shared{o, 1})
	}
	c.weeks(days)
}

// years makes the table of the years that have something.
func (c *calendar) years(months map[string]int, f filter) {
	at := map[string]bool{}
	most := 1
	for value, n := range months {
		at[value[:4]] = true
		most = max(most, n)
	}
	for name := range at {
		y := year{Name: name}
		for i := range y.Months {
			value := name + "-" + strconv.Itoa(101 + i)[1:]
			y.Months[i] = month{value, f.address("month", value), months[value], min(1+4*months[value]/most, 4), value == c.Month}
		}
		c.Years = append(c.Years, y)
	}
	slices.SortFunc(c.Years, func(x, y year) int { return strings.Compare(y.Name, x.Name) })
}

// weeks makes the weeks of the month shown, from Monday.
func (c *calendar) weeks(days map[string][]shared) {
	first, err := time.Parse(monthLayout, c.Month)
	if err != nil {
		return
	}
	at := first.AddDate(0, 0, -(int(first.Weekday())+6)%7)
	for end := first.AddDate(0, 1, 0); at.Before(end); {
		var week [7]date
		for i := range week {
			if at.Month() == first.Month() {
				day := at.Format(time.DateOnly)
				week[i] = date{at.Day(), day, days[day]}
			}
			at = at.AddDate(0, 0, 1)
		}
		c.Weeks = append(c.Weeks, week)
	}
}

// Names of months and weekdays, the week from Monday (ISO 8601).
var (
	monthNames   = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	weekdayNames = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
)
