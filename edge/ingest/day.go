package ingest

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

var errNoDay = errors.New("no such day")

// dayLayouts are the ways of writing a day that have one reading only. 06/07/2023 has two and is refused.
var dayLayouts = []string{
	time.DateOnly, "20060102", "2006/01/02",
	"2 January 2006", "January 2, 2006", "2 Jan 2006", "Jan 2, 2006",
	"Monday, January 2, 2006", "Monday, 2 January 2006", "Monday 2 January 2006",
	time.RFC1123, time.RFC1123Z,
}

// periodLayouts are the ways of writing a month or a year, and how ISO 8601 does.
var periodLayouts = [][2]string{{"2006", "2006"}, {"2006-01", "2006-01"}, {"2006/01", "2006-01"}, {"January 2006", "2006-01"}, {"Jan 2006", "2006-01"}}

// Published reads when a report appeared: a day, or the month or year where no more is known ("2021-03", "2021").
func Published(words string) (string, error) {
	for _, layout := range periodLayouts {
		if t, err := time.Parse(layout[0], strings.TrimSpace(words)); err == nil && t.Year() > 0 {
			return t.Format(layout[1]), nil
		}
	}
	return Day(words)
}

// Day reads a date and gives its ISO 8601 day as written, whatever its zone; "" stays "".
func Day(words string) (string, error) {
	words = strings.TrimSpace(words)
	if words == "" {
		return "", nil
	}
	for _, layout := range dayLayouts {
		if t, err := time.Parse(layout, words); err == nil {
			return t.Format(time.DateOnly), nil
		}
	}
	if len(words) > 10 && strings.ContainsRune("T ", rune(words[10])) { // ISO 8601 date and time
		if t, err := time.Parse(time.DateOnly, words[:10]); err == nil {
			return t.Format(time.DateOnly), nil
		}
	}
	return "", fmt.Errorf("%w: %q", errNoDay, words)
}
