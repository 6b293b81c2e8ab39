// Package fold compares names as readers do: without case, diacritics, hyphens, apostrophes and full stops.
//
// "Erdoğan", "ERDOGAN" and "Erdogan" fold to the same letters, as do "Ivory Coast" and "Ivory-Coast",
// "Xi'an" and "Xian", "U.S." and "US". Words are parted by one space.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// FNV-1a with 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
const (
	offset64 = 14695981039346656037
	prime64  = 1099511628211
)

// Hash is the hash of Key(s), made without building it. The hash of a text without letters or digits is that of "".
func Hash(s string) uint64 {
	h := uint64(offset64)
	walk(s, func(c byte) { h = (h ^ uint64(c)) * prime64 })
	return h
}

// Empty is the hash of a text without letters or digits: where Join begins.
const Empty uint64 = offset64

// Join goes on from h, the hash of the words before, with one more word: Join(Join(Empty, "Xi"), "Jinping") is
// Hash("Xi Jinping"). A word that begins with an apostrophe ("'s") is glued to the one before.
func Join(h uint64, word string) uint64 {
	gap := h != Empty && !glued(word)
	walk(word, func(c byte) {
		if gap {
			h = (h ^ ' ') * prime64
			gap = false
		}
		h = (h ^ uint64(c)) * prime64
	})
	return h
}

func glued(word string) bool {
	return len(word) > 0 && word[0] == '\'' || strings.HasPrefix(word, "’")
}

// Capital tells whether a text has a capital letter, as every name has.
func Capital(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			return true
		}
		if c >= utf8.RuneSelf {
			return strings.ToLower(s[i:]) != s[i:]
		}
	}
	return false
}

// Key is the folded form of s.
func Key(s string) string {
	b := make([]byte, 0, len(s)+4)
	walk(s, func(c byte) { b = append(b, c) })
	return string(b)
}

// walk gives the bytes of the folded form, in order.
func walk(s string, put func(byte)) {
	gap, begun := false, false
	letter := func(c byte) {
		if gap && begun {
			put(' ')
		}
		gap, begun = false, true
		put(c)
	}
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
				letter(c)
			case c >= 'A' && c <= 'Z':
				letter(c + 'a' - 'A')
			case c == '\'' || c == '.' || c == '`':
			case c == '&':
				gap = true
				letter('a')
				letter('n')
				letter('d')
				gap = true
			default:
				gap = true
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		wide(r, s[i:i+n], letter, &gap)
		i += n
	}
}

// wide folds one rune beyond ASCII.
func wide(r rune, raw string, letter func(byte), gap *bool) {
	switch {
	case r == 'Æ' || r == 'æ':
		letter('a')
		letter('e')
	case r == 'Œ' || r == 'œ':
		letter('o')
		letter('e')
	case r == 'ß' || r == 'ẞ':
		letter('s')
		letter('s')
	case r == 'Þ' || r == 'þ':
		letter('t')
		letter('h')
	case r == 'Ə' || r == 'ə':
		letter('a')
	case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Lm, r) || apostrophe(r):
	case !unicode.IsLetter(r) && !unicode.IsDigit(r):
		*gap = true
	default:
		if b := base(r); b != '?' {
			letter(b)
			return
		}
		if low := unicode.ToLower(r); low != r {
			raw = string(low)
		}
		for i := 0; i < len(raw); i++ {
			letter(raw[i])
		}
	}
}

// apostrophe tells the marks that stand for one in names: ’ ‘ ´ ʻ ʼ ʿ ʾ.
func apostrophe(r rune) bool {
	return r == '’' || r == '‘' || r == '´' || r == 'ʻ' || r == 'ʼ' || r == 'ʿ' || r == 'ʾ'
}

// base is the plain letter of a Latin letter with marks, '?' where there is none.
func base(r rune) byte {
	switch {
	case r >= 0xC0 && r < 0x250:
		return latin[r-0xC0]
	case r >= 0x1E00 && r < 0x1F00:
		return latinAdditional[r-0x1E00]
	}
	return '?'
}
