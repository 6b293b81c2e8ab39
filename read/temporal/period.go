package temporal

import "readout/knowledge/times"

// period reads parts of a year or of a longer time: "the third quarter of 2022", "the first half of this
// year", "the winter of 1994", "the end of October", "late 1970s", "year-end", "the week of March 6".
func (r *reader) period(i int) (expr, bool) {
	if e, ok := r.edge(i); ok {
		return e, true
	}
	if p, next, ok := r.phrase(i, times.Period); ok && p.Value == "year-end" {
		return expr{last: next, typ: DATE, at: pointAt(r.published, year), mod: "END", why: "period"}, true
	}
	if e, ok := r.partOfYear(i); ok {
		return e, true
	}
	k := i
	if r.is(k, times.Article) {
		k++
	}
	if r.is(k, times.Season) {
		return r.season(i, k)
	}
	if k > i && (r.low(k, "week") || r.low(k, "month") || r.low(k, "year")) && r.is(k+1, times.Of) {
		if e, ok := r.day(k + 2); ok && e.at.gran == day && r.low(k, "week") && e.at.year > 0 {
			return expr{last: e.last, typ: DATE, at: pointAt(e.at.first(), week), why: "period"}, true
		} else if ok && e.at.gran == month && r.low(k, "month") {
			return expr{last: e.last, typ: DATE, at: e.at, why: "period"}, true
		}
	}
	if k > i && r.low(k, "weekend") {
		e := expr{last: k + 1, typ: DATE, at: pointAt(r.published, weekend), why: "period"}
		if r.published.Known() && r.tense(i, k+1) != future && r.published.weekday() < 6 {
			e.at = shift(r.published, -1, "WE")
		}
		return e, true
	}
	return expr{}, false
}

// edge reads the beginning, middle or end of a point: "the end of October", "early June", "mid-1990s".
func (r *reader) edge(i int) (expr, bool) {
	k := i
	if r.is(k, times.Article) {
		k++
	}
	if !r.is(k, times.Edge) {
		return expr{}, false
	}
	mod := r.word(k).Value
	k = r.joined(k + 1)
	if r.is(k, times.Part) && (r.low(k-1, "-") || r.low(k-1, "mid")) {
		if e, ok := r.partAlone(k); ok {
			e.mod = mod
			return e, true
		}
		return expr{last: k + 1, typ: TIME, at: r.clockDay(k, k+1), clock: r.word(k).Value, mod: mod, why: "part of day"}, true
	}
	of := r.is(k, times.Of)
	if of {
		k++
	}
	if of && r.is(k, times.Article) && r.is(k+1, times.Unit) {
		if u := unit(r.word(k + 1).Value); u == "Y" || u == "M" || u == "W" || u == "Q" || u == "C" || u == "E" {
			e := expr{last: k + 2, typ: DATE, at: r.within(u), mod: mod, why: "period"}
			return e, true
		}
	}
	if r.edges > 0 { // no end of a beginning: the time stays linear
		return expr{}, false
	}
	r.edges++
	e, ok := r.calendar(k)
	r.edges--
	if !ok || e.typ != DATE || e.at.gran == none || e.mod != "" || of && e.at.gran == day {
		return expr{}, false
	}
	e.mod = mod
	return e, true
}

// within is the year, month, week … that the text speaks of: the report's own.
func (r *reader) within(u unit) point {
	if u == "Q" && r.quarter.year > 0 {
		return r.quarter
	}
	return pointAt(r.published, u.gran())
}

