package temporal

import "strconv"

// gran is how precisely a point is known.
type gran uint8

const (
	none gran = iota
	century
	decade
	year
	half
	quarter
	season
	month
	week
	weekend
	day
)

// point is a piece of the calendar: n counts halves, quarters, seasons, months or weeks of the year by
// the granularity; a day has its month in n. 0 is not known.
type point struct {
	gran    gran
	year    int // a decade or century has its first year
	n, day  int
	weekday int // of a day whose date is not known; its year is then that of the week
}

var seasons = [...]string{"XX", "SP", "SU", "FA", "WI"}

// String is the point as a TIMEX3 value.
func (p point) String() string {
	y := "XXXX"
	if p.year > 0 {
		y = pad(p.year, 4)
	}
	switch p.gran {
	case century:
		return y[:2]
	case decade:
		return y[:3]
	case half:
		return y + "-H" + digit(p.n)
	case quarter:
		return y + "-Q" + digit(p.n)
	case season:
		return y + "-" + seasons[p.n]
	case month:
		return y + "-" + pad(p.n, 2)
	case week:
		return y + "-W" + pad(p.n, 2)
	case weekend:
		return y + "-W" + pad(p.n, 2) + "-WE"
	case day:
		if p.weekday > 0 {
			return y + "-WXX-" + digit(p.weekday)
		}
		return y + "-" + pad(p.n, 2) + "-" + pad(p.day, 2)
	}
	return y
}

// pad writes a number with leading zeros, or X where it is not known.
func pad(n, width int) string {
	if n <= 0 {
		return "XXXX"[:width]
	}
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

func digit(n int) string { return pad(n, 1) }

// pointAt is the piece of the calendar of one granularity that a day lies in.
func pointAt(d Date, g gran) point {
	if !d.Known() {
		return point{gran: g}
	}
	p := point{gran: g, year: d.Year}
	switch g {
	case century:
		p.year -= p.year % 100
	case decade:
		p.year -= p.year % 10
	case half:
		p.n = (d.Month + 5) / 6
	case quarter:
		p.n = d.quarter()
	case season:
		p.n = d.Month % 12 / 3 // December to February: winter of the year that it begins in
		if p.n == 0 {
			p.n = 4
		}
	case month:
		p.n = d.Month
	case week, weekend:
		p.year, p.n = d.time().ISOWeek()
	case day:
		p.n, p.day = d.Month, d.Day
	}
	return p
}

// first is the first day of the point, as far as it is known.
func (p point) first() Date {
	if p.year == 0 {
		return Date{}
	}
	d := Date{p.year, 1, 1}
	switch p.gran {
	case half:
		d.Month = 6*p.n - 5
	case quarter:
		d.Month = 3*p.n - 2
	case season:
		d.Month = 3 * p.n
	case month:
		d.Month = p.n
	case week, weekend:
		jan4 := Date{p.year, 1, 4} // always in week 1
		d = jan4.add(1 - jan4.weekday() + 7*(p.n-1))
		if p.gran == weekend {
			d = d.add(5)
		}
	case day:
		d = Date{p.year, p.n, p.day}
	}
	if d.Month < 1 || d.Day < 1 {
		return Date{}
	}
	return d
}

// unit is a unit of time by its letter in ISO 8601, T before those of the clock.
type unit string

// gran is the granularity of a point that is so many units away from another.
func (u unit) gran() gran {
	switch u {
	case "D":
		return day
	case "WE":
		return weekend
	case "W", "F":
		return week
	case "M":
		return month
	case "Q":
		return quarter
	case "Y":
		return year
	case "E":
		return decade
	case "C":
		return century
	}
	return none
}

// shift is the point n units after a day, at the granularity of the unit. Decades and centuries are
// counted in years.
func shift(d Date, n int, u unit) point {
	g := u.gran()
	if !d.Known() {
		return point{gran: g}
	}
	switch u {
	case "D":
		d = d.add(n)
	case "W", "WE":
		d = d.add(7 * n)
	case "F":
		d = d.add(14 * n)
	case "M":
		d = d.addMonths(n)
	case "Q":
		d = d.addMonths(3 * n)
	case "Y":
		d = d.addMonths(12 * n)
	case "E":
		d = d.addMonths(120 * n)
	case "C":
		d = d.addMonths(1200 * n)
	}
	return pointAt(d, g)
}
