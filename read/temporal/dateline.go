package temporal

import (
	"readout/knowledge/times"
	"readout/read/syntax"
	"readout/read/token"
)

// A dateline stands at the beginning of one of the first paragraphs, and soon ends in a dash.
const (
	datelineParagraphs = 6
	datelineTokens     = 20
)

// Dateline reads the day of a report from its dateline ("GENEVA, 3 March 2022 —", "BEIJING, June 19, 2023
// (Xinhua) --") or from a line of its own among the first ("Monday, June 19, 2023"). ok is false where no
// day is told in full; a date without its year then has Month and Day, for Within to complete.
func Dateline(text *token.Text) (Date, bool) {
	r := reader{tree: &syntax.Tree{Text: text}, words: make([]uint16, len(text.Tokens))}
	var part Date
	for _, p := range text.Paragraphs[:min(len(text.Paragraphs), datelineParagraphs)] {
		r.first = int(text.Sentences[p.First].First)
		r.end = min(int(text.Sentences[p.Last-1].Last), r.first+datelineTokens)
		r.look(r.first, r.end)
		d, ok := r.ownLine(int(text.Sentences[p.Last-1].Last))
		if !ok {
			d, ok = r.dateline()
		}
		if ok && d.Known() {
			return d, true
		}
		if ok && part.Day == 0 {
			part = d
		}
	}
	return part, false
}

// Within takes from a period what a date lacks: "June 19" in a report of 2023 is 2023-06-19. What lies outside of the
// period is none of its days, and the period stays; the zero period holds every day.
func (d Date) Within(period Date) Date {
	if d.Year == 0 {
		d.Year = period.Year
	}
	if !d.Known() || period.Year > 0 && d.Year != period.Year || period.Month > 0 && d.Month != period.Month || period.Known() {
		return period
	}
	return d
}

// ownLine reads a paragraph that is a date and nothing else, up to token last.
func (r *reader) ownLine(last int) (Date, bool) {
	e, ok := r.dateAt(r.first)
	if !ok || e.last < last && !(e.last == last-1 && r.form(e.last) == ".") {
		return Date{}, false
	}
	return Date{e.at.year, e.at.n, e.at.day}, true
}

// dateline reads a place in capitals, the date and the agency up to the dash.
func (r *reader) dateline() (Date, bool) {
	if !r.capitals(r.first) && !r.is(r.first, times.Month) {
		return Date{}, false
	}
	var d Date
	found := false
	for i := r.first; i < r.end; i++ {
		if f := r.form(i); (f == "-" || f == "--" || f == "–" || f == "—" || f == "_" || f == "---") && !r.hyphen(i) {
			return d, found
		}
		if e, ok := r.dateAt(i); ok && !found {
			d, found = Date{e.at.year, e.at.n, e.at.day}, true
			i = e.last - 1
		}
	}
	return Date{}, false
}

// dateAt reads a day of the calendar that begins at token i.
func (r *reader) dateAt(i int) (expr, bool) {
	var e expr
	var ok bool
	switch {
	case r.is(i, times.Weekday|times.ShortWeekday):
		e, ok = r.weekday(i)
	case r.number(i) || r.is(i, times.Month):
		e, ok = r.day(i)
	}
	return e, ok && e.at.gran == day && e.at.day > 0
}

// capitals says whether token i is a word of capitals.
func (r *reader) capitals(i int) bool {
	form := r.form(i)
	if len(form) < 2 {
		return false
	}
	for k := range len(form) {
		if c := form[k]; 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
			return false
		}
	}
	return form[0] >= 'A'
}
