package temporal

import (
	"cmp"
	"strings"

	"readout/knowledge/times"
	"readout/read/token"
)

// clock reads a time of day, with its zone and the day that stands beside it: "4:30 pm", "0830 GMT",
// "noon Thursday", "9 a.m. EST on Tuesday".
func (r *reader) clock(i int) (expr, bool) {
	h, m, next, ok := r.hour(i)
	if !ok {
		return expr{}, false
	}
	zone, next := r.zone(next)
	e := expr{last: next, typ: TIME, clock: pad2(h) + ":" + pad2(m), zone: zone, why: "clock"}
	e.at = r.clockDay(i, next)
	if k := len(r.out) - 1; zone != "" && k >= 0 && int(r.out[k].Last) >= i-1 {
		e.at = sameMoment(r.out[k], Time{Type: TIME, Value: "T" + e.clock + zone}, e.at)
	}
	if d, ok := r.dayBeside(next); ok {
		e.at, e.last = d.at, d.last
		if zone == "" && r.is(e.last, times.Zone) {
			e.zone, e.last = r.zone(e.last)
		}
	}
	if h == 24 && e.at.year > 0 {
		e.at, e.clock = shift(e.at.first(), 1, "D"), "00:00"
		if r.is(i, times.HourName) {
			e.at = pointAt(e.at.first().add(-1), day)
			e.clock = "24:00"
		}
	}
	return e, true
}

// hour reads the hour and minute, by 24 hours. A bare "16:30" needs a word before it that asks for a
// time of day, or a zone behind it.
func (r *reader) hour(i int) (h, m, next int, ok bool) {
	if r.is(i, times.HourName) {
		if v := r.word(i).Value; len(v) == 5 {
			h, _ = integer(v[:2])
			return h, 0, i + 1, true
		}
		return 0, 0, i, false
	}
	form := r.form(i)
	if r.is(i, times.Cardinal) {
		if h = r.word(i).N; h < 1 || h > 12 {
			return 0, 0, i, false
		}
		return r.halfDay(h, 0, i+1)
	}
	if !r.number(i) {
		return 0, 0, i, false
	}
	mark := strings.IndexAny(form, ":.")
	if mark < 0 {
		return r.plainHour(i)
	}
	h, okH := integer(form[:mark])
	rest := form[mark+1:]
	if form[mark] == ':' && len(rest) == 5 && rest[2] == ':' { // 16:30:00
		rest = rest[:2]
	}
	zulu := strings.HasSuffix(rest, "Z")
	m, okM := integer(strings.TrimSuffix(rest, "Z"))
	if !okH || !okM || len(strings.TrimSuffix(rest, "Z")) != 2 || h > 24 || m > 59 {
		return 0, 0, i, false
	}
	if h, m, next, ok := r.halfDay(h, m, i+1); ok {
		return h, m, next, true
	}
	asked := r.is(i-1, times.AtClock) || r.form(i-1) == "("
	if form[mark] == ':' && len(form[:mark]) <= 2 && (zulu || asked || r.zoned(i+1) || r.low(i+1, "hours")) {
		next = i + 1
		if r.low(next, "hours") {
			next++
		}
		return h, m, next, true
	}
	return 0, 0, i, false
}

// plainHour reads "4 pm", "4 o'clock", "0830 GMT", "1630 hours".
func (r *reader) plainHour(i int) (h, m, next int, ok bool) {
	form := r.form(i)
	n, ok := integer(form)
	if !ok {
		return 0, 0, i, false
	}
	_, _, local := r.phrase(i+1, times.Zone)
	if len(form) == 4 && n/100 < 24 && n%100 < 60 && (local || r.zoned(i+1) || r.low(i+1, "hours")) {
		next = i + 1
		if r.low(next, "hours") {
			next++
		}
		return n / 100, n % 100, next, true
	}
	if n < 1 || n > 12 || len(form) > 2 {
		if n < 24 && len(form) == 2 && r.zoned(i+1) && r.is(i-1, times.AtClock) {
			return n, 0, i + 1, true
		}
		return 0, 0, i, false
	}
	return r.halfDay(n, 0, i+1)
}

// halfDay reads what tells the half of the day behind an hour: "pm", "o'clock", "in the morning".
func (r *reader) halfDay(h, m, i int) (hour, minute, next int, ok bool) {
	hyphen := r.hyphen(i)
	i = r.joined(i)
	if r.is(i, times.Meridiem) && h <= 12 {
		return h%12 + r.word(i).N, m, i + 1, true
	}
	if r.low(i, "noon") || r.low(i, "midnight") {
		return 12, 0, i + 1, h == 12
	}
	o := r.low(i, "o'clock") || r.low(i, "o’clock")
	if o {
		i++
	}
	if r.low(i, "in") && r.low(i+1, "the") && r.is(i+2, times.Part) && h <= 12 && !hyphen {
		if r.word(i+2).Value != "MO" && h < 12 {
			h += 12
		}
		return h, m, i + 3, true
	}
	return h, m, i, o && h <= 12
}

