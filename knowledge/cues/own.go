package cues

import (
	"slices"
	"strings"

	"readout/knowledge/table"
	"readout/record"
)

// Own is a user's tables, in the columns of verbs.tsv and nouns.tsv; either may be empty.
type Own struct{ Verbs, Nouns string }

// Cells of a row of verbs.tsv and nouns.tsv.
const (
	verbCells = 6
	nounCells = 5
)

// Overlaid is the embedded lexicon with a user's verbs and nouns laid over it: where both have the same words, the
// user's rows count alone. The error names the table and the line.
func Overlaid(own Own) (*Lexicon, error) {
	err := table.Check("cues/verbs.tsv", own.Verbs, verbCells, true, func(f []string) string { return faultOf(f[1], f[2], f[4], f[5]) })
	if err != nil {
		return nil, err
	}
	err = table.Check("cues/nouns.tsv", own.Nouns, nounCells, true, func(f []string) string { return faultOf(f[1], f[2], f[3], f[4]) })
	if err != nil {
		return nil, err
	}
	return build(own), nil
}

// laid gives the rows of a user's table, then those embedded rows whose words the user's has not.
func laid(own, embedded string, cells int, add func(words string, row []string)) {
	replaced := map[string]bool{}
	for f := range table.Body(own, cells) {
		for _, words := range list(f[0]) {
			replaced[words] = true
			add(words, f)
		}
	}
	for f := range table.Body(embedded, cells) {
		for _, words := range list(f[0]) {
			if !replaced[words] {
				add(words, f)
			}
		}
	}
}

// faultOf says what a row has that no table knows, or nothing.
func faultOf(kind, acts, constructions, marks string) string {
	if _, ok := kinds[kind]; !ok && kind != "-" {
		return unknown("kind", kind)
	}
	for _, a := range strings.Fields(acts) {
		if a != "-" && !slices.Contains(record.Acts, a) {
			return unknown("act", a)
		}
	}
	for _, f := range strings.Fields(constructions) {
		if _, ok := frames[f]; !ok && f != "made" && f != "-" && !strings.HasPrefix(f, "p:") {
			return unknown("frame", f)
		}
	}
	for _, f := range strings.Fields(marks) {
		if _, ok := flags[f]; !ok {
			return unknown("flag", f)
		}
	}
	return ""
}

func unknown(what, cell string) string {
	return "no " + what + " \"" + cell + "\"; knowledge/cues/verbs.tsv lists them at its head"
}
