// Package boundary decides where one sentence ends and the next begins, by weights learned from treebanks.
//
// Every gap between two tokens of a paragraph is judged by the words around it, what the sentence so far holds, and
// what the rules of the package token say of it. Marks decide most gaps in edited text; headings, greetings, lists
// and signatures that lost their line ends have none.
package boundary

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is a token of a paragraph as the judge sees it.
type Token struct {
	Form   string
	Start  int32 // byte of the text
	Spaced bool  // white space stands before it
}

// Model is what was learned. It is immutable and may be shared.
type Model struct {
	words     map[uint32]Class // known words, by the hash of their small letters
	weights   []int8           // by the hash of a feature; a power of two of them
	bias      int32
	threshold int32 // of a gap that the rules take for an end
	bare      int32 // of any other gap
}

// Judge walks through one paragraph after another. It is scratch: one goroutine has it.
type Judge struct {
	model  *Model
	tokens []Token
	seen   []seen // with padding on both sides
	state  state
	rows   []uint32
}

// NewJudge is a judge with empty buffers.
func (m *Model) NewJudge() *Judge { return &Judge{model: m} }

// Paragraph begins a paragraph. The tokens must not change until its last gap is judged.
func (j *Judge) Paragraph(tokens []Token) {
	j.tokens = tokens
	j.look()
	j.state.begin(0)
}

// Ends says whether a sentence ends after token i. Gaps are judged one by one from the first; stop is what the rules say.
func (j *Judge) Ends(i int, stop bool) bool {
	sum := j.model.bias
	for _, row := range j.Features(i, stop) {
		sum += int32(j.model.weights[row])
	}
	limit := j.model.bare
	if stop {
		limit = j.model.threshold
	}
	if sum > limit && (stop || !j.inName(i)) {
		j.Cut(i)
		return true
	}
	return false
}

// inName says whether the words around the gap after token i may be one name of short words, as Korean, Vietnamese and
// Chinese names are written: "Kim Jong" + "Un thanked". Such a last word opens no sentence: it is unknown or a name
// itself, or a preposition before a verb.
func (j *Judge) inName(i int) bool {
	if i == 0 || i+2 >= len(j.tokens) {
		return false
	}
	if named(j.tokens[i-1].Form) && particle(j.tokens[i].Form) || particle(j.tokens[i+1].Form) && named(j.tokens[i].Form) && named(j.tokens[i+2].Form) {
		return true
	}
	last, next := j.tokens[i+1].Form, j.tokens[i+2].Form
	if !named(j.tokens[i-1].Form) || !named(j.tokens[i].Form) || !named(last) || len(last) > 3 {
		return false
	}
	class, known := j.model.words[Key(last)]
	following, usual := j.model.words[Key(next)]
	return !known || class == j.model.words[Key("London")] || class == j.model.words[Key("of")] && !named(next) && (!usual || following == Verb)
}

// particle says whether a form joins the names of a family: "bin Abdulaziz Al Saud".
func particle(form string) bool {
	switch form {
	case "bin", "Bin", "bint", "ibn", "Al", "Ould", "van", "von", "der":
		return true
	}
	return false
}

// named says whether a form is a capital and small letters.
func named(form string) bool {
	r, size := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r) && size < len(form) && strings.ToUpper(form) != form
}

// Features are the rows of the weights that the gap after token i has. They are good until the next call.
func (j *Judge) Features(i int, stop bool) []uint32 {
	j.state.extend(j, i, stop)
	j.rows = j.features(i, j.rows[:0])
	return j.rows
}

// Cut ends the sentence after token i.
func (j *Judge) Cut(i int) { j.state.begin(i + 1) }
