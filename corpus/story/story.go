// Package story tells which documents are one story, so that what ten papers print once counts once.
//
// Sameness has layers, each wider than the one before: equal bytes (Bytes), equal words (Words), near copies
// (Index), the same report of an event in other words (Sameness). Whether two reports tell of the same
// meeting is asked of items, not of documents: corpus/account does that.
package story

import (
	"crypto/sha256"
	"encoding/hex"
	"unicode"
	"unicode/utf8"
)

// Bytes is the SHA-256 of the text as given, in hex: the record's document.sha256.
func Bytes(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// Words is the SHA-256 of the text's letters and digits in lower case, one blank between words, in hex.
// Texts with equal Words say the same words in the same order. A text without a word has Words of its
// bytes, so that two such texts are the same only where their bytes are.
func Words(text string) string {
	var (
		words = make([]byte, 0, len(text))
		gap   bool
	)
	for _, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = true
			continue
		}
		if gap && len(words) > 0 {
			words = append(words, ' ')
		}
		gap = false
		words = utf8.AppendRune(words, unicode.ToLower(r))
	}
	if len(words) == 0 {
		return Bytes(text)
	}
	sum := sha256.Sum256(words)
	return hex.EncodeToString(sum[:])
}

// Groups puts the texts with equal keys together: indices into keys, each group and the groups
// themselves in the order of their first member. A key that stands alone is a group of one.
func Groups(keys []string) [][]int {
	var (
		groups [][]int
		of     = make(map[string]int, len(keys))
	)
	for i, key := range keys {
		g, known := of[key]
		if !known {
			g = len(groups)
			of[key] = g
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], i)
	}
	return groups
}
