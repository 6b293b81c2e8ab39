package temporal

import (
	"strings"

	"readout/knowledge/times"
)

// named reads a day by its name: "Monday", "Monday, June 19", "yesterday", "tonight", "Christmas Eve".
func (r *reader) named(i int) (expr, bool) {
	w := r.word(i)
	switch {
	case w.Class&times.DayName != 0:
		return expr{last: i + 1, typ: DATE, at: r.today(w.N), why: "day name"}, true
	case w.Class&times.Tonight != 0:
		return expr{last: i + 1, typ: TIME, at: r.today(0), clock: "NI", why: "day name"}, true
	case w.Class&(times.Weekday|times.ShortWeekday) != 0:
		return r.weekday(i)
	}
	return r.holiday(i)
}

// today is the day n days after the report's.
func (r *reader) today(n int) point { return shift(r.published, n, "D") }

// weekday reads a weekday, and the date that follows it.
func (r *reader) weekday(i int) (expr, bool) {
	w := r.word(i)
	k := i + 1
	comma := r.form(k) == ","
	if comma {
		k++
	}
	if r.is(k, times.Month) || r.number(k) || r.is(k, times.Article) && !comma {
		if e, ok := r.day(k); ok && e.at.gran == day && (r.is(k, times.Month) || !r.number(k) || r.is(k+1, times.Month|times.Of) || strings.ContainsAny(r.form(k), "/-")) {
			e.why = "date"
			return e, true
		}
	}
	if w.Class&times.Weekday == 0 || !r.capital(i) && r.form(i) == "sun" {
		return expr{}, false
	}
	if r.capital(i) && r.capital(i+1) && r.is(i+1, times.TitleNoun) && !r.is(i+1, times.Part) {
		return expr{}, false
	}
	e := expr{last: i + 1, typ: DATE, why: "weekday"}
	if r.form(i+1) == "(" { // "Monday (June 19)"
		if d, ok := r.day(i + 2); ok && d.at.gran == day && r.form(d.last) == ")" {
			e.at = d.at
			return e, true
		}
	}
	e.at = r.afterListed(i, r.nearWeekday(w.N, r.dayTense(i, i+1)))
	if week, last, ok := r.weekBeside(i + 1); ok {
		e.last = last
		if week.Known() {
			e.at = pointAt(week.add(w.N-week.weekday()), day)
		}
	}
	return e, true
}

// afterListed moves a weekday at token i behind the one that "and" joins it to: "on Thursday and Friday", told on a Friday of
// days to come, ends next week.
func (r *reader) afterListed(i int, p point) point {
	if len(r.out) == 0 || !r.low(i-1, "and") {
		return p
	}
	a := &r.out[len(r.out)-1]
	if int(a.Last) != i-1 || a.Why != "temporal.weekday" || !a.at.first().Known() || !p.first().Known() || p.first().days(a.at.first()) > 0 {
		return p
	}
	return pointAt(p.first().add(7), day)
}

// weekBeside reads the week that a weekday is put in: "Monday last week", "Tuesday of next week".
func (r *reader) weekBeside(i int) (Date, int, bool) {
	if r.is(i, times.Of) {
		i++
	}
	if !r.low(i+1, "week") {
		return Date{}, i, false
	}
	n := 0
	switch {
	case r.is(i, times.Last):
		n = -1
	case r.is(i, times.Next):
		n = 1
	case !r.is(i, times.This):
		return Date{}, i, false
	}
	if !r.published.Known() {
		return Date{}, i + 2, true
	}
	return r.published.add(7 * n), i + 2, true
}

// nearWeekday is the last such day up to the report's own, or from there on in a clause of the future.
func (r *reader) nearWeekday(n int, d direction) point {
	if !r.published.Known() {
		return point{gran: day, weekday: n}
	}
	today := r.published.weekday()
	if d == future || d == present {
		return r.today((n - today + 7) % 7)
	}
	return r.today(-((today - n + 7) % 7))
}

// holiday reads a holiday by its name, with the year that follows it.
func (r *reader) holiday(i int) (expr, bool) {
	if !r.capital(i) {
		return expr{}, false
	}
	p, next, ok := r.phrase(i, times.Holiday)
	if !ok {
		return expr{}, false
	}
	if r.capital(next) && r.is(next, times.TitleNoun) {
		return expr{}, false // "Good Friday Agreement"
	}
	e := expr{last: next, typ: DATE, why: "holiday"}
	if y, last, ok := r.yearBehind(next); ok {
		e.at, e.last = pointAt(holidayIn(p.Value, y), day), last
		return e, true
	}
	if !r.published.Known() {
		e.at, e.value, e.reason = point{gran: day}, "", undated
		if len(p.Value) == 5 && p.Value[2] == '-' {
			m, _ := integer(p.Value[:2])
			d, _ := integer(p.Value[3:])
			e.at.n, e.at.day = m, d
		}
		return e, true
	}
	e.at = pointAt(r.nearYear(r.tense(i, next), func(y int) Date { return holidayIn(p.Value, y) }), day)
	return e, true
}

// holidayIn is the day of a holiday by its rule: "12-25", "11-W4-4", "E+1".
func holidayIn(rule string, y int) Date {
	if rest, ok := strings.CutPrefix(rule, "E"); ok {
		n, _ := integer(rest[1:])
		if rest[0] == '-' {
			n = -n
		}
		return easter(y).add(n)
	}
	m, _ := integer(rule[:2])
	if rule[3] != 'W' {
		d, _ := integer(rule[3:])
		return Date{y, m, d}
	}
	nth, wd := int(rule[4]-'0'), int(rule[6]-'0')
	first := Date{y, m, 1}
	d := 1 + (wd-first.weekday()+7)%7 + 7*(nth-1)
	if d > monthDays(y, m) {
		d -= 7
	}
	return Date{y, m, d}
}

// nearYear is the day of a yearly date nearest to the report's: in a clause of the past not far ahead of
// it, in one of the future not far behind.
func (r *reader) nearYear(d direction, in func(int) Date) Date {
	const (
		behind = 120 // days that a clause of the future may be wrong about: "to answer the attack of July 15"
		ahead  = 45  // days that a clause of the past may be wrong about: "was planned for July 15"
	)
	today := r.published
	best, bestGap := Date{}, 1<<30
	for y := today.Year - 1; y <= today.Year+1; y++ {
		c := in(y)
		gap := c.days(today)
		if d == past && gap > ahead || d == future && gap < -behind {
			continue
		}
		if gap < 0 {
			gap = -gap
		}
		if gap < bestGap {
			best, bestGap = c, gap
		}
	}
	return best
}
