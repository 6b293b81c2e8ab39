// Package languages holds the commonest words of some languages.
package languages

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed words.tsv
var table string

// Words are the function words of one language, by its ISO 639-1 code.
type Words struct {
	Code string
	Set  map[string]bool
}

// Load is the list of languages, built once.
var Load = sync.OnceValue(func() []Words {
	var list []Words
	for line := range strings.Lines(table) {
		code, words, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || code == "language" || strings.HasPrefix(code, "#") {
			continue
		}
		set := map[string]bool{}
		for _, w := range strings.Fields(words) {
			set[w] = true
		}
		list = append(list, Words{code, set})
	}
	return list
})
