package frames

import (
	_ "embed"

	"readout/knowledge/table"
)

//go:embed unreal.tsv
var unrealTable string

// Unreal is the words by which a sentence tells no act between states.
type Unreal struct{ words map[string]bool }

// LoadUnreal reads the embedded table.
func LoadUnreal() Unreal {
	u := Unreal{map[string]bool{}}
	for f := range table.Rows(unrealTable, 2) {
		u.words[f[1]+" "+f[0]] = true
	}
	return u
}

// Game says whether a sentence with the lemma tells a game.
func (u Unreal) Game(lemma string) bool { return u.words["game "+lemma] }

// Private says whether a noun names a person on no business of state.
func (u Unreal) Private(lemma string) bool { return u.words["private "+lemma] }

// Hearsay says whether what a clause of that noun tells is not said to be true: "rumours that".
func (u Unreal) Hearsay(lemma string) bool { return u.words["hearsay "+lemma] }

// Fiction says whether what is told in such a thing was made up: "in the novel".
func (u Unreal) Fiction(lemma string) bool { return u.words["fiction "+lemma] }

// Invented says whether an adjective says that something was made up.
func (u Unreal) Invented(lemma string) bool { return u.words["invented "+lemma] }

// Figure says whether a thing suffers harm in figures of speech alone: "invaded the hearts of".
func (u Unreal) Figure(lemma string) bool { return u.words["figure "+lemma] }
