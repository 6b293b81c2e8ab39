package temporal

import (
	"readout/knowledge/times"
	"readout/read/token"
)

// relative reads what begins with "the", "this", "last" and the like and is no piece of the calendar of
// its own: "the past two months", "the last few weeks", "the first nine months", "the day before",
// "recent weeks", "the quarter".
func (r *reader) relative(i int) (expr, bool) {
	k := i
	article := r.is(k, times.Article)
	if article {
		k++
	}
	if r.is(k, times.Edge) && r.low(k, "early") && r.is(k+1, times.Units) {
		return expr{}, false
	}
	at := k
	for r.is(k, deictics|times.Ordinal) && k < at+3 {
		k++
	}
	for k < at+4 && r.is(k, times.More) {
		k++
	}
	if k == at && !article {
		return expr{}, false
	}
	if r.is(k, times.Unit) {
		return r.definite(i, k, k > at)
	}
	if r.is(k, times.Units) && k > at && !r.is(k-1, times.Ordinal) {
		return r.plural(at, k)
	}
	q, next, ok := r.quantity(k)
	if !ok || r.is(k, times.Indefinite|times.Ordinal) || r.low(at, "that") {
		return expr{}, false
	}
	if n, ok := r.alternative(next, q); ok {
		q, next = quantity{vague: true}, n
	}
	for n := 0; n < 2 && r.is(next, times.More|times.Fiscal); n++ {
		next++
	}
	hyphen := r.hyphen(next)
	next = r.joined(next)
	if !r.is(next, times.Units) && !(hyphen && r.is(next, times.Unit)) {
		return expr{}, false
	}
	d := amount{q: q, u: unit(r.word(next).Value)}
	next = r.rest(next+1, &d)
	if r.is(k-1, times.More|times.Ordinal) || k > at || article {
		e, ok := r.span(i, next, d, false)
		return r.trail(e), ok
	}
	return expr{}, false
}

// trail takes "or so" behind a duration.
func (r *reader) trail(e expr) expr {
	if r.low(e.last, "or") && r.low(e.last+1, "so") {
		e.last += 2
		e.mod = "APPROX"
	}
	return e
}

// plural reads "recent weeks", "the coming months", "past years": no number of units is told.
func (r *reader) plural(at, k int) (expr, bool) {
	e := expr{last: k + 1, typ: DATE, why: "reference"}
	switch {
	case r.is(at, times.Last|times.Before):
		e.value = "PAST_REF"
	case r.is(at, times.Next|times.After):
		e.value = "FUTURE_REF"
	default:
		return expr{}, false
	}
	return e, true
}

// closes says whether a phrase ends before token i: at a mark or a preposition.
func (r *reader) closes(i int) bool {
	return i >= r.end || r.tree.Tokens[i].Kind == token.Punct || r.tree.Tokens[i].Kind == token.Close || r.is(i, times.Preposition) && !r.is(i, times.Around)
}

// definite reads "the day before", "the quarter", "the year-ago quarter".
func (r *reader) definite(i, k int, pointed bool) (expr, bool) {
	if pointed {
		return expr{}, false
	}
	u := unit(r.word(k).Value)
	e := expr{last: k + 1, typ: DATE, why: "deictic"}
	if u == "D" && r.is(k+1, times.Around) {
		n := r.word(k + 1).N
		d, ok := r.named(k + 2)
		if !ok {
			d, ok = r.deictic(k + 2)
		}
		if ok && d.at.gran == day && d.clock == "" {
			e.last = d.last
			if e.at = d.at; d.at.year > 0 {
				e.at = shift(d.at.first(), n, "D")
			} else {
				e.at = point{gran: day}
			}
			return e, true
		}
		if !r.closes(k + 2) {
			return expr{}, false // "the day before they met": of something else
		}
		e.last = k + 2
		e.at = shift(r.spoken("D"), n, "D")
		return e, true
	}
	if u == "Y" && r.hyphen(k+1) && r.is(k+2, times.Ago|times.Shift) && (r.low(k+3, "quarter") || r.low(k+3, "period")) {
		e.last = k + 4
		e.at = pointAt(r.published, year)
		if r.quarter.year > 0 {
			e.at = r.quarter
		}
		if e.at.year > 0 && e.at.year >= r.published.Year {
			e.at.year--
		}
		return e, true
	}
	if (u == "Y" || u == "Q") && (r.low(k+1, "ended") || r.low(k+1, "ending")) {
		return expr{last: k + 1, typ: DURATION, value: amount{q: quantity{n: 1}, u: u}.String(), why: "duration"}, true
	}
	if u == "Q" && r.quarter.year > 0 {
		e.at = r.quarter
		return e, true
	}
	return expr{}, false
}
