package temporal

import (
	"strings"

	"readout/knowledge/times"
	"readout/read/syntax"
)

// day reads a date with its month, or a month: "June 19", "19th of June 2023", "2023-06-19",
// "19/06/2023", "June 2023", "June".
func (r *reader) day(i int) (expr, bool) {
	if r.number(i) {
		if e, ok := r.numeric(i); ok {
			return e, true
		}
	}
	if r.is(i, times.Month) {
		return r.monthFirst(i)
	}
	return r.dayFirst(i)
}

// monthFirst reads what begins with a month.
func (r *reader) monthFirst(i int) (expr, bool) {
	m := r.word(i).N
	if !r.capital(i) && r.words[i]&midFlag == 0 {
		return expr{}, false
	}
	if d, next, ok := r.dayNumber(i + 1); ok && d <= monthDays(2000, m) {
		return r.dated(i, m, d, next)
	}
	mod := ""
	if r.words[i]&midFlag != 0 {
		mod = "MID"
	}
	k := i + 1
	if r.form(k) == "," || r.is(k, times.Of) {
		k++
	}
	if y, ok := r.yearNumber(k); ok && r.number(k) {
		return expr{last: k + 1, typ: DATE, at: point{gran: month, year: y, n: m}, stated: true, mod: mod, why: "date"}, true
	}
	if e, ok := r.spokenYear(k); ok {
		return expr{last: e.last, typ: DATE, at: point{gran: month, year: e.at.year, n: m}, stated: true, mod: mod, why: "date"}, true
	}
	if y, last, ok := r.yearPhrase(k); ok {
		return expr{last: last, typ: DATE, at: point{gran: month, year: y, n: m}, mod: mod, why: "date"}, true
	}
	if !r.monthAlone(i) {
		return expr{}, false
	}
	e := expr{last: i + 1, typ: DATE, mod: mod, why: "month", at: point{gran: month, n: m}}
	if r.published.Known() {
		e.at.year = r.monthYear(m, r.tense(i, i+1), r.deadline(i))
	}
	return e, true
}

// monthAlone says whether the word of a month without a day or year is one: "may" and "march" are verbs,
// "April" and "June" names of people.
func (r *reader) monthAlone(i int) bool {
	switch r.form(i + 1) {
	case "del", "de", "di": // Mar del Plata
		return false
	}
	verb := r.low(i, "may") || r.low(i, "march") || strings.HasSuffix(r.form(i), ".") || len(r.form(i)) <= 3
	led := r.is(i-1, times.Preposition|times.Edge|times.Last|times.This|times.Next|times.Every|times.Ordinal) && !r.low(i-1, "that")
	if verb {
		return led && !r.low(i-1, "and") && !r.low(i-1, "or")
	}
	if led || i == r.first {
		return !r.capital(i+1) || r.words[i+1] != 0
	}
	if len(r.tree.Nodes) >= r.end && r.tree.Nodes[i].UPOS != syntax.PROPN && r.tree.Nodes[i].UPOS != syntax.ADJ {
		return false
	}
	return !r.capital(i-1) && (!r.capital(i+1) || r.words[i+1] != 0)
}

// deadline says whether a month at token i ends a term: "by January", "before the end of June".
func (r *reader) deadline(i int) bool {
	k := i - 1
	for k > i-5 && r.is(k, times.Of|times.Edge|times.Article) {
		k--
	}
	return r.low(k, "by") || r.low(k, "before") || r.low(k, "until") || r.low(k, "till")
}

// monthYear is the year of a month without one, by the direction of its clause; a deadline lies in the
// nearest.
func (r *reader) monthYear(m int, d direction, deadline bool) int {
	today := r.published
	if gap := m - today.Month; deadline && d != future {
		switch {
		case gap > 6:
			return today.Year - 1
		case gap < -5:
			return today.Year + 1
		}
		return today.Year
	}
	switch gap := m - today.Month; {
	case d == past && gap > 0, d == unknown && gap > 5:
		return today.Year - 1
	case d == future && gap < 0, d == unknown && gap < -9:
		return today.Year + 1
	}
	return today.Year
}

// dayFirst reads "19 June", "the 19th of June 2023".
func (r *reader) dayFirst(i int) (expr, bool) {
	k := i
	if r.is(k, times.Article) {
		k++
	}
	d, next, ok := r.dayNumber(k)
	if !ok || k > i && !r.ordinalForm(k) {
		return expr{}, false
	}
	if r.is(i-1, times.Preposition) && r.number(k) && r.ordinalForm(k) && r.closes(next) && !r.is(next, times.Of) {
		return r.dayAlone(i, next, d)
	}
	if r.is(next, times.Of) {
		next++
	}
	next = r.joined(next)
	if !r.is(next, times.Month) || !r.capital(next) || d > monthDays(2000, r.word(next).N) {
		return expr{}, false
	}
	return r.dated(i, r.word(next).N, d, next+1)
}

// dayAlone is a day without its month ("on the 19th"): of the month spoken of, else the one nearest to the
// report's day.
func (r *reader) dayAlone(i, next, d int) (expr, bool) {
	e := expr{last: next, typ: DATE, why: "month", at: point{gran: day, day: d}}
	if r.anchor.gran == month || r.anchor.gran == day && r.anchor.weekday == 0 {
		e.at.year, e.at.n = r.anchor.year, r.anchor.n
	} else if r.published.Known() {
		m := Date{r.published.Year, r.published.Month, 1}
		if t := r.tense(i, next); t != future && d > r.published.Day {
			m = m.addMonths(-1)
		} else if t == future && d < r.published.Day {
			m = m.addMonths(1)
		}
		e.at.year, e.at.n = m.Year, m.Month
	}
	return e, e.at.n == 0 || valid(e.at.year, e.at.n, d)
}

