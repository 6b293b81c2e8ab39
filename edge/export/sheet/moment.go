package sheet

import (
	"fmt"
	"strings"
	"time"

	"readout/record"
)

// mods are TIMEX3's modifiers in words.
var mods = map[string]string{
	"MORE_THAN": "more than ", "LESS_THAN": "less than ", "APPROX": "about ", "AFTER": "after ", "BEFORE": "before ",
	"START": "early ", "MID": "mid-", "END": "late ", "ON_OR_BEFORE": "by ", "ON_OR_AFTER": "from ", "EQUAL_OR_LESS": "at most ", "EQUAL_OR_MORE": "at least ",
}

// Moment is a point in time or a duration in words; "" where there is none.
func Moment(m *record.Moment) string {
	if m == nil {
		return ""
	}
	return mods[m.Mod] + inWords(m.Value)
}

// moments are the ways that a value is written, with the ways to say it.
var moments = []struct{ layout, say string }{
	{"2006-01-02", "Mon 2 January 2006"},
	{"2006-01-02T15:04Z07:00", "Mon 2 January 2006, 15:04 (UTC-07:00)"},
	{"2006-01-02T15:04", "Mon 2 January 2006, 15:04"},
	{"2006-01-02T15", "Mon 2 January 2006, 15:04"},
	{"2006-01", "January 2006"},
	{"2006", "2006"},
}

// parts are what TIMEX3 puts for a part of a day or year.
var parts = map[string]string{
	"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
	"SP": "spring of ", "SU": "summer of ", "FA": "autumn of ", "WI": "winter of ",
	"Q1": "first quarter of ", "Q2": "second quarter of ", "Q3": "third quarter of ", "Q4": "fourth quarter of ", "H1": "first half of ", "H2": "second half of ",
	"PRESENT_REF": "now", "PAST_REF": "in the past", "FUTURE_REF": "in the future",
}

// inWords says a TIMEX3 value; a value of a shape unknown to it stays as it is.
func inWords(value string) string {
	if words, ok := parts[value]; ok {
		return words
	}
	if strings.HasPrefix(value, "P") {
		return duration(value)
	}
	for _, m := range moments {
		if t, err := time.Parse(m.layout, value); err == nil {
			return strings.Replace(t.Format(m.say), "(UTC+00:00)", "(UTC)", 1)
		}
	}
	if day, part, ok := strings.Cut(value, "T"); ok && parts[part] != "" {
		return inWords(day) + ", " + parts[part]
	}
	if year, part, ok := strings.Cut(value, "-"); ok {
		if words := parts[part]; words != "" {
			return words + year
		}
		if week, ok := strings.CutPrefix(part, "W"); ok {
			return "week " + week + " of " + year
		}
	}
	return value
}

// duration says an ISO 8601 duration: PT1H30M, 1 hour 30 minutes; PXD, some days.
func duration(value string) string {
	units := map[byte]string{'Y': "year", 'M': "month", 'W': "week", 'D': "day"}
	var out []string
	number := ""
	for i := 1; i < len(value); i++ {
		c := value[i]
		switch {
		case c == 'T':
			units = map[byte]string{'H': "hour", 'M': "minute", 'S': "second"}
		case c >= '0' && c <= '9' || c == '.' || c == 'X':
			number += string(c)
		case units[c] != "" && number != "":
			out = append(out, quantity(number, units[c]))
			number = ""
		default:
			return value
		}
	}
	if len(out) == 0 {
		return value
	}
	return strings.Join(out, " ")
}

func quantity(number, unit string) string {
	switch number {
	case "X":
		return "some " + unit + "s"
	case "1":
		return "1 " + unit
	}
	return fmt.Sprintf("%s %ss", number, unit)
}
