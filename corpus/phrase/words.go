package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/record"
)

// word is a word of a text in lower case, with its place.
type word struct {
	text string
	span record.Span
}

// wordsOf takes a text apart at what is neither letter nor digit: "no-limits" is two words. An apostrophe
// between letters belongs to the word.
func wordsOf(text string, within record.Span) []word {
	var list []word
	start := -1
	for i, r := range text[within.Start:within.End] {
		at := within.Start + i
		if letter(r) || isApostrophe(r) && start >= 0 && followed(text[at+utf8.RuneLen(r):within.End]) {
			if start < 0 {
				start = at
			}
			continue
		}
		if start >= 0 {
			list = append(list, wordAt(text, start, at))
			start = -1
		}
	}
	if start >= 0 {
		list = append(list, wordAt(text, start, within.End))
	}
	return list
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

func followed(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsLetter(r)
}

func wordAt(text string, start, end int) word {
	return word{strings.ReplaceAll(strings.ToLower(text[start:end]), "’", "'"), record.Span{Start: start, End: end}}
}

func joined(words []word) string {
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = w.text
	}
	return strings.Join(parts, " ")
}
