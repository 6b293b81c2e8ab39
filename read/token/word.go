package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/knowledge/abbreviations"
)

// words cuts one paragraph to tokens.
type words struct {
	text string
	end  int // of the paragraph
	abbr *abbreviations.Set
	out  []Token
}

// split appends the tokens of bytes [at, end).
func (w *words) split(at int) {
	for at < w.end {
		r, size := utf8.DecodeRuneInString(w.text[at:w.end])
		if space(r) {
			at += size
			continue
		}
		stop := at + size
		for stop < w.end {
			r, size := utf8.DecodeRuneInString(w.text[stop:w.end])
			if space(r) {
				break
			}
			stop += size
		}
		w.chunk(at, stop)
		at = stop
	}
}

// space is Unicode's White_Space, the zero-width space and the byte order mark.
func space(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff'
}

// chunk cuts bytes [at, stop), which hold no white space.
func (w *words) chunk(at, stop int) {
	for start := at; at < stop; {
		r, size := utf8.DecodeRuneInString(w.text[at:stop])
		first := at == start
		kind, end := Symbol, at+size
		switch {
		case letter(r):
			at, kind, end = w.word(at, stop, first)
		case '0' <= r && r <= '9':
			kind, end = Number, number(w.text, at, stop)
		case r == '@' || r == '#':
			kind, end = Link, name(w.text, at+size, stop)
		case openers(r):
			kind = Open
		case r == '”' || r == '»' || r == '›':
			kind = Close
		case r == '"' || r == '\'' || r == '’' || r == '`':
			kind, end = w.mark(r, at, stop, first)
		case strings.ContainsRune(".!?-–—…*_=~", r):
			kind, end = Punct, run(w.text, at, stop, r, size)
		case unicode.IsPunct(r):
			kind = Punct
		}
		w.add(at, end, kind, first && at == start)
		at = end
	}
}

func (w *words) add(start, end int, kind Kind, spaced bool) {
	w.out = append(w.out, Token{Start: int32(start), End: int32(end), Kind: kind, Spaced: spaced && len(w.out) > 0})
}

func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.In(r, unicode.L, unicode.M) || unicode.Is(unicode.Nd, r)
}

func openers(r rune) bool {
	return r == '“' || r == '‘' || r == '«' || r == '„' || r == '‹' || r == '‚'
}

// run is the end of a row of the same mark.
func run(text string, at, stop int, r rune, size int) int {
	for at < stop && strings.HasPrefix(text[at:stop], string(r)) {
		at += size
	}
	return at
}

// name is the end of a row of letters, digits and underscores, as after @ and #.
func name(text string, at, stop int) int {
	for at < stop {
		r, size := utf8.DecodeRuneInString(text[at:stop])
		if !letter(r) && !unicode.IsDigit(r) && r != '_' {
			break
		}
		at += size
	}
	return at
}

// mark reads a straight quotation mark, an apostrophe or LaTeX's quotes.
func (w *words) mark(r rune, at, stop int, first bool) (Kind, int) {
	text := w.text[:stop]
	switch {
	case strings.HasPrefix(text[at:], "``"):
		return Open, at + 2
	case strings.HasPrefix(text[at:], "''"):
		if at+2 < stop && w.opens(at+1, stop, first, r) { // two apostrophes on either side, as newswires type
			return Open, at + 2
		}
		return Close, at + 2
	case r == '"':
		if w.opens(at, stop, first, r) {
			return Open, at + 1
		}
		return Close, at + 1
	}
	size := utf8.RuneLen(r)
	if r != '`' && at+size < stop && elided(text[at+size:]) {
		return Word, name(text, at+size, stop)
	}
	if r != '’' && w.opens(at, stop, first, r) {
		return Open, at + size
	}
	return Close, at + size
}

// opens says whether a straight mark opens a quotation: nothing stands before it but white space, a
// bracket, a dash or another opening mark, and something stands after it.
func (w *words) opens(at, stop int, first bool, r rune) bool {
	if at+utf8.RuneLen(r) >= stop {
		return first && !w.spaceOnly(stop) && len(w.out) > 0 && w.text[at] == '"' && !w.openBefore()
	}
	if first || len(w.out) == 0 {
		return true
	}
	last := w.out[len(w.out)-1]
	if last.Kind == Open {
		return true
	}
	form := w.text[last.Start:last.End]
	return last.Kind == Punct && strings.ContainsAny(form, "([{—–-/")
}

// spaceOnly says whether nothing but white space follows in the paragraph.
func (w *words) spaceOnly(at int) bool { return strings.TrimSpace(w.text[at:w.end]) == "" }

// openBefore says whether the nearest quotation mark before is an opening one.
func (w *words) openBefore() bool {
	for i := len(w.out) - 1; i >= 0 && i > len(w.out)-200; i-- {
		switch w.out[i].Kind {
		case Open:
			return true
		case Close:
			return false
		}
	}
	return false
}

// elided says whether an apostrophe before these words stands for left-out letters: ’90s, 'em, 'til.
func elided(rest string) bool {
	if len(rest) >= 3 && digits(rest[:2]) && rest[2] == 's' {
		return true
	}
	for _, e := range []string{"em", "til", "twas", "tis", "cause"} {
		if strings.HasPrefix(rest, e) && (len(rest) == len(e) || !letter(rune(rest[len(e)]))) {
			return true
		}
	}
	return false
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
