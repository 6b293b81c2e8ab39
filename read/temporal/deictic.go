package temporal

import "readout/knowledge/times"

const deictics = times.Last | times.Before | times.This | times.Next | times.After | times.That | times.Latest

// deictic reads a piece of the calendar that is told by its place: "last week", "the following day",
// "this September", "next Monday", "last night", "that year".
func (r *reader) deictic(i int) (expr, bool) {
	k := i
	article := r.is(k, times.Article)
	if article || r.low(k, "this") && r.is(k+1, times.Last|times.Next) {
		k++
	}
	if !r.is(k, deictics) {
		return expr{}, false
	}
	if r.low(k, "that") && r.low(k+1, "same") {
		k++
	}
	at := k
	k = r.joined(k + 1)
	fiscal := r.is(k, times.Fiscal)
	if fiscal || r.is(at, times.Latest|times.This) && r.is(k, times.More) {
		k++
	}
	w := r.word(k)
	e := expr{last: k + 1, typ: DATE, why: "deictic"}
	switch {
	case w.Class&times.Weekday != 0:
		if d, ok := r.weekday(k); ok && d.why == "date" {
			return d, true
		}
		e.at = r.deicticWeekday(at, w.N)
	case w.Class&times.Month != 0 && r.capital(k) && !r.is(at, times.That):
		e.at = r.deicticMonth(at, k)
		if d, next, ok := r.dayNumber(k + 1); ok && (r.ordinalForm(k+1) || r.number(k+1)) && e.at.year > 0 && d <= monthDays(e.at.year, e.at.n) {
			e.at.gran, e.at.day, e.last = day, d, next
		}
	case w.Class&times.Season != 0:
		e.at = r.deicticSeason(at, seasonNumber(w.Value))
	case w.Class&times.Part != 0:
		return r.deicticPart(at, k)
	case w.Class&times.Unit != 0:
		return r.deicticUnit(at, k, article)
	default:
		h, ok := r.holiday(k)
		if !ok || r.is(at, times.That) {
			return expr{}, false
		}
		h.why = "deictic"
		if r.published.Known() && h.at.year > 0 {
			switch gap := h.at.first().days(r.published); {
			case r.is(at, times.Last) && gap >= 0:
				p, _, _ := r.phrase(k, times.Holiday)
				h.at = pointAt(holidayIn(p.Value, h.at.year-1), day)
			case r.is(at, times.Next) && gap <= 0:
				p, _, _ := r.phrase(k, times.Holiday)
				h.at = pointAt(holidayIn(p.Value, h.at.year+1), day)
			}
		}
		return h, true
	}
	return e, e.at.gran != none
}

// deicticUnit reads "last week", "the next day", "this quarter", "that year".
func (r *reader) deicticUnit(at, k int, article bool) (expr, bool) {
	u := unit(r.word(k).Value)
	g := u.gran()
	e := expr{last: k + 1, typ: DATE, why: "deictic"}
	if r.title(at, k) {
		return expr{}, false
	}
	if g == none {
		if article && r.is(at, times.Last|times.Next) && u == "TH" {
			return expr{last: k + 1, typ: DURATION, value: "PT1H", why: "duration"}, true
		}
		return expr{}, false
	}
	base, n := r.published, 0
	switch {
	case r.is(at, times.Last):
		if article && r.low(at, "past") || u == "D" && r.low(at, "past") {
			return expr{last: k + 1, typ: DURATION, value: amount{q: quantity{n: 1}, u: u}.String(), why: "duration"}, true
		}
		if u == "D" {
			return expr{}, false
		}
		n = -1
	case r.is(at, times.Latest):
		if u != "Q" && u != "Y" && u != "W" && u != "M" {
			return expr{}, false
		}
		if r.quarter.year > 0 && u == "Q" {
			e.at = r.quarter
			return e, true
		}
		n = -1
	case r.is(at, times.Next):
		n = 1
		if u == "D" || article && u != "Q" && u != "C" && u != "E" {
			base = r.spoken(u)
		}
	case r.is(at, times.Before):
		base, n = r.spoken(u), -1
	case r.is(at, times.After):
		base, n = r.spoken(u), 1
	case r.is(at, times.That):
		if u == "D" && r.anchor.gran != day || r.anchor.year == 0 {
			return expr{}, false
		}
		base = r.anchor.first()
	case u == "D":
		return expr{}, false
	}
	switch u {
	case "C":
		n *= 10
		e.at = shift(base, n, "E")
		e.at = pointAt(e.at.first(), century)
	default:
		e.at = shift(base, n, u)
	}
	if !r.published.Known() {
		e.at = point{gran: g}
	}
	return r.sameDay(e, k), true
}

