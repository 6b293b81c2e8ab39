package token

import (
	"strings"
	"unicode/utf8"

	"readout/knowledge/abbreviations"
)

// word reads a word from a letter on. It returns its last piece, [from, end), for the caller to append, and
// appends the piece before it where a clitic is cut off.
func (w *words) word(at, stop int, first bool) (from int, kind Kind, end int) {
	if first || strings.IndexByte("([<", w.text[at-1]) >= 0 {
		if end, ok := link(w.text[:stop], at, first); ok {
			return at, Link, end
		}
	}
	end = w.letters(at, stop)
	if dotted, ok := w.fullStop(at, end, stop); ok {
		return at, Word, dotted
	}
	if end < stop && w.text[end] == '$' && end-at <= 3 && end+1 < stop && digits(w.text[end+1:end+2]) {
		return at, Symbol, end + 1 // US$, HK$
	}
	if clitic := cliticAt(w.text[at:end]); clitic > 0 {
		w.add(at, at+clitic, Word, first)
		at += clitic
	}
	return at, Word, end
}

// letters is the end of a word that begins at a letter: letters, digits and what joins them (apostrophes,
// ampersands, underscores, the hyphen after a prefix).
func (w *words) letters(at, stop int) int {
	start := at
	for at < stop {
		r, size := utf8.DecodeRuneInString(w.text[at:stop])
		switch {
		case letter(r) || '0' <= r && r <= '9' || r == '_':
		case (r == '\'' || r == '’' || r == '&') && at+size < stop && letterAt(w.text, at+size, stop):
		case r == '-' && at+size < stop && letterAt(w.text, at+size, stop) && w.abbr.Prefix(strings.ToLower(w.text[start:at])):
		default:
			return at
		}
		at += size
	}
	return at
}

func letterAt(text string, at, stop int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:stop])
	return letter(r)
}

// fullStop takes the full stops that belong to a word: "U.S.", "J.", "Mr.", "p.m.".
func (w *words) fullStop(at, end, stop int) (int, bool) {
	if end >= stop || w.text[end] != '.' {
		return end, false
	}
	if dotted := initials(w.text, at, end, stop); dotted > end+1 {
		return dotted, true
	}
	if strings.HasPrefix(w.text[end:stop], "..") {
		return end, false
	}
	if w.class(w.text[at:end+1]) != abbreviations.None {
		return end + 1, true
	}
	r, size := utf8.DecodeRuneInString(w.text[at:end])
	initial := size == end-at && r != 'I' && strings.ToUpper(string(r)) == string(r)
	return end + 1, initial && end+1 == stop
}

// letters are a name at the end of a sentence more often than "Rt." in capitals.
const letters = "RT."

// class of a word with its full stop; of one in capitals ("MS.") that of its usual form.
func (w *words) class(word string) abbreviations.Class {
	if c := w.abbr.Class(word); c != abbreviations.None || len(word) < 3 || strings.ToUpper(word) != word || word == letters {
		return c
	}
	return w.abbr.Class(word[:1] + strings.ToLower(word[1:]))
}

// initials is the end of letters with full stops between them ("U.S.", "a.m.", "Ph.D.").
func initials(text string, at, end, stop int) int {
	dotted := end
	for dotted < stop && text[dotted] == '.' && dotted-at <= 2 {
		at = dotted + 1
		dotted = at
		for dotted < stop && letterAt(text, dotted, stop) {
			_, size := utf8.DecodeRuneInString(text[dotted:stop])
			dotted += size
		}
		if dotted == at {
			return dotted
		}
	}
	if dotted-at > 2 || dotted == end { // "end.The" is no abbreviation
		return end
	}
	return dotted
}

// cliticAt is where a clitic begins in a word (UD English: 's, 'm, 'd, 'll, 're, 've, n't, and the second
// half of "cannot"), 0 where there is none.
func cliticAt(word string) int {
	if len(word) == 6 && strings.EqualFold(word, "cannot") {
		return 3
	}
	mark, size := strings.LastIndexByte(word, '\''), 1
	if curly := strings.LastIndex(word, "’"); curly > mark {
		mark, size = curly, len("’")
	}
	if mark <= 0 {
		return 0
	}
	switch tail := word[mark+size:]; {
	case len(tail) == 1 && strings.ContainsAny(tail, "sSmMdD"), strings.EqualFold(tail, "ll"), strings.EqualFold(tail, "re"), strings.EqualFold(tail, "ve"):
		return mark
	case strings.EqualFold(tail, "t") && mark > 1 && word[mark-1]|0x20 == 'n':
		return mark - 1
	}
	return 0
}

// link is the end of a URL, or of a mail address that begins a chunk, without the marks after it.
func link(text string, at int, first bool) (end int, ok bool) {
	rest := text[at:]
	if !address(rest) && !(first && mail(rest)) {
		return 0, false
	}
	if cut := strings.IndexAny(rest, "()<>[]"); cut > 0 {
		rest = rest[:cut]
	}
	return at + len(strings.TrimRight(rest, ".,;:!?}”’\"'»")), true
}

func address(s string) bool {
	for _, scheme := range [...]string{"http://", "https://", "www.", "mailto:", "ftp://"} {
		if len(s) > len(scheme) && strings.EqualFold(s[:len(scheme)], scheme) {
			return true
		}
	}
	return false
}

func mail(s string) bool {
	name, host, ok := strings.Cut(s, "@")
	return ok && name != "" && strings.Contains(host, ".") && !strings.ContainsAny(s, `"()“”`)
}
