package temporal

import (
	"strconv"
	"strings"

	"readout/knowledge/times"
)

// quantity is a number of units: n and num/den of one, or an unknown number.
type quantity struct {
	n, num, den int
	decimal     string // "2.5", kept as written
	vague       bool
}

// integer reads the digits of a token, with commas between thousands.
func integer(form string) (int, bool) {
	if len(form) > 9 || form == "" || form[0] < '0' || form[0] > '9' {
		return 0, false
	}
	if strings.IndexByte(form, ',') >= 0 {
		form = strings.ReplaceAll(form, ",", "")
	}
	n, err := strconv.Atoi(form)
	return n, err == nil
}

// small reads a number word below a hundred: "twenty-four", "seven".
func (r *reader) small(i int) (n, next int) {
	n, next = r.word(i).N, i+1
	if n >= 20 && n%10 == 0 {
		if k := r.joined(next); r.is(k, times.Cardinal) && r.word(k).N > 0 && r.word(k).N < 10 {
			n, next = n+r.word(k).N, k+1
		}
	}
	return n, next
}

// cardinal reads a number in digits or words: "12", "1,200", "twenty-four", "two hundred and five".
func (r *reader) cardinal(i int) (n, next int, ok bool) {
	if r.number(i) {
		n, ok = integer(r.form(i))
		next = i + 1
	} else if r.is(i, times.Cardinal) {
		n, next = r.small(i)
		ok = true
	}
	if !ok {
		return 0, i, false
	}
	for r.is(next, times.Scale) && n < 1000 {
		n *= r.word(next).N
		next++
		rest := next
		if r.low(rest, "and") {
			rest++
		}
		if r.is(rest, times.Cardinal) && r.word(rest).N < 100 {
			more, k := r.small(rest)
			if more < n {
				n, next = n+more, k
			}
		}
	}
	return n, next, true
}

// quantity reads a number of units before their noun: "two", "5 1/2", "2.5", "two and a half", "a couple
// of", "several", "half a", "a". Next is the token of the noun or of a hyphen before it.
func (r *reader) quantity(i int) (q quantity, next int, ok bool) {
	switch {
	case r.number(i):
		return r.digits(i)
	case r.is(i, times.Cardinal):
		n, next, ok := r.cardinal(i)
		q := quantity{n: n}
		if r.low(next, "and") && r.is(next+1, times.Indefinite) && r.low(next+2, "half") {
			q.num, q.den, next = 1, 2, next+3
		}
		return q, next, ok
	case r.low(i, "half"):
		next = i + 1
		if r.is(next, times.Indefinite) {
			next++
		}
		return quantity{num: 1, den: 2}, r.joined(next), true
	case r.is(i, times.Indefinite):
		return r.indefinite(i)
	case r.is(i, times.Vague):
		return quantity{vague: true}, i + 1, true
	}
	return q, i, false
}

// digits reads a quantity that begins with a number token.
func (r *reader) digits(i int) (q quantity, next int, ok bool) {
	form := r.form(i)
	if n, next, ok := r.cardinal(i); ok {
		q.n = n
		if f := r.form(next); len(f) == 3 && f[1] == '/' && f[0] > '0' && f[2] > '0' && f[0] <= '9' && f[2] <= '9' {
			q.num, q.den, next = int(f[0]-'0'), int(f[2]-'0'), next+1
		}
		if r.low(next, "and") && r.is(next+1, times.Indefinite) && r.low(next+2, "half") {
			q.num, q.den, next = 1, 2, next+3
		}
		return q, next, true
	}
	if whole, frac, cut := strings.Cut(form, "."); cut && len(form) < 8 {
		n, ok1 := integer(whole)
		_, ok2 := integer(frac)
		if ok1 && ok2 {
			q = quantity{n: n, decimal: form}
			if frac == "5" {
				q = quantity{n: n, num: 1, den: 2}
			}
			return q, i + 1, true
		}
	}
	return q, i, false
}

// indefinite reads a quantity that begins with "a": "a", "a few", "a couple of", "a dozen", "a hundred".
func (r *reader) indefinite(i int) (q quantity, next int, ok bool) {
	next = i + 1
	switch {
	case r.low(next, "couple"):
		next++
		if r.is(next, times.Of) {
			next++
		}
		return quantity{n: 2}, next, true
	case r.low(next, "number") && r.is(next+1, times.Of):
		return quantity{vague: true}, next + 2, true
	case r.is(next, times.Vague):
		return quantity{vague: true}, next + 1, true
	case r.low(next, "half"):
		return quantity{num: 1, den: 2}, r.joined(next + 1), true
	case r.low(next, "dozen"):
		return quantity{n: 12}, next + 1, true
	case r.is(next, times.Scale):
		n := r.word(next).N
		return quantity{n: n}, next + 1, true
	}
	return quantity{n: 1}, next, true
}
