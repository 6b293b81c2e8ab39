package account

import (
	"slices"
	"strings"
	"unicode"

	"readout/corpus/stem"
	"readout/record"
)

// numbersOf gives for each report the numbers in its cell by what they count: "inspector" → 40. A number
// that is part of a time is not among them.
func numbersOf(tellings []Telling, cells [][]Unit) []map[string][]string {
	list := make([]map[string][]string, len(cells))
	for i, cell := range cells {
		list[i] = map[string][]string{}
		r := tellings[i].Record
		for _, u := range cell {
			for _, span := range u.content {
				for _, n := range numbersIn(r, span) {
					if !slices.Contains(list[i][n.of], n.value) {
						list[i][n.of] = append(list[i][n.of], n.value)
					}
				}
			}
		}
	}
	return list
}

// number is a value in digits and the stem of the word that it counts.
type number struct{ value, of string }

func numbersIn(r *record.Record, span record.Span) []number {
	var list []number
	text := r.Document.Text
	if span.Start < 0 || span.End > len(text) {
		return nil
	}
	for at := span.Start; at < span.End; at++ {
		if !digit(text[at]) {
			continue
		}
		end := at
		for end < span.End && (digit(text[end]) || (text[end] == ',' || text[end] == '.') && end+1 < span.End && digit(text[end+1])) {
			end++
		}
		whole := at == 0 || !wordByte(text[at-1])
		if n, ok := counted(text, at, end, span.End); ok && whole && !inTime(r, at) {
			list = append(list, n)
		}
		at = end
	}
	return list
}

// counted names what the number text[at:end] counts: the word after it, with "million" and the like as part
// of the value, or the sign of a currency before it.
func counted(text string, at, end, limit int) (number, bool) {
	value := strings.ReplaceAll(text[at:end], ",", "")
	rest := strings.FieldsFunc(text[end:limit], func(r rune) bool { return !unicode.IsLetter(r) && r != '%' && r != '-' })
	if end < limit && text[end] != ' ' && text[end] != '%' {
		return number{}, false
	}
	if len(rest) > 0 && slices.Contains([]string{"thousand", "million", "billion", "trillion"}, rest[0]) {
		value += " " + rest[0]
		rest = rest[1:]
	}
	for _, sign := range currencies {
		if strings.HasSuffix(text[:at], sign) {
			return number{sign + value, sign}, true
		}
	}
	if len(rest) == 0 {
		return number{}, false
	}
	return number{value + " " + rest[0], stem.Word(strings.ToLower(rest[0]))}, true
}

var currencies = []string{"$", "€", "£", "¥"}

// currency is true of the key of sums of money.
func currency(of string) bool { return slices.Contains(currencies, of) }

func digit(b byte) bool { return b >= '0' && b <= '9' }

func wordByte(b byte) bool {
	return b == '-' || b == '.' || b == ',' || digit(b) || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

func inTime(r *record.Record, at int) bool {
	for i := range r.Times {
		if s := r.Times[i].Span; s.Start <= at && at < s.End {
			return true
		}
	}
	return false
}

// sharedKeys lists what several reports count, in order.
func sharedKeys(maps []map[string][]string) []string {
	var keys []string
	in := map[string]int{}
	for _, m := range maps {
		for k := range m {
			in[k]++
			if in[k] == 2 {
				keys = append(keys, k)
			}
		}
	}
	slices.Sort(keys)
	return keys
}

func pick(maps []map[string][]string, key string) [][]string {
	values := make([][]string, len(maps))
	for i, m := range maps {
		values[i] = m[key]
	}
	return values
}

// timesOf gives the values of the times of one type inside each cell. The meeting's own day, on which most
// things are said, is not among them.
func timesOf(tellings []Telling, cells [][]Unit, kind string) [][]string {
	values := make([][]string, len(cells))
	for i, cell := range cells {
		r := tellings[i].Record
		for j := range r.Times {
			t := &r.Times[j]
			if t.Type != kind || !inCell(cell, t.Span) || slices.Contains(values[i], t.Value) {
				continue
			}
			if kind == "DATE" && (!calendarDate(t.Value) || dayNumber(t.Value) == dayOf(tellings[i])) {
				continue
			}
			values[i] = append(values[i], t.Value)
		}
	}
	return values
}

// calendarDate is true of 2024, 2024-08 and 2024-08-14.
func calendarDate(value string) bool {
	for i := range len(value) {
		if want := i == 4 || i == 7; want != (value[i] == '-') || !want && !digit(value[i]) {
			return false
		}
	}
	return len(value) == 4 || len(value) == 7 || len(value) == 10
}

// clashingDates is true where two reports name dates of which none is part of the other: 2024-07-01 and
// 2024-08 clash, 2024-08-14 and 2024-08 do not.
func clashingDates(values [][]string) bool {
	for i, a := range values {
		for _, b := range values[i+1:] {
			if len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(x string) bool {
				return slices.ContainsFunc(b, func(y string) bool { return strings.HasPrefix(x, y) || strings.HasPrefix(y, x) })
			}) {
				return true
			}
		}
	}
	return false
}

// placesOf gives the towns, venues and regions inside each cell.
func placesOf(tellings []Telling, cells [][]Unit) [][]string {
	values := make([][]string, len(cells))
	for i, cell := range cells {
		r := tellings[i].Record
		for j := range r.Places {
			p := &r.Places[j]
			if p.UsedAs == "place" && p.Precision != "country" && inCell(cell, p.Span) && !slices.Contains(values[i], p.Name) {
				values[i] = append(values[i], p.Name)
			}
		}
	}
	return values
}

func inCell(cell []Unit, s record.Span) bool {
	for _, u := range cell {
		for _, c := range u.content {
			if c.Contains(s) {
				return true
			}
		}
	}
	return false
}
