package ask

import (
	"strings"

	"readout/record"
)

// Around widens a span to its sentence, by at most 300 bytes to each side.
func Around(text string, s record.Span) record.Span {
	const most = 300
	start, end := s.Start, s.End
	for start > 0 && s.Start-start < most && !strings.ContainsRune("\n", rune(text[start-1])) && !stop(text, start-1) {
		start--
	}
	for end < len(text) && end-s.End < most && text[end] != '\n' && !(end > s.End && stop(text, end-1)) {
		end++
	}
	for start < s.Start && (text[start] == ' ' || text[start]&0xc0 == 0x80) {
		start++
	}
	for end > s.End && end < len(text) && text[end]&0xc0 == 0x80 {
		end--
	}
	return record.Span{Start: start, End: end}
}

func stop(text string, i int) bool {
	return strings.IndexByte(".?!", text[i]) >= 0 && i+1 < len(text) && text[i+1] == ' '
}

// Shifted moves spans back by so many bytes.
func Shifted(spans []record.Span, by int) []record.Span {
	list := make([]record.Span, len(spans))
	for i, s := range spans {
		list[i] = record.Span{Start: s.Start - by, End: s.End - by}
	}
	return list
}
