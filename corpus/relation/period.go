package relation

import (
	"time"

	"readout/corpus/fact"
)

// periods adds entries up, from the first period that has one to the last, empty ones between them too:
// silence is part of a relation.
func periods(entries []Entry, storyOf map[string]string, by Step) []Period {
	list := []Period{}
	if len(entries) == 0 {
		return list
	}
	at := startOf(entries[0].Day, by)
	n := 0
	for last := startOf(entries[len(entries)-1].Day, by); !at.After(last); at = next(at, by) {
		p := Period{Start: at.Format(time.DateOnly), Acts: map[string]int{}}
		end := next(at, by).Format(time.DateOnly)
		told := map[string]bool{}
		for ; n < len(entries) && entries[n].Day < end; n++ {
			p.add(&entries[n])
			for _, d := range entries[n].Documents {
				told[storyOf[d]] = true
			}
		}
		p.Stories = len(told)
		list = append(list, p)
	}
	return list
}

func (p *Period) add(e *Entry) {
	if !e.Held() {
		return
	}
	switch e.Kind {
	case fact.Meeting, fact.Visit:
		p.Meetings++
	case fact.Statement:
		p.Statements++
		for _, act := range e.What {
			p.Acts[act]++
		}
	case fact.Event:
		p.Events++
		p.Goldstein += e.Goldstein
		if 1 <= e.Quad && e.Quad <= len(p.Quad) {
			p.Quad[e.Quad-1]++
		}
	case fact.Commitment:
		p.Commitments++
	case fact.Relation:
		p.Assessments++
	}
}

// startOf is the first day of the period that a day lies in. Days come from records, whose checker knows
// the calendar; what is no day stands at the zero time.
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
