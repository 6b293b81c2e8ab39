package temporal

import "readout/knowledge/times"

// rangeEnd reads the bare end of a range behind a date that begins at token i: "June 18-19", "June 18 to
// 20", "June 18 and 19", and behind a year "2019-20". It returns the token where the end begins.
func (r *reader) rangeEnd(i int, e expr) (from int, end expr, ok bool) {
	if e.typ != DATE || e.at.gran != day && e.at.gran != year || e.at.weekday > 0 || !r.is(e.last, times.To) && !r.low(e.last, "and") {
		return 0, expr{}, false
	}
	from = e.last + 1
	form := r.form(from)
	if e.at.gran == day && r.ordinalForm(from) && r.number(from) {
		form = form[:len(form)-2]
	}
	if !r.number(from) || len(form) > 2 || r.low(e.last, "and") && !r.low(i-1, "between") && !r.closes(from+1) || r.is(from+1, times.Month|times.Meridiem|times.Units|times.Unit) || r.hyphen(from+1) {
		return 0, expr{}, false
	}
	n, ok := integer(form)
	end = expr{last: from + 1, typ: DATE, at: e.at, why: "date"}
	if e.at.gran == year {
		if r.low(e.last, "to") || len(form) != 2 || e.at.year%100 >= n {
			return 0, expr{}, false
		}
		end.at.year = e.at.year - e.at.year%100 + n
		return from, end, ok
	}
	if !r.is(e.last-1, times.Month) && r.number(e.last-1) && len(r.form(e.last-1)) > 2 && !r.ordinalForm(e.last-1) || n <= e.at.day || !valid(e.at.year, e.at.n, n) {
		return 0, expr{}, false
	}
	end.at.day = n
	if y, last, ok := r.yearBehind(end.last); ok && valid(y, e.at.n, n) {
		end.at.year, end.last = y, last
		end.stated = true
		r.out[len(r.out)-1].inYearOf(&Time{at: end.at})
	}
	return from, end, true
}

// rangeStart reads the bare beginning of a range before a day and month: "18-19 June", "from 18 to 19
// June". The end follows as an expression of its own.
func (r *reader) rangeStart(i int) (expr, bool) {
	n, _, ok := r.dayNumber(i)
	if !ok || !r.is(i+1, times.To) && !(r.low(i+1, "and") && r.is(i-1, times.Preposition)) {
		return expr{}, false
	}
	end, ok := r.dayFirst(i + 2)
	if !ok || !r.number(i+2) || end.at.day <= n || !valid(end.at.year, end.at.n, n) {
		return expr{}, false
	}
	at := end.at
	at.day = n
	return expr{last: i + 1, typ: DATE, at: at, why: "date"}, true
}

// inYearOf gives a day or month the year that is stated for the one it is told with: "March 25 to April 2,
// 2019". One that would lie after it is of the year before.
func (t *Time) inYearOf(b *Time) {
	if t.stated || t.Type != DATE || t.at.gran != b.at.gran || t.at.gran != day && t.at.gran != month || t.at.weekday > 0 {
		return
	}
	t.at.year = b.at.year
	if t.at.n > b.at.n {
		t.at.year--
	}
	t.Value, t.Reason, t.stated = t.at.String(), "", true
}

// link joins the last two expressions to a range where "from … to", "between … and" or a dash says so.
func (r *reader) link() {
	if len(r.out) < 2 {
		return
	}
	a, b := &r.out[len(r.out)-2], &r.out[len(r.out)-1]
	mark, before := int(a.Last), int(a.First)-1
	if b.stated && int(b.First) == mark+1 && int(a.First) >= r.first && r.is(mark, times.To|times.And) {
		a.inYearOf(b)
	}
	if a.Through > 0 || int(a.First) < r.first || int(b.First) != mark+1 || a.at.gran == none || b.at.gran == none || a.at.gran != b.at.gran {
		return
	}
	switch {
	case r.low(mark, "and"):
		if !r.low(before, "between") && (a.at.gran != day || b.at.first().days(a.at.first()) != 1) {
			return
		}
	case r.low(mark, "to"):
		if !r.low(before, "from") && a.at.gran != day {
			return
		}
	case !r.is(mark, times.To):
		return
	}
	if a.at.first().Known() && b.at.first().Known() && b.at.first().days(a.at.first()) < 0 {
		return
	}
	a.Through = 1
}