// dated is a date whose month and day were read up to token next; a year may follow.
func (r *reader) dated(i, m, d, next int) (expr, bool) {
	e := expr{last: next, typ: DATE, why: "date", at: point{gran: day, n: m, day: d}}
	if y, last, ok := r.yearBehind(next); ok {
		if !valid(y, m, d) {
			return expr{}, false
		}
		e.at.year, e.last, e.stated = y, last, true
		return e, true
	}
	if y, last, ok := r.yearPhrase(next); ok {
		e.at.year, e.last = y, last
		return e, true
	}
	if r.published.Known() {
		e.at.year = r.nearYear(r.tense(i, next), func(y int) Date { return Date{y, m, min(d, monthDays(y, m))} }).Year
	}
	return e, true
}

// dayNumber reads the day of a month: "19", "19th", "nineteenth".
func (r *reader) dayNumber(i int) (d, next int, ok bool) {
	if r.is(i, times.Article) && r.ordinalForm(i+1) {
		i++
	}
	form := r.form(i)
	if r.number(i) {
		digits := form
		if n := len(form) - 2; n > 0 && ordinalSuffix(form[n:]) {
			digits = form[:n]
		}
		d, ok = integer(digits)
		ok = ok && len(digits) <= 2
	} else if r.is(i, times.Ordinal) {
		d, ok = r.word(i).N, true
		if d < 3 && !r.is(i+1, times.Of) && !r.is(i-1, times.Month) { // "a second March"
			ok = false
		}
	} else if r.low(i, "twenty") && r.is(r.joined(i+1), times.Ordinal) {
		k := r.joined(i + 1)
		return 20 + r.word(k).N, k + 1, r.word(k).N < 10
	}
	return d, i + 1, ok && d >= 1 && d <= 31
}

func (r *reader) ordinalForm(i int) bool {
	form := r.form(i)
	return r.is(i, times.Ordinal) || r.number(i) && len(form) > 2 && ordinalSuffix(form[len(form)-2:]) || r.low(i, "twenty")
}

func ordinalSuffix(s string) bool {
	return strings.EqualFold(s, "th") || strings.EqualFold(s, "st") || strings.EqualFold(s, "nd") || strings.EqualFold(s, "rd")
}

// numeric reads "2023-06-19", "2023-06-19T16:30Z", "19/06/2023", "11/02/89", "19.06.2023". Where day and
// month could be either, the order of the United States is taken for two digits of year, else the other.
func (r *reader) numeric(i int) (expr, bool) {
	form := r.form(i)
	sep := strings.IndexAny(form, "-/.")
	if sep < 1 || len(form) < 8 && strings.Count(form, "/") != 2 || len(form) > 10 {
		return expr{}, false
	}
	parts := strings.Split(form, form[sep:sep+1])
	if len(parts) != 3 {
		return expr{}, false
	}
	a, okA := integer(parts[0])
	b, okB := integer(parts[1])
	c, okC := integer(parts[2])
	if !okA || !okB || !okC {
		return expr{}, false
	}
	var d Date
	switch {
	case len(parts[0]) == 4:
		d = Date{a, b, c}
	case len(parts[2]) == 4 && b <= 12:
		d = Date{c, b, a}
	case len(parts[2]) == 4:
		d = Date{c, a, b}
	case len(parts[2]) == 2 && form[sep] == '/' && a <= 12:
		d = Date{fullYear(c), a, b}
	case len(parts[2]) == 2 && form[sep] == '/':
		d = Date{fullYear(c), b, a}
	}
	if d.Year < 1000 || !valid(d.Year, d.Month, d.Day) {
		return expr{}, false
	}
	e := expr{last: i + 1, typ: DATE, at: pointAt(d, day), why: "date"}
	return r.isoTime(e), true
}

// fullYear is the year of two digits: 69 to 99 lie in the last century (POSIX, strptime %y).
func fullYear(n int) int {
	if n >= 69 {
		return 1900 + n
	}
	return 2000 + n
}

// isoTime takes the time of day that follows an ISO 8601 date, however it was cut into tokens.
func (r *reader) isoTime(e expr) expr {
	src, at := r.tree.Source, int(r.tree.Tokens[e.last-1].End)
	rest := src[at:min(len(src), at+20)]
	if len(rest) < 6 || rest[0] != 'T' || rest[3] != ':' || !digit2(rest[1:3]) || !digit2(rest[4:6]) {
		return e
	}
	n := 6
	if len(rest) >= 9 && rest[6] == ':' && digit2(rest[7:9]) {
		n = 9
	}
	e.typ, e.clock = TIME, rest[1:n]
	if n < len(rest) && rest[n] == 'Z' {
		e.zone, n = "Z", n+1
	} else if len(rest) >= n+6 && (rest[n] == '+' || rest[n] == '-') && digit2(rest[n+1:n+3]) && rest[n+3] == ':' && digit2(rest[n+4:n+6]) {
		e.zone, n = rest[n:n+6], n+6
	}
	for e.last < r.end && int(r.tree.Tokens[e.last].Start) < at+n {
		e.last++
	}
	return e
}

func digit2(s string) bool { return s[0] >= '0' && s[0] <= '9' && s[1] >= '0' && s[1] <= '9' }
