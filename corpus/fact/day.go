package fact

import "readout/record"

// Days dates the items of a record. An item has its own day; without one, what happened, goes on or was said has the
// report's, and what is only planned, told from the past or denied has none.
type Days struct {
	published string
	times     map[string]string // id → value
	told      map[string]string // statement → day of the meeting that it was made in
}

// DaysOf looks up the days of a record.
func DaysOf(r *record.Record) *Days {
	d := &Days{published: r.Document.Published, times: map[string]string{}, told: map[string]string{}}
	for _, t := range r.Times {
		d.times[t.ID] = t.Value
	}
	for _, m := range r.Meetings {
		day := d.Start(m.Start, m.Status)
		for _, s := range m.Statements {
			if d.told[s] == "" {
				d.told[s] = day
			}
		}
	}
	return d
}

// Published is the report's day.
func (d *Days) Published() string { return d.published }

// Start is the day of a start.
func (d *Days) Start(start *record.Moment, status string) string {
	if start != nil {
		if day := Calendar(start.Value); day != "" {
			return day
		}
	}
	return d.reported(status)
}

// Event is the day of an event.
func (d *Days) Event(e *record.Event) string {
	if day := Calendar(e.Date); day != "" {
		return day
	}
	return d.reported(e.Status)
}

// Statement is the day on which something was said: its own, that of the meeting it was made in, the report's.
func (d *Days) Statement(s *record.Statement) string {
	value := s.Time
	if v, ok := d.times[s.Time]; ok {
		value = v
	}
	if day := Calendar(value); day != "" {
		return day
	}
	return d.Told(s.ID)
}

// Told is the day of the meeting in which a statement was made, else the report's.
func (d *Days) Told(statement string) string {
	if day := d.told[statement]; day != "" {
		return day
	}
	return d.published
}

func (d *Days) reported(status string) string {
	if status == "happened" || status == "ongoing" {
		return d.published
	}
	return ""
}

// Calendar is the day, month or year at the head of an ISO 8601 value: "" where there is none, as in TIMEX3's
// XXXX-11 or PT30M, or a week.
func Calendar(value string) string {
	for _, n := range []int{10, 7, 4} {
		if len(value) >= n && isDate(value[:n]) && (len(value) == n || n == 10 || len(value) > n+1 && value[n] == '-' && value[n+1] == 'X') {
			return value[:n]
		}
	}
	return ""
}

func isDate(s string) bool {
	const shape = "dddd-dd-dd"
	for i := range len(s) {
		if digit := s[i] >= '0' && s[i] <= '9'; digit != (shape[i] == 'd') || shape[i] == '-' && s[i] != '-' {
			return false
		}
	}
	return true
}
