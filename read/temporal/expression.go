package temporal

import (
	"strings"

	"readout/knowledge/times"
)

// expression reads the longest expression that begins at token i.
func (r *reader) expression(i int) (expr, bool) {
	best, found := expr{last: i}, false
	try := func(e expr, ok bool) {
		if ok && e.last > best.last {
			best, found = e, true
		}
	}
	w := r.word(i)
	if w.Class&times.Starts != 0 {
		try(r.modified(i))
		try(r.reference(i))
	}
	try(r.plain(i))
	return best, found
}

// plain reads an expression without a modifier before it.
func (r *reader) plain(i int) (best expr, found bool) {
	best.last = i
	try := func(e expr, ok bool) {
		if ok && e.last > best.last {
			best, found = e, true
		}
	}
	c := r.word(i).Class
	number := r.number(i)
	if number || c&(times.HourName|times.Cardinal|times.Fraction) != 0 {
		try(r.clock(i))
	}
	try(r.calendar(i))
	if number || c&quantityWords != 0 {
		try(r.duration(i))
	}
	if c&(times.Units|times.Unit) != 0 {
		try(r.bare(i))
	}
	if c&(times.Article|deictics|times.More) != 0 {
		try(r.relative(i))
	}
	if c&(times.Every|times.Set|times.Weekdays|times.Times) != 0 {
		try(r.set(i))
	}
	return best, found
}

// calendar reads what names a piece of the calendar: days, months, years, periods.
func (r *reader) calendar(i int) (best expr, found bool) {
	best.last = i
	try := func(e expr, ok bool) {
		if ok && e.last > best.last {
			best, found = e, true
		}
	}
	c := r.word(i).Class
	number := r.number(i)
	if c&(times.DayName|times.Tonight|times.Weekday|times.ShortWeekday|times.Holiday|times.Starts) != 0 {
		try(r.named(i))
	}
	if number || c&(times.Month|times.Article|times.Ordinal) != 0 {
		try(r.day(i))
	}
	if number {
		try(r.rangeStart(i))
	}
	if number || c&times.Cardinal != 0 || r.decadeMark(i) || r.fiscalMark(i) || c&(times.Fiscal|times.Article|times.DecadeName) != 0 {
		try(r.year(i))
	}
	if number || c&(times.Ordinal|times.Article|times.Fiscal|times.Last|times.This|times.Next|times.Season|times.Edge|times.Period|times.Starts) != 0 {
		try(r.period(i))
	}
	if c&(times.Last|times.This|times.Next|times.Before|times.After|times.That|times.Latest|times.Article) != 0 {
		try(r.deictic(i))
	}
	if c&(times.PartAlone|times.Part|times.HourName|times.Article) != 0 {
		try(r.partAlone(i))
	}
	if found && best.at.gran == day && best.clock == "" {
		best = r.partOfDay(best)
	}
	return best, found
}

// modified reads an expression with the words before it that TIMEX3 keeps as mod: "just over half an
// hour", "late on Sunday", "just after 4:30 pm".
func (r *reader) modified(i int) (best expr, found bool) {
	if p, next, ok := r.phrase(i, times.Quantity); ok && !(next == i+1 && r.low(i, "over") && !r.measures(i-1)) {
		if e, ok := r.duration(next); ok && e.mod == "" {
			e.mod = p.Value
			best, found = e, true
		} else if e, ok := r.relative(next); ok && e.typ == DURATION && e.mod == "" {
			e.mod = p.Value
			best, found = e, true
		}
	}
	p, next, ok := r.phrase(i, times.Point)
	if !ok {
		return best, found
	}
	next = r.joined(next)
	e, ok := r.clock(next)
	if !ok || e.typ != TIME {
		e, ok = r.calendar(next)
	}
	if r.is(next-1, times.In) && r.is(next, times.Article) && r.is(next+1, times.Unit) && !ok {
		e, ok = r.inside(next + 1)
	}
	if ok && e.last > best.last && (e.typ == DATE || e.typ == TIME) && e.mod == "" && e.at.gran != none {
		e.mod = p.Value
		best, found = e, true
	}
	return best, found
}

// inside reads the noun of "later in the day", "early in the year": the day spoken of, the report's year.
func (r *reader) inside(k int) (expr, bool) {
	e := expr{last: k + 1, typ: DATE, why: "deictic"}
	switch u := unit(r.word(k).Value); u {
	case "D":
		e.at = pointAt(r.spoken("D"), day)
	case "W", "M", "Y":
		e.at = pointAt(r.published, u.gran())
	default:
		return expr{}, false
	}
	return e, true
}

// measures says whether "over" behind token i means more than: "for over a week", "lasted over an hour";
// elsewhere it means during ("talks over two days").
func (r *reader) measures(i int) bool {
	switch strings.ToLower(r.form(i)) {
	case "for", "in", "of", "after", "within", "lasted", "last", "lasts", "lasting", "took", "take", "takes", "spent", "spend", "ran", "was", "is", "a", "well", "just", "little":
		return true
	}
	return false
}

// reference reads "now", "in the past", "recently": TIMEX3's PRESENT_REF, PAST_REF and FUTURE_REF.
func (r *reader) reference(i int) (expr, bool) {
	p, next, ok := r.phrase(i, times.Ref)
	if !ok {
		return expr{}, false
	}
	if next == i+1 && r.low(i-1, "as") { // "as recently as"
		return expr{}, false
	}
	if p.Value == "FUTURE_REF" && next == i+1 && (r.low(next, "as") || r.is(next, times.Around) || r.tense(i, next) == past) {
		return expr{}, false // "as soon as", "shortly after", "soon became"
	}
	if i == r.first && r.low(i, "now") && r.form(next) == "," {
		return expr{}, false // "Now, I want to say …"
	}
	return expr{last: next, typ: DATE, value: p.Value, why: "reference"}, true
}
