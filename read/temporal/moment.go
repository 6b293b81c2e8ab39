package temporal

import (
	"strings"

	"readout/record"
)

// Start is the first moment of a DATE or TIME by ISO 8601 at the precision known, nil where the calendar
// does not tell it. What ISO 8601 has no form for begins with its first day or month: "2023-Q3" in 2023-07.
func (t Time) Start() *record.Moment { return t.moment(point.start) }

// End is the last moment, at the same precision: "2023-Q3" ends in 2023-09.
func (t Time) End() *record.Moment { return t.moment(point.end) }

func (t Time) moment(edge func(point) string) *record.Moment {
	if t.at.gran == none || t.at.year == 0 {
		return nil
	}
	at := t.at.known()
	m := &record.Moment{Value: edge(at), Mod: t.Mod}
	if at.gran < t.at.gran {
		return m
	}
	if clock := t.clock(); clock != "" {
		m.Value += "T" + clock + t.zone()
	}
	if t.at.gran == season && m.Mod == "" {
		m.Mod = "APPROX"
	}
	return m
}

// clock is the time of day of a TIME ("16:30"), "" for a part of the day.
func (t Time) clock() string {
	_, clock, ok := strings.Cut(t.Value, "T")
	if !ok || t.Type != TIME || len(clock) < 5 || clock[2] != ':' || clock[0] == 'X' {
		return ""
	}
	if len(clock) >= 8 && clock[5] == ':' {
		return clock[:8]
	}
	return clock[:5]
}

// zone is the zone of a TIME: "Z", "+08:00", or "" where none is stated.
func (t Time) zone() string {
	_, clock, _ := strings.Cut(t.Value, "T")
	if n := len(t.clock()); n > 0 {
		return clock[n:]
	}
	return ""
}

// known is the month or year that is known of a point.
func (p point) known() point {
	switch {
	case p.gran > year && (p.n == 0 || p.weekday > 0):
		return point{gran: year, year: p.year}
	case p.gran == day && p.day == 0:
		return point{gran: month, year: p.year, n: p.n}
	}
	return p
}

func (p point) start() string {
	switch p.gran {
	case century, decade:
		return pad(p.year, 4)
	case half:
		return pad(p.year, 4) + "-" + pad(6*p.n-5, 2)
	case quarter:
		return pad(p.year, 4) + "-" + pad(3*p.n-2, 2)
	case season:
		return pad(p.year, 4) + "-" + pad(3*p.n, 2)
	case weekend:
		return p.first().String()
	}
	return p.String()
}

func (p point) end() string {
	switch p.gran {
	case century:
		return pad(p.year+99, 4)
	case decade:
		return pad(p.year+9, 4)
	case half:
		return pad(p.year, 4) + "-" + pad(6*p.n, 2)
	case quarter:
		return pad(p.year, 4) + "-" + pad(3*p.n, 2)
	case season:
		d := Date{p.year, 3 * p.n, 1}.addMonths(2)
		return pad(d.Year, 4) + "-" + pad(d.Month, 2)
	case weekend:
		return p.first().add(1).String()
	}
	return p.String()
}

// Range gives the first and last moment of entry i of times, and of the range that begins there.
func Range(times []Time, i int) (start, end *record.Moment) {
	last := i
	for times[last].Through > 0 && last+int(times[last].Through) < len(times) {
		last += int(times[last].Through)
	}
	return times[i].Start(), times[last].End()
}
