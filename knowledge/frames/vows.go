package frames

import (
	_ "embed"
	"strings"

	"readout/knowledge/table"
)

//go:embed vows.tsv
var vowTable string

// Vow is a formula of commitments: lemmas in a row, and the kind of commitment that they make ("" for words
// that only tell what is around it).
type Vow struct {
	Words []string
	Kind  string
}

// Vows is the words of commitments by class and first lemma.
type Vows struct{ lists map[string]map[string][]Vow }

// LoadVows reads the embedded table.
func LoadVows() *Vows {
	v := &Vows{map[string]map[string][]Vow{}}
	for f := range table.Rows(vowTable, 3) {
		w := strings.Fields(f[1])
		kind := f[2]
		if kind == "-" {
			kind = ""
		}
		if v.lists[f[0]] == nil {
			v.lists[f[0]] = map[string][]Vow{}
		}
		v.lists[f[0]][w[0]] = append(v.lists[f[0]][w[0]], Vow{w, kind})
	}
	return v
}

// Starting is the formulas of a class that begin with a lemma: "content", "lead".
func (v *Vows) Starting(class, lemma string) []Vow { return v.lists[class][lemma] }

// Is says whether a lemma is in a class: "renew", "promise", "keep", "old", "vague".
func (v *Vows) Is(class, lemma string) bool { return len(v.lists[class][lemma]) > 0 }
