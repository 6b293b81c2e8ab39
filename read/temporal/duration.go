package temporal

import "readout/knowledge/times"

const quantityWords = times.Cardinal | times.Indefinite | times.Vague | times.Fraction | times.Ordinal

// duration reads a number of units, and the point that it leads to where "ago", "later" and the like
// follow: "two days", "90-minute", "a year and a half", "three weeks ago".
func (r *reader) duration(i int) (expr, bool) {
	q, next, ok := r.quantity(i)
	if !ok {
		return expr{}, false
	}
	single := r.is(i, times.Indefinite) && next == i+1
	if k, ok := r.alternative(next, q); ok {
		q, next = quantity{vague: true}, k
	}
	hyphen := r.hyphen(next)
	next = r.joined(next)
	for k := 0; k < 2 && r.is(next, times.More|times.Fiscal) && !hyphen; k++ {
		next++
	}
	if hyphen && r.is(next, times.Unit) && r.low(i, "half") {
		hyphen = false
	}
	if !r.is(next, times.Unit|times.Units) || r.tree.Tokens[next].Kind != 0 {
		return expr{}, false
	}
	u := unit(r.word(next).Value)
	plural := r.is(next, times.Units)
	if u == "Q" && (hyphen && plural || r.is(next+1, times.Of) || !hyphen && !plural && q.n != 1) || q.n >= 1000 && !plural {
		return expr{}, false // "three-quarters of", "the 1988 quarter"
	}
	if r.title(i, next) {
		return expr{}, false
	}
	if single && (plural || u == "TS" || u == "Q" && !r.is(next+1, times.Ago|times.Shift)) {
		return expr{}, false
	}
	if q.vague && !plural {
		return expr{}, false
	}
	next++
	d := amount{q: q, u: u}
	next = r.rest(next, &d)
	if e, ok := r.away(i, next, d); ok {
		return e, true
	}
	return r.span(i, next, d, single)
}

// title says whether a noun of time at token k of an expression that begins at i is written as the title
// of something ("60 Minutes", "This Week"): with a capital where the line is not all capitals.
func (r *reader) title(i, k int) bool {
	f := r.form(k)
	return k > i && r.capital(k) && len(f) > 1 && f[1] >= 'a' && (i > r.first || r.capital(i)) && (r.number(i) || r.capital(i))
}

// alternative reads the second half of "two or three weeks", "12 to 18 months".
func (r *reader) alternative(i int, q quantity) (next int, ok bool) {
	if q.vague || !r.is(i, times.To|times.And) || r.low(i, "and") {
		return i, false
	}
	_, next, ok = r.cardinal(i + 1)
	return next, ok && r.is(r.joined(next), times.Unit|times.Units)
}

// rest reads "and a half" and smaller units behind a unit.
func (r *reader) rest(i int, d *amount) int {
	k := i
	if r.low(k, "and") || r.form(k) == "," {
		k++
	}
	if r.low(i, "and") && r.is(k, times.Indefinite) && r.low(k+1, "half") && d.q.den == 0 {
		d.q.num, d.q.den = 1, 2
		return k + 2
	}
	if r.form(i) == "," && !r.number(k) {
		return i
	}
	small, k, ok := r.quantity(k)
	if ok && !small.vague && small.n > 0 && r.is(k, times.Unit|times.Units) && seconds(unit(r.word(k).Value)) < seconds(d.u) {
		d.small, d.below = small, unit(r.word(k).Value)
		return k + 1
	}
	return i
}

// span is the duration itself, with what belongs to it behind: "-long", "period". An age is no duration
// (TimeML marks none).
func (r *reader) span(i, next int, d amount, single bool) (expr, bool) {
	if r.is(r.joined(next), times.Age) || r.is(next, times.Of) && r.low(next+1, "age") {
		return expr{}, false
	}
	if k := r.joined(next); k > next && r.is(k, times.Long) {
		next = k + 1
	} else if r.is(k, times.PeriodNoun) && !r.low(k, "term") {
		next = k + 1
	}
	e := expr{last: next, typ: DURATION, value: d.String(), why: "duration"}
	if single && r.rate(i) {
		e.typ, e.why = SET, "rate"
	}
	return e, true
}

// rate says whether "a year" at token i tells how often: "twice a year", "$5 a day", "4 percent a year".
func (r *reader) rate(i int) bool {
	return r.number(i-1) || r.is(i-1, times.Times|times.Scale|times.Units) || r.low(i-1, "percent") || r.low(i-1, "million") || r.low(i-1, "billion") || r.form(i-1) == "%"
}

