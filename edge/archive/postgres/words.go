package postgres

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jackc/pgx/v5/pgtype"
	"golang.org/x/text/unicode/norm"

	"readout/edge/archive/rows"
	"readout/record"
)

// Words are found here, not by the server's parsers, so that every store finds the same: a word is a run of
// letters and digits, without case and accents, as FTS5's unicode61 has it.

// Limits of a tsvector, https://www.postgresql.org/docs/current/textsearch-limitations.html. Words of a text that
// goes beyond are kept without positions, and the whole text folded beside them, for phrases.
const (
	mostPositions = 16383
	mostOfOne     = 255
	longestWord   = 500 // bytes; the rest of a word does not count
)

// longText marks a tsvector without positions. No word has a "#".
const longText = "#long"

// token is a word of a text: its folded form and its place in bytes.
type token struct {
	word string
	span record.Span
}

// eachWord gives the words of a text in order.
func eachWord(text string, use func(token)) {
	start := -1
	var word []byte
	end := func(at int) {
		if start >= 0 {
			use(token{string(word), record.Span{Start: start, End: at}})
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

// index is what full text knows of some texts: the words with their positions. Where there are more than it holds,
// folded has the texts as words between blanks, else it is nil.
func index(texts ...string) (found pgtype.TSVector, folded any) {
	places := map[string]int{}
	found.Valid = true
	n, most := 0, 0
	var whole strings.Builder
	for _, text := range texts {
		whole.WriteString(" ")
		eachWord(text, func(t token) {
			n++
			whole.WriteString(t.word + " ")
			at, ok := places[t.word]
			if !ok {
				at = len(found.Lexemes)
				places[t.word] = at
				found.Lexemes = append(found.Lexemes, pgtype.TSVectorLexeme{Word: t.word})
			}
			l := &found.Lexemes[at]
			if n <= mostPositions {
				l.Positions = append(l.Positions, pgtype.TSVectorPosition{Position: uint16(n), Weight: pgtype.TSVectorWeightD})
			}
			most = max(most, len(l.Positions))
		})
		n++ // no phrase goes from one text into the next
		whole.WriteString("|")
	}
	if n <= mostPositions && most <= mostOfOne {
		return found, nil
	}
	for i := range found.Lexemes {
		found.Lexemes[i].Positions = nil
	}
	found.Lexemes = append(found.Lexemes, pgtype.TSVectorLexeme{Word: longText})
	return found, whole.String()
}

// term is a phrase that must be found: its words, of which the last may be a beginning.
type term struct {
	words     []string
	beginning bool
}

func terms(words []string) []term {
	var list []term
	for _, phrase := range rows.Phrases(words) {
		t := term{beginning: strings.HasSuffix(phrase, "*")}
		eachWord(phrase, func(w token) { t.words = append(t.words, w.word) })
		if len(t.words) > 0 {
			list = append(list, t)
		}
	}
	return list
}

// query is the tsquery of a term: words that follow each other, or, in a long text, all of them somewhere.
func (t term) query() string {
	quoted := make([]string, len(t.words))
	for i, w := range t.words {
		quoted[i] = "'" + w + "'"
	}
	if t.beginning {
		quoted[len(quoted)-1] += ":*"
	}
	if len(quoted) == 1 {
		return quoted[0]
	}
	return "(" + strings.Join(quoted, " <-> ") + " | '" + longText + "' & " + strings.Join(quoted, " & ") + ")"
}

// folded is the term as it stands in the words of a long text.
func (t term) folded() string {
	s := " " + strings.Join(t.words, " ")
	if !t.beginning {
		s += " "
	}
	return s
}

func queryOf(terms []term) string {
	list := make([]string, len(terms))
	for i, t := range terms {
		list[i] = t.query()
	}
	return strings.Join(list, " & ")
}