// sameDay takes what tells the point more precisely: "the following day, June 20" stays two; "this week"
// alone stays as it is.
func (r *reader) sameDay(e expr, k int) expr {
	if e.at.gran == day && r.is(k+1, times.Part) {
		e.typ, e.clock, e.last = TIME, r.word(k+1).Value, k+2
	}
	return e
}

// deicticWeekday is "last Monday" (before today), "next Monday" (after today), "this Monday".
func (r *reader) deicticWeekday(at, n int) point {
	if !r.published.Known() {
		return point{gran: day, weekday: n}
	}
	today := r.published
	back := (today.weekday()-n+6)%7 + 1
	ahead := (n-today.weekday()+6)%7 + 1
	switch {
	case r.is(at, times.Last):
		return r.today(-back)
	case r.is(at, times.Next):
		return r.today(ahead)
	case r.is(at, times.Before):
		d := r.spoken("D")
		return shift(d, -((d.weekday()-n+6)%7 + 1), "D")
	case r.is(at, times.After):
		d := r.spoken("D")
		return shift(d, (n-d.weekday()+6)%7+1, "D")
	case r.is(at, times.This):
		if r.tense(at, at+2) == past {
			return r.today(-(back % 7))
		}
		return r.today(ahead % 7)
	}
	return r.nearWeekday(n, r.tense(at, at+2))
}

// deicticMonth is "last June", "this June", "next June": the year by the report's month.
func (r *reader) deicticMonth(at, k int) point {
	p := point{gran: month, n: r.word(k).N}
	if !r.published.Known() {
		return p
	}
	p.year = r.published.Year
	switch {
	case r.is(at, times.Last|times.Before):
		if p.n >= r.published.Month {
			p.year--
		}
	case r.is(at, times.Next|times.After):
		if p.n <= r.published.Month {
			p.year++
		}
	}
	return p
}

// deicticSeason is "last fall", "this summer", "next spring".
func (r *reader) deicticSeason(at, n int) point {
	p := point{gran: season, n: n}
	if !r.published.Known() {
		return p
	}
	now := pointAt(r.published, season)
	if r.published.Month < 3 {
		now.year--
	}
	p.year = now.year
	switch {
	case r.is(at, times.Last|times.Before):
		if n >= now.n {
			p.year--
		}
	case r.is(at, times.Next|times.After):
		if n <= now.n {
			p.year++
		}
	case now.n == 4 && n < 4 && r.published.Month < 3:
		p.year++
	}
	if r.low(at, "past") && r.low(at-1, "this") && n < now.n {
		p.year = now.year
	}
	return p
}

// deicticPart is "this morning", "last night", "that evening", "the next morning".
func (r *reader) deicticPart(at, k int) (expr, bool) {
	e := expr{last: k + 1, typ: TIME, clock: r.word(k).Value, why: "part of day"}
	switch {
	case r.is(at, times.This):
		e.at = r.today(0)
	case r.is(at, times.Last):
		e.at = r.today(-1)
	case r.is(at, times.Before):
		e.at = shift(r.spoken("D"), -1, "D")
	case r.is(at, times.Next|times.After):
		e.at = shift(r.spoken("D"), 1, "D")
	case r.is(at, times.That) && r.anchor.gran == day && r.anchor.year > 0:
		e.at = r.anchor
	default:
		return expr{}, false
	}
	if !r.published.Known() {
		e.at = point{gran: day}
	}
	return e, true
}