// away is the point that a duration leads to: from today ("ago", "from now"), or from the day spoken of
// ("earlier", "later").
func (r *reader) away(i, next int, d amount) (expr, bool) {
	or := next
	if r.low(or, "or") && (r.low(or+1, "so") || r.low(or+1, "more")) {
		or += 2
	}
	from, dir, last := r.published, 0, 0
	k := r.joined(or)
	switch {
	case r.is(k, times.Ago|times.Hence):
		dir, last = r.word(k).N, k+1
	case r.low(k, "from") && (r.low(k+1, "now") || r.low(k+1, "today")):
		dir, last = 1, k+2
	case r.is(k, times.Shift):
		dir, last, from = r.word(k).N, k+1, r.spoken(d.u)
		if dir < 0 && r.toCome(from) && r.tense(i, next) == past { // "had met a day earlier" does not count from what is to come
			from = r.latest
		}
	default:
		return expr{}, false
	}
	e := expr{last: last, typ: DATE, why: "distance"}
	if or > next {
		e.mod = "APPROX"
	}
	if d.q.vague {
		e.value = "PAST_REF"
		if dir > 0 {
			e.value = "FUTURE_REF"
		}
		return e, true
	}
	e.at = d.from(from, dir)
	if at := e.at.first(); dir > 0 && r.is(k, times.Shift) && from == r.published && r.toCome(at) && r.elsewhere(i, next, d.u) {
		e.at = point{gran: e.at.gran} // "fifty years later, it is time": from a day that is not told
		e.reason = "no calendar day: it counts from a day that the report does not tell"
	}
	if e.at.gran == year && d.u == "Y" && d.q.n == 1 && r.anchor.gran == quarter && r.anchor.year > 0 {
		e.at = point{gran: quarter, year: r.anchor.year, n: r.anchor.n}
		if r.anchor.year >= r.published.Year {
			e.at.year += dir
		}
	}
	if e.at.gran == none {
		e.typ, e.at, e.clock = TIME, pointAt(r.published, day), "XX:XX"
		e.reason = "no time of day: the hour spoken of is not known"
	}
	return e, true
}

// spoken is the day from which "the following day", "two months later" and the like count: of what the
// text spoke of last, where that is as precise as the unit, else the report's.
func (r *reader) spoken(u unit) Date {
	g := u.gran()
	if r.anchor.gran >= month && r.anchor.gran >= min(g, day) || g <= year && r.anchor.gran == quarter {
		if d := r.anchor.first(); d.Known() {
			return d
		}
	}
	if g <= year && r.anchor.gran == year && r.anchor.year > 0 && r.anchor.year != r.published.Year {
		return Date{r.anchor.year, 7, 1}
	}
	return r.published
}

// elsewhere says whether tokens [first, last) count from another day than the report's, though that was the last spoken of: by years, in
// a clause of the past, and where no day was spoken of in all but one of the future.
func (r *reader) elsewhere(first, last int, u unit) bool {
	t := r.tense(first, last)
	return u.gran() <= year || t == past || t != future && r.anchor.gran == none
}

// toCome says whether a day lies after the report's.
func (r *reader) toCome(d Date) bool {
	return r.published.Known() && d.Known() && d.days(r.published) > 0
}

// bare reads units without a number: "weeks", "months ago", "a day-long", "years".
func (r *reader) bare(i int) (expr, bool) {
	u := unit(r.word(i).Value)
	if r.is(i, times.Unit) {
		if k := r.joined(i + 1); k > i+1 && r.is(k, times.Long) {
			return expr{last: k + 1, typ: DURATION, value: amount{q: quantity{n: 1}, u: u}.String(), why: "duration"}, true
		}
		if k := r.joined(i + 1); k > i+1 && r.is(k, times.Ago|times.Shift) && u == "Y" {
			e, ok := r.away(i, i+1, amount{q: quantity{n: 1}, u: u})
			return e, ok
		}
		return expr{}, false
	}
	if u == "Q" || u == "TS" || u == "WE" && r.hyphen(i+1) || r.is(i-1, times.Ordinal) {
		return expr{}, false
	}
	if seconds(u) < 86400 && !r.low(i-1, "for") && !r.low(i-1, "within") && !r.low(i-1, "after") && !r.is(i+1, times.Ago|times.Shift) {
		return expr{}, false
	}
	if r.is(i-1, times.That|times.This) {
		return expr{}, false
	}
	d := amount{q: quantity{vague: true}, u: u}
	next := i + 1
	if r.is(next, times.And) && r.is(next+1, times.Units) {
		next += 2
	}
	if e, ok := r.away(i, next, d); ok {
		return e, true
	}
	return r.span(i, next, d, false)
}
