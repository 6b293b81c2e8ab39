package rows

import "readout/record"

// days dates the items of a record. What happened and has no day of its own has the report's; what is
// only planned, told from the past or denied, and has none, stays without.
type days struct {
	published string
	times     map[string]string // id → value
	meetings  map[string]string // id → day
	told      map[string]string // statement → day of the meeting that it was made in
}

func newDays(r *record.Record) *days {
	d := &days{published: r.Document.Published, times: map[string]string{}, meetings: map[string]string{}, told: map[string]string{}}
	for _, t := range r.Times {
		d.times[t.ID] = t.Value
	}
	for _, m := range r.Meetings {
		day := d.of(m.Start, m.Status)
		d.meetings[m.ID] = day
		for _, s := range m.Statements {
			if d.told[s] == "" {
				d.told[s] = day
			}
		}
	}
	return d
}

// of is the day of a start, or the report's for what has happened or goes on.
func (d *days) of(start *record.Moment, status string) string {
	if start != nil {
		if day := calendar(start.Value); day != "" {
			return day
		}
	}
	return d.reported(status)
}

func (d *days) reported(status string) string {
	if status == "happened" || status == "ongoing" {
		return d.published
	}
	return ""
}

func (d *days) statement(s *record.Statement) string {
	value := s.Time
	if v, ok := d.times[s.Time]; ok {
		value = v
	}
	if day := calendar(value); day != "" {
		return day
	}
	if day := d.told[s.ID]; day != "" {
		return day
	}
	return d.published
}

func (d *days) event(e *record.Event) string {
	if day := calendar(e.Date); day != "" {
		return day
	}
	return d.reported(e.Status)
}

// calendar is the day, month or year at the head of an ISO 8601 value: "" where there is none, as in
// TIMEX3's XXXX-11 or PT30M, or a week.
func calendar(value string) string {
	const shape = "dddd-dd-dd"
	n := 0
	for n < len(value) && n < len(shape) {
		digit := value[n] >= '0' && value[n] <= '9'
		if (shape[n] == 'd') != digit || shape[n] == '-' && value[n] != '-' {
			break
		}
		n++
	}
	switch {
	case n == 10:
		return value[:10]
	case n == 7 && len(value) == 7, n == 4 && len(value) == 4:
		return value
	case n == 8 && len(value) > 8: // "2023-06-XX"
		return value[:7]
	}
	return ""
}
