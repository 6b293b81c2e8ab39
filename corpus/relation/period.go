package relation

import (
	"time"

	"readout/corpus/fact"
)

// periods adds entries up.
func periods(entries []Entry, storyOf map[string]string, by Step) []Period {
	list := []Period{}
	told := map[string]bool{}
	for i := range entries {
		start := startOf(entries[i].Day, by).Format(time.DateOnly)
		if n := len(list); n == 0 || list[n-1].Start != start {
			list = append(list, Period{Start: start, Acts: map[string]int{}})
			clear(told)
		}
		p := &list[len(list)-1]
		if e := &entries[i]; e.Held() {
			p.Count(e.Kind, e.What, e.Goldstein, e.Quad)
		}
		for _, d := range entries[i].Documents {
			told[storyOf[d]] = true
		}
		p.Stories = len(told)
	}
	return filled(list, by)
}

// Summed is the time-line of two sides whose facts were added up elsewhere: by periods that have some, the earliest first.
// It has no entries.
func Summed(a, b string, by Step, periods []Period) Line {
	line := Line{Sides: [2]string{a, b}, By: by, Entries: []Entry{}, Periods: filled(periods, by)}
	line.Turns = turns(line.Periods)
	return line
}

// filled puts empty periods between the others: silence is part of a relation.
func filled(periods []Period, by Step) []Period {
	list := []Period{}
	for _, p := range periods {
		if n := len(list); n > 0 {
			at := startOf(list[n-1].Start, by)
			for at = next(at, by); at.Format(time.DateOnly) < p.Start; at = next(at, by) {
				list = append(list, Period{Start: at.Format(time.DateOnly), Acts: map[string]int{}})
			}
		}
		list = append(list, p)
	}
	return list
}

// Count adds a fact that was held, or happened: a statement with its acts, an event with its Goldstein weight and its class of
// PLOVER's four, from 1.
func (p *Period) Count(kind string, acts []string, goldstein, quad int) {
	switch kind {
	case fact.Meeting, fact.Visit:
		p.Meetings++
	case fact.Statement:
		p.Statements++
		for _, act := range acts {
			p.Acts[act]++
		}
	case fact.Event:
		p.Events++
		p.Goldstein += goldstein
		if 1 <= quad && quad <= len(p.Quad) {
			p.Quad[quad-1]++
		}
	case fact.Commitment:
		p.Commitments++
	case fact.Relation:
		p.Assessments++
	}
}

// Join adds the sums of another part of the period to it.
func (p *Period) Join(other *Period) {
	p.Stories += other.Stories
	p.Meetings += other.Meetings
	p.Statements += other.Statements
	p.Events += other.Events
	p.Commitments += other.Commitments
	p.Assessments += other.Assessments
	p.Goldstein += other.Goldstein
	for act, n := range other.Acts {
		p.Acts[act] += n
	}
	for i, n := range other.Quad {
		p.Quad[i] += n
	}
}

// StartOf is the first day of the period that a day lies in.
func StartOf(day string, by Step) string { return startOf(day, by).Format(time.DateOnly) }

// startOf is StartOf as a time. Days come from records, whose checker knows the calendar; what is no day stands at the zero time.
func startOf(day string, by Step) time.Time {
	t, err := time.Parse(time.DateOnly, day)
	switch {
	case err != nil:
		return time.Time{}
	case by == Week:
		return t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
	case by == Month:
		return t.AddDate(0, 0, 1-t.Day())
	}
	return t
}

func next(t time.Time, by Step) time.Time {
	switch by {
	case Week:
		return t.AddDate(0, 0, 7)
	case Month:
		return t.AddDate(0, 1, 0)
	}
	return t.AddDate(0, 0, 1)
}