// partOfYear reads halves and quarters, with the year before or behind.
func (r *reader) partOfYear(i int) (expr, bool) {
	k, y := i, 0
	if r.is(k, times.Article) {
		k++
	}
	if n, last, ok := r.yearPhrase(k); ok && (r.form(last) == "'s" || r.form(last) == "’s") {
		y, k = n, last+1
	} else if n, ok := r.yearNumber(k); ok && r.is(k+1, times.Ordinal|times.Fiscal) {
		y, k = n, k+1
	}
	back := 0
	if r.low(k, "year") && r.hyphen(k+1) && r.is(k+2, times.Ago|times.Shift) {
		back, k = -1, k+3
	}
	if r.is(k, times.Fiscal) {
		k = r.joined(k + 1)
	}
	n, of, last := 0, 0, 0
	if y == 0 && r.quarter.year > 0 && r.low(k+1, "quarter") {
		if n, ok := r.yearNumber(k); ok {
			return expr{last: k + 2, typ: DATE, at: point{gran: quarter, year: n, n: r.quarter.n}, why: "period"}, true
		}
	}
	if r.is(k, times.Ordinal) && r.word(k).N <= 4 {
		n, last = r.word(k).N, r.joined(k+1)
	} else if r.is(k, times.Last) && r.low(k, "last") && r.low(k+1, "half") {
		n, last = 2, k+1
	} else if r.is(k, times.Period) {
		n, of, last = r.word(k).N, 2, k+1
		if r.form(k)[0]|0x20 == 'q' {
			of = 4
		}
	}
	switch {
	case n == 0:
		return expr{}, false
	case of > 0:
	case r.low(last, "quarter"):
		of, last = 4, last+1
	case r.low(last, "half") && n <= 2:
		of, last = 2, last+1
	default:
		return expr{}, false
	}
	if y == 0 {
		if n, next, ok := r.ofYear(last); ok {
			y, last = n, next
		}
	}
	g := quarter
	if of == 2 {
		g = half
		if y == 0 {
			return expr{}, false
		}
	}
	e := expr{last: last, typ: DATE, at: point{gran: g, year: y, n: n}, why: "period"}
	if y == 0 && r.published.Known() {
		e.at.year = r.quarterYear(n, r.tense(i, last)) + back
	}
	return e, true
}

// ofYear reads the year behind a part of it: "of 2022", "2022", "of this year", "of the year".
func (r *reader) ofYear(i int) (y, next int, ok bool) {
	k := i
	of := r.is(k, times.Of)
	if of {
		k++
	}
	if of && r.is(k, times.Fiscal) {
		k++
	}
	if y, ok := r.yearNumber(k); ok {
		return y, k + 1, true
	}
	if e, ok := r.spokenYear(k); ok {
		return e.at.year, e.last, true
	}
	if y, next, ok := r.yearPhrase(k); ok {
		return y, next, true
	}
	if of && r.is(k, times.Article) && r.low(k+1, "year") && r.published.Known() {
		return r.published.Year, k + 2, true
	}
	return 0, i, false
}

// quarterYear is the year of a quarter without one, by the direction of its clause.
func (r *reader) quarterYear(n int, d direction) int {
	switch gap := n - r.published.quarter(); {
	case gap >= 3 && d != future, gap > 0 && d == past:
		return r.published.Year - 1
	case gap < -1 && d == future:
		return r.published.Year + 1
	}
	return r.published.Year
}

// season reads a season at token k of an expression that begins at i: alone it needs an article, a
// preposition or a year.
func (r *reader) season(i, k int) (expr, bool) {
	n := seasonNumber(r.word(k).Value)
	e := expr{last: k + 1, typ: DATE, at: point{gran: season, n: n}, why: "season"}
	if y, next, ok := r.ofYear(k + 1); ok {
		e.at.year, e.last = y, next
		return e, true
	}
	if r.capital(k+1) && r.words[k+1] == 0 {
		return expr{}, false
	}
	clear := r.low(k, "summer") || r.low(k, "winter") || r.low(k, "autumn")
	led := r.low(i-1, "in") || r.low(i-1, "by") || r.low(i-1, "during") || r.low(i-1, "since") || r.low(i-1, "until") || r.low(i-1, "over") || r.low(i-1, "into") || r.low(i-1, "through") || r.low(i-1, "throughout") || r.is(i-1, times.Edge)
	if !led || !clear && k == i {
		return expr{}, false
	}
	e.at = r.nearSeason(n, r.tense(i, e.last))
	return e, true
}

func seasonNumber(value string) int {
	for n, s := range seasons {
		if s == value {
			return n
		}
	}
	return 0
}

// nearSeason is the season nearest to the report's day in the direction of its clause.
func (r *reader) nearSeason(n int, d direction) point {
	if !r.published.Known() {
		return point{gran: season, n: n}
	}
	p := pointAt(r.published, season)
	if n == 4 && r.published.Month < 3 {
		p.year-- // winter began last year
	}
	p.n = n
	today := r.published.Month % 12 / 3
	if today == 0 {
		today = 4
		if r.published.Month < 3 {
			today = 0
		}
	}
	switch {
	case d == future && n < today:
		p.year++
	case d != future && n > today && n != 4, d == past && n > today:
		p.year--
	}
	return p
}
