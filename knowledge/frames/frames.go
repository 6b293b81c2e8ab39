// Package frames holds the patterns of events as data: the predicates by which states act on each
// other, the words beside them, who stands in which role, and the CAMEO and PLOVER codes of the act.
package frames

import (
	_ "embed"
	"strings"

	"readout/knowledge/codes"
	"readout/knowledge/table"
)

//go:embed frames.tsv
var frameTable string

//go:embed nouns.tsv
var nounTable string

//go:embed operators.tsv
var operatorTable string

//go:embed shift.tsv
var shiftTable string

//go:embed acts.tsv
var actTable string

// Code is what an act is coded as. Event is empty where PLOVER has none, CAMEO too where there is no act: a verb
// of thinking or naming ("see", "mention"), which the tables know so that it is no gap.
type Code struct {
	CAMEO       string
	Event, Mode string
}

// Role says where an actor of a frame stands.
type Role struct {
	Place  Place
	Words  string // the preposition, for Prep
	Mutual bool   // source and target act on both sides
}

// Place is a place in a clause.
type Place uint8

// Places of roles.
const (
	Subject Place = iota
	Object
	ObjectIn // the object, or the actor in it: its owner, its "by", its adjective
	Indirect
	Possessor
	By
	Prep
)

// Condition is a word that must stand beside the predicate: a kind of dependent and its lemmas.
type Condition struct {
	Kind  string // "subj", "obj", "prt", "adj", "adv", or a preposition
	Words []string
}

// Frame is one pattern. Line names it in reasons: the predicate and its conditions as written.
type Frame struct {
	Predicate  string
	Line       string
	Conditions []Condition
	Source     []Role
	Target     []Role
	Code       Code
}

// Operator is a verb that carries another act.
type Operator struct {
	Verb  string
	Shift string // column of the shift table
	Code  Code   // where the act below is unknown
	Role  []Role // where the target stands when the act below has none
}

// Act is what a statement's act is coded as.
type Act struct {
	Code Code
	From []string // "to", "content", in order of preference
}

// Set is all patterns, immutable.
type Set struct {
	Unreal
	Acts      map[string]Act
	verbs     map[string][]Frame // most conditions first
	nouns     map[string][]Frame
	operators map[string]Operator
	shifts    map[string]string // prefix + ">" + row → code
}

var shiftColumns = []string{"02", "03", "10", "12", "13"}

// Load reads the embedded tables. A code without an override has the event and mode of the code book.
func Load(book *codes.Book) *Set { return build(book, Own{}) }

// build reads the tables, a user's own first: of frames with as many words beside them the first counts.
func build(book *codes.Book, own Own) *Set {
	s := &Set{Acts: map[string]Act{}, verbs: map[string][]Frame{}, nouns: map[string][]Frame{}, operators: map[string]Operator{}, shifts: map[string]string{}, Unreal: LoadUnreal()}
	for _, text := range []string{own.Verbs, frameTable} {
		for f := range table.Rows(text, verbCells) {
			frame := Frame{Conditions: conditions(f[1]), Source: roles(f[2]), Target: roles(f[3]), Code: code(book, f[4], f[5])}
			s.add(s.verbs, f[0], f[1], frame)
		}
	}
	for _, text := range []string{own.Nouns, nounTable} {
		for f := range table.Rows(text, nounCells) {
			s.add(s.nouns, f[0], "-", Frame{Source: roles(f[1]), Target: roles(f[2]), Code: code(book, f[3], f[4])})
		}
	}
	for f := range table.Rows(operatorTable, 5) {
		for verb := range strings.SplitSeq(f[0], "|") {
			s.operators[verb] = Operator{verb, f[1], code(book, f[2], f[3]), roles(f[4])}
		}
	}
	for f := range table.Rows(shiftTable, 6) {
		for i, column := range shiftColumns {
			if f[i+1] != "-" {
				s.shifts[f[0]+">"+column] = f[i+1]
			}
		}
	}
	for f := range table.Rows(actTable, 4) {
		s.Acts[f[0]] = Act{code(book, f[1], f[2]), strings.Split(f[3], ",")}
	}
	return s
}

func (s *Set) add(index map[string][]Frame, predicates, words string, frame Frame) {
	for p := range strings.SplitSeq(predicates, "|") {
		f := frame
		f.Predicate, f.Line = p, p
		if words != "-" {
			f.Line = p + " " + words
		}
		list := append(index[p], f)
		for i := len(list) - 1; i > 0 && len(list[i-1].Conditions) < len(list[i].Conditions); i-- {
			list[i-1], list[i] = list[i], list[i-1]
		}
		index[p] = list
	}
}

// Verb is the frames of a verb's lemma, those with most conditions first.
func (s *Set) Verb(lemma string) []Frame { return s.verbs[lemma] }

// Noun is the frames of a noun's lemma.
func (s *Set) Noun(lemma string) []Frame { return s.nouns[lemma] }

// Operator is the operator that a verb's lemma stands for.
func (s *Set) Operator(lemma string) (Operator, bool) {
	o, ok := s.operators[lemma]
	return o, ok
}

// Count is the number of patterns.
func (s *Set) Count() int {
	n := len(s.operators)
	for _, index := range []map[string][]Frame{s.verbs, s.nouns} {
		for _, list := range index {
			n += len(list)
		}
	}
	return n
}
