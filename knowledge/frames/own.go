package frames

import (
	"fmt"
	"strings"

	"readout/knowledge/codes"
	"readout/knowledge/table"
)

// Own is a user's tables, in the columns of frames.tsv and nouns.tsv; either may be empty.
type Own struct{ Verbs, Nouns string }

// Cells of a row of frames.tsv and nouns.tsv.
const (
	verbCells = 6
	nounCells = 5
)

// Overlaid is the embedded set with a user's frames before its own. The error names the table and the line.
func Overlaid(book *codes.Book, own Own) (*Set, error) {
	check := func(roles, code []string) string {
		if roles[0] == "" || roles[1] == "" {
			return "no role: want subj, obj, iobj, poss, by, a preposition, or -"
		}
		return faultOf(book, code[0], code[1])
	}
	err := table.Check("frames/frames.tsv", own.Verbs, verbCells, false, func(f []string) string { return check(f[2:4], f[4:]) })
	if err != nil {
		return nil, err
	}
	err = table.Check("frames/nouns.tsv", own.Nouns, nounCells, false, func(f []string) string { return check(f[1:3], f[3:]) })
	if err != nil {
		return nil, err
	}
	return build(book, own), nil
}

// faultOf says which code the books do not have, or nothing.
func faultOf(book *codes.Book, cameo, override string) string {
	if cameo == "-" {
		return ""
	}
	if _, ok := book.CAMEO(cameo); !ok {
		return fmt.Sprintf("no CAMEO code %q", cameo)
	}
	if override == "-" || override == "none" {
		return ""
	}
	event, mode, _ := strings.Cut(override, "/")
	if _, ok := book.PLOVER(event, mode); !ok {
		return fmt.Sprintf("no PLOVER event %q; want EVENT, EVENT/mode, - or none", override)
	}
	return ""
}
