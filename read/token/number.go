package token

import (
	"strings"
	"unicode/utf8"
)

// units stand apart from the number before them, as UD English has it: "5" + "km".
var units = [...]string{"am", "pm", "a.m.", "p.m.", "bn", "mn", "tn", "km", "kg", "cm", "mm", "ft", "mph", "gmt", "hrs", "kw", "mw", "gw", "mb", "gb"}

// number is the end of a number: digits with separators between them, and the letters of an ordinal,
// a decade or a code ("1,200.50", "16:30", "19/06/2023", "2023-06-19", "21st", "1990s", "5G").
func number(text string, at, stop int) int {
	start := at
	for at < stop {
		switch c := text[at]; {
		case '0' <= c && c <= '9':
			at++
		case strings.IndexByte(".,:/", c) >= 0 && at+1 < stop && '0' <= text[at+1] && text[at+1] <= '9':
			at++
		case c == '-' && dashed(text[start:stop]):
			return start + dashedLen(text[start:stop])
		default:
			return suffix(text, at, stop)
		}
	}
	return at
}

// suffix takes the letters after a number unless they are a unit.
func suffix(text string, at, stop int) int {
	end := at
	for end < stop {
		r, size := utf8.DecodeRuneInString(text[end:stop])
		if !letter(r) && !('0' <= r && r <= '9') {
			break
		}
		end += size
	}
	rest := strings.ToLower(text[at:min(stop, at+5)])
	for _, u := range units {
		if strings.HasPrefix(rest, u) && (end-at == len(u) || strings.Contains(u, ".")) {
			return at
		}
	}
	return end
}

// dashed says whether digits begin a date (2023-06-19) or a telephone number (202-555-0100), which stay whole.
func dashed(s string) bool { return dashedLen(s) > 0 }

func dashedLen(s string) int {
	parts, n := 0, 0
	for n < len(s) {
		k := n
		for k < len(s) && '0' <= s[k] && s[k] <= '9' {
			k++
		}
		if k == n {
			break
		}
		parts++
		n = k
		if n >= len(s) || s[n] != '-' {
			break
		}
		n++
	}
	if parts < 3 {
		return 0
	}
	return len(strings.TrimRight(s[:n], "-"))
}
