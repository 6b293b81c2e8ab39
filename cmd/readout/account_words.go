package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/corpus/account"
	"readout/edge/console"
)

// fieldWords is a value as people say it: "in person", "more than 90 minutes".
func fieldWords(field, value string) string {
	if field != "duration" && field != "time" {
		return strings.ReplaceAll(value, "_", " ")
	}
	value, mod, _ := strings.Cut(value, " ")
	if mod != "" {
		mod = strings.ToLower(strings.ReplaceAll(mod, "_", " ")) + " "
	}
	return strings.Replace(mod, "approx ", "about ", 1) + lengthWords(value)
}

// lengthWords says an ISO 8601 duration in words: PT1H40M is "1 hour 40 minutes". What it does not know
// stays as it is.
func lengthWords(value string) string {
	rest, ok := strings.CutPrefix(value, "P")
	units := map[byte]string{'D': "day", 'W': "week", 'M': "month", 'Y': "year"}
	var parts []string
	for rest != "" {
		if rest[0] == 'T' {
			units, rest = map[byte]string{'H': "hour", 'M': "minute", 'S': "second"}, rest[1:]
			continue
		}
		n := strings.IndexFunc(rest, unicode.IsLetter)
		if n < 1 || units[rest[n]] == "" {
			return value
		}
		part := rest[:n] + " " + units[rest[n]]
		if rest[:n] != "1" {
			part += "s"
		}
		parts, rest = append(parts, part), rest[n+1:]
	}
	if !ok || parts == nil {
		return value
	}
	return strings.Join(parts, " ")
}

// capital gives a topic the capital of a heading.
func capital(topic string) string {
	first, n := utf8.DecodeRuneInString(topic)
	return string(unicode.ToUpper(first)) + topic[n:]
}

// unit is a statement or commitment in a cell: who and how, the words, the id.
func unit(u account.Unit) console.Cell {
	who := strings.Join(u.Speaker, ", ")
	if u.Cue != "" {
		who += " " + u.Cue
	} else if u.Commitment != "" {
		who += ": " + strings.ReplaceAll(u.Commitment, "_", " ")
	}
	if len(u.Via) > 0 {
		who += " (via " + strings.Join(u.Via, ", ") + ")"
	}
	cell := console.Cell{{Text: console.Clean(orElse(strings.TrimSpace(who), u.Kind)), Style: console.Bold}}
	for _, w := range u.Words {
		cell = append(cell, console.Part{Text: "“" + console.Clean(w.Text) + "”"})
	}
	tags := append([]string{}, u.Acts...)
	if u.Commitment != "" && !slices.Contains(tags, u.Commitment) {
		tags = append(tags, strings.ReplaceAll(u.Commitment, "_", " "))
	}
	if u.Asked != "" {
		tags = append(tags, "at the request of "+u.Asked)
	}
	return append(cell, console.Part{Text: strings.Join(append(tags, u.Item), " · "), Style: console.Dim})
}