// zoned says whether token i names a zone by its letters ("GMT").
func (r *reader) zoned(i int) bool {
	return r.is(i, times.Zone) && r.form(i) == strings.ToUpper(r.form(i))
}

// zone reads the zone behind a clock time; its offset may be unknown ("local time").
func (r *reader) zone(i int) (offset string, next int) {
	if p, next, ok := r.phrase(i, times.Zone); ok {
		return p.Value, next
	}
	if strings.HasSuffix(r.form(i-1), "Z") && r.number(i-1) {
		return "Z", i
	}
	k := i
	if r.form(k) == "(" && r.zoned(k+1) && r.form(k+2) == ")" {
		return r.word(k + 1).Value, k + 3
	}
	if !r.zoned(k) {
		return "", i
	}
	if sign := r.form(k + 1); r.word(k).Value == "Z" && (sign == "+" || sign == "-") && r.number(k+2) { // GMT+8, UTC-05:00
		h, m, _ := strings.Cut(r.form(k+2), ":")
		hours, okH := integer(h)
		if _, okM := integer(m); okH && hours <= 14 && (m == "" || okM && len(m) == 2) {
			return sign + pad2(hours) + ":" + cmp.Or(m, "00"), k + 3
		}
	}
	return r.word(k).Value, k + 1
}

// dayBeside reads the day that directly follows a clock time: "noon Thursday", "5 p.m., June 19".
func (r *reader) dayBeside(i int) (expr, bool) {
	if r.form(i) == "," {
		i++
	}
	if !r.is(i, times.Weekday|times.ShortWeekday|times.Month|times.DayName) && !r.number(i) {
		return expr{}, false
	}
	e, ok := r.named(i)
	if !ok {
		e, ok = r.day(i)
	}
	return e, ok && e.at.gran == day && e.clock == ""
}

// clockDay is the day that a clock time at tokens [i, next) falls on when none stands beside it: the one
// behind "on", the last one of the sentence, else the report's.
func (r *reader) clockDay(i, next int) point {
	if r.form(next) == "(" && r.form(next+3) == ")" {
		next += 4
		if e, ok := r.dayBeside(next); ok {
			return e.at
		}
	}
	if r.is(next, times.To|times.And) { // "from 9 a.m. to 5 p.m. on Sunday"
		if _, _, k, ok := r.hour(next + 1); ok {
			_, next = r.zone(k)
		}
		if e, ok := r.dayBeside(next); ok && !r.number(next) {
			return e.at
		}
	}
	if r.is(next, times.On) {
		if e, ok := r.dayBeside(next + 1); ok {
			return e.at
		}
	}
	const reach = 8 // expressions
	for k := len(r.out) - 1; k >= max(0, len(r.out)-reach) && int(r.out[k].First) >= r.first; k-- {
		if r.out[k].at.gran == day {
			return r.out[k].at
		}
	}
	return pointAt(r.published, day)
}

func pad2(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }

// partOfDay takes the part of the day that follows a day: "Monday night", "yesterday morning".
func (r *reader) partOfDay(e expr) expr {
	if r.is(e.last, times.Part) || r.is(e.last, times.PartAlone) || r.is(e.last, times.HourName) {
		e.typ, e.clock = TIME, r.word(e.last).Value
		if e.clock == "24:00" {
			e.clock = "NI"
		}
		e.last++
	}
	return e
}

// partAlone reads a part of the day without its day: "overnight", "midday", "the morning of June 19".
func (r *reader) partAlone(i int) (expr, bool) {
	k := i
	article := r.is(k, times.Article)
	if article {
		k++
	}
	w := r.word(k)
	if w.Class&(times.PartAlone|times.Part|times.HourName) == 0 || r.tree.Tokens[k].Kind != token.Word {
		return expr{}, false
	}
	e := expr{last: k + 1, typ: TIME, clock: w.Value, why: "part of day"}
	if r.is(k+1, times.Of) {
		if d, ok := r.dayBeside(k + 2); ok {
			e.at, e.last = d.at, d.last
			return e, true
		}
	}
	if w.Class&times.Part != 0 {
		if d, ok := r.dayBeside(k + 1); ok && !article {
			e.at, e.last = d.at, d.last
			return e, true
		}
		if !article || !r.is(i-1, times.In) && !r.low(i-1, "during") && !r.low(i-1, "by") {
			return expr{}, false
		}
	} else if d, ok := r.dayBeside(k + 1); ok {
		e.at, e.last = d.at, d.last
		return e, true
	}
	e.at = r.clockDay(i, e.last)
	return e, true
}
