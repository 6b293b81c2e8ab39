package tagger

import (
	"unicode"
	"unicode/utf8"

	"readout/read/syntax"
)

// bridge is how many other tokens may stand between two that look like parts of one name: "Organization for the Prohibition".
const bridge = 2

// choose adds the tokens of [first, last) that may belong to a name: those that look so, the few between two such, and a number
// behind one. Where a sentence begins with a small letter its writer spares capitals, and all may.
func (r *Run) choose(t *syntax.Tree, first, last int, to []int32) []int32 {
	hasty := small(t.Form(first))
	next := first // the first token that is not decided
	named := first - bridge - 2
	for i := first; i < last; i++ {
		switch {
		case hasty || r.likely(t, i, first):
			if i-named > bridge+1 {
				next = i
			}
			for ; next <= i; next++ {
				to = append(to, int32(next))
			}
			named = i
		case named == i-1 && t.UPOS(i) == syntax.NUM:
			to = append(to, int32(i))
			next = i + 1
		}
	}
	return to
}

// likely says whether a token looks like part of a name: a proper noun, a word with a capital that is not owed to its place, one
// that names a state or a large city whatever its letters.
func (r *Run) likely(t *syntax.Tree, i, first int) bool {
	form, class := t.Form(i), t.UPOS(i)
	switch class {
	case syntax.PROPN:
		return true
	case syntax.DET, syntax.PRON, syntax.ADP, syntax.AUX, syntax.CCONJ, syntax.SCONJ, syntax.PART:
		return i > first && len(form) > 1 && capital(form)
	}
	if capital(form) {
		return true
	}
	_, known := r.scratch.form(r.Model, form)
	return known
}

// small says whether a form begins with a small letter.
func small(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsLower(r)
}

// capital says whether a form has a capital or a letter of a script without them: "al-Sisi".
func capital(form string) bool {
	for _, r := range form {
		if r < utf8.RuneSelf {
			if 'A' <= r && r <= 'Z' {
				return true
			}
		} else if unicode.IsLetter(r) && !unicode.IsLower(r) {
			return true
		}
	}
	return false
}
