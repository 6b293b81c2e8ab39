package postgres

import (
	"strings"

	"github.com/jackc/pgx/v5/pgtype"

	"readout/edge/archive/fulltext"
)

// Limits of a tsvector, https://www.postgresql.org/docs/current/textsearch-limitations.html. Words of a text that
// goes beyond are kept without positions, and the whole text folded beside them, for phrases.
const (
	mostPositions = 16383
	mostOfOne     = 255
)

// longText marks a tsvector without positions. No word has a "#".
const longText = "#long"

// index is what full text knows of some texts: the words with their positions. Where there are more than it holds,
// folded has the texts as words between blanks, else it is nil.
func index(texts ...string) (found pgtype.TSVector, folded any) {
	places := map[string]int{}
	found.Valid = true
	n, most := 0, 0
	var whole strings.Builder
	for _, text := range texts {
		whole.WriteString(" ")
		fulltext.EachWord(text, func(w fulltext.Word) {
			n++
			whole.WriteString(w.Folded + " ")
			at, ok := places[w.Folded]
			if !ok {
				at = len(found.Lexemes)
				places[w.Folded] = at
				found.Lexemes = append(found.Lexemes, pgtype.TSVectorLexeme{Word: w.Folded})
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

// holding is the condition that the rows of x have the words.
func holding(_ string, terms []fulltext.Term) (from, condition string, args []any) {
	condition, args = "x.found @@ ?::tsquery", []any{queryOf(terms)}
	for _, t := range terms {
		if len(t.Words) > 1 {
			condition += " AND (x.folded IS NULL OR strpos(x.folded, ?) > 0)"
			args = append(args, folded(t))
		}
	}
	return "", condition, args
}

// query is the tsquery of a term: words that follow each other, or, in a long text, all of them somewhere.
func query(t fulltext.Term) string {
	quoted := make([]string, len(t.Words))
	for i, w := range t.Words {
		quoted[i] = "'" + w + "'"
	}
	if t.Beginning {
		quoted[len(quoted)-1] += ":*"
	}
	if len(quoted) == 1 {
		return quoted[0]
	}
	return "(" + strings.Join(quoted, " <-> ") + " | '" + longText + "' & " + strings.Join(quoted, " & ") + ")"
}

// folded is the term as it stands in the words of a long text.
func folded(t fulltext.Term) string {
	s := " " + strings.Join(t.Words, " ")
	if !t.Beginning {
		s += " "
	}
	return s
}

func queryOf(terms []fulltext.Term) string {
	list := make([]string, len(terms))
	for i, t := range terms {
		list[i] = query(t)
	}
	return strings.Join(list, " & ")
}
