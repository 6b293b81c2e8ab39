package temporal

import (
	"strings"

	"readout/knowledge/times"
	"readout/read/syntax"
	"readout/read/token"
)

// year reads a year, decade or century: "2023", "fiscal 2023", "FY2023", "the year 2000", "nineteen
// ninety-six", "the 1990s", "the '80s", "the 21st century".
func (r *reader) year(i int) (expr, bool) {
	k := i
	if r.is(k, times.Article) {
		k++
	}
	if e, ok := r.decade(k); ok {
		return e, true
	}
	if e, ok := r.century(k); ok {
		return e, true
	}
	if r.is(k, times.Fiscal) || r.low(k, "year") && k > i {
		f := k
		for k < f+2 && (r.is(k, times.Fiscal) || r.low(k, "year")) {
			k++
		}
		if y, ok := r.yearNumber(k); ok {
			return expr{last: k + 1, typ: DATE, at: point{gran: year, year: y}, why: "year"}, true
		}
		if n, next, ok := r.cardinal(k); ok && n >= 1900 && n < 2100 && !r.number(k) {
			return expr{last: next, typ: DATE, at: point{gran: year, year: n}, why: "year"}, true
		}
		return expr{}, false
	}
	if r.fiscalMark(k) {
		y, _ := integer(strings.TrimLeft(r.form(k)[2:], "-"))
		if y < 100 {
			y = fullYear(y)
		}
		return expr{last: k + 1, typ: DATE, at: point{gran: year, year: y}, why: "year"}, true
	}
	if k > i {
		return expr{}, false
	}
	if y, ok := r.yearNumber(k); ok && r.yearFits(k) {
		return expr{last: k + 1, typ: DATE, at: point{gran: year, year: y}, why: "year"}, true
	}
	return r.spokenYear(k)
}

// yearNumber reads four digits that can be a year.
func (r *reader) yearNumber(i int) (int, bool) {
	form := r.form(i)
	if !r.number(i) || len(form) != 4 || form[0] != '1' && form[0] != '2' {
		return 0, false
	}
	y, ok := integer(form)
	return y, ok && y >= 1000 && y < 2200
}

// yearBehind reads the year behind a day: ", 2023", "2023".
func (r *reader) yearBehind(i int) (y, next int, ok bool) {
	if r.form(i) == "," {
		i++
	}
	y, ok = r.yearNumber(i)
	if ok && (r.zoned(i+1) || r.low(i+1, "hours")) {
		return 0, i, false
	}
	return y, i + 1, ok
}

// yearPhrase reads the year behind a date where it is told by words: "last year", "of next year".
func (r *reader) yearPhrase(i int) (y, next int, ok bool) {
	if r.is(i, times.Of) {
		i++
	}
	if !r.low(i+1, "year") || !r.published.Known() {
		return 0, i, false
	}
	y = r.published.Year
	switch {
	case r.low(i, "last"), r.low(i, "the") && r.is(i+1, times.Before):
		y--
	case r.low(i, "next"):
		y++
	case r.low(i, "this"):
	case r.low(i, "that") && r.anchor.year > 0:
		y = r.anchor.year
	default:
		return 0, i, false
	}
	return y, i + 2, true
}

// yearFits says whether four digits stand where a year does, and do not count things or money.
func (r *reader) yearFits(i int) bool {
	y, _ := integer(r.form(i))
	prev := i - 1
	if r.form(prev) == "$" || r.form(prev) == "#" || r.form(prev) == "£" || r.form(prev) == "€" || r.form(prev) == "%" || r.form(i+1) == "%" {
		return false
	}
	if r.zoned(i+1) || r.hyphen(i+1) && r.is(i+2, times.Unit) || r.hyphen(i) && r.tree.Tokens[i].Kind != token.Number {
		return false
	}
	if r.is(i+1, times.Units|times.Scale) || r.low(i+1, "percent") || r.low(i+1, "people") || r.low(i+1, "troops") {
		return false
	}
	led := r.is(prev, times.Preposition|times.Edge) || r.form(prev) == "(" || r.is(prev, times.Month|times.Season)
	counted := r.counts(i + 1)
	if counted && !r.low(prev, "in") && !r.low(prev, "since") {
		return false
	}
	if y < 1900 || y > 2059 {
		return led && !counted && !r.low(prev, "about") && !r.low(prev, "than") && !r.low(prev, "to") && !r.low(prev, "of") && y > 1400
	}
	return true
}

