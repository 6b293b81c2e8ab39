package temporal

import (
	"strconv"

	"readout/knowledge/times"
	"readout/read/token"
)

// set reads what comes again: "every Monday", "each of the past three years", "annually", "Tuesday
// nights", "Mondays", "every two weeks" (TIMEX3 type SET).
func (r *reader) set(i int) (expr, bool) {
	w := r.word(i)
	e := expr{last: i + 1, typ: SET, why: "set"}
	switch {
	case w.Class&times.Set != 0:
		e.value = w.Value
		return e, !r.low(i, "quarterly") || r.words[min(i+1, r.end-1)] != 0 || r.tree.Tokens[min(i+1, r.end-1)].Kind != token.Word
	case w.Class&times.Weekdays != 0:
		e.value = "XXXX-WXX-" + strconv.Itoa(w.N)
		if r.is(i+1, times.Parts|times.Part) {
			e.value, e.last = e.value+"T"+r.word(i+1).Value, i+2
		}
		return e, r.capital(i)
	case w.Class&times.Every == 0:
		return expr{}, false
	}
	k := i + 1
	if q, next, ok := r.quantity(k); ok && r.is(next, times.Units) {
		e.last, e.value = next+1, amount{q: q, u: unit(r.word(next).Value)}.String()
		return e, true
	}
	if r.low(k, "other") && r.is(k+1, times.Unit) {
		e.last, e.value = k+2, amount{q: quantity{n: 2}, u: unit(r.word(k + 1).Value)}.String()
		return e, true
	}
	u := r.word(k)
	e.last = k + 1
	switch {
	case u.Class&times.Unit != 0:
		e.value = amount{q: quantity{n: 1}, u: unit(u.Value)}.String()
	case u.Class&times.Weekday != 0:
		e.value = "XXXX-WXX-" + strconv.Itoa(u.N)
		if r.is(k+1, times.Part) {
			e.value, e.last = e.value+"T"+r.word(k+1).Value, k+2
		}
	case u.Class&times.Month != 0 && r.capital(k):
		e.value = "XXXX-" + pad(u.N, 2)
		if d, next, ok := r.dayNumber(k + 1); ok {
			e.value, e.last = e.value+"-"+pad(d, 2), next
		}
	case u.Class&times.Season != 0:
		e.value = "XXXX-" + u.Value
	case u.Class&times.Part != 0:
		e.value = "XXXX-XX-XXT" + u.Value
	default:
		return expr{}, false
	}
	return e, true
}
