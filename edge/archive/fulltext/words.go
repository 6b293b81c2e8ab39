// Package fulltext finds words in texts, so that every store finds the same: a word is a run of letters and digits,
// without case and accents, as FTS5's unicode61 has it.
package fulltext

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"readout/record"
)

// longestWord is how many bytes of a word count.
const longestWord = 500

// Word is a word of a text: its folded form and its place in bytes.
type Word struct {
	Folded string
	Span   record.Span
}

// EachWord gives the words of a text in order.
func EachWord(text string, use func(Word)) {
	start := -1
	var word []byte
	end := func(at int) {
		if start >= 0 {
			use(Word{string(word), record.Span{Start: start, End: at}})
		}
		start, word = -1, word[:0]
	}
	for i, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			if start < 0 {
				start = i
			}
			if len(word) < longestWord {
				word = appendFolded(word, r)
			}
		case unicode.Is(unicode.Mn, r) && start >= 0: // an accent of the letter before
		default:
			end(i)
		}
	}
	end(len(text))
}

// appendFolded adds a letter without case and accents.
func appendFolded(word []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		return append(word, byte(unicode.ToLower(r)))
	}
	for _, part := range norm.NFD.String(string(unicode.ToLower(r))) {
		if !unicode.Is(unicode.Mn, part) {
			word = utf8.AppendRune(word, part)
		}
	}
	return word
}
