package phrase

import (
	"slices"
	"strings"
	"unicode"

	"readout/record"
)

// Edition is what the titles of a recurring document have in common: their words without numbers, months,
// days of the week and ordinals. Two documents of one outlet and one Edition are editions of one text.
func Edition(title string) string {
	var kept []string
	for _, w := range wordsOf(title, record.Span{End: len(title)}) {
		if !strings.ContainsFunc(w.text, unicode.IsDigit) && !slices.Contains(calendarWords, w.text) {
			kept = append(kept, w.text)
		}
	}
	return strings.Join(kept, " ")
}

var calendarWords = strings.Fields(`january february march april may june july august september october november december
	monday tuesday wednesday thursday friday saturday sunday
	first second third fourth fifth sixth seventh eighth ninth tenth`)
