// Package tones knows what a verb of speech does to what is said: "underscored" stresses what "said" only
// says, "claimed" doubts it.
package tones

import (
	_ "embed"
	"strings"
	"sync"

	"readout/knowledge/table"
)

//go:embed tones.tsv
var rows string

// Plain is the tone of words that only say.
const Plain = "say"

var byWord = sync.OnceValue(func() map[string]string {
	tones := map[string]string{}
	for cells := range table.Body(rows, 3) {
		tones[cells[1]] = cells[0]
	}
	return tones
})

// Of is the tone of a cue: that of its first word which has one, else Plain.
func Of(cue string) string {
	for w := range strings.FieldsSeq(strings.ToLower(cue)) {
		if tone := byWord()[w]; tone != "" {
			return tone
		}
	}
	return Plain
}