// counts says whether token i is a noun that a number before it counts.
func (r *reader) counts(i int) bool {
	if i >= r.end || r.tree.Tokens[i].Kind != token.Word {
		return false
	}
	if len(r.tree.Nodes) >= r.end && r.tree.Nodes[i].UPOS != 0 {
		return r.tree.Nodes[i].UPOS == syntax.NOUN && r.tree.Nodes[i].Feats&syntax.Plur != 0
	}
	f := r.form(i)
	return len(f) > 3 && f[len(f)-1] == 's' && f[0] >= 'a' && !strings.HasSuffix(f, "ss") && !strings.HasSuffix(f, "us") && !r.low(i, "does") && !r.low(i, "this")
}

// spokenYear reads a year as it is said: "nineteen ninety-six".
func (r *reader) spokenYear(i int) (expr, bool) {
	if !r.is(i, times.Cardinal) || r.number(i) || r.word(i).N < 16 || r.word(i).N > 20 {
		return expr{}, false
	}
	n, next, ok := r.cardinal(i + 1)
	if !ok || r.number(i+1) || n < 10 || n > 99 {
		return expr{}, false
	}
	return expr{last: next, typ: DATE, at: point{gran: year, year: 100*r.word(i).N + n}, why: "year"}, true
}

// decadeMark says whether token i is a decade in digits: "1990s", "'80s", "1990's" is cut in two.
func (r *reader) decadeMark(i int) bool {
	form := strings.TrimPrefix(strings.TrimPrefix(r.form(i), "'"), "’")
	return (len(form) == 5 || len(form) == 3) && form[len(form)-1] == 's' && form[0] >= '0' && form[0] <= '9'
}

// decade reads "1990s", "80s", "’80s", "1990's".
func (r *reader) decade(i int) (expr, bool) {
	form := strings.TrimPrefix(strings.TrimPrefix(r.form(i), "'"), "’")
	last := i + 1
	if y, ok := r.yearNumber(i); ok && (r.form(last) == "'s" || r.form(last) == "’s") && y%10 == 0 && r.is(i-1, times.Article|times.Edge) {
		return expr{last: last + 1, typ: DATE, at: point{gran: decade, year: y}, why: "decade"}, true
	}
	if r.is(i, times.DecadeName) && r.is(i-1, times.Article|times.Edge) { // not "in his seventies"
		return expr{last: last, typ: DATE, at: point{gran: decade, year: r.word(i).N}, why: "decade"}, true
	}
	if !r.decadeMark(i) {
		return expr{}, false
	}
	y, ok := integer(form[:len(form)-1])
	if !ok || y%10 != 0 || y >= 100 && (y < 1000 || y > 2200) {
		return expr{}, false
	}
	if y < 100 {
		if r.number(i) && !r.is(i-1, times.Article|times.Edge) { // "in his 80s"
			return expr{}, false
		}
		y += 1900
	}
	return expr{last: last, typ: DATE, at: point{gran: decade, year: y}, why: "decade"}, true
}

// century reads "21st century", "twentieth century".
func (r *reader) century(i int) (expr, bool) {
	k := r.joined(i + 1)
	if !r.low(k, "century") && !r.low(k, "centuries") {
		return expr{}, false
	}
	n, _, ok := r.dayNumber(i)
	if !ok || !r.ordinalForm(i) || n < 2 {
		return expr{}, false
	}
	return expr{last: k + 1, typ: DATE, at: point{gran: century, year: 100 * (n - 1)}, why: "century"}, true
}

// fiscalMark says whether token i is a fiscal year in one word: "FY2023", "FY23".
func (r *reader) fiscalMark(i int) bool {
	form := r.form(i)
	if len(form) != 6 && len(form) != 4 || !strings.HasPrefix(form, "FY") {
		return false
	}
	_, ok := integer(form[2:])
	return ok
}
