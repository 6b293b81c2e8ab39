package frames

import (
	_ "embed"

	"readout/knowledge/table"
)

//go:embed relations.tsv
var relationTable string

// Relations is the words that say how a relation between states stands.
type Relations struct{ words map[string]string }

// LoadRelations reads the embedded table.
func LoadRelations() *Relations {
	r := &Relations{map[string]string{}}
	for f := range table.Rows(relationTable, 3) {
		r.words[f[1]+" "+f[0]] = f[2]
	}
	return r
}

// Direction is what a word says in a class: "state" for adjectives and participles, "change" for verbs, "form"
// for their past as written, "noun" for what relations reach ("a new low"); "" where it says nothing.
func (r *Relations) Direction(class, lemma string) string {
	switch class {
	case "state", "change", "form", "noun":
		return r.words[class+" "+lemma]
	}
	return ""
}
