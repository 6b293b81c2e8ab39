package serve

import (
	"cmp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	facts "readout/corpus/fact"
	"readout/edge/export/sheet"
	"readout/knowledge/codes"
	"readout/record"
)

// piece is words, Found where they were looked for.
type piece struct {
	Text  string
	Found bool
}

// marked cuts words where what was found in them begins and ends. Spans are ordered.
func marked(words string, found []record.Span) []piece {
	var list []piece
	at := 0
	add := func(to int, hit bool) {
		if to > at {
			list = append(list, piece{sheet.Unwrapped(words[at:to]), hit})
			at = to
		}
	}
	for _, s := range found {
		if s.Start < at || s.End > len(words) {
			continue
		}
		add(s.Start, false)
		add(s.End, true)
	}
	add(len(words), false)
	return list
}

// dayWords says a day as people do: "Mon 19 June 2023". Months and years stay as precise as they are.
func dayWords(value string) string {
	if value == "" {
		return ""
	}
	return sheet.Moment(&record.Moment{Value: value})
}

// dateWords says a day without its weekday, where many stand below each other: "19 Jun 2023".
func dateWords(value string) string {
	day, err := time.Parse(time.DateOnly, value)
	if err != nil {
		return dayWords(value)
	}
	return day.Format("2 Jan 2006")
}

// lengthWords says a field of a meeting: of a length or hour "PT90M MORE_THAN" is "more than 90 minutes".
func lengthWords(field, value string) string {
	switch field {
	case "duration", "time", "day", "start", "end":
		value, mod, _ := strings.Cut(value, " ")
		return sheet.Moment(&record.Moment{Value: value, Mod: mod})
	}
	return strings.ReplaceAll(value, "_", " ")
}

func orElse(words, other string) string { return cmp.Or(words, other) }

// shortID is enough of a document's id to name it: of a SHA-256 the first 12 digits.
func shortID(id string) string {
	if len(id) == 64 {
		return id[:12]
	}
	return id
}

// capital gives words the capital of a heading.
func capital(words string) string {
	first, n := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + words[n:]
}

// letter names the reports of a comparison: A, B, C.
func letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return letter(i/26-1) + letter(i%26)
}

// outside is an address that a reader may follow, or "".
func outside(address string) string {
	if strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://") {
		return address
	}
	return ""
}

// whatWords says what a fact of a time-line is: its acts or kinds; of a coded event the code with its words.
func whatWords(kind string, what []string) string {
	if kind != facts.Event {
		return spaced(strings.Join(what, ", "))
	}
	list := make([]string, len(what))
	for i, code := range what {
		c, _ := codes.Load().CAMEO(code)
		list[i] = strings.TrimSpace(code + " " + strings.ToLower(strings.TrimSuffix(c.Label, ", not specified below")))
	}
	return strings.Join(list, ", ")
}

// spaced is a term of the record as words: "red line".
func spaced(term string) string { return strings.ReplaceAll(term, "_", " ") }
