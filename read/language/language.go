// Package language tells what language a text is in, as far as it matters here: whether it is English.
package language

import (
	"strings"
	"unicode"

	"readout/knowledge/languages"
)

// Words and letters that are looked at; more would not change the answer.
const (
	enoughWords   = 400
	enoughLetters = 4000
	fewest        = 4 // function words below which nothing is decided
)

// scripts that one language or group uses: a text mostly in one of them is no English.
var scripts = []struct {
	table *unicode.RangeTable
	code  string
}{
	{unicode.Hangul, "ko"}, {unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"}, {unicode.Han, "zh"},
	{unicode.Arabic, "ar"}, {unicode.Cyrillic, "ru"}, {unicode.Hebrew, "he"}, {unicode.Greek, "el"},
	{unicode.Devanagari, "hi"}, {unicode.Thai, "th"},
}

// Of is the ISO 639-1 code of the text's language, "en" where nothing speaks for another. Of a script the
// code is that of its best known language.
func Of(text string) string {
	if code := byScript(text); code != "" {
		return code
	}
	return byWords(text)
}

func byScript(text string) string {
	counts := make([]int, len(scripts))
	latin, seen := 0, 0
	for _, r := range text {
		if seen++; seen > enoughLetters {
			break
		}
		if r < 0x250 {
			if unicode.IsLetter(r) {
				latin++
			}
			continue
		}
		for i, s := range scripts {
			if unicode.Is(s.table, r) {
				counts[i]++
				break
			}
		}
	}
	for i, n := range counts {
		if n > latin {
			return scripts[i].code
		}
	}
	return ""
}

func byWords(text string) string {
	list := languages.Load()
	counts := make([]int, len(list))
	n := 0
	for word := range strings.FieldsSeq(text) {
		if n++; n > enoughWords {
			break
		}
		word = strings.ToLower(strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }))
		for i := range list {
			if list[i].Set[word] {
				counts[i]++
			}
		}
	}
	best := 0
	for i := range list {
		if counts[i] >= fewest && counts[i] > counts[best]*3/2 {
			best = i
		}
	}
	return list[best].Code
}
