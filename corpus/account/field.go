package account

import (
	"slices"
	"strconv"
	"strings"

	"readout/knowledge/fold"
	"readout/record"
)

// fieldRules are the fields of a meeting in the order of the table: how to read one, and when two values
// cannot both be right (nil: they are set side by side and never clash).
var fieldRules = []struct {
	name  string
	read  func(Telling) Value
	clash func(a, b string) bool
}{
	{"day", day, clashByPrefix},
	{"time", timeOfDay, func(a, b string) bool { return a != b }},
	{"duration", duration, clashingLengths},
	{"format", func(t Telling) Value { return t.value("format", t.meeting().Format) }, func(a, b string) bool { return !sameFormat(a, b) }},
	{"level", func(t Telling) Value { return t.value("level", t.meeting().Level) }, nil},
	{"city", func(t Telling) Value { return t.value("city", t.meeting().City) }, clashingNames},
	{"venue", func(t Telling) Value { return t.value("venue", t.meeting().Venue) }, clashingNames},
	{"participants", participants, nil},
	{"host", host, func(a, b string) bool { return a != b }},
	{"asked for by", askedFor, func(a, b string) bool { return a != b }},
	{"characterised", characterised, nil},
}

// fields compares the meetings themselves. A field that no report states is left out.
func fields(tellings []Telling) []Field {
	list := []Field{}
	for _, rule := range fieldRules {
		f := Field{Name: rule.name}
		filled, differ := 0, false
		for _, t := range tellings {
			v := rule.read(t)
			if v.Value == "" {
				v.Words = []Words{}
			} else {
				filled++
			}
			for _, other := range f.Cells {
				if rule.clash != nil && v.Value != "" && other.Value != "" && rule.clash(other.Value, v.Value) {
					differ = true
				}
			}
			f.Cells = append(f.Cells, v)
		}
		if filled == 0 {
			continue
		}
		f.Class = classOf(filled, len(tellings))
		if differ {
			f.Class = Differ
		}
		list = append(list, f)
	}
	return list
}

// value is a field with the words that it rests on: its own, else those of the meeting.
func (t Telling) value(field, value string) Value {
	m := t.meeting()
	evidence := m.Evidence
	if b, ok := m.Because[field]; ok {
		evidence = b.Evidence
	}
	return Value{Value: value, Words: words(t.Record.Document.Text, evidence)}
}

func day(t Telling) Value {
	if m := t.meeting(); m.Start != nil {
		date, _, _ := strings.Cut(m.Start.Value, "T")
		return t.value("start", date)
	}
	return Value{}
}

func timeOfDay(t Telling) Value {
	if m := t.meeting(); m.Start != nil {
		if _, clock, ok := strings.Cut(m.Start.Value, "T"); ok {
			return t.value("start", withMod(clock, m.Start.Mod))
		}
	}
	return Value{}
}

func duration(t Telling) Value {
	if m := t.meeting(); m.Duration != nil {
		return t.value("duration", withMod(m.Duration.Value, m.Duration.Mod))
	}
	return Value{}
}

func withMod(value, mod string) string {
	if mod == "" {
		return value
	}
	return value + " " + mod
}

func clashByPrefix(a, b string) bool { return !strings.HasPrefix(a, b) && !strings.HasPrefix(b, a) }

// clashingNames: "Great Hall" and "Great Hall of the People" are one place.
func clashingNames(a, b string) bool {
	a, b = " "+fold.Key(a)+" ", " "+fold.Key(b)+" "
	return !strings.Contains(a, b) && !strings.Contains(b, a)
}

// clashingLengths: lengths differ when they are more than a tenth apart; "more than half an hour" agrees
// with up to twice as much, "less than two hours" with down to half.
func clashingLengths(a, b string) bool {
	x, xmod, okx := minutes(a)
	y, ymod, oky := minutes(b)
	if !okx || !oky {
		return a != b
	}
	if x > y {
		x, xmod, y, ymod = y, ymod, x, xmod
	}
	if xmod == "MORE_THAN" || ymod == "LESS_THAN" {
		return y > 2*x
	}
	slack := x / 10
	if xmod == "APPROX" || ymod == "APPROX" {
		slack = x / 4
	}
	return y-x > slack
}

// minutes reads an ISO 8601 duration of days, hours and minutes, with TIMEX3's modifier after it.
func minutes(value string) (n int, mod string, ok bool) {
	length, mod, _ := strings.Cut(value, " ")
	rest, found := strings.CutPrefix(length, "P")
	if !found || rest == "" {
		return 0, mod, false
	}
	unit := map[byte]int{'D': 24 * 60}
	for rest != "" {
		if rest[0] == 'T' {
			unit, rest = map[byte]int{'H': 60, 'M': 1}, rest[1:]
			continue
		}
		digits := 0
		for digits < len(rest) && digit(rest[digits]) {
			digits++
		}
		if digits == 0 || digits == len(rest) || unit[rest[digits]] == 0 {
			return 0, mod, false
		}
		v, err := strconv.Atoi(rest[:digits])
		if err != nil || v > 1<<20 {
			return 0, mod, false
		}
		n += v * unit[rest[digits]]
		rest = rest[digits+1:]
	}
	return n, mod, true
}

func participants(t Telling) Value {
	var names []string
	var spans []record.Span
	for _, p := range t.meeting().Participants {
		a := actorOf(t.Record, p.Actor)
		if a == nil {
			continue
		}
		name := a.Name
		if p.Side != "" && a.Kind != "state" {
			name += " (" + p.Side + ")"
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
			spans = append(spans, a.Evidence...)
		}
	}
	return Value{Value: strings.Join(names, ", "), Words: words(t.Record.Document.Text, spans)}
}

func host(t Telling) Value {
	for _, p := range t.meeting().Participants {
		if p.Host != nil && *p.Host && p.Side != "" {
			return t.value("host", p.Side)
		}
	}
	return Value{}
}

func askedFor(t Telling) Value {
	for _, s := range t.meeting().Evidence {
		sentence := sentenceAt(t.Record.Document.Text, s.Start)
		side := asked.in(t.Record, sentence)
		if side == "" {
			side = invited.in(t.Record, sentence)
		}
		if side != "" {
			return Value{Value: side, Words: words(t.Record.Document.Text, []record.Span{sentence})}
		}
	}
	return Value{}
}

func characterised(t Telling) Value {
	var parts []string
	var spans []record.Span
	for _, c := range t.meeting().Characterised {
		parts = append(parts, joined(t.Record.Document.Text, c.Content))
		spans = append(spans, c.Content...)
	}
	return Value{Value: strings.Join(parts, "; "), Words: words(t.Record.Document.Text, spans)}
}
